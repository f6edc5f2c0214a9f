package nl.huisnorm.permitservice.judging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerReader;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.PersonAnswer;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.question.Look;
import nl.huisnorm.checker.question.Looks;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.checker.report.html.States;
import nl.huisnorm.checker.report.html.View;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks about a facility, screen by screen in the order of a walk along it, until nothing is left that can change what binds. Nothing is
 * kept between two screens: who answers sends along what is known.
 */
@Component
public class Interviews {

    private static final int MOST_NORMS = 6;

    private final Judge judge;

    Interviews(Judge judge) {
        this.judge = judge;
    }

    /** A question at one place. */
    private record AskedAt(Question question, Question.Place place) {}

    /** What is wrong with an answer; nothing more is known where it answers no question. */
    private record Wrong(String key, @Nullable InvalidAnswerException why) {

        Fault told(Texts texts) {
            return new Fault(
                    "body",
                    new Fault.Location(null, key, null, null),
                    why == null ? "not-asked" : why.key().replace('.', '-'),
                    why == null ? texts.get("fault.not-asked", key) : why.message(texts.locale()));
        }
    }

    /**
     * Takes answers, and tells what to ask next.
     *
     * @param given the facility with what is known
     * @param said the answers
     * @throws ServiceException if it is no facility, or answers cannot be; all that is wrong is told
     */
    public Step next(Given given, Said said, Law law, Locale locale) {
        said.requireBounded();
        if (!(judge.read(given) instanceof FacilityDocument document)) {
            throw ServiceException.wrong(
                    "wrong-input",
                    texts -> List.of(new Fault(
                            "body",
                            new Fault.Location("", null, null, null),
                            "only-facilities",
                            texts.get("fault.only-facilities"))));
        }
        Huisnorm huisnorm = law.huisnorm();
        AssessmentOptions options = law.options();
        List<Question> asked = huisnorm.questions(document.facility(), options);
        Facility facility = document.facility();
        if (!said.answers().isEmpty()) {
            facility = answered(facility, asked, said, options);
            asked = huisnorm.questions(facility, options);
        }
        List<Look> looks = Looks.of(open(asked, Set.copyOf(said.skipped())), facility, question -> false);
        Look look = Looks.next(looks, walk(said.stop()));
        return new Step(
                json(facility),
                state(huisnorm.assess(facility, options), locale),
                looks.size(),
                look == null ? null : screen(look, locale));
    }

    private static Walk walk(@Nullable String key) {
        return Arrays.stream(Walk.values())
                .filter(walk -> walk.key().equals(key))
                .findFirst()
                .orElse(Walk.BEFORE);
    }

    private static View.State state(Assessment assessment, Locale locale) {
        String label = Verdicts.label(assessment, Messages.in(locale));
        return assessment.isWithoutNorms() ? States.withoutNorms(label) : States.of(assessment.verdict(), label);
    }

    private static List<Question> open(List<Question> questions, Set<String> skipped) {
        List<Question> open = new ArrayList<>();
        for (Question question : questions) {
            List<Question.Place> places = question.places().stream()
                    .filter(place -> !skipped.contains(key(question, place)))
                    .toList();
            if (!places.isEmpty() && question.binding()) {
                open.add(question.about(places));
            }
        }
        return open;
    }

    /** What tells a question at one place apart: the place, and before it the norm where a person has to look. */
    private static String key(Question question, Question.Place place) {
        return (question.norm() == null ? "" : question.norm().id() + " ") + place.pointer();
    }

    private static Map<String, List<AskedAt>> byKey(List<Question> asked) {
        Map<String, List<AskedAt>> byKey = new HashMap<>();
        for (Question question : asked) {
            for (Question.Place place : question.places()) {
                byKey.computeIfAbsent(key(question, place), any -> new ArrayList<>())
                        .add(new AskedAt(question, place));
            }
        }
        return byKey;
    }

    private static Facility answered(Facility facility, List<Question> asked, Said said, AssessmentOptions options) {
        Map<Question, Map<Pointer, Object>> answers = new LinkedHashMap<>();
        Map<Question, String> first = new LinkedHashMap<>();
        List<Wrong> wrong = new ArrayList<>();
        Map<String, List<AskedAt>> byKey = byKey(asked);
        for (Said.Answer answer : said.answers()) {
            List<AskedAt> all = byKey.get(answer.key());
            if (all == null) {
                wrong.add(new Wrong(answer.key(), null));
                continue;
            }
            for (AskedAt one : all) {
                Question question = one.question();
                try {
                    Object read = AnswerReader.read(question, answer.text());
                    answers.computeIfAbsent(question, any -> new LinkedHashMap<>())
                            .put(one.place().pointer(), seen(question, read, said, options));
                    first.putIfAbsent(question, answer.key());
                } catch (InvalidAnswerException e) {
                    wrong.add(new Wrong(answer.key(), e));
                }
            }
        }
        Facility after = facility;
        for (Map.Entry<Question, Map<Pointer, Object>> one : answers.entrySet()) {
            try {
                after = one.getKey().answeredEachIn(after, one.getValue());
            } catch (InvalidAnswerException e) {
                wrong.add(new Wrong(first.getOrDefault(one.getKey(), ""), e));
            }
        }
        if (!wrong.isEmpty()) {
            throw ServiceException.wrong(
                    "wrong-answer",
                    texts -> wrong.stream().map(one -> one.told(texts)).toList());
        }
        return after;
    }

    /** What a person saw, with the day and the role of that person. */
    private static Object seen(Question question, Object read, Said said, AssessmentOptions options) {
        return question.type() == AnswerType.CHECK
                ? new PersonAnswer(Boolean.TRUE.equals(read), options.asOf(), said.role())
                : read;
    }

    private static String json(Facility facility) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FacilityWriter.write(facility, FacilityWriter.Format.JSON, out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Step.Screen screen(Look look, Locale locale) {
        boolean byThing = look.kind() == Look.Kind.ROW && look.things() > 1;
        return new Step.Screen(
                look.walk().key(),
                look.walk().label(locale),
                byThing ? look.names() : List.of(),
                look.questions().stream().anyMatch(question -> question.type() == AnswerType.CHECK),
                look.questions().stream()
                        .map(question -> asked(look, question, byThing, locale))
                        .toList());
    }

    private static Step.Asked asked(Look look, Question question, boolean byThing, Locale locale) {
        return new Step.Asked(
                question.text(locale),
                question.answerHint(locale),
                question.whereToFind(locale),
                question.type().key(),
                question.choices().stream()
                        .map(choice ->
                                new Step.Choice(choice.key(), choice.label().in(locale)))
                        .toList(),
                question.findings().stream()
                        .map(finding -> finding.norm().id() + " "
                                + finding.norm().title().in(locale))
                        .distinct()
                        .limit(MOST_NORMS)
                        .toList(),
                question.places().stream()
                        .map(place -> new Step.AtPlace(
                                key(question, place), place.description(locale), byThing ? look.thing(place) : 0))
                        .toList());
    }
}
