package nl.huisnorm.answer.application;

import java.time.LocalDate;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A term that begins with an application: in which is decided or, for a use notification, that must pass before the use
 * begins.
 *
 * @param norm the norm that sets it
 * @param from the day it begins
 * @param until its last day
 * @param extendedUntil its last day if it is extended; none where it cannot be
 */
@Experimental
public record DecisionTerm(
        Norm norm,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate extendedUntil) {}
