/** capacity: how many may live there. */
@NullMarked
package nl.huisnorm.checker.capacity;

import org.jspecify.annotations.NullMarked;
