package nl.huisnorm.rulebook;

import java.time.LocalDate;
import nl.huisnorm.facility.Matches;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * An exception for one norm, for a time, with somebody who asked for it and somebody who approved it.
 *
 * @param id the waiver's id, unique in its file; not blank
 * @param facility the id of the facility it is for; none for every facility judged
 * @param norm the id of the norm that is waived
 * @param subject the path of the building, unit or room it is for, as in findings; none for every subject of the norm
 * @param reason why; not blank
 * @param owner who asked for it and answers for it: a role or organisation, not a person's name
 * @param approver who approved it: a role or authority
 * @param from the first day it holds
 * @param until the last day it holds
 */
@Stable
public record Waiver(
        @Matches(value = "\\P{Cntrl}+", example = "ow-2026-1")
        String id,

        @Nullable String facility,
        String norm,
        @Nullable String subject,

        @Matches(value = "\\P{Cntrl}+", example = "verbouwing loopt")
        String reason,

        @Matches(value = "\\P{Cntrl}+", example = "eigenaar")
        String owner,

        @Matches(value = "\\P{Cntrl}+", example = "college van B en W")
        String approver,

        LocalDate from,
        LocalDate until) {

    /** The period in which it holds. */
    public Validity validity() {
        return new Validity(from, until);
    }

    /** Whether it may be for a facility. */
    public boolean isFor(String facilityId) {
        return facility == null || facility.equals(facilityId);
    }

    /**
     * Whether it covers a norm on a subject of a facility on a day.
     *
     * @param facilityId the facility's id
     * @param normId the norm's id
     * @param subjectId the subject's id, as in findings
     * @param day the day
     */
    public boolean covers(String facilityId, String normId, String subjectId, LocalDate day) {
        return isFor(facilityId)
                && norm.equals(normId)
                && (subject == null || subject.equals(subjectId))
                && validity().includes(day);
    }
}
