package nl.huisnorm.checker.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;

/**
 * What is asked at once: one question, or several that somebody answers in one look.
 *
 * @param kind how it is answered
 * @param walk at which stop of the walk
 * @param questions what is asked, one a line; not empty
 */
public record Look(Kind kind, Walk walk, List<Question> questions) {

    /** A building, a unit and a room. */
    private static final int MOST_STEPS = 3;

    /** How a look is answered. */
    public enum Kind {
        /** One question, by its own kind of answer. */
        ONE,
        /** Questions of yes and no: by the numbers of those that are so, or are not. */
        YES_NO,
        /** Things to write one behind the other; of several rooms or devices a table of them. */
        ROW,
        /** What is usual for such a place: by yes, or the numbers of what is not so. */
        USUAL
    }

    /** Copies the list, so that this cannot change afterwards. */
    public Look {
        questions = List.copyOf(questions);
    }

    static Look of(Question question) {
        return new Look(Kind.ONE, question.walk(), List.of(question));
    }

    static Look of(Kind kind, List<Question> questions) {
        return questions.size() == 1
                ? of(questions.get(0))
                : new Look(kind, questions.get(0).walk(), questions);
    }

    Question first() {
        return questions.get(0);
    }

    boolean isOne() {
        return kind == Kind.ONE;
    }

    /** How many things the questions are about; questions of one place each are about the same, whatever that is called. */
    public int things() {
        return isAboutOne() ? 1 : examples().size();
    }

    /** Which of these things a place is about, from 0. */
    public int thing(Question.Place place) {
        return isAboutOne() ? 0 : List.copyOf(examples().keySet()).indexOf(about(place));
    }

    private boolean isAboutOne() {
        return questions.stream().allMatch(question -> question.places().size() == 1);
    }

    /** One place of each of the things, in the order in which they are named. */
    private Map<Pointer, Question.Place> examples() {
        Map<Pointer, Question.Place> examples = new LinkedHashMap<>();
        questions.stream()
                .sorted(Comparator.comparing(question -> -question.places().size()))
                .forEach(question -> question.places().forEach(place -> examples.putIfAbsent(about(place), place)));
        return examples;
    }

    /** What a place is about: a part that has no name of its own, else the nearest thing that has one. */
    private static Pointer about(Question.Place place) {
        return place.part() == null
                ? place.subject().place()
                : Objects.requireNonNullElse(place.pointer().parent(), Pointer.ROOT);
    }

    /** The same about one of the things, as far as it is asked of it. */
    private Look at(int number) {
        List<Question> about = new ArrayList<>();
        for (Question question : questions) {
            List<Question.Place> places = question.places().stream()
                    .filter(place -> thing(place) == number)
                    .toList();
            if (!places.isEmpty()) {
                about.add(question.about(places));
            }
        }
        return Look.of(kind, about);
    }

    /** Whether it is answered thing by thing where it is not answered at once; else it is question by question. */
    private boolean isByThing() {
        return kind == Kind.ROW ? things() > 1 : places() > 1;
    }

    /** How many places each of the questions is about, where that is the same for all; else 1. */
    private int places() {
        int places = first().places().size();
        return questions.stream().allMatch(question -> question.places().size() == places) ? places : 1;
    }

    /** How many parts it has where it is not answered at once. */
    int parts() {
        return isByThing() ? things() : questions.size();
    }

    /** One of these parts. */
    Look part(int number) {
        return isByThing() ? at(number) : Look.of(questions.get(number));
    }

    /** How the things are known apart, in their order; nothing where there is one. */
    public List<String> names() {
        return things() == 1 ? List.of() : names(List.copyOf(examples().values()));
    }

    /** How the places of a question are known apart: by as much of the end of their ids as that takes. */
    static List<String> names(Question question) {
        return names(question.places());
    }

    private static List<String> names(List<Question.Place> places) {
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            int most = steps;
            List<String> names = places.stream()
                    .map(place -> end(place.subject().id(), most)
                            + (place.part() != null && place.number() > 1 ? "-" + place.number() : ""))
                    .toList();
            if (names.stream().distinct().count() == names.size()) {
                return names;
            }
        }
        return places.stream().map(place -> place.subject().id()).toList();
    }

    private static String end(String id, int steps) {
        List<String> all = List.of(id.split("/", -1));
        return String.join("/", all.subList(Math.max(0, all.size() - steps), all.size()))
                .toLowerCase(Locale.ROOT);
    }
}
