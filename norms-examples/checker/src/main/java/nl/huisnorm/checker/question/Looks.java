package nl.huisnorm.checker.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions together that are answered in one look, in the order of a walk; at each stop what decides most comes
 * first.
 */
public final class Looks {

    /** So many lines of yes and no are read in one go. */
    static final int MOST_LINES = 8;

    /** So many things are written one behind the other. */
    static final int MOST_IN_A_ROW = 6;

    /** So many signs of questions are read in one go, in the longer of both languages; one question is never split. */
    static final int MOST_SIGNS = 1000;

    /** So many words to choose from fit behind a question that stands in a row. */
    private static final int MOST_CHOICES = 3;

    /** So many questions of yes and no are answered in a row with others about the same. */
    private static final int MOST_YES_NO_IN_A_ROW = 2;

    /** What is answered by what there is as a whole. */
    private static final Set<String> PLACES = Set.of("facility", "building", "unit");

    private Looks() {}

    /**
     * The looks at what is asked of a facility; first by the walk, then by what decides most.
     *
     * @param offers whether to offer what is usual as the answer to a question
     */
    public static List<Look> of(List<Question> questions, Facility facility, Predicate<Question> offers) {
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

    /** What a question has in common with others that are asked with it: the stop, and what it is about. */
    private static String together(Question question) {
        Question.Place place = question.places().get(0);
        String about = Objects.requireNonNullElse(
                place.part(), place.room() == null ? place.subject().kind() : "room");
        boolean isOne = PLACES.contains(about) && question.places().size() == 1;
        return question.walk() + " " + (isOne ? "one" : about);
    }

    private static List<Look> looks(List<Question> alike) {
        List<Question> found = ofKind(alike, AnswerType.YES_NO);
        // in the office what settles most comes first: whether the rest is asked at all follows from it
        List<Question> yesNo = alike.get(0).walk() == Walk.OFFICE ? found : thingsFirst(found);
        List<Question> written = bySource(alike.stream()
                .filter(Looks::isWritten)
                .sorted(Comparator.comparing(Looks::row))
                .toList());
        boolean isPlace = alike.get(0).places().stream()
                .allMatch(place ->
                        place.part() == null && PLACES.contains(place.subject().kind()));
        boolean inOneRow = yesNo.size() + written.size() <= MOST_IN_A_ROW || yesNo.size() <= MOST_YES_NO_IN_A_ROW;
        List<Look> all = new ArrayList<>();
        if (!isPlace && inOneRow && !written.isEmpty()) {
            all.addAll(packed(
                    Look.Kind.ROW,
                    Stream.concat(yesNo.stream(), written.stream()).toList()));
        } else {
            all.addAll(packed(Look.Kind.YES_NO, bySource(yesNo)));
            all.addAll(packed(Look.Kind.ROW, written));
        }
        all.addAll(packed(Look.Kind.YES_NO, bySource(ofKind(alike, AnswerType.CHECK))));
        alike.stream()
                .filter(question -> !LookReader.isYesNo(question) && !isWritten(question))
                .map(Look::of)
                .forEach(all::add);
        return all;
    }

    private static List<Question> ofKind(List<Question> questions, AnswerType type) {
        return questions.stream().filter(question -> question.type() == type).toList();
    }

    /** Whether the answer is short enough to be written in a row with others. */
    private static boolean isWritten(Question question) {
        return switch (question.type()) {
            case NUMBER, WHOLE_NUMBER, DATE, PARTS -> true;
            case WORD, WORDS -> question.choices().size() <= MOST_CHOICES;
            case YES_NO, CHECK, KINDS -> false;
        };
    }

    /** Where it stands in a row: as the table of facts has it, so that what is measured together stands together. */
    private static int row(Question question) {
        return FactTable.get().record(question.owner()).facts().stream()
                .map(Fact::name)
                .toList()
                .indexOf(question.fact());
    }

    /** By source, and of each owner as the table of facts has it: whether a thing is there comes before what is told of it. */
    private static List<Question> thingsFirst(List<Question> questions) {
        List<String> owners = questions.stream().map(Question::owner).distinct().toList();
        return bySource(questions.stream()
                .sorted(Comparator.<Question, Integer>comparing(question -> owners.indexOf(question.owner()))
                        .thenComparing(Looks::row))
                .toList());
    }

    /** What stands in the same papers is read together, in the order in which it is first asked for. */
    private static List<Question> bySource(List<Question> questions) {
        List<String> sources = questions.stream().map(Looks::source).distinct().toList();
        return questions.stream()
                .sorted(Comparator.comparing(question -> sources.indexOf(source(question))))
                .toList();
    }

    private static String source(Question question) {
        return question.walk() == Walk.OFFICE ? question.whereToFind(Messages.DUTCH) : question.owner();
    }

    /** As few looks as hold them all, each no larger than what is read and answered in one go. */
    private static List<Look> packed(Look.Kind kind, List<Question> questions) {
        int most = kind == Look.Kind.ROW ? MOST_IN_A_ROW : MOST_LINES;
        List<Look> looks = new ArrayList<>();
        List<Question> one = new ArrayList<>();
        int signs = 0;
        for (Question question : questions) {
            int more = signs(question);
            if (!one.isEmpty() && (one.size() == most || signs + more > MOST_SIGNS)) {
                looks.add(Look.of(kind, one));
                one = new ArrayList<>();
                signs = 0;
            }
            one.add(question);
            signs += more;
        }
        if (!one.isEmpty()) {
            looks.add(Look.of(kind, one));
        }
        return looks;
    }

    /** How long a question is, in the longer of both languages: both put the same together. */
    static int signs(Question question) {
        return Math.max(
                question.text(Messages.DUTCH).length(),
                question.text(Locale.ENGLISH).length());
    }

    /** What is asked of rooms of several kinds is asked of all of them at the same stop together. */
    static List<Question> overKinds(List<Question> questions) {
        Map<String, Question> byFact = new LinkedHashMap<>();
        for (Question question : questions) {
            String path = question.owner() + "." + question.fact();
            Fact fact = question.norm() == null ? FactTable.get().fact(path) : null;
            boolean apart = fact == null || question.places().stream().anyMatch(place -> place.room() == null);
            byFact.merge(apart ? question.id() : path + " " + question.walk(), question, Looks::both);
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
    public static @Nullable Look next(List<Look> looks, Walk at) {
        return looks.stream()
                .filter(look -> look.walk().compareTo(at) >= 0 && look.walk() != Walk.OFFICE)
                .findFirst()
                .orElseGet(() -> looks.stream().findFirst().orElse(null));
    }
}
