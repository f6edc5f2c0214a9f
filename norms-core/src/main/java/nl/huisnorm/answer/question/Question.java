package nl.huisnorm.answer.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask: a fact that findings cannot do without, or a check that a person must do. The same fact of alike
 * places (the area of forty bedrooms) is one question, which may be answered alike for all or for each place by itself.
 *
 * <p><b>What a question decides</b> is found with the rules themselves. Answers are tried one after another, each in all of
 * its places at once and with nothing else changed, and it is counted how many of its findings are no longer undetermined
 * with each: met, not met, waived or not applicable. Tried are: yes and no; every choice; none of the choices, each by
 * itself and all together; none, one and two parts; none, and one of each kind; the least and the most that a number
 * can be, and the numbers in that unit that the norms compare with on the day; ten years before the day of the
 * assessment, that day, and ten years after it.
 *
 * @param id tells it apart from other questions about the same facility, and stays the same while it is open; for instance
 *     {@code room.area/bedroom}, or the norm's id for a check
 * @param owner what the fact belongs to, for instance {@code room}; {@code inspection} for a check
 * @param fact the fact's name, for instance {@code area}; {@code met} for a check
 * @param norm the norm to check; only for a check by hand
 * @param type what kind of answer it takes
 * @param least the smallest number it takes; only where it takes numbers
 * @param most the largest number it takes; only where it takes numbers
 * @param unit the unit of the number; none where it takes no number, {@link MeasurementUnit#COUNT} where it is a count
 * @param choices the words to choose from; empty where it takes no words
 * @param places where the fact is missing, in the order of the input, or what to check; not empty
 * @param findings the findings that it is missing for; not empty
 * @param decides the fewest and the most of those findings that one of the answers tried decides
 * @param decidesOnAverage how many of them the answers tried decide on average, rounded to two decimals
 * @param tried whether answers were tried: there is so much to try and no more, counted, and timed only where a host gives it time;
 *     where it was spent an answer may decide any number of the findings
 * @param asOf the day of the assessment
 */
@Experimental
public record Question(
        String id,
        String owner,
        String fact,
        @Nullable Norm norm,
        AnswerType type,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable MeasurementUnit unit,
        List<Choice> choices,
        List<Place> places,
        List<Finding> findings,
        Interval decides,
        BigDecimal decidesOnAverage,
        boolean tried,
        LocalDate asOf) {

    /** Copies the lists, so that the question cannot change afterwards. */
    public Question {
        choices = List.copyOf(choices);
        places = List.copyOf(places);
        findings = List.copyOf(findings);
    }

    /**
     * A word to choose.
     *
     * @param key the word as it stands in files
     * @param label the word for people
     */
    public record Choice(String key, Text label) {}

    /**
     * A place where a fact is missing.
     *
     * @param pointer where it would stand in the input; for a check, where what is checked stands
     * @param subject what it belongs to: the facility, or the nearest building, unit, room, extinguisher, stay or lease; of a plan
     *     the plan, or the nearest phase, housing line, milestone, clause or report, or a facility that it names ({@code plan-facility})
     * @param room the kind of room, for a place in a room
     * @param part what it belongs to, where that is a part without a name of the subject: {@code smokeDetector}, {@code
     *     carbonMonoxideDetector}, {@code certificate} or {@code inspection}
     * @param number which of those parts it is, from 1; 0 where it is no such part
     */
    public record Place(
            Pointer pointer,
            Subject subject,
            @Nullable RoomKind room,
            @Nullable String part,
            int number) {

        /**
         * The place in words, for instance {@code bedroom main/12/bedroom}.
         *
         * @param locale the language wanted; anything but Dutch gives English
         */
        public String description(Locale locale) {
            return QuestionText.of(this, locale);
        }
    }

    /**
     * The same question about some of its places only.
     *
     * @param some places of this question; not empty
     */
    public Question about(List<Place> some) {
        return new Question(
                id,
                owner,
                fact,
                norm,
                type,
                least,
                most,
                unit,
                choices,
                some,
                findings,
                decides,
                decidesOnAverage,
                tried,
                asOf);
    }

    /** At which stop of a walk along the facility it is asked; where its places lie at several, at the first of them. */
    public Walk walk() {
        return norm != null ? norm.walk() : WalkingOrder.of(this);
    }

    /** Whether a finding that it is missing for can turn the verdict. */
    public boolean binding() {
        return findings.stream().anyMatch(finding -> finding.norm().binding());
    }

    /**
     * The question itself, with the place in it.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        return QuestionText.of(this, places, locale);
    }

    /**
     * The question for one of its places.
     *
     * @param place one of the places
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Place place, Locale locale) {
        return QuestionText.of(this, List.of(place), locale);
    }

    /**
     * Where the answer can be found, or how it is measured.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String whereToFind(Locale locale) {
        return QuestionText.whereToFind(this, locale);
    }

    /**
     * What an answer looks like, with the unit and the bounds.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String answerHint(Locale locale) {
        return QuestionText.hint(this, locale);
    }

    /**
     * A copy of a facility with one answer in all places of this question.
     *
     * @param facility the facility that was asked about, or one that differs from it by other answers
     * @param answer the answer, as its {@link #type} says
     * @throws InvalidAnswerException if it is no such answer, or does not agree with what is known of the facility
     */
    public Facility answeredIn(Facility facility, Object answer) {
        Map<Pointer, Object> answers = new LinkedHashMap<>();
        places.forEach(place -> answers.put(place.pointer(), answer));
        return answeredEachIn(facility, answers);
    }

    /**
     * A copy of a facility with an answer of its own in some or all places of this question; the others stay unknown.
     *
     * @param facility the facility that was asked about, or one that differs from it by other answers
     * @param answers the answers by the places' pointers, each as the {@link #type} says
     * @throws InvalidAnswerException if one is no such answer, or they do not agree with what is known of the facility
     * @throws IllegalArgumentException if a pointer is none of this question's places
     */
    public Facility answeredEachIn(Facility facility, Map<Pointer, ?> answers) {
        return Answering.answered(this, facility, answers);
    }
}
