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
            Messages texts = Messages.ofQuestions(locale);
            String own = key(question);
            return texts.keys().contains(own)
                    ? texts.get(own, about)
                    : texts.get(
                            isList(question) ? "question.list" : "question.other",
                            Messages.in(locale).fact(question.owner(), question.fact()),
                            about);
        }
        Text asked = norm.question();
        String text = (asked == null ? norm.requirementOn(question.asOf()) : asked).in(locale);
        boolean whole = places.size() == 1
                && List.of("facility", "plan").contains(places.get(0).subject().kind());
        return whole ? text : Messages.ofQuestions(locale).get("check.about", capital(about), text);
    }

    private static String key(Question question) {
        return "question." + question.owner() + "." + question.fact();
    }

    private static boolean isList(Question question) {
        return question.type() == AnswerType.PARTS || question.type() == AnswerType.KINDS;
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
            String own = "each." + part;
            return texts.get(texts.keys().contains(own) ? own : "each.place", number);
        }
        boolean rooms = places.stream().allMatch(place -> place.room() != null);
        return texts.get(kinds.size() == 1 ? "each." + kinds.get(0) : rooms ? "each.room" : "each.place", number);
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
        boolean whole = List.of("facility", "plan").contains(subject.kind());
        String where = whole ? texts.get("place." + subject.kind()) : texts.get("place." + kind(place), id);
        return place.part() == null
                ? where
                : texts.get(
                        texts.keys().contains("numbered." + place.part())
                                ? "numbered." + place.part()
                                : "numbered.other",
                        Integer.toString(place.number()),
                        where);
    }

    static String whereToFind(Question question, Locale locale) {
        Messages texts = Messages.ofQuestions(locale);
        String own = "where." + question.owner() + "." + question.fact();
        return texts.get(texts.keys().contains(own) ? own : "where." + question.owner());
    }

    static String hint(Question question, Locale locale) {
        Messages texts = Messages.ofQuestions(locale);
        boolean plain = isList(question) && !texts.keys().contains(key(question));
        String key = "hint." + question.type().key() + (plain ? "-plain" : "");
        String choices = question.choices().stream()
                .map(choice -> choice.label().in(locale))
                .collect(Collectors.joining("; "));
        if (question.type() == AnswerType.WORD && question.choices().isEmpty()) {
            return texts.get("hint.text");
        }
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
