/** norms: the norms themselves. */
@NullMarked
package nl.huisnorm.checker.rulebook;

import org.jspecify.annotations.NullMarked;
