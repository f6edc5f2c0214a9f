package nl.huisnorm.rules.internal.question;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.StayView;
import nl.huisnorm.rules.internal.view.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);
    private static final Condition UNDER_ONE_ROOF = new Condition.OneOf("building.underOneRoof", List.of("true"));
    private static final Regime ADVICE =
            regime("advice", Layer.ADVICE, null, Condition.ALWAYS, true, edition(NormSketch.FIRST, null));

    private static Building building(String id) {
        return BuildingBuilder.builder().id(id).build();
    }

    private static Facility facility(Building... buildings) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(Arrays.asList(buildings))
                .build();
    }

    private static Flag hundred(View subject) {
        return ((BuildingView) subject).usableFloorArea().atLeast(Amount.of(100));
    }

    private static Flag underOneRoof(View subject) {
        return ((BuildingView) subject).underOneRoof();
    }

    private static NormSketch area(String id) {
        return norm(id).number("area", "100", MeasurementUnit.SQUARE_METRE);
    }

    private static List<Question> questions(LawSketch law, Facility facility) {
        return new QuestionSearch(facility, law.laws().on(OPTIONS), OPTIONS).questions();
    }

    @Test
    void where_there_is_too_much_to_try_the_same_is_asked_and_it_is_said() {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder().id("a").build()))
                .build();
        LawOfDay law = BundledLaws.LAWS.on(OPTIONS);
        List<Question> all = new QuestionSearch(facility, law, OPTIONS).questions();
        assertThat(all).hasSizeGreaterThan(5).allMatch(Question::tried);
        List<Question> none = new QuestionSearch(facility, law, OPTIONS, 0).questions();
        assertThat(none)
                .extracting(Question::id)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Question::id).toList());
        assertThat(none)
                .filteredOn(question -> question.norm() == null)
                .isNotEmpty()
                .allMatch(question -> !question.tried())
                .allMatch(question -> question.decides()
                        .equals(new Interval(0, question.findings().size())));
        List<Question> some = new QuestionSearch(facility, law, OPTIONS, 10).questions();
        assertThat(some).filteredOn(question -> question.norm() == null).anyMatch(Question::tried);
        assertThat(some).filteredOn(question -> question.norm() == null).anyMatch(question -> !question.tried());
        assertThat(some).isEqualTo(new QuestionSearch(facility, law, OPTIONS, 10).questions());
    }

    /** Which of so many buildings a stay is in has as many answers. */
    @ParameterizedTest
    @CsvSource({"499, true", "501, false"})
    void a_question_of_which_the_answers_alone_are_too_many_is_asked_and_not_tried(int buildings, boolean tried) {
        LawSketch law = LawSketch.of(norm("STAY").on(SubjectKind.STAY))
                .rule("STAY", subject -> ((StayView) subject).fits("regular-dwelling"));
        Building[] all = IntStream.range(0, buildings)
                .mapToObj(i -> building("b" + i)
                        .withForm(i == 0 ? AccommodationForm.REGULAR_DWELLING : AccommodationForm.UNIT_IN_COMPLEX))
                .toArray(Building[]::new);
        Facility facility = facility(all)
                .withStays(List.of(StayBuilder.builder().id("s").from(DAY).build()));
        List<Question> questions = questions(law, facility);
        assertThat(questions).extracting(Question::id).containsExactly("stay.building");
        assertThat(questions.get(0).tried()).isEqualTo(tried);
    }

    private static List<String> told(List<Question> questions) {
        return questions.stream()
                .map(question -> question.id() + " " + question.decides() + " " + question.decidesOnAverage())
                .toList();
    }

    @Test
    void one_fact_is_asked_once_for_all_its_places_and_all_findings_that_miss_it() {
        LawSketch law = LawSketch.of(area("A"), area("B"))
                .rule("A", QuestionSearchTest::hundred)
                .rule("B", QuestionSearchTest::hundred);
        List<Question> questions = questions(law, facility(building("b"), building("c")));
        assertThat(told(questions)).containsExactly("building.usableFloorArea 4 4.00");
        Question question = questions.get(0);
        assertThat(question.places()).extracting(place -> place.subject().id()).containsExactly("b", "c");
        assertThat(question.findings()).hasSize(4);
        assertThat(question.type()).isEqualTo(AnswerType.NUMBER);
        assertThat(question.asOf()).isEqualTo(DAY);
    }

    @Test
    void what_an_answer_decides_is_tried_for_each_answer() {
        LawSketch law = LawSketch.of(area("A"))
                .rule("A", subject -> underOneRoof(subject).and(hundred(subject)));
        assertThat(told(questions(law, facility(building("b")))))
                .containsExactly("building.underOneRoof 0–1 0.50", "building.usableFloorArea 0–1 0.33");
    }

    @Test
    void an_answer_by_which_a_norm_does_not_apply_decides_too() {
        LawSketch law = LawSketch.of(norm("A").where(UNDER_ONE_ROOF)).rule("A", subject -> Flag.of(false));
        assertThat(told(questions(law, facility(building("b"))))).containsExactly("building.underOneRoof 1 1.00");
    }

    @Test
    void what_decides_most_of_what_binds_comes_first() {
        LawSketch law = LawSketch.of(
                        norm("ROOF"),
                        norm("ADVICE").of(ADVICE),
                        norm("ADVICE-2").of(ADVICE),
                        area("AREA"),
                        area("AREA-2"))
                .rule("ROOF", QuestionSearchTest::underOneRoof)
                .rule("ADVICE", subject -> ((BuildingView) subject).measuredByNen2580())
                .rule("ADVICE-2", subject -> ((BuildingView) subject).measuredByNen2580())
                .rule("AREA", QuestionSearchTest::hundred)
                .rule("AREA-2", QuestionSearchTest::hundred);
        assertThat(told(questions(law, facility(building("b")))))
                .containsExactly(
                        "building.usableFloorArea 2 2.00",
                        "building.underOneRoof 1 1.00",
                        "building.measuredByNen2580 2 2.00");
    }

    @Test
    void checks_by_hand_come_last_those_that_bind_first() {
        LawSketch law = LawSketch.of(
                        norm("HAND-ADVICE").of(ADVICE).byPerson(), norm("HAND").byPerson(), norm("ROOF"))
                .rule("ROOF", QuestionSearchTest::underOneRoof);
        List<Question> questions = questions(law, facility(building("b"), building("c")));
        assertThat(told(questions))
                .containsExactly("building.underOneRoof 2 2.00", "HAND 2 2.00", "HAND-ADVICE 2 2.00");
        Question hand = questions.get(1);
        assertThat(hand.type()).isEqualTo(AnswerType.CHECK);
        assertThat(hand.norm()).isNotNull();
        assertThat(hand.places()).extracting(place -> place.subject().id()).containsExactly("b", "c");
        assertThat(hand.decides()).isEqualTo(new Interval(2, 2));
    }

    @Test
    void where_it_is_not_known_whether_a_check_by_hand_applies_that_is_asked() {
        LawSketch law = LawSketch.of(norm("HAND").where(UNDER_ONE_ROOF).byPerson());
        Facility unknown = facility(building("b"));
        assertThat(told(questions(law, unknown))).containsExactly("building.underOneRoof 0–1 0.50");
        Facility answered = unknown.withInspections(List.of(new Inspection("HAND", null, false, DAY, null, null)));
        assertThat(told(questions(law, answered))).containsExactly("building.underOneRoof 1 1.00");
    }

    @Test
    void what_is_open_for_another_reason_or_decided_is_not_asked() {
        LawSketch law = LawSketch.of(
                        norm("AMBIGUOUS"), norm("READING").where(new Condition.UnderReading("q", "a")), norm("MET"))
                .question(question("q", "a", "b"))
                .rule("AMBIGUOUS", subject -> Flag.of(Truth.UNKNOWN, Trace.NONE));
        assertThat(questions(law, facility(building("b")))).isEmpty();
    }

    @Test
    void of_stays_that_are_not_listed_the_list_is_asked_and_none_decides_it() {
        LawSketch law = LawSketch.of(norm("STAY").on(SubjectKind.STAY))
                .rule("STAY", subject -> ((StayView) subject).registered());
        List<Question> questions = questions(law, facility(building("b")));
        assertThat(told(questions)).containsExactly("facility.stays 0–1 0.33");
        assertThat(questions.get(0).type()).isEqualTo(AnswerType.PARTS);
        Facility none = facility(building("b")).withStays(List.<Stay>of());
        assertThat(questions(law, none)).isEmpty();
    }

    @Test
    void numbers_that_the_norm_compares_with_are_tried_where_they_have_the_unit_of_the_fact() {
        LawSketch exact = LawSketch.of(area("A").number("count", "7", MeasurementUnit.COUNT))
                .rule(
                        "A",
                        subject -> ((BuildingView) subject)
                                .usableFloorArea()
                                .equalTo(Amount.of(100))
                                .and(underOneRoof(subject)));
        // at the bounds it is not met, whatever the roof; at a hundred the roof is still to be told
        assertThat(told(questions(exact, facility(building("b")))))
                .containsExactly("building.usableFloorArea 0–1 0.67", "building.underOneRoof 0–1 0.50");
    }
}
