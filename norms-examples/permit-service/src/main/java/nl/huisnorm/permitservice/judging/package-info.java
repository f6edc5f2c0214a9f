/** Asks the library, within limits. */
@NullMarked
package nl.huisnorm.permitservice.judging;

import org.jspecify.annotations.NullMarked;
