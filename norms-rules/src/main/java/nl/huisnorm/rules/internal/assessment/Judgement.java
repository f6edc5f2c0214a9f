package nl.huisnorm.rules.internal.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Siblings;
import nl.huisnorm.rules.internal.law.Suppositions;
import nl.huisnorm.rules.internal.law.WhateverTurnsOut;
import nl.huisnorm.rules.internal.law.WhateverTurnsOut.Agreed;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes the finding of one norm on one subject: whether the norm applies, what its rule or an inspector says, what is
 * missing, and whether the readings of an ambiguous norm differ, alone or together with its siblings. This stands here and nowhere
 * else.
 */
public final class Judgement {

    private final NormOfDay ofDay;
    private final NormInUse normInUse;
    private final Norm norm;
    private final Day date;
    private final List<Map<String, String>> readings;
    private final Inspections inspections;
    private final @Nullable Suppositions suppositions;

    /** One that supposes nothing of what is not known. */
    public Judgement(NormOfDay ofDay, Inspections inspections) {
        this(ofDay, inspections, null);
    }

    /**
     * One of a facility of which facts may be supposed that are not known.
     *
     * @param suppositions what is supposed; none where nothing is
     */
    public Judgement(NormOfDay ofDay, Inspections inspections, @Nullable Suppositions suppositions) {
        this.suppositions = suppositions;
        this.ofDay = ofDay;
        this.normInUse = ofDay.normInUse();
        this.norm = ofDay.norm();
        this.date = ofDay.date();
        this.readings = ofDay.readings();
        this.inspections = inspections;
    }

    /** The finding on a subject: by the norm's rule, or by the answers of persons. */
    public Finding judge(View subject) {
        if (!normInUse.isDecidedByRule()) {
            inspections.markUsed(norm.id(), subject.subject().id());
        }
        Told known = asKnown(subject);
        if (suppositions == null || known.missing().isEmpty()) {
            return finding(subject, known);
        }
        Agreed<Told> agreed = new WhateverTurnsOut<>(suppositions, ofDay, subject, Told::outcome, Told::missing)
                .of(known, this::asKnown, this::together);
        return finding(subject, agreed == null ? known : known.whateverTurnsOut(agreed));
    }

    /** What is told with the facts that are known. */
    private Told asKnown(View subject) {
        if (readings.size() == 1) {
            return new Told(answer(subject, readings.get(0)), List.of());
        }
        List<Answer> own = answers(subject);
        if (areSame(own)) {
            return new Told(own.get(0), List.of());
        }
        return ofDay.siblings() == null ? judged(own, own) : together(subject);
    }

    /** The same of whichever of the siblings holds under each reading. */
    private Told together(View subject) {
        Siblings siblings = ofDay.siblings();
        List<Answer> own = answers(subject);
        List<Answer> worst = siblings == null ? own : worst(siblings, subject);
        return areSame(own) && areSame(worst) ? new Told(worst.get(0), List.of()) : judged(own, worst);
    }

    private static boolean areSame(List<Answer> answers) {
        Answer first = answers.get(0);
        for (Answer answer : answers) {
            if (!answer.sameAs(first)) {
                return false;
            }
        }
        return true;
    }

    private Told judged(List<Answer> own, List<Answer> together) {
        Cases cases = new Cases(readings, own, together);
        return new Told(cases.answer(), cases.alternatives());
    }

    /** The answer under each reading; what the norm asks is the same under all of them. */
    private List<Answer> answers(View view) {
        Answer decided = null;
        List<Answer> answers = new ArrayList<>(readings.size());
        for (Map<String, String> reading : readings) {
            Flag applies = ofDay.applies(view, reading);
            if (applies.truth() == Truth.TRUE && decided == null) {
                decided = decided(view);
            }
            answers.add(answer(applies, decided));
        }
        return answers;
    }

    /** The same where there is one. */
    private Answer answer(View view, Map<String, String> reading) {
        Flag applies = ofDay.applies(view, reading);
        return answer(applies, applies.truth() == Truth.TRUE ? decided(view) : null);
    }

    private Answer decided(View view) {
        return normInUse.isDecidedByRule() ? byRule(ofDay.met(view)) : byPerson(view.subject());
    }

    private Answer answer(Flag applies, @Nullable Answer decided) {
        if (applies.truth() == Truth.TRUE && decided != null) {
            return decided.because(applies.trace());
        }
        return applies.truth() == Truth.UNKNOWN
                ? answer(Outcome.UNDETERMINED, whyNot(applies), null, applies.trace(), null)
                : answer(Outcome.NOT_APPLICABLE, null, null, applies.trace(), null);
    }

    private Answer answer(
            Outcome outcome, @Nullable Reason reason, @Nullable Measure measure, Trace trace, @Nullable Inspection by) {
        return new Answer(norm, outcome, reason, measure, trace, by);
    }

