/**
 * What stands there: the housing facility with its buildings, units and rooms, its amenities, fire safety, management
 * and stays.
 *
 * <p>Everything in this package is an immutable record. A component marked {@code @Nullable} is a fact that may be
 * unknown: {@code null} means <em>not known</em>, never zero, no or none. An unknown list is {@code null}; an empty
 * list says that there are none. Lengths are in metres, areas in square metres and volumes as stated with the
 * component, as exact decimals.
 */
@NullMarked
package nl.huisnorm.facility;

import org.jspecify.annotations.NullMarked;
