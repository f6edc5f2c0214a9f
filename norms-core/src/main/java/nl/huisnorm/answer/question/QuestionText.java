package nl.huisnorm.answer.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes sentences of questions. */
final class QuestionText {

    private QuestionText() {}

    static String of(Question question, List<Question.Place> places, Locale locale) {
        String about = about(places, locale);
        Norm norm = question.norm();
        if (norm == null) {
            return Messages.ofQuestions(locale).get("question." + question.owner() + "." + question.fact(), about);
        }
        Text asked = norm.question();
        String text = (asked == null ? norm.requirementOn(question.asOf()) : asked).in(locale);
        boolean whole = places.size() == 1 && places.get(0).subject().kind().equals("facility");
        return whole ? text : Messages.ofQuestions(locale).get("check.about", capital(about), text);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** One place by its name, several by what they are. */
    private static String about(List<Question.Place> places, Locale locale) {
        if (places.size() == 1) {
            return places.get(0).description(locale);
        }
        Messages texts = Messages.ofQuestions(locale);
        List<String> kinds = places.stream().map(QuestionText::kind).distinct().toList();
        String number = Integer.toString(places.size());
        String part = places.get(0).part();
        if (part != null) {
            return texts.get("each." + part, number);
        }
        return texts.get(kinds.size() == 1 ? "each." + kinds.get(0) : "each.place", number);
    }

    private static String kind(Question.Place place) {
        return place.room() == null
                ? place.subject().kind()
                : "room." + place.room().key();
    }

    static String of(Question.Place place, Locale locale) {
        Messages texts = Messages.ofQuestions(locale);
        Subject subject = place.subject();
        String id = subject.name() == null ? subject.id() : texts.get("named", subject.name(), subject.id());
        String where =
                subject.kind().equals("facility") ? texts.get("place.facility") : texts.get("place." + kind(place), id);
        return place.part() == null
                ? where
                : texts.get("numbered." + place.part(), Integer.toString(place.number()), where);
    }

    static String whereToFind(Question question, Locale locale) {
        Messages texts = Messages.ofQuestions(locale);
        String own = "where." + question.owner() + "." + question.fact();
        return texts.get(texts.keys().contains(own) ? own : "where." + question.owner());
    }

    static String hint(Question question, Locale locale) {
        Messages texts = Messages.ofQuestions(locale);
        String key = "hint." + question.type().key();
        String choices = question.choices().stream()
                .map(choice -> choice.label().in(locale))
                .collect(Collectors.joining("; "));
        if (question.type() != AnswerType.NUMBER && question.type() != AnswerType.WHOLE_NUMBER) {
            return texts.get(key, choices);
        }
        MeasurementUnit unit = question.unit();
        String range = texts.get("hint.range", plain(question.least(), texts), plain(question.most(), texts));
        return unit == null || unit == MeasurementUnit.COUNT
                ? texts.get(key, range)
                : texts.get(key + "-in", unit.label(locale), range);
    }

    private static String plain(@Nullable BigDecimal number, Messages texts) {
        return number == null ? "…" : texts.number(number.toPlainString());
    }
}
