package nl.huisnorm.checker.question;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;

/**
 * Where the interview is.
 *
 * @param facility what is known
 * @param skipped what was asked and not answered
 * @param offered where what is usual was offered
 */
record InterviewState(Facility facility, Set<String> skipped, Set<String> offered) {

    /** The beginning, where nothing was answered to what was asked of some places. */
    static InterviewState begun(Facility facility, Set<Pointer> unanswered) {
        return new InterviewState(
                facility, unanswered.stream().map(place -> " " + place).collect(Collectors.toSet()), Set.of());
    }

    boolean isOpen(Question question, Question.Place place) {
        return !skipped.contains(key(question, place.pointer()));
    }

    InterviewState without(Set<String> more) {
        Set<String> all = new HashSet<>(skipped);
        all.addAll(more);
        return new InterviewState(facility, Set.copyOf(all), offered);
    }

    /** Nothing of a look is offered again. */
    InterviewState offering(Look look) {
        Set<String> all = new HashSet<>(offered);
        all.addAll(unanswered(look, Map.of()));
        return new InterviewState(facility, skipped, Set.copyOf(all));
    }

    boolean offers(Question question) {
        return question.places().stream().noneMatch(place -> offered.contains(key(question, place.pointer())));
    }

    private static String key(Question question, Pointer place) {
        return (question.norm() == null ? "" : question.id()) + " " + place;
    }

    /** The places of questions to which there is no answer. */
    static Set<String> unanswered(Look look, Map<Question, Map<Pointer, Object>> answers) {
        Set<String> left = new HashSet<>();
        for (Question question : look.questions()) {
            Map<Pointer, Object> own = answers.getOrDefault(question, Map.of());
            question.places().stream()
                    .filter(place -> !own.containsKey(place.pointer()))
                    .forEach(place -> left.add(key(question, place.pointer())));
        }
        return left;
    }
}
