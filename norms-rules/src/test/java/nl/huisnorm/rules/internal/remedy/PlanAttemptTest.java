package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.MadeUpNorms.DAY;
import static nl.huisnorm.rules.internal.MadeUpNorms.exactOnFacility;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.ManagementBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Retrial;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import org.junit.jupiter.api.Test;

/** A plan is made round by round, and what turns out not to be needed or to do harm is taken out of it. */
class PlanAttemptTest {

    private static final NormOfDay A_CHAIR_EACH =
            onBedrooms("M-CHAIRS", room -> room.chairs().atLeast(room.occupants()));
    private static final NormOfDay HEATED = onBedrooms("M-HEATED", room -> room.heated());
    /** A room that is heated is large. */
    private static final NormOfDay LARGE_IF_HEATED =
            onBedrooms("M-LARGE", room -> room.heated().not().or(room.area().atLeast(Amount.of(10))));

    private static final CostModel.Kind CHAIRS = MadeUpKinds.each("room.chairs", Way.MORE, "3");
    private static final CostModel.Kind HEATING = MadeUpKinds.fixed("room.heated", Way.YES, "4");
    private static final CostModel.Kind AREA = MadeUpKinds.each("room.area", Way.MORE, "20");
    private static final CostModel.Kind FEWER = MadeUpKinds.each("room.occupants", Way.LESS, "40");

    /** The means to make plans for one facility. */
    private static final class Workshop {

        private final Facility facility;
        private final BrokenNorms broken;
        private final FindingSearch findings;
        private final OccupantAdjustments occupants;
        private final Set<Pointer> harmful = new LinkedHashSet<>();

        Workshop(Facility facility, List<NormOfDay> norms, CostModel.Kind... kinds) {
            Trial trial = MadeUpNorms.trial(norms.toArray(NormOfDay[]::new));
            CostKinds all = MadeUpKinds.kinds(kinds);
            SubjectsByPlace subjects = new SubjectsByPlace(trial.view(facility));
            this.facility = facility;
            this.occupants = new OccupantAdjustments(facility, all, subjects);
            this.broken = new BrokenNorms(facility, AssessmentOptions.asOf(DAY), new Retrial(trial, Map.of()));
            this.findings = new FindingSearch(facility, trial, all, DAY, subjects, occupants::isFixed);
        }

        PlanDraft start(int... persons) {
            return PlanDraft.of(facility, occupants, persons);
        }

        PlanAttempt attempt(int choice, int... persons) {
            return new PlanAttempt(broken, findings, start(persons), harmful, choice);
        }

        PlanDraft trimmed(PlanDraft draft) {
            return new PlanTrimming(facility, broken, occupants).trimmed(draft);
        }
    }

    private static Facility room(Room room) {
        return facility(building("house", room));
    }

    private static Room room(int occupants, int chairs) {
        return bedroom("room", "6", occupants).withChairs(chairs);
    }

    private static List<String> told(PlanDraft draft) {
        return draft.adjustments().stream()
                .map(one -> one.fact() + " " + one.after())
                .toList();
    }

    @Test
    void where_nothing_is_broken_nothing_is_adjusted() {
        PlanAttempt attempt = new Workshop(room(room(2, 2)), List.of(A_CHAIR_EACH), CHAIRS).attempt(0, 2);
        assertThat(attempt.draft().isEmpty()).isTrue();
        assertThat(attempt.draft().weight()).isZero();
        assertThat(attempt.isHarmful()).isFalse();
    }

    @Test
    void what_one_adjustment_breaks_is_mended_in_the_next_round() {
        Workshop workshop =
                new Workshop(room(room(2, 2).withHeated(false)), List.of(HEATED, LARGE_IF_HEATED), HEATING, AREA);
        PlanAttempt attempt = workshop.attempt(0, 2);
        assertThat(told(attempt.draft())).containsExactly("heated true", "area 10");
        assertThat(attempt.draft().weight()).isEqualByComparingTo("84");
        assertThat(attempt.isHarmful()).isFalse();
    }

    @Test
    void an_adjustment_that_breaks_what_nothing_mends_is_known_as_harmful_and_not_made_again() {
        Workshop workshop = new Workshop(
                room(room(2, 1).withHeated(false)), List.of(A_CHAIR_EACH, HEATED, LARGE_IF_HEATED), CHAIRS, HEATING);
        assertThat(workshop.attempt(0, 2).isHarmful()).isTrue();
        assertThat(workshop.harmful).containsExactly(at("/buildings/0/rooms/0/heated"));
        PlanAttempt again = workshop.attempt(0, 2);
        assertThat(again.isHarmful()).isFalse();
        assertThat(told(again.draft())).containsExactly("chairs 2");
    }

