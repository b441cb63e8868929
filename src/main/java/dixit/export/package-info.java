/**
 * How do others want it?
 *
 * <p>{@link dixit.export.StatementJson} is the JSON form of a statement, the same on the command line, on the web and in
 * files. Offsets in it count Unicode code points.
 */
@NullMarked
package dixit.export;

import org.jspecify.annotations.NullMarked;
