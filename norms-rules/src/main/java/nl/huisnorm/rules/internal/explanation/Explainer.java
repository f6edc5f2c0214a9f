package nl.huisnorm.rules.internal.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.rulebook.ConditionText;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.assessment.Judgement;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Scope;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Explains the findings of one norm. It asks the same scope and the same rule again that made the findings, part by part,
 * and tells what each part says; it decides nothing itself.
 */
final class Explainer extends StepMaker {

    private final NormOfDay ofDay;
    private final NormInUse normInUse;
    private final Norm norm;
    private final Day date;
    private final Context context;
    private final NormSteps ofNorm;

    /**
     * What explanations need of the rulebook and of what was asked.
     *
     * @param asOf the day asked for
     * @param terms the terms of the norm's regime
     * @param interpretations all open questions
     * @param readings the readings that were chosen
     * @param profile the profile judged by, or none
     * @param successor the norm that takes the place of this one where it is in force, or none
     * @param lodgedOn the place of the day a pending application was lodged, where the norm follows it; or nothing
     * @param tolerance how far areas may be off
     */
    record Context(
            LocalDate asOf,
            Map<String, Condition> terms,
            List<Interpretation> interpretations,
            Map<String, String> readings,
            @Nullable Profile profile,
            @Nullable Norm successor,
            Trace lodgedOn,
            Tolerance tolerance) {}

    Explainer(NormOfDay ofDay, Context context) {
        super(ofDay.norm());
        this.ofDay = ofDay;
        this.normInUse = ofDay.normInUse();
        this.norm = ofDay.norm();
        this.date = ofDay.date();
        this.context = context;
        this.ofNorm = new NormSteps(ofDay, context);
    }

    /**
     * Explains a finding.
     *
     * @param finding the finding
     * @param view what it is about
     */
    Explanation explain(Finding finding, View view) {
        List<Step> parts = new ArrayList<>();
        parts.add(ofNorm.requirement(finding));
        parts.add(ofNorm.inForce());
        List<Map<String, String>> readings = ofDay.readings();
        ofNorm.questions(readings.get(0).keySet(), finding).forEach(parts::add);
        boolean applies = false;
        if (finding.alternatives().isEmpty()) {
            Step step = applies(view, readings.get(0));
            applies = step.holds() == Holds.YES;
            parts.add(step);
        } else {
            for (Alternative alternative : finding.alternatives()) {
                Map<String, String> reading = readings.stream()
                        .filter(one -> one.entrySet()
                                .containsAll(alternative.readings().entrySet()))
                        .findFirst()
                        .orElseThrow();
                List<Step> own = new ArrayList<>();
                if (alternative.supposed().isEmpty()) {
                    Step step = applies(view, reading);
                    applies |= step.holds() == Holds.YES;
                    own.add(step);
                }
                parts.add(alternative(alternative, own));
            }
            if (finding.alternatives().stream()
                    .noneMatch(alternative -> alternative.supposed().isEmpty())) {
                parts.add(applies(view, readings.get(0)));
            }
            parts.addAll(inputs(finding.evidence()));
            parts.addAll(missing(finding.missing()));
        }
        if (applies) {
            parts.add(normInUse.isDecidedByRule() ? byRule(ofDay.met(view)) : byPerson(finding));
        }
        Waiver waiver = finding.waiver();
        if (waiver != null) {
            parts.add(waiver(waiver));
        }
        finding.cautions()
                .forEach(caution -> parts.add(step(Kind.CAUTION, Origin.NORM, null, caution.text(), List.of())));
        if (finding.withinTolerance()) {
            parts.add(step(
                    Kind.TOLERANCE,
                    Origin.CHOICE,
                    null,
                    both(texts ->
                            texts.get("explain.tolerance", context.tolerance().text(texts.locale()))),
                    List.of()));
        }
        parts.add(outcome(finding));
        Text title = both(texts -> texts.get(
                "explain.finding",
                norm.id(),
                norm.title().in(texts.locale()),
                texts.get("subject." + finding.subject().kind()),
                finding.subject().name() == null
                        ? finding.subject().id()
                        : finding.subject().id() + " (" + finding.subject().name() + ")",
                finding.outcome().label(texts.locale())));
        return new Explanation(finding, step(Kind.FINDING, Origin.NORM, null, title, parts));
    }

