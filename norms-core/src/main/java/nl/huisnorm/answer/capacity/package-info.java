/** How many people may live somewhere, and the norms that make it so. */
@NullMarked
package nl.huisnorm.answer.capacity;

import org.jspecify.annotations.NullMarked;
