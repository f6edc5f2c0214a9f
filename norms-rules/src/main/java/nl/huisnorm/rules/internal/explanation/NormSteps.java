package nl.huisnorm.rules.internal.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.explanation.Explanation.Holds;
import nl.huisnorm.answer.explanation.Explanation.Kind;
import nl.huisnorm.answer.explanation.Explanation.Origin;
import nl.huisnorm.answer.explanation.Explanation.Step;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** What an explanation says of the norm itself: what it requires, why it is in force, by which numbers and readings. */
final class NormSteps extends StepMaker {

    private final Norm norm;
    private final Day date;
    private final Explainer.Context context;
    private final Set<String> fromProfile;

    NormSteps(NormOfDay ofDay, Explainer.Context context) {
        super(ofDay.norm());
        this.norm = ofDay.norm();
        this.date = ofDay.date();
        this.context = context;
        this.fromProfile = fromProfile(context.profile(), norm, date.date());
    }

    private static Set<String> fromProfile(@Nullable Profile profile, Norm norm, LocalDate day) {
        Set<String> ids = new LinkedHashSet<>();
        if (profile != null) {
            for (Profile.LocalNorm local : profile.norms()) {
                if (local.norm().equals(norm.id())
                        && local.values() != null
                        && profile.validityOf(local).includes(day)) {
                    local.values().forEach(value -> ids.add(value.parameter()));
                }
            }
        }
        return ids;
    }

    Step requirement(Finding finding) {
        Citation citation = norm.citation();
        List<Step> parts = new ArrayList<>();
        parts.add(step(
                Kind.CITATION,
                origin(norm.local()),
                null,
                both(texts -> texts.get(
                        "explain.citation",
                        citation.in(texts.locale()),
                        citation.source().in(texts.locale()))),
                links(citation)));
        parts.add(step(
                Kind.REGIME,
                Origin.NORM,
                null,
                both(texts -> texts.get(
                        norm.binding() || norm.confidence() == Confidence.UNCERTAIN
                                ? "explain.regime"
                                : "explain.regime-not-binding",
                        norm.regime().title().in(texts.locale()),
                        norm.regime().layer().label(texts.locale()),
                        norm.confidence().label(texts.locale()))),
                List.of()));
        return step(
                Kind.REQUIREMENT,
                Origin.NORM,
                null,
                both(texts ->
                        texts.get("explain.requirement", finding.requirement().in(texts.locale()))),
                parts);
    }

    /** Where the articles can be read, in the text of the day. */
    private List<Step> links(Citation citation) {
        String links = citation.articles().stream()
                .map(article -> article.link(date.date()).toString())
                .distinct()
                .collect(Collectors.joining(" "));
        return links.isEmpty()
                ? List.of()
                : List.of(step(
                        Kind.CITATION,
                        origin(norm.local()),
                        null,
                        both(texts -> texts.get("explain.links", links)),
                        List.of()));
    }

    Step inForce() {
        LocalDate day = date.date();
        List<Step> parts = new ArrayList<>();
        Edition edition = norm.regime().editionOn(day);
        if (edition != null) {
            parts.add(ground(
                    Origin.NORM,
                    both(texts -> texts.get(
                            "explain.edition",
                            edition.title().in(texts.locale()),
                            period(edition.validity(), texts),
                            edition.confidence().label(texts.locale())))));
            LocalDate readIn = edition.readIn();
            if (readIn != null && edition.isReadElsewhere()) {
                parts.add(ground(Origin.NORM, both(texts -> texts.get("explain.read-elsewhere", date(readIn, texts)))));
            }
        }
        if (!norm.validity().equals(Validity.ALWAYS)) {
            parts.add(ground(
                    origin(norm.local()), both(texts -> texts.get("explain.valid", period(norm.validity(), texts)))));
        }
        if (norm.followsApplication() && !day.equals(context.asOf())) {
            Trace lodged = context.lodgedOn();
            parts.add(new Step(
                    Kind.GROUND,
                    Origin.NORM,
                    norm.regime(),
                    null,
                    both(texts -> texts.get("explain.application", date(day, texts), date(context.asOf(), texts))),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    inputs(lodged.evidence())));
        }
        Norm successor = context.successor();
        if (successor != null) {
            parts.add(ground(
                    Origin.NORM, both(texts -> texts.get("explain.yields", successor.id(), date(day, texts)))));
        }
        Profile profile = context.profile();
        if (profile != null && profile.id().equals(norm.adoptedBy())) {
            parts.add(ground(
                    Origin.PROFILE,
                    both(texts -> texts.get(
                            norm.local() ? "explain.adopted" : "explain.changed",
                            profile.municipality(),
                            profile.title().in(texts.locale()),
                            profile.status().label(texts.locale())))));
        }
        norm.parameters().values().stream()
                .sorted(Comparator.comparing(Parameter::id))
                .filter(parameter -> parameter.open() || parameter.on(day) != null)
                .forEach(parameter -> parts.add(parameter(parameter, day)));
        return step(
                Kind.IN_FORCE,
                Origin.NORM,
                Holds.YES,
                both(texts -> texts.get("explain.in-force", date(day, texts))),
                parts);
    }

    private Step ground(Origin origin, Text text) {
        return step(Kind.GROUND, origin, null, text, List.of());
    }

    private Origin origin(boolean local) {
        return local ? Origin.PROFILE : Origin.NORM;
    }

    private Step parameter(Parameter parameter, LocalDate day) {
        for (Parameter.Value value : parameter.values()) {
            if (value.validity().includes(day)) {
                return numbered(
                        Kind.PARAMETER,
                        originOf(parameter),
                        both(texts -> texts.get(
                                value.validity().equals(Validity.ALWAYS)
                                        ? "explain.parameter-always"
                                        : "explain.parameter",
                                parameter.label().in(texts.locale()),
                                NumberText.withWord(value.value(), parameter.unit(), texts),
                                period(value.validity(), texts))),
                        value.value(),
                        parameter.unit(),
                        List.of());
            }
        }
        return numbered(
                Kind.PARAMETER,
                Origin.AGREEMENT,
                both(texts ->
                        texts.get("explain.parameter-open", parameter.label().in(texts.locale()))),
                null,
                parameter.unit(),
                List.of());
    }

    Origin originOf(Parameter parameter) {
        return origin(fromProfile.contains(parameter.id()));
    }

    List<Step> questions(Set<String> asked, Finding finding) {
        List<Step> steps = new ArrayList<>();
        for (Interpretation question : context.interpretations()) {
            if (!asked.contains(question.id())) {
                continue;
            }
            String chosen = context.readings().get(question.id());
            boolean matters = finding.alternatives().stream()
                    .anyMatch(alternative -> alternative.readings().containsKey(question.id()));
            Text text = both(texts -> texts.get(
                    chosen != null
                            ? "explain.question-chosen"
                            : matters ? "explain.question-matters" : "explain.question-same",
                    question.id(),
                    question.question().in(texts.locale()),
                    chosen == null ? "" : label(question, chosen).in(texts.locale())));
            steps.add(step(Kind.QUESTION, chosen == null ? Origin.NORM : Origin.CHOICE, null, text, List.of()));
        }
        return steps;
    }

    private static Text label(Interpretation question, String reading) {
        return question.readings().stream()
                .filter(one -> one.id().equals(reading))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
