/**
 * How fast is it?
 *
 * <p>Every figure is measured beside a floor in the same run, so that it means the same on another machine: a search
 * beside the same one written by hand on bare Lucene, indexing beside bare extraction and bare Lucene.
 */
@NullMarked
package dixit.bench;

import org.jspecify.annotations.NullMarked;
