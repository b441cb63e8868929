/**
 * What was I told to do?
 *
 * <p>{@link dixit.cli.Main} reads the command line, wires the rooms together, and prints.
 */
@NullMarked
package dixit.cli;

import org.jspecify.annotations.NullMarked;
