package nl.huisnorm.checker.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions together that are answered in one look, in the order of a walk; at each stop what decides most comes
 * first.
 */
final class Looks {

    /** So many questions of yes and no are read in one go. */
    private static final int MOST_YES_NO = 6;

    /** Checks by hand are long sentences. */
    private static final int MOST_CHECKS = 4;

    /** So many numbers are remembered while they are typed. */
    private static final int MOST_NUMBERS = 4;

    private Looks() {}

    /**
     * The looks at what is asked of a facility; first by the walk, then by what decides most.
     *
     * @param offers whether to offer what is usual as the answer to a question
     */
    static List<Look> of(List<Question> questions, Facility facility, Predicate<Question> offers) {
        List<Question> all = overKinds(questions);
        List<Look> looks = new ArrayList<>();
        List<Question> usual = all.stream()
                .filter(question ->
                        question.walk() == Walk.BEFORE && offers.test(question) && Usual.of(facility, question) != null)
                .toList();
        if (usual.size() > 1) {
            looks.add(Look.of(Look.Kind.USUAL, usual));
            all = all.stream().filter(question -> !usual.contains(question)).toList();
        }
        Map<String, List<Question>> together = new LinkedHashMap<>();
        for (Question question : all) {
            together.computeIfAbsent(together(question), any -> new ArrayList<>())
                    .add(question);
        }
        together.values().forEach(alike -> looks.addAll(looks(alike)));
        looks.sort(Comparator.comparing(Look::walk).thenComparing(Looks::turn));
        return looks;
    }

    /** At a stop it is first asked what there is, then how much and how large, then what a person makes of it. */
    private static int turn(Look look) {
        return switch (look.first().type()) {
            case YES_NO -> look.kind() == Look.Kind.USUAL ? 0 : 1;
            case WORD, WORDS, PARTS, KINDS -> look.kind() == Look.Kind.USUAL ? 0 : 2;
            case NUMBER, WHOLE_NUMBER, DATE -> look.kind() == Look.Kind.USUAL ? 0 : 3;
            case CHECK -> 4;
        };
    }

    /** What a question has in common with others that are asked with it. */
    private static String together(Question question) {
        String walk = question.walk() + " ";
        return switch (question.type()) {
            case YES_NO -> walk + "yes-no";
            case CHECK -> walk + "check";
            case NUMBER, WHOLE_NUMBER ->
                walk + question.owner() + " "
                        + question.places().stream()
                                .map(place -> Objects.requireNonNullElse(
                                        place.pointer().parent(), Pointer.ROOT))
                                .map(Pointer::toString)
                                .collect(Collectors.joining(" "));
            default -> walk + question.id() + " " + question.places().get(0).pointer();
        };
    }

    private static List<Look> looks(List<Question> alike) {
        AnswerType type = alike.get(0).type();
        boolean numbers = type == AnswerType.NUMBER || type == AnswerType.WHOLE_NUMBER;
        int most = numbers ? MOST_NUMBERS : type == AnswerType.CHECK ? MOST_CHECKS : MOST_YES_NO;
        // what belongs to the same is read together, in the order in which it is first asked for
        List<String> owners = alike.stream().map(Question::owner).distinct().toList();
        List<Question> sorted = alike.stream()
                .sorted(Comparator.comparing(question -> owners.indexOf(question.owner())))
                .toList();
        int looks = (sorted.size() + most - 1) / most;
        List<Look> all = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            int from = sorted.size() * i / looks;
            int to = sorted.size() * (i + 1) / looks;
            all.add(Look.of(numbers ? Look.Kind.NUMBERS : Look.Kind.YES_NO, sorted.subList(from, to)));
        }
        return all;
    }

    /** What is not looked for room by room is asked of the rooms of all kinds together. */
    static List<Question> overKinds(List<Question> questions) {
        Map<String, Question> byFact = new LinkedHashMap<>();
        for (Question question : questions) {
            String path = question.owner() + "." + question.fact();
            Fact fact = question.norm() == null ? FactTable.get().fact(path) : null;
            boolean apart = fact == null
                    || fact.walk() == Walk.ROOMS
                    || question.places().stream().anyMatch(place -> place.room() == null);
            byFact.merge(apart ? question.id() : path + " of rooms", question, Looks::both);
        }
        return List.copyOf(byFact.values());
    }

    private static Question both(Question one, Question other) {
        Set<Question.Place> places = new LinkedHashSet<>(one.places());
        places.addAll(other.places());
        Set<Finding> findings = new LinkedHashSet<>(one.findings());
        findings.addAll(other.findings());
        return new Question(
                one.id(),
                one.owner(),
                one.fact(),
                one.norm(),
                one.type(),
                one.least(),
                one.most(),
                one.unit(),
                one.choices(),
                List.copyOf(places),
                List.copyOf(findings),
                one.decides(),
                one.decidesOnAverage(),
                one.tried(),
                one.asOf());
    }

    /**
     * The look to go on with: at the stop where one is, else at the next, else at one that was passed before. The
     * office comes last.
     */
    static @Nullable Look next(List<Look> looks, Walk at) {
        return looks.stream()
                .filter(look -> look.walk().compareTo(at) >= 0 && look.walk() != Walk.OFFICE)
                .findFirst()
                .orElseGet(() -> looks.stream().findFirst().orElse(null));
    }
}
