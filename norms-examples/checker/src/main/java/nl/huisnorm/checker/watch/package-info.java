/** watch: judges files again each time they are saved. */
@NullMarked
package nl.huisnorm.checker.watch;

import org.jspecify.annotations.NullMarked;
