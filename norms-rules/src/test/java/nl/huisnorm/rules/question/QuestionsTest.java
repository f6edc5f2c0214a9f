package nl.huisnorm.rules.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.PersonAnswer;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What to ask: everything that is missing, the most decisive first, until nothing is. */
class QuestionsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final AssessmentOptions TODAY = AssessmentOptions.asOf(DAY);
    private static final int MOST_ANSWERS = 400;

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY, LocalDate.of(2027, 7, 1));
    }

    @Property(tries = 120, seed = "20261124")
    void everything_that_is_missing_is_asked_once_and_nothing_else_is(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        Assessment assessment = HUISNORM.assess(facility, options);
        List<Question> questions = HUISNORM.questions(facility, options);
        Set<Finding> asked = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<Pointer> places = new HashSet<>();
        for (Question question : questions) {
            assertThat(ids.add(question.id())).as(question.id()).isTrue();
            assertThat(question.findings()).isNotEmpty();
            assertThat(question.places()).isNotEmpty();
            asked.addAll(question.findings());
            if (question.norm() == null) {
                question.places()
                        .forEach(place -> assertThat(places.add(place.pointer()))
                                .as("" + place.pointer())
                                .isTrue());
            }
            assertThat(question.decides().least())
                    .isBetween(0, question.decides().most());
            assertThat(question.decides().most())
                    .isLessThanOrEqualTo(question.findings().size());
            assertThat(question.decidesOnAverage())
                    .isBetween(
                            BigDecimal.valueOf(question.decides().least()),
                            BigDecimal.valueOf(question.decides().most()));
        }
        Set<Finding> open = new HashSet<>(assessment.findings(Outcome.UNDETERMINED));
        open.removeIf(finding -> finding.reason() == Reason.AMBIGUOUS);
        assertThat(asked).isEqualTo(open);
        assertThat(HUISNORM.questions(facility, options)).isEqualTo(questions);
    }

    @Property(tries = 150, seed = "20261124")
    void what_was_answered_is_not_asked_again(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll Random random) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        List<Question> questions = HUISNORM.questions(facility, options);
        if (questions.isEmpty()) {
            return;
        }
        Question question = questions.get(random.nextInt(questions.size()));
        Facility after = answered(question, facility, random);
        if (after == null) {
            return;
        }
        Set<Pointer> before = new HashSet<>();
        question.places().forEach(place -> before.add(place.pointer()));
        for (Question next : HUISNORM.questions(after, options)) {
            if (next.id().equals(question.id())) {
                assertThat(next.places()).as(question.id()).noneMatch(place -> before.contains(place.pointer()));
            }
        }
    }

    @Property(tries = 40, seed = "20261124")
    void answering_the_first_question_again_and_again_leaves_nothing_undetermined_but_what_norms_leave_open(
            @ForAll("facilities") Facility generated, @ForAll("days") LocalDate day, @ForAll Random random) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        Facility facility = generated;
        int answers = 0;
        List<Question> questions = HUISNORM.questions(facility, options);
        while (!questions.isEmpty()) {
            assertThat(answers++).as("answers").isLessThan(MOST_ANSWERS);
            Facility after = answered(questions.get(0), facility, random);
            assertThat(after).as(questions.get(0).id()).isNotNull();
            facility = Objects.requireNonNull(after);
            questions = HUISNORM.questions(facility, options);
        }
        assertThat(HUISNORM.assess(facility, options).findings(Outcome.UNDETERMINED))
                .allMatch(finding -> finding.reason() == Reason.AMBIGUOUS);
        assertThat(FacilityReader.problems(generated)).containsAll(FacilityReader.problems(facility));
    }

    @Property(tries = 40, seed = "20261124")
    void what_an_answer_decides_is_what_an_assessment_with_it_says(
            @ForAll("facilities") Facility facility, @ForAll Random random) {
        List<Question> yesOrNo = HUISNORM.questions(facility, TODAY).stream()
                .filter(question -> question.type() == AnswerType.YES_NO)
                .toList();
        if (yesOrNo.isEmpty()) {
            return;
        }
        Question question = yesOrNo.get(random.nextInt(yesOrNo.size()));
        int with = decided(question, question.answeredIn(facility, true));
        int without = decided(question, question.answeredIn(facility, false));
        assertThat(question.decides().least()).isEqualTo(Math.min(with, without));
        assertThat(question.decides().most()).isEqualTo(Math.max(with, without));
        assertThat(question.decidesOnAverage())
                .isEqualByComparingTo(BigDecimal.valueOf(with + without).divide(BigDecimal.valueOf(2)));
    }

    private static int decided(Question question, Facility after) {
        Set<String> open = new HashSet<>();
        HUISNORM.assess(after, TODAY).findings(Outcome.UNDETERMINED).forEach(finding -> open.add(key(finding)));
        return (int) question.findings().stream()
                .filter(finding -> !open.contains(key(finding)))
                .count();
    }

    private static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().place();
    }

    /** An answer that is accepted, or none where each one tried is refused. */
    private static @Nullable Facility answered(Question question, Facility facility, Random random) {
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                Map<Pointer, Object> answers = new LinkedHashMap<>();
                question.places().forEach(place -> answers.put(place.pointer(), answer(question, random)));
                return random.nextBoolean()
                        ? question.answeredEachIn(facility, answers)
                        : question.answeredIn(facility, answer(question, random));
            } catch (InvalidAnswerException e) {
                // the answer does not agree with what is known; another may
            }
        }
        return null;
    }

    /** An answer that leaves others possible: no new beds where the number of residents may be stated already. */
    private static Object answer(Question question, Random random) {
        int most = question.most() == null
                ? 0
                : question.most().min(BigDecimal.valueOf(12)).intValue();
        return switch (question.type()) {
            case YES_NO -> random.nextBoolean();
            case WHOLE_NUMBER -> question.fact().equals("beds") ? 2 * most : random.nextInt(most + 1);
            case NUMBER -> BigDecimal.valueOf(random.nextInt(most * 10 + 1), 1);
            case DATE ->
                LocalDate.of(question.fact().equals("until") ? 2029 : 2005, 1, 1)
                        .plusDays(random.nextInt(365 * 24));
            case WORD -> key(question, random);
            case WORDS -> random.nextBoolean() ? List.of() : List.of(key(question, random));
            case PARTS -> question.fact().equals("units") ? 0 : random.nextInt(3);
            case KINDS -> random.nextBoolean() ? Map.of() : Map.of("kitchen", 1 + random.nextInt(2));
            case CHECK -> new PersonAnswer(random.nextBoolean(), question.asOf(), "inspecteur");
        };
    }

    private static String key(Question question, Random random) {
        return question.choices().get(random.nextInt(question.choices().size())).key();
    }

    private static Building building(Room... rooms) {
        return BuildingBuilder.builder().id("b").rooms(List.of(rooms)).build();
    }

    private static Facility facility(Building... buildings) {
        return FacilityBuilder.builder().id("f").buildings(List.of(buildings)).build();
    }

    private static Room bedroom(String id) {
        return RoomBuilder.builder().id(id).kind(RoomKind.BEDROOM).occupants(1).build();
    }

    private static Question question(Facility facility, String id) {
        return HUISNORM.questions(facility, TODAY).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked: " + id));
    }

    @Test
    void of_a_building_of_which_nothing_is_known_its_age_and_function_decide_most() {
        Facility unknown = facility(BuildingBuilder.builder().id("b").build());
        List<Question> questions = HUISNORM.questions(unknown, TODAY);
        assertThat(questions.subList(0, 2))
                .extracting(Question::id)
                .containsExactlyInAnyOrder("building.construction", "building.function");
        assertThat(question(unknown, "building.function").choices()).hasSize(6);
        assertThat(questions.get(0).decides().least()).isGreaterThan(10);
    }

    @Test
    void what_can_turn_the_verdict_comes_first_and_checks_by_hand_come_last() {
        List<Question> questions = HUISNORM.questions(facility(building(bedroom("1"))), TODAY);
        int order = 0;
        for (Question question : questions) {
            int group = (question.norm() == null ? 0 : 2) + (question.binding() ? 0 : 1);
            assertThat(group).as(question.id()).isGreaterThanOrEqualTo(order);
            order = group;
        }
        assertThat(order).isEqualTo(3);
    }

    @Test
    void alike_rooms_are_one_question_that_takes_one_answer_or_one_for_each() {
        Facility facility = facility(building(bedroom("1"), bedroom("2"), bedroom("10")));
        Question question = question(facility, "room.heated/bedroom");
        assertThat(question.places()).extracting(place -> place.subject().id()).containsExactly("b/1", "b/2", "b/10");
        assertThat(question.text(Messages.DUTCH)).isEqualTo("Kan elk van de 3 slaapkamers worden verwarmd?");
        assertThat(question.text(question.places().get(1), Locale.ENGLISH)).isEqualTo("Can bedroom b/2 be heated?");
        Facility all = question.answeredIn(facility, true);
        assertThat(all.buildings().get(0).rooms()).allMatch(room -> Boolean.TRUE.equals(room.heated()));
        Facility one = question.answeredEachIn(
                facility, Map.of(question.places().get(2).pointer(), false));
        assertThat(one.buildings().get(0).rooms()).extracting(Room::heated).containsExactly(null, null, false);
        assertThat(question(one, "room.heated/bedroom").places()).hasSize(2);
    }

    @Test
    void a_list_that_is_not_known_is_asked_before_what_is_in_it() {
        Facility facility = facility(building(bedroom("1")));
        Question stays = question(facility, "facility.stays");
        assertThat(stays.type()).isEqualTo(AnswerType.PARTS);
        Facility two = stays.answeredIn(facility, 2);
        assertThat(two.stays())
                .containsExactly(
                        StayBuilder.builder().id("1").build(),
                        StayBuilder.builder().id("2").build());
        assertThat(question(two, "stay.until").places()).hasSize(2);
        assertThat(stays.answeredIn(facility, 0).stays()).isEmpty();
        Question detectors = question(
                facility.withBuildings(List.of(building(bedroom("1")).withForm(AccommodationForm.REGULAR_DWELLING))),
                "room.smokeDetectors/bedroom");
        assertThat(detectors
                        .answeredIn(facility, 1)
                        .buildings()
                        .get(0)
                        .rooms()
                        .get(0)
                        .smokeDetectors())
                .containsExactly(new SmokeDetector(null, null, null, null, null));
    }

    @Test
    void rooms_are_asked_by_their_kinds() {
        Facility facility = facility(BuildingBuilder.builder().id("b").build());
        Question rooms = question(facility, "building.rooms");
        Facility after = rooms.answeredIn(facility, Map.of("kitchen", 1, "bedroom", 2));
        assertThat(after.buildings().get(0).rooms())
                .extracting(Room::id)
                .containsExactly("bedroom-1", "bedroom-2", "kitchen-1");
        assertThatThrownBy(() -> rooms.answeredIn(facility, Map.of("cellar", 1)))
                .isInstanceOf(InvalidAnswerException.class)
                .hasMessageContaining("cellar");
    }

    @Test
    void an_answer_of_another_type_or_out_of_bounds_is_refused_with_the_reason() {
        Facility facility = facility(building(bedroom("1")));
        Question toilets = question(facility, "amenities.toilets/facility");
        assertThatThrownBy(() -> toilets.answeredIn(facility, "twee")).isInstanceOf(InvalidAnswerException.class);
        assertThatThrownBy(() -> toilets.answeredIn(facility, -1))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Messages.DUTCH))
                                .isEqualTo("-1 kan niet kloppen: verwacht wordt een waarde van 0 tot en met 10000"));
        assertThat(toilets.answeredIn(facility, 0).amenities()).isNotNull();
        assertThat(toilets.answeredIn(facility, 10_000).amenities()).isNotNull();
        assertThatThrownBy(() -> toilets.answeredIn(facility, 10_001)).isInstanceOf(InvalidAnswerException.class);
        assertThatThrownBy(() -> toilets.answeredEachIn(facility, Map.of(Pointer.ROOT, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_that_does_not_agree_with_what_is_known_is_refused_with_the_reason() {
        Room unknown = RoomBuilder.builder().id("2").kind(RoomKind.BEDROOM).build();
        Facility facility = facility(building(bedroom("1"), unknown).withResidents(3));
        Question occupants = question(facility, "room.occupants/bedroom");
        assertThatThrownBy(() -> occupants.answeredIn(facility, 3))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Messages.DUTCH))
                                .startsWith("hier staat 3, maar de vertrekken tellen op tot 4 bewoners"));
        assertThat(FacilityReader.problems(occupants.answeredIn(facility, 2))).isEmpty();
    }

    @Test
    void what_a_person_must_judge_is_asked_in_the_norms_own_words_and_answered_as_an_inspection() {
        Facility facility =
                facility(building(bedroom("1")), building(bedroom("1")).withId("c"));
        Question check = question(facility, "SNF-4.1");
        assertThat(check.text(check.places().get(0), Messages.DUTCH))
                .startsWith("Gebouw b: ")
                .endsWith(check.norm().question().nl());
        Facility after = check.answeredEachIn(
                facility, Map.of(check.places().get(1).pointer(), new PersonAnswer(false, DAY, "inspecteur")));
        assertThat(after.inspections()).containsExactly(new Inspection("SNF-4.1", "c", false, DAY, "inspecteur", null));
        assertThat(HUISNORM.assess(after, TODAY).findings(Outcome.NON_COMPLIANT))
                .anyMatch(finding -> finding.norm().id().equals("SNF-4.1")
                        && finding.subject().id().equals("c"));
        assertThat(question(after, "SNF-4.1").places()).hasSize(1);
        assertThatThrownBy(() -> check.answeredIn(facility, new PersonAnswer(true, DAY.plusDays(1), null)))
                .isInstanceOf(InvalidAnswerException.class);
        assertThatThrownBy(() -> check.answeredIn(facility, true)).isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void an_answer_of_a_person_takes_the_place_of_those_of_the_same_day_and_never_goes_before_a_later_one() {
        List<Inspection> contradicting = List.of(
                new Inspection("SNF-1.3", null, true, DAY, null, null),
                new Inspection("SNF-1.3", null, false, DAY, null, null));
        Facility facility = facility(building(bedroom("1"))).withInspections(contradicting);
        Question check = question(facility, "SNF-1.3");
        Facility after = check.answeredIn(facility, new PersonAnswer(true, DAY, null));
        assertThat(after.inspections()).containsExactly(new Inspection("SNF-1.3", null, true, DAY, null, null));
        assertThatThrownBy(() -> check.answeredIn(facility, new PersonAnswer(true, DAY.minusDays(1), null)))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void what_is_waived_is_not_asked_for() {
        Facility facility = facility(building(bedroom("1")));
        Waiver waiver = new Waiver("w", null, "SNF-4.1", "b", "r", "o", "a", DAY, DAY);
        assertThat(HUISNORM.questions(facility, TODAY.withWaivers(List.of(waiver))))
                .noneMatch(question -> question.id().equals("SNF-4.1"));
    }

    @Test
    void every_question_about_a_facility_of_which_little_is_known_can_be_asked_in_both_languages() {
        List<String> broken = new ArrayList<>();
        for (long seed = 0; seed < 60; seed++) {
            for (Question question : HUISNORM.questions(FacilityGenerator.facility(seed), TODAY)) {
                for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                    String all = question.text(locale)
                            + question.text(question.places().get(0), locale)
                            + question.whereToFind(locale)
                            + question.answerHint(locale);
                    if (all.contains("{") || all.contains("null")) {
                        broken.add(all);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
