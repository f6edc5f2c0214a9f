package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one norm on one subject. It holds values, not sentences; {@link #message} makes the sentence.
 *
 * @param norm the norm
 * @param asOf the date whose law applied
 * @param subject what it was applied to
 * @param outcome the answer
 * @param reason why it cannot be told; only with {@link Outcome#UNDETERMINED}
 * @param measure the numbers that decided, for a norm that compares numbers and applies; where they depend on which case is so,
 *     the numbers between which they lie
 * @param missing the facts that are needed and not known
 * @param evidence the facts that were used
 * @param alternatives the answers in each case that is still possible, under the readings of an open question and with the facts
 *     that are not known, where the cases differ; also where all of them come to the same outcome, which is then the answer
 * @param cautions what the reader must know beside the outcome
 * @param inspection the inspector's answer that decided, for a norm that a person decides
 * @param waiver the exception that covers it; only with {@link Outcome#WAIVED}
 * @param waivedOutcome what the outcome would have been without it; only with {@link Outcome#WAIVED}
 * @param withinTolerance whether the outcome, or the one that was waived, might be another if the areas were measured again:
 *     it turns on a difference no larger than the tolerance of {@link AssessmentOptions#tolerance}. Never with one that
 *     cannot be told, which does not stand firm anyway
 * @param doubts the checks of the data that left it open; only with {@link Reason#DATA_IN_DOUBT}
 */
@Stable
public record Finding(
        Norm norm,
        LocalDate asOf,
        Subject subject,
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Measure measure,
        List<Missing> missing,
        List<Evidence> evidence,
        List<Alternative> alternatives,
        List<Caution> cautions,
        @Nullable Inspection inspection,
        @Nullable Waiver waiver,
        @Nullable Outcome waivedOutcome,
        boolean withinTolerance,
        List<DataCheck> doubts) {

    /** Copies the lists, so that the finding cannot change afterwards. */
    @MadeByLibrary
    public Finding {
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
        alternatives = List.copyOf(alternatives);
        cautions = List.copyOf(cautions);
        doubts = List.copyOf(doubts);
    }

    /** The same finding, waived; what was found stays with it. */
    public Finding waivedBy(Waiver exception) {
        return new Finding(
                norm,
                asOf,
                subject,
                Outcome.WAIVED,
                null,
                measure,
                missing,
                evidence,
                alternatives,
                cautions,
                inspection,
                exception,
                outcome,
                withinTolerance,
                doubts);
    }

    /** The same finding, of which the outcome turns on a difference no larger than the tolerance. */
    public Finding notFirm() {
        return new Finding(
                norm,
                asOf,
                subject,
                outcome,
                reason,
                measure,
                missing,
                evidence,
                alternatives,
                cautions,
                inspection,
                waiver,
                waivedOutcome,
                true,
                doubts);
    }

    /** The same finding where facts that it rests on are in doubt: it cannot be told, whatever came of it. */
    public Finding inDoubt(List<DataCheck> checks) {
        return new Finding(
                norm,
                asOf,
                subject,
                Outcome.UNDETERMINED,
                Reason.DATA_IN_DOUBT,
                null,
                List.of(),
                evidence,
                List.of(),
                cautions,
                inspection,
                null,
                null,
                false,
                checks);
    }

    /**
     * In words, what must turn out for the norm not to be broken; only with {@link Reason#NOT_MET_UNLESS}.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the facts with their values; empty with another reason
     */
    public String wayOut(Locale locale) {
        return reason == Reason.NOT_MET_UNLESS ? FindingText.wayOut(this, locale) : "";
    }

    /**
     * Where in the input the facts stand that decide it: those that are missing, each where it would be told; else the first fact that
     * was used and that something can be done about. Where nothing was used it is the place of the subject.
     *
     * @return one place at least
     */
    public List<Pointer> places() {
        return FindingPlaces.of(this);
    }

    /** What the norm requires, with the numbers that held on the date. */
    public Text requirement() {
        return norm.requirementOn(asOf);
    }

    /**
     * The finding as a sentence.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return what was found and what is required, or why it cannot be told
     */
    public String message(Locale locale) {
        return FindingText.of(this, locale);
    }
}
