package nl.huisnorm.answer.application;

import java.time.LocalDate;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A term that begins with an application: in which is decided or, for a use notification, that must pass before the use
 * begins. A term to decide in runs on over days on which it stood still and, where it ends on a Saturday, Sunday or public
 * holiday and is no longer than twelve weeks or three months, to the next working day.
 *
 * @param norm the norm that sets it
 * @param from the day it begins
 * @param until its last day
 * @param extendedUntil its last day if it is extended; none where it cannot be
 * @param consentUntil its last day, not extended, if another authority must consent; none where that makes no difference or is
 *     known
 * @param silentGrantOn the day from which the permit holds by law if nobody has decided; none where silence grants nothing
 * @param suspendedDays the days on which it stood still, up to its last day
 */
@Experimental
public record DecisionTerm(
        Norm norm,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate extendedUntil,
        @Nullable LocalDate consentUntil,
        @Nullable LocalDate silentGrantOn,
        int suspendedDays) {}
