package nl.huisnorm.checker.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.PersonAnswer;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.io.read.CostModelReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what is still to be asked without asking it, as if all were in order: so it can be told about how much
 * is to come, what answers open included.
 */
final class Rehearsal {

    /** So many times answers open something new: a detector is there, it has a date. */
    private static final int MOST_ROUNDS = 6;

    /** A size that is large enough for most. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private static final Map<String, CostModel.Way> WAYS = ways();

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;

    Rehearsal(Huisnorm huisnorm, AssessmentOptions options) {
        this.huisnorm = huisnorm;
        this.options = options;
    }

    private static Map<String, CostModel.Way> ways() {
        Map<String, CostModel.Way> ways = new HashMap<>();
        CostModelReader.standard().kinds().forEach(kind -> kind.facts().forEach(fact -> ways.put(fact, kind.way())));
        return Map.copyOf(ways);
    }

    /**
     * The looks at all that is still to be asked.
     *
     * @param open what is to be asked now
     * @param wanted which questions are asked; the same that is asked of those that are opened
     * @param offers whether to offer what is usual as the answer to a question
     */
    List<Look> looks(Facility facility, List<Question> open, Predicate<Question> wanted, Predicate<Question> offers) {
        List<Question> all = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Facility supposed = facility;
        List<Question> questions = open;
        for (int i = 0; i < MOST_ROUNDS && !questions.isEmpty(); i++) {
            all.addAll(questions);
            questions.forEach(question ->
                    question.places().forEach(place -> asked.add(key(question, place.pointer()))));
            for (Question question : questions) {
                supposed = answered(question, supposed);
            }
            List<Question> next = new ArrayList<>();
            for (Question question : huisnorm.questions(supposed, options)) {
                List<Question.Place> places = question.places().stream()
                        .filter(place -> !asked.contains(key(question, place.pointer())))
                        .toList();
                if (!places.isEmpty() && wanted.test(question)) {
                    next.add(question.about(places));
                }
            }
            questions = next;
        }
        return Looks.of(all, facility, offers);
    }

    private static String key(Question question, Pointer place) {
        return question.id() + " " + place;
    }

    private Facility answered(Question question, Facility facility) {
        Object answer = supposed(question);
        try {
            return answer == null ? facility : question.answeredIn(facility, answer);
        } catch (InvalidAnswerException e) {
            // what does not go with what was supposed before stays open here
            return facility;
        }
    }

    /** What the answer is where all is in order, as far as it is known which way that is. */
    private @Nullable Object supposed(Question question) {
        CostModel.Way way = WAYS.get(question.owner() + "." + question.fact());
        return switch (question.type()) {
            case YES_NO -> way == null ? question.walk() != Walk.OFFICE : way != CostModel.Way.NO;
            case CHECK -> new PersonAnswer(true, options.asOf(), "-");
            case NUMBER, WHOLE_NUMBER -> number(question, way);
            case DATE -> options.asOf();
            case WORD ->
                question.choices().isEmpty() ? null : question.choices().get(0).key();
            case WORDS -> question.choices().stream().map(Question.Choice::key).toList();
            case PARTS -> 1;
            case KINDS -> null;
        };
    }

    private static Object number(Question question, CostModel.@Nullable Way way) {
        BigDecimal least = Objects.requireNonNullElse(question.least(), BigDecimal.ZERO);
        BigDecimal most = Objects.requireNonNullElse(question.most(), LARGE);
        BigDecimal number = way == CostModel.Way.MORE
                ? LARGE.min(most)
                : way == CostModel.Way.LESS ? least : BigDecimal.ONE.max(least).min(most);
        return question.type() == AnswerType.WHOLE_NUMBER ? (Object) number.intValue() : number;
    }
}
