/** What lies around a facility: distances and counts from the coordinates of a stock, so that nobody measures them by hand. */
@NullMarked
package nl.huisnorm.permitservice.place;

import org.jspecify.annotations.NullMarked;