    /** The answer under each reading of whichever of the siblings holds then; of more than one, that which weighs most. */
    private List<Answer> worst(Siblings siblings, View view) {
        List<Answer> worst = new ArrayList<>();
        for (NormOfDay sibling : siblings.members()) {
            List<Answer> answers = new Judgement(sibling, inspections).answers(view);
            for (int i = 0; i < answers.size(); i++) {
                if (worst.size() == i) {
                    worst.add(answers.get(i));
                } else if (answers.get(i).isWorseThan(worst.get(i))) {
                    worst.set(i, answers.get(i));
                }
            }
        }
        return worst;
    }

    private Finding finding(View view, Told judged) {
        Answer answer = judged.answer();
        List<Caution> cautions = List.of();
        View shown = view instanceof UnlistedView unlisted ? unlisted.element() : view;
        for (int i = 0; i < normInUse.cautions().size() && shown != null; i++) {
            if (normInUse.cautions().get(i).ask(shown, date, Map.of()).truth() == Truth.TRUE) {
                cautions = cautions.isEmpty() ? new ArrayList<>() : cautions;
                cautions.add(norm.cautions().get(i));
            }
        }
        return new Finding(
                norm,
                date.date(),
                view.subject(),
                answer.outcome(),
                answer.reason(),
                answer.measure(),
                answer.reason() == Reason.MISSING_DATA || answer.reason() == Reason.NOT_MET_UNLESS
                        ? answer.trace().missing()
                        : List.of(),
                answer.trace().evidence(),
                judged.alternatives(),
                cautions,
                answer.by(),
                null,
                null,
                false,
                List.of());
    }

    private Answer byRule(Flag met) {
        Measure measure = measure(norm, met);
        return switch (met.truth()) {
            case TRUE -> answer(Outcome.COMPLIANT, null, measure, met.trace(), null);
            case FALSE -> answer(Outcome.NON_COMPLIANT, null, measure, met.trace(), null);
            case UNKNOWN -> answer(Outcome.UNDETERMINED, whyNot(met), measure, met.trace(), null);
            case VACUOUS -> answer(Outcome.NOT_APPLICABLE, null, null, met.trace(), null);
        };
    }

    /** A rule that has all it asks for and still cannot tell has a norm before it that leaves the case open. */
    private static Reason whyNot(Flag unknown) {
        return unknown.trace().isAnyMissing() ? Reason.MISSING_DATA : Reason.AMBIGUOUS;
    }

    /** The numbers that a rule compared, for a norm that compares numbers. */
    public static @Nullable Measure measure(Norm norm, Flag met) {
        Quantity quantity = norm.quantity();
        Flag.Comparison comparison = met.comparison();
        if (quantity == null || comparison == null) {
            return null;
        }
        if (comparison.direction() != quantity.direction()) {
            throw new IllegalStateException(norm.id() + ": its rule compares " + comparison.direction()
                    + ", the rulebook " + quantity.direction());
        }
        boolean most = quantity.direction() == Direction.AT_MOST;
        RoundingMode found = most ? RoundingMode.UP : RoundingMode.DOWN;
        RoundingMode required = most ? RoundingMode.DOWN : RoundingMode.UP;
        Amount margin = comparison.margin();
        return new Measure(
                comparison.found().number(found),
                comparison.required().number(required),
                margin.number(RoundingMode.FLOOR),
                quantity.direction(),
                quantity.unit(),
                between(comparison.found(), found),
                between(comparison.required(), required),
                between(margin, RoundingMode.FLOOR));
    }

    /** The bounds of a number that is not known; none where they tell no more than that it is not below nothing. */
    private static @Nullable Between between(Amount amount, RoundingMode rounding) {
        BigDecimal least = amount.least(rounding);
        BigDecimal most = amount.most(rounding);
        return most == null && (least == null || least.signum() <= 0) ? null : new Between(least, most);
    }

    private Answer byPerson(Subject subject) {
        Inspections.Found found = inspections.latest(norm.id(), subject.id(), date.date());
        if (found == null) {
            return answer(Outcome.UNDETERMINED, Reason.PERSON_MUST_JUDGE, null, Trace.NONE, null);
        }
        Inspection inspection = found.inspection();
        Pointer place = found.place();
        Boolean met = found.contradicted() ? null : inspection.met();
        Trace trace = Trace.of("inspection", place, "on", inspection.on() == null ? null : inspection.on());
        if (inspection.on() == null) {
            return answer(Outcome.UNDETERMINED, Reason.MISSING_DATA, null, trace, inspection);
        }
        if (met == null) {
            return answer(Outcome.UNDETERMINED, Reason.PERSON_MUST_JUDGE, null, trace, inspection);
        }
        Trace both = Trace.of("inspection", place, "met", met).and(trace);
        return answer(met ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT, null, null, both, inspection);
    }
}
