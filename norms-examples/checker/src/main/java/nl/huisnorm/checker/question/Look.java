package nl.huisnorm.checker.question;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.facility.Walk;

/**
 * What is asked at once: one question, or several that somebody answers in one look.
 *
 * @param kind how it is answered
 * @param walk at which stop of the walk
 * @param questions what is asked, one a line; not empty
 */
record Look(Kind kind, Walk walk, List<Question> questions) {

    /** A building, a unit and a room. */
    private static final int MOST_STEPS = 3;

    /** How a look is answered. */
    enum Kind {
        /** One question, by its own kind of answer. */
        ONE,
        /** Questions of yes and no: by the numbers of those that are so, or are not. */
        YES_NO,
        /** Numbers of the same thing, one behind the other. */
        NUMBERS,
        /** What is usual for such a place: by yes, or the numbers of what is not so. */
        USUAL
    }

    Look {
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

    /** The same about one of the places of each question, where all have the same. */
    Look at(int place) {
        return new Look(
                kind,
                walk,
                questions.stream()
                        .map(question -> question.about(question.places().subList(place, place + 1)))
                        .toList());
    }

    /** How many places each of the questions is about, where that is the same for all; else 1. */
    int places() {
        int places = first().places().size();
        return questions.stream().allMatch(question -> question.places().size() == places) ? places : 1;
    }

    /** How the places of a question are known apart: by as much of the end of their ids as that takes. */
    static List<String> names(Question question) {
        for (int steps = 1; steps <= MOST_STEPS; steps++) {
            int most = steps;
            List<String> names = question.places().stream()
                    .map(place -> end(place.subject().id(), most)
                            + (place.part() != null && place.number() > 1 ? "-" + place.number() : ""))
                    .toList();
            if (names.stream().distinct().count() == names.size()) {
                return names;
            }
        }
        return question.places().stream().map(place -> place.subject().id()).toList();
    }

    private static String end(String id, int steps) {
        List<String> all = List.of(id.split("/", -1));
        return String.join("/", all.subList(Math.max(0, all.size() - steps), all.size()))
                .toLowerCase(Locale.ROOT);
    }
}
