/** What follows from a facility alone. Not part of the API. */
@NullMarked
package nl.huisnorm.internal.facility;

import org.jspecify.annotations.NullMarked;
