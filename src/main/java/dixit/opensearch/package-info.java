/**
 * How does a cluster keep and find it?
 *
 * <p>{@link dixit.opensearch.OpenSearchStatements} opens an index of an OpenSearch cluster to search or to store. The
 * mapping, requests in JSON, HTTP and waiting for a busy cluster are hidden here.
 */
@NullMarked
package dixit.opensearch;

import org.jspecify.annotations.NullMarked;
