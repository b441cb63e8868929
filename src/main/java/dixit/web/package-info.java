/**
 * What does the reader see?
 *
 * <p>{@link dixit.web.WebServer} serves pages and their JSON twins. A page is a record first; templates render it. Only
 * the server knows the HTTP library.
 */
@NullMarked
package dixit.web;

import org.jspecify.annotations.NullMarked;
