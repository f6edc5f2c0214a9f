package nl.huisnorm.checker.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;

/** Questions that are asked before any norm can ask them. */
final class OpeningQuestion {

    private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(1000);

    private OpeningQuestion() {}

    /** The question for a fact such as {@code building.rooms}. */
    static Question of(
            String path, AnswerType type, List<Question.Choice> choices, List<Question.Place> places, LocalDate asOf) {
        int dot = path.indexOf('.');
        return new Question(
                path,
                path.substring(0, dot),
                path.substring(dot + 1),
                null,
                type,
                BigDecimal.ZERO,
                MOST_PARTS,
                MeasurementUnit.COUNT,
                choices,
                places,
                List.of(),
                new Interval(0, 0),
                BigDecimal.ZERO,
                true,
                asOf);
    }

    /** One place. */
    static List<Question.Place> place(Pointer pointer, Subject subject) {
        return List.of(new Question.Place(pointer, subject, null, null, 0));
    }

    /** The words to choose from. */
    static List<Question.Choice> choices(Named[] words) {
        return Arrays.stream(words)
                .map(word -> new Question.Choice(
                        word.key(), new Text(word.label(Messages.DUTCH), word.label(Locale.ENGLISH))))
                .toList();
    }
}
