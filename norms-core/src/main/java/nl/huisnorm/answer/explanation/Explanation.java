package nl.huisnorm.answer.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding is what it is, as a tree: from the text of the norm through what makes it apply to the numbers and the
 * places in the input. It holds texts in both languages; {@link nl.huisnorm.io.write.ExplanationText} and
 * {@link nl.huisnorm.io.write.ExplanationWriter} write it down.
 *
 * @param finding the finding
 * @param root the whole tree; its parts are the norm, why it is in force, whether it applies, what was decided and the
 *     outcome, in this order
 */
@Experimental
public record Explanation(Finding finding, Step root) {

    /** What a step of an explanation is about. */
    public enum Kind {
        /** The whole. */
        FINDING,
        /** What the norm requires. */
        REQUIREMENT,
        /** Where the norm stands, and how sure the rulebook is of it. */
        CITATION,
        /** The body of law and its legal force. */
        REGIME,
        /** Why the norm is in force on the day. */
        IN_FORCE,
        /** The edition, the period or another reason for that. */
        GROUND,
        /** A number that the norm uses. */
        PARAMETER,
        /** A question that the text leaves open, and how it was read. */
        QUESTION,
        /** What comes out under one reading of what the text leaves open. */
        ALTERNATIVE,
        /** Whether the norm applies to the subject. */
        APPLIES,
        /** A part of what makes it apply. */
        CONDITION,
        /** What the rule, or a person, says of the subject. */
        DECISION,
        /** The number that was found. */
        FOUND,
        /** The number that is required. */
        REQUIRED,
        /** A fact that was used. */
        INPUT,
        /** A fact that is needed and not known. */
        MISSING,
        /** The exception that covers it. */
        WAIVER,
        /** What the reader must know beside the outcome. */
        CAUTION,
        /** That the outcome does not stand firm. */
        TOLERANCE,
        /** What came out. */
        OUTCOME
    }

    /** Where what a step says comes from. */
    public enum Origin implements Named {
        /** The norm, as the rulebook has it. */
        NORM,
        /** The profile of the municipality. */
        PROFILE,
        /** What parties agreed. */
        AGREEMENT,
        /** The input. */
        INPUT,
        /** Worked out from other steps. */
        COMPUTED,
        /** A person who looked. */
        PERSON,
        /** An exception that was made. */
        WAIVER,
        /** What the one who asks has chosen. */
        CHOICE
    }

    /** Whether what a step says holds. */
    public enum Holds implements Named {
        /** It does. */
        YES,
        /** It does not. */
        NO,
        /** It cannot be told. */
        UNKNOWN,
        /** It is about nobody or nothing here. */
        NOTHING
    }

    /**
     * A step of the explanation.
     *
     * @param kind what it is about
     * @param origin where what it says comes from
     * @param regime the body of law it belongs to; none for what comes from the input
     * @param holds whether it holds, for a step that can
     * @param text what it says
     * @param number its number, for a parameter and what was found and required; none where that is not known
     * @param unit the unit of the number; none where a step has no number
     * @param inputs the facts that were used, for {@link Kind#INPUT}: the same fact of one or more subjects
     * @param missing the facts that are needed and not known, for {@link Kind#MISSING}
     * @param parts the steps under it
     */
    public record Step(
            Kind kind,
            Origin origin,
            @Nullable Regime regime,
            @Nullable Holds holds,
            Text text,
            @Nullable BigDecimal number,
            @Nullable MeasurementUnit unit,
            List<Evidence> inputs,
            List<Missing> missing,
            List<Step> parts) {

        /** Copies the lists, so that the step cannot change afterwards. */
        public Step {
            inputs = List.copyOf(inputs);
            missing = List.copyOf(missing);
            parts = List.copyOf(parts);
        }

        /** The steps of a kind under it, at any depth, in their order. */
        public List<Step> all(Kind wanted) {
            List<Step> found = new ArrayList<>();
            for (Step part : parts) {
                if (part.kind == wanted) {
                    found.add(part);
                }
                found.addAll(part.all(wanted));
            }
            return found;
        }
    }
}
