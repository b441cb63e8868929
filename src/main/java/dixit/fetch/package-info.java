/**
 * Here is an address: what does it hold?
 *
 * <p>{@link dixit.fetch.Fetcher} asks for pages as a polite guest: what robots.txt forbids is not asked for, a host is asked one
 * thing at a time, and nothing on private networks is touched unless allowed. What it gets is kept as a web archive.
 */
@NullMarked
package dixit.fetch;

import org.jspecify.annotations.NullMarked;
