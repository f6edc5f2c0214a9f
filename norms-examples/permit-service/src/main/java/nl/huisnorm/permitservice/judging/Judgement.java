package nl.huisnorm.permitservice.judging;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Verdict;

/**
 * What came of an input, ready to be kept.
 *
 * @param kind facility, plan or application
 * @param subjects the ids of all that it is about: its own first, then the plan and the facilities in it
 * @param sha256 the SHA-256 of its text
 * @param asOf the day whose law applied
 * @param rulebookVersion the version of the rulebook
 * @param rulebookSha256 the SHA-256 of the rulebook
 * @param verdict the verdict about itself
 * @param withoutNorms whether it complies only since no binding norm applies
 * @param knownOn the day up to which the rulebook follows the law
 * @param report the report in JSON, in Dutch and English
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and changed by nobody
public record Judgement(
        String kind,
        List<String> subjects,
        String sha256,
        LocalDate asOf,
        String rulebookVersion,
        String rulebookSha256,
        Verdict verdict,
        boolean withoutNorms,
        LocalDate knownOn,
        byte[] report) {

    /** Copies the list, so that this cannot change afterwards. */
    public Judgement {
        subjects = List.copyOf(subjects);
    }

    /** The id of what was judged. */
    public String subject() {
        return subjects.get(0);
    }
}
