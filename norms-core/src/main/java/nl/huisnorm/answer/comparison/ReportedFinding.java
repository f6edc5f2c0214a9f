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
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Severity;
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
 * @param told what else a report tells of it; none where it was not read from one
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
        Map<Pointer, String> evidence,
        @Nullable Told told) {

    /**
     * What a report tells of a finding beside what it is compared by, in the language of the report.
     *
     * @param severity how grave it is that the norm is not met
     * @param confidence how sure it is that the norm says so
     * @param withinTolerance whether the outcome turns on a difference in areas no larger than the tolerance
     * @param doubts the checks of the data that left it open
     * @param alternatives the answers in each case that is still possible
     * @param cautions what the reader must know beside the outcome
     * @param inspection the inspector's answer that decided, or none
     * @param waiver the exception that covers it; only with {@link Outcome#WAIVED}
     * @param message the finding as a sentence
     */
    public record Told(
            Severity severity,
            Confidence confidence,
            boolean withinTolerance,
            List<String> doubts,
            List<ToldAlternative> alternatives,
            List<String> cautions,
            @Nullable ToldInspection inspection,
            @Nullable ToldWaiver waiver,
            String message) {

        /** Copies the lists, so that it cannot change afterwards. */
        public Told {
            doubts = List.copyOf(doubts);
            alternatives = List.copyOf(alternatives);
            cautions = List.copyOf(cautions);
        }
    }

    /**
     * The answer in one of the cases that are still possible.
     *
     * @param readings the reading chosen for each open question, by the question's id
     * @param supposed the facts that are not known, as they were supposed to be: their values by their places
     * @param norm the id of the norm that gives the answer
     * @param outcome the outcome in this case
     * @param measure the numbers in this case, or none
     */
    public record ToldAlternative(
            Map<String, String> readings,
            Map<Pointer, String> supposed,
            String norm,
            Outcome outcome,
            @Nullable Measure measure) {

        /** Copies the maps, so that it cannot change afterwards. */
        public ToldAlternative {
            readings = Map.copyOf(readings);
            supposed = Collections.unmodifiableMap(new LinkedHashMap<>(supposed));
        }
    }

    /**
     * The answer of an inspector.
     *
     * @param on the day, or none
     * @param role who answered, or none
     * @param remark what was remarked, or none
     */
    public record ToldInspection(
            @Nullable LocalDate on,
            @Nullable String role,
            @Nullable String remark) {}

    /**
     * The exception that covers a finding.
     *
     * @param id its id
     * @param reason why
     * @param owner who asked for it
     * @param approver who approved it
     * @param from its first day
     * @param until its last day
     */
    public record ToldWaiver(
            String id, String reason, String owner, String approver, LocalDate from, LocalDate until) {}

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
                evidence,
                null);
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
