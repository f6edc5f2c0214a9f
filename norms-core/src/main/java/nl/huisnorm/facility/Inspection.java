package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspector's answer to a norm that only a person can judge.
 *
 * @param norm the norm's id
 * @param subject the path of the building, unit or room judged, for instance {@code main/12}; unknown or left out for
 *     the facility as a whole, or for every subject of the norm alike
 * @param met whether the norm is met; unknown when the inspector could not tell either
 * @param on the day of the inspection
 * @param role the inspector's role, not a name
 * @param remark what was seen
 */
@RecordBuilder
public record Inspection(
        String norm,
        @Nullable String subject,
        @Nullable Boolean met,
        @Nullable LocalDate on,
        @Nullable String role,
        @Nullable String remark)
        implements InspectionBuilder.With {}
