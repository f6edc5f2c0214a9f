package nl.huisnorm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisnorm.answer.comparison.Absence;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.CertificationScheme;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.EscapeRouteQuality;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Zone;
import nl.huisnorm.internal.facts.Known;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingPlace;
import nl.huisnorm.settlement.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Messages DUTCH = Messages.in(Messages.DUTCH);
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(DUTCH.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void every_sentence_has_the_same_arguments_in_both_languages() {
        Object[] markers = {"§0", "§1", "§2", "§3", "§4", "§5"};
        for (String key : DUTCH.keys()) {
            for (Object marker : markers) {
                assertThat(DUTCH.get(key, markers).contains(marker.toString()))
                        .as("%s uses %s in both languages or in neither", key, marker)
                        .isEqualTo(ENGLISH.get(key, markers).contains(marker.toString()));
            }
        }
    }

    static Stream<Named> words() {
        List<Named> all = new ArrayList<>();
        for (Named[] list : new Named[][] {
            AccommodationForm.values(),
            BuildingFunction.values(),
            Construction.values(),
            Designation.values(),
            DetectorStandard.values(),
            MeasurementUnit.values(),
            RoomKind.values(),
            EscapeRouteQuality.values(),
            Zone.values(),
            CertificationScheme.values(),
            Profile.Status.values(),
            Confidence.values(),
            DecidedBy.values(),
            Direction.values(),
            Layer.values(),
            Severity.values(),
            SubjectKind.values(),
            Outcome.values(),
            Reason.values(),
            Verdict.values(),
            Change.Cause.values(),
            Explanation.Holds.values(),
            Explanation.Origin.values(),
            Difference.values(),
            ChangeKind.values(),
            Absence.values(),
            Duty.State.values(),
            AnswerType.values(),
            Known.values(),
            ApplicationKind.values(),
            HousingPlace.values(),
            PartyRole.values()
        }) {
            all.addAll(List.of(list));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_word_has_a_label_in_both_languages(Named word) {
        assertThat(word.label(Messages.DUTCH)).isNotBlank();
        assertThat(word.label(Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(classes = Waiver.class)
    void every_field_that_is_not_in_the_table_of_facts_has_a_name_for_people_too(Class<?> part) {
        String owner = part.getSimpleName().toLowerCase(Locale.ROOT);
        for (RecordComponent component : part.getRecordComponents()) {
            assertThat(DUTCH.keys()).contains("fact." + owner + "." + component.getName());
        }
    }

    /** What belongs to a thing is that thing's: the building's id, and not the buildings id. */
    @Test
    void an_english_name_of_a_fact_has_its_apostrophe() {
        Set<String> owners = new TreeSet<>(Set.of("municipality", "village", "employer", "resident", "company"));
        ENGLISH.keys().stream()
                .filter(key -> key.startsWith("fact."))
                .forEach(key -> owners.add(
                        key.split("\\.", -1)[1].replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT)));
        Pattern bare = Pattern.compile("\\bthe (" + String.join("|", owners)
                + ")s (id|name|number|code|own|inhabitants|farm|day|title)\\b|\\b\\w*[^aeiou\\W]ys\\b");
        assertThat(bare.matcher("share of the municipalitys inhabitants").find())
                .isTrue();
        assertThat(bare.matcher("the leases id").find()).isTrue();
        assertThat(ENGLISH.keys().stream()
                        .map(ENGLISH::get)
                        .filter(text -> bare.matcher(text.replace("''", "'")).find()))
                .isEmpty();
    }

    @Test
    void any_language_but_dutch_gives_english() {
        assertThat(Messages.in(Locale.GERMAN)).isSameAs(ENGLISH);
        assertThat(Messages.in(new Locale("nl", "BE"))).isSameAs(DUTCH);
    }

    @Test
    void numbers_have_the_decimal_sign_of_the_language() {
        assertThat(DUTCH.number("11.99")).isEqualTo("11,99");
        assertThat(ENGLISH.number("11.99")).isEqualTo("11.99");
    }
}