    @Test
    void what_nothing_mends_and_was_broken_before_stays_as_it_is() {
        Workshop workshop = new Workshop(room(room(2, 1).withHeated(false)), List.of(A_CHAIR_EACH, HEATED), CHAIRS);
        PlanAttempt attempt = workshop.attempt(0, 2);
        assertThat(attempt.isHarmful()).isFalse();
        assertThat(told(attempt.draft())).containsExactly("chairs 2");
    }

    @Test
    void of_remedies_of_the_same_weight_any_can_be_taken_in_the_first_round() {
        NormOfDay either = onBedrooms("M-EITHER", room -> room.heated().or(room.daylight()));
        CostModel.Kind daylight = MadeUpKinds.fixed("room.daylight", Way.YES, "4");
        Workshop workshop = new Workshop(
                room(room(2, 2).withHeated(false).withDaylight(false)), List.of(either), HEATING, daylight);
        assertThat(workshop.attempt(0, 2).choices()).isEqualTo(2);
        assertThat(told(workshop.attempt(0, 2).draft())).containsExactly("heated true");
        assertThat(told(workshop.attempt(1, 2).draft())).containsExactly("daylight true");
    }

    @Test
    void people_who_leave_come_first_and_only_what_is_then_broken_is_mended() {
        Workshop workshop = new Workshop(room(room(3, 1)), List.of(A_CHAIR_EACH), CHAIRS, FEWER);
        PlanDraft draft = workshop.attempt(0, 2).draft();
        assertThat(told(draft)).containsExactly("occupants 2", "chairs 2");
        assertThat(draft.weight()).isEqualByComparingTo("43");
        assertThat(draft.persons()).containsExactly(2);
    }

    @Test
    void harm_that_is_left_at_the_end_is_undone() {
        Workshop workshop = new Workshop(
                room(room(2, 1).withHeated(false)), List.of(A_CHAIR_EACH, HEATED, LARGE_IF_HEATED), CHAIRS, HEATING);
        PlanDraft harmful = workshop.attempt(0, 2).draft();
        assertThat(told(harmful)).containsExactlyInAnyOrder("chairs 2", "heated true");
        assertThat(told(workshop.trimmed(harmful))).containsExactly("chairs 2");
    }

    @Test
    void a_number_that_is_larger_than_it_has_to_be_is_made_smaller() {
        Workshop workshop = new Workshop(room(room(3, 1)), List.of(A_CHAIR_EACH), CHAIRS, FEWER);
        PlanDraft enough = workshop.attempt(0, 3).draft();
        assertThat(told(enough)).containsExactly("chairs 3");
        PlanDraft fewer = workshop.start(2).with(enough.remedy());
        assertThat(told(workshop.trimmed(enough))).containsExactly("chairs 3");
        assertThat(told(workshop.trimmed(fewer))).containsExactly("occupants 2", "chairs 2");
    }

    @Test
    void an_adjustment_that_is_not_needed_is_left_out() {
        Workshop workshop = new Workshop(room(room(3, 1)), List.of(A_CHAIR_EACH), CHAIRS, FEWER);
        PlanDraft needless =
                workshop.start(1).with(workshop.attempt(0, 3).draft().remedy());
        assertThat(told(workshop.trimmed(needless))).containsExactly("occupants 1");
    }

    @Test
    void who_turns_out_not_to_have_to_leave_stays() {
        Workshop workshop = new Workshop(room(room(3, 2)), List.of(A_CHAIR_EACH), FEWER);
        assertThat(told(workshop.trimmed(workshop.start(0)))).containsExactly("occupants 2");
        assertThat(workshop.trimmed(workshop.start(0)).persons()).containsExactly(2);
    }

    @Test
    void where_somebody_stays_the_list_of_residents_follows() {
        NormOfDay list = exactOnFacility(
                "M-LIST", all -> all.management().registeredResidents().equalTo(all.residents()));
        CostModel.Kind follow = MadeUpKinds.fixed("management.registeredResidents", Way.FOLLOW, "1");
        Facility facility = room(room(3, 2))
                .withManagement(
                        ManagementBuilder.builder().registeredResidents(3).build());
        Workshop workshop = new Workshop(facility, List.of(A_CHAIR_EACH, list), FEWER, follow);
        PlanDraft one = workshop.attempt(0, 1).draft();
        assertThat(told(one)).containsExactly("occupants 1", "registeredResidents 1");
        assertThat(told(workshop.trimmed(one))).containsExactly("occupants 2", "registeredResidents 2");
    }
}
