package nl.huisnorm.checker.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.template.HousingKind;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * About how many questions an interview will have, told before it is known what stands there: as many as for a place as such places are,
 * a house until it is told what it is.
 */
final class Expected {

    /** A name, an id, the municipality, the kind, and the rooms. */
    private static final int OPENING_OF_HOUSE = 5;

    /** How many buildings there are and how they are called, units and the rooms in them as well. */
    private static final int OPENING_OF_OTHERS = OPENING_OF_HOUSE + 4;

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Map<Facility, Integer> counted = new HashMap<>();

    Expected(Huisnorm huisnorm, AssessmentOptions options) {
        this.huisnorm = huisnorm;
        this.options = options;
    }

    /**
     * The number of questions, those of the opening among them.
     *
     * @param begun what is known; none where nothing is
     */
    int about(@Nullable Facility begun) {
        AccommodationForm told = begun == null ? null : begun.buildings().get(0).form();
        Facility usual = HousingKind.supposedOf(told == null ? AccommodationForm.REGULAR_DWELLING : told)
                .orElseGet(HousingKind.HOUSE::supposed);
        Facility place = HousingKind.begun(usual, Texts.of(Messages.DUTCH));
        if (begun != null) {
            place = place.withMunicipality(begun.municipality()).withFormerMunicipality(begun.formerMunicipality());
        }
        boolean isHouse = place.buildings().get(0).form() == AccommodationForm.REGULAR_DWELLING;
        return (isHouse ? OPENING_OF_HOUSE : OPENING_OF_OTHERS) + counted.computeIfAbsent(place, this::looks);
    }

    private int looks(Facility place) {
        List<Question> open = huisnorm.questions(place, options).stream()
                .filter(Question::binding)
                .toList();
        return new Rehearsal(huisnorm, options)
                .looks(place, open, Question::binding, question -> true)
                .size();
    }
}
