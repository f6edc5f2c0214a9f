/** Hashes by which it is seen whether something is still the same. */
@NullMarked
package nl.huisnorm.permitservice.hash;

import org.jspecify.annotations.NullMarked;
