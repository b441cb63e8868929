/** What searches by itself for inputs that make the program fail: {@code ./dixit fuzz}. */
@NullMarked
package dixit.fuzz;

import org.jspecify.annotations.NullMarked;
