/** How many people may live somewhere. */
@NullMarked
package nl.huisnorm.rules.internal.capacity;

import org.jspecify.annotations.NullMarked;