    private Step alternative(Alternative alternative, List<Step> below) {
        Measure measure = alternative.measure();
        Text text = both(texts -> {
            String readings = alternative.label(texts.locale());
            boolean ofOther = !alternative.norm().equals(norm.id()) && alternative.outcome() != Outcome.NOT_APPLICABLE;
            String outcome = (ofOther ? alternative.norm() + ": " : "")
                    + alternative.outcome().label(texts.locale());
            return measure == null || alternative.outcome() == Outcome.NOT_APPLICABLE
                    ? texts.get("alternative", readings, outcome)
                    : texts.get("alternative-measured", readings, outcome, measure.text(texts.locale()));
        });
        return step(Kind.ALTERNATIVE, Origin.NORM, null, text, below);
    }

    private Step applies(View view, Map<String, String> reading) {
        Condition scope = norm.scope();
        Holds holds = holds(ofDay.applies(view, reading).truth());
        if (view instanceof UnlistedView unlisted) {
            return unlisted(unlisted, reading, holds);
        }
        if (scope.equals(Condition.ALWAYS)) {
            return step(
                    Kind.APPLIES, Origin.NORM, holds, both(texts -> texts.get("explain.applies-always")), List.of());
        }
        List<Condition> top = new ArrayList<>();
        flatten(scope, top);
        List<Step> parts =
                top.stream().map(part -> condition(part, view, reading)).toList();
        String key = switch (holds) {
            case YES -> "explain.applies";
            case UNKNOWN -> "explain.applies-unknown";
            case NO, NOTHING -> "explain.applies-not";
        };
        return step(Kind.APPLIES, Origin.NORM, holds, both(texts -> texts.get(key)), parts);
    }

    /** Of what a list does not show: what it says, or what of the scope can be asked without it. */
    private Step unlisted(UnlistedView view, Map<String, String> reading, Holds holds) {
        List<Step> parts = new ArrayList<>();
        View element = view.element();
        if (element != null && !norm.scope().equals(Condition.ALWAYS)) {
            List<Condition> top = new ArrayList<>();
            flatten(norm.scope(), top);
            top.forEach(part -> parts.add(condition(part, element, reading)));
        }
        parts.addAll(inputs(view.list().evidence()));
        parts.addAll(missing(view.list().missing()));
        String key = switch (holds) {
            case YES -> "explain.applies";
            case UNKNOWN -> "explain.applies-unlisted";
            case NO, NOTHING -> element == null ? "explain.applies-none" : "explain.applies-not";
        };
        return step(Kind.APPLIES, Origin.NORM, holds, both(texts -> texts.get(key)), parts);
    }

