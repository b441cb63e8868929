/** Tests of the whole house: who looks at whom, and whether the docs keep up. */
@NullMarked
package dixit;

import org.jspecify.annotations.NullMarked;
