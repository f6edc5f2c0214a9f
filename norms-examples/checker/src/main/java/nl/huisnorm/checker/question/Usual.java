package nl.huisnorm.checker.question;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.checker.template.HousingKind;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** What is usual for a building of a form: what a new file is begun with is taken from the same places. */
final class Usual {

    private Usual() {}

    /**
     * The usual answer to a question about a building, as the question takes it; none where there is none. Sizes are
     * never usual.
     */
    static @Nullable Object of(Facility facility, Question question) {
        boolean told = question.type() == AnswerType.YES_NO
                || question.type() == AnswerType.WORD
                || question.fact().equals("livingUnits");
        if (!told) {
            return null;
        }
        Object usual = of(facility, question.places().get(0).pointer());
        boolean same =
                question.places().stream().allMatch(place -> Objects.equals(usual, of(facility, place.pointer())));
        return same ? usual : null;
    }

    private static @Nullable Object of(Facility facility, Pointer at) {
        List<String> steps = List.of(at.toString().split("/", -1));
        if (steps.size() < 4 || !steps.get(1).equals("buildings")) {
            return null;
        }
        AccommodationForm form =
                facility.buildings().get(Integer.parseInt(steps.get(2))).form();
        Optional<Facility> place = form == null ? Optional.empty() : HousingKind.supposedOf(form);
        if (place.isEmpty()) {
            return null;
        }
        Building building = place.get().buildings().get(0);
        Object value = building;
        for (String step : steps.subList(3, steps.size())) {
            value = value instanceof Record around ? Edit.at(around, Pointer.ROOT.field(step)) : null;
        }
        return value instanceof Named word ? word.key() : value;
    }

    /** An answer for people: what it is about, and what it is. */
    static String line(Question question, Object answer, Messages texts, String yes, String no) {
        Locale locale = texts.locale();
        String shown = answer instanceof Boolean so
                ? (so ? yes : no)
                : question.choices().stream()
                        .filter(choice -> choice.key().equals(answer))
                        .map(choice -> choice.label().in(locale))
                        .findFirst()
                        .orElse(String.valueOf(answer));
        return texts.fact(question.owner(), question.fact()) + ": " + shown;
    }
}
