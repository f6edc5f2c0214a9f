/** The way in: {@link nl.huisnorm.Huisnorm} judges facilities, settlement plans and applications and answers what follows from that. */
@NullMarked
package nl.huisnorm;

import org.jspecify.annotations.NullMarked;
