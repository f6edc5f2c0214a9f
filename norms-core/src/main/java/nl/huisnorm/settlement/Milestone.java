package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something must be done.
 *
 * @param id id, unique in the plan; not blank
 * @param name what must be done
 * @param due the last day for it
 * @param done whether it is done; yes or no
 * @param doneOn the day it was done
 * @param after the id of the milestone that comes before it
 */
@RecordBuilder
public record Milestone(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "opening")
        String id,

        @Nullable String name,
        LocalDate due,
        @Nullable Boolean done,
        @Nullable LocalDate doneOn,
        @Nullable String after)
        implements MilestoneBuilder.With {}