    /** What must all hold, without the brackets that a regime's scope and a norm's own come in. */
    private static void flatten(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> flatten(part, parts));
        } else {
            parts.add(condition);
        }
    }

    private Step condition(Condition condition, View view, Map<String, String> reading) {
        return condition(condition, norm.subject(), view, reading);
    }

    private Step condition(Condition condition, SubjectKind kind, View view, Map<String, String> reading) {
        Flag flag = Scope.of(condition, kind, norm, context.terms()).ask(view, date, reading);
        List<Condition> parts = ConditionText.partsOf(condition, context.terms());
        List<Step> below = new ArrayList<>();
        if (condition instanceof Condition.Among among && view instanceof FacilityView facility) {
            facility.parts(among.parts())
                    .forEach(part -> below.add(condition(among.condition(), among.parts(), part, reading)));
            below.addAll(missing(flag.trace().missing()));
        } else if (parts.isEmpty()) {
            below.addAll(inputs(flag.trace().evidence()));
            below.addAll(missing(flag.trace().missing()));
        } else {
            parts.forEach(part -> below.add(condition(part, kind, view, reading)));
        }
        return step(
                Kind.CONDITION,
                Origin.NORM,
                holds(flag.truth()),
                ConditionText.line(condition, context.interpretations()),
                below);
    }

    private Step byRule(Flag met) {
        Measure measure = Judgement.measure(norm, met);
        Holds holds = holds(met.truth());
        Set<Evidence> used = new LinkedHashSet<>();
        List<Step> parts = new ArrayList<>();
        if (measure != null) {
            Flag.Comparison comparison = Objects.requireNonNull(met.comparison());
            parts.add(side(Kind.FOUND, "explain.found", comparison.found(), measure.actual(), measure.unit(), used));
            parts.add(side(
                    Kind.REQUIRED,
                    "explain.required-" + measure.direction().key(),
                    comparison.required(),
                    measure.required(),
                    measure.unit(),
                    used));
        }
        parts.addAll(inputs(met.trace().evidence().stream()
                .filter(one -> !used.contains(one))
                .toList()));
        if (holds == Holds.UNKNOWN) {
            parts.addAll(missing(met.trace().missing()));
        }
        String key = "explain.decided-" + holds.key();
        Text text = both(texts -> measure == null || holds == Holds.NOTHING
                ? texts.get(key)
                : texts.get("explain.decided-measured", texts.get(key), measure.text(texts.locale())));
        return step(Kind.DECISION, Origin.NORM, holds, text, parts);
    }

    private Step side(
            Kind kind,
            String key,
            Amount amount,
            @Nullable BigDecimal shown,
            MeasurementUnit unit,
            Set<Evidence> used) {
        List<Evidence> evidence = amount.trace().evidence();
        used.addAll(evidence);
        List<Step> parts = new ArrayList<>(inputs(evidence));
        Origin origin = Origin.COMPUTED;
        if (evidence.size() == 1 && isNumber(evidence.get(0).value(), shown)) {
            origin = originOf(evidence.get(0));
        } else if (evidence.isEmpty() && shown != null) {
            BigDecimal number = shown;
            origin = norm.parameters().values().stream()
                    .filter(parameter -> isNumber(parameter.on(date.date()), number))
                    .map(ofNorm::originOf)
                    .findFirst()
                    .orElse(Origin.COMPUTED);
        }
        return numbered(
                kind, origin, both(texts -> texts.get(key, NumberText.of(shown, unit, texts))), shown, unit, parts);
    }

    private static boolean isNumber(@Nullable Object value, @Nullable BigDecimal number) {
        BigDecimal exact = value instanceof Integer whole
                ? BigDecimal.valueOf(whole)
                : value instanceof BigDecimal decimal ? decimal : null;
        return exact != null && number != null && exact.compareTo(number) == 0;
    }

    private Step byPerson(Finding finding) {
        Inspection inspection = finding.inspection();
        Text question = norm.question() == null ? finding.requirement() : norm.question();
        if (inspection == null) {
            return step(
                    Kind.DECISION,
                    Origin.PERSON,
                    Holds.UNKNOWN,
                    both(texts -> texts.get("explain.no-person", question.in(texts.locale()))),
                    List.of());
        }
        Outcome outcome = Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome());
        Holds holds = switch (outcome) {
            case COMPLIANT -> Holds.YES;
            case NON_COMPLIANT -> Holds.NO;
            default -> Holds.UNKNOWN;
        };
        Text text = both(texts -> {
            String on = inspection.on() == null ? texts.get("measure.unknown") : date(inspection.on(), texts);
            String answer = texts.get(
                    switch (holds) {
                        case YES -> "report.yes";
                        case NO -> "report.no";
                        case UNKNOWN, NOTHING -> "measure.unknown";
                    });
            String role = inspection.role();
            String said = role == null
                    ? texts.get("explain.person-anonymous", question.in(texts.locale()), answer, on)
                    : texts.get("explain.person", question.in(texts.locale()), answer, on, role);
            return inspection.remark() == null ? said : said + " “" + inspection.remark() + "”";
        });
        List<Step> parts = new ArrayList<>(inputs(finding.evidence().stream()
                .filter(one -> one.owner().equals("inspection"))
                .toList()));
        parts.addAll(missing(finding.missing().stream()
                .filter(one -> one.owner().equals("inspection"))
                .toList()));
        return step(Kind.DECISION, Origin.PERSON, holds, text, parts);
    }

    private Step waiver(Waiver waiver) {
        return step(
                Kind.WAIVER,
                Origin.WAIVER,
                null,
                both(texts -> texts.get(
                        "explain.waiver",
                        waiver.id(),
                        waiver.reason(),
                        waiver.owner(),
                        waiver.approver(),
                        date(waiver.from(), texts),
                        date(waiver.until(), texts))),
                List.of());
    }

    private Step outcome(Finding finding) {
        Holds holds = switch (finding.outcome()) {
            case COMPLIANT -> Holds.YES;
            case NON_COMPLIANT -> Holds.NO;
            case UNDETERMINED -> Holds.UNKNOWN;
            case NOT_APPLICABLE, WAIVED -> Holds.NOTHING;
        };
        Reason reason = finding.reason();
        Outcome otherwise = finding.waivedOutcome();
        Text text = both(texts -> {
            String outcome = finding.outcome().label(texts.locale());
            if (otherwise != null) {
                return texts.get("explain.outcome-waived", outcome, otherwise.label(texts.locale()));
            }
            return reason == null
                    ? texts.get("explain.outcome", outcome)
                    : texts.get("explain.outcome-reason", outcome, reason.label(texts.locale()));
        });
        return step(Kind.OUTCOME, Origin.COMPUTED, holds, text, List.of());
    }
}
