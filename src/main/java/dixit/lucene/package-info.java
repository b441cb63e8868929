/**
 * How does Lucene keep and find it?
 *
 * <p>{@link dixit.lucene.LuceneStatements} opens an index to search or to store. Documents, analyzers, query translation
 * and facets are hidden here.
 */
@NullMarked
package dixit.lucene;

import org.jspecify.annotations.NullMarked;
