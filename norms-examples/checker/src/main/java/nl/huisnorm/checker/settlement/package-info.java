/** What follows from a plan as people read it. */
@NullMarked
package nl.huisnorm.checker.settlement;

import org.jspecify.annotations.NullMarked;
