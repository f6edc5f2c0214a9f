package nl.huisnorm.answer.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a report holds it: enough to compare it with another, without the rulebook it was made by.
 *
 * @param fingerprint which finding it is, as {@link Assessment#byFingerprint()} tells
 * @param norm the id of the norm
 * @param regime the id of its regime
 * @param binding whether the norm can turn a verdict
 * @param asOf the day whose text held
 * @param subject what the norm was applied to
 * @param outcome the answer
 * @param reason why it cannot be told; only with {@link Outcome#UNDETERMINED}
 * @param waivedOutcome what the outcome would have been without a waiver; only with {@link Outcome#WAIVED}
 * @param measure the numbers that decided, or none
 * @param citation where the norm stands; in a report that was read, in one language
 * @param missing the places of the facts that are needed and not known
 * @param evidence the facts that were used: their values as in a report, by their places
 */
@Experimental
public record ReportedFinding(
        String fingerprint,
        String norm,
        String regime,
        boolean binding,
        LocalDate asOf,
        Subject subject,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Outcome waivedOutcome,
        @Nullable Measure measure,
        Citation citation,
        List<Pointer> missing,
        Map<Pointer, String> evidence) {

    /** Copies the collections, so that the finding cannot change afterwards. */
    public ReportedFinding {
        missing = List.copyOf(missing);
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    static ReportedFinding of(String fingerprint, Finding finding) {
        Norm norm = finding.norm();
        Map<Pointer, String> evidence = new LinkedHashMap<>();
        finding.evidence().forEach(one -> evidence.put(one.place(), text(one.value())));
        return new ReportedFinding(
                fingerprint,
                norm.id(),
                norm.regime().id(),
                norm.binding(),
                finding.asOf(),
                finding.subject(),
                finding.outcome(),
                finding.reason(),
                finding.waivedOutcome(),
                finding.measure(),
                norm.citation(),
                finding.missing().stream().map(Missing::place).toList(),
                evidence);
    }

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Named word ? word.key() : value.toString();
    }

    /** Whether the answer is the same, for the same reason and with the same numbers. */
    boolean answersAs(ReportedFinding other) {
        return outcome == other.outcome
                && reason == other.reason
                && waivedOutcome == other.waivedOutcome
                && sameNumbers(measure, other.measure);
    }

    private static boolean sameNumbers(@Nullable Measure one, @Nullable Measure other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.direction() == other.direction()
                && one.unit() == other.unit()
                && sameNumber(one.actual(), other.actual())
                && sameNumber(one.required(), other.required())
                && sameBounds(one.actualBetween(), other.actualBetween())
                && sameBounds(one.requiredBetween(), other.requiredBetween());
    }

    private static boolean sameBounds(@Nullable Between one, @Nullable Between other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return sameNumber(one.least(), other.least()) && sameNumber(one.most(), other.most());
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private boolean foundTheSame(ReportedFinding other) {
        if (measure == null || other.measure == null) {
            return true;
        }
        BigDecimal one = measure.actual();
        BigDecimal two = other.measure.actual();
        boolean exact = measure.required() != null && other.measure.required() != null;
        return exact && one != null && two != null && one.compareTo(two) == 0;
    }

    /** Whether the numbers of both are of the same quantity, so that they can be compared. */
    boolean sameQuantity(ReportedFinding other) {
        return measure != null
                && other.measure != null
                && measure.unit() == other.measure.unit()
                && measure.direction() == other.measure.direction();
    }

    /** Whether it is about a waiver and not about the input. */
    boolean isOnWaiver() {
        return subject.kind().equals("waiver");
    }

    /**
     * Whether it was made of the same facts, and lacked the same ones. Not all that was read is shown: of what is not met what breaks
     * it, and of numbers that are not exact what is known. Where another number was found, or such numbers differ, something else may
     * have been read.
     */
    boolean readTheSame(ReportedFinding other) {
        return evidence.equals(other.evidence)
                && Objects.equals(missing, other.missing)
                && (Objects.equals(measure, other.measure) || foundTheSame(other));
    }
}
