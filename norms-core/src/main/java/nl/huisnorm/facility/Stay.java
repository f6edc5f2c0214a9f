package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resident's stay. No name, number or nationality belongs here: a pseudonym and dates suffice.
 *
 * @param id a pseudonym for the resident, unique in the facility; not blank
 * @param from the first day of the stay
 * @param until the last day, as far as it is known or expected
 * @param building id of the building
 * @param registered registered as resident in the BRP; yes or no
 * @param registeredOn day of the declaration for the BRP
 */
@RecordBuilder
public record Stay(
        String id,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String building,
        @Nullable Boolean registered,
        @Nullable LocalDate registeredOn)
        implements StayBuilder.With {}
