package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;

/** Drafts of remedies, put together. */
class RemedyDraftTest {

    private static Adjustment chairs(int room, Way way, int to) {
        Pointer place = at("/buildings/0/rooms/" + room);
        return Adjustments.of(
                MadeUpKinds.each("room.chairs", way, "3"),
                "room",
                place.field("chairs"),
                new Subject("room", "house/room-" + room, null, place),
                4,
                to);
    }

    private static RemedyDraft draft(boolean settled, Adjustment... adjustments) {
        Map<Pointer, Adjustment> byPlace = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            byPlace.put(adjustment.place(), adjustment);
        }
        return new RemedyDraft(byPlace, settled);
    }

    @Test
    void it_weighs_what_its_adjustments_weigh_together() {
        assertThat(draft(true, chairs(0, Way.MORE, 5), chairs(1, Way.MORE, 6)).weight())
                .isEqualByComparingTo("9");
        assertThat(RemedyDraft.NOTHING.weight()).isZero();
    }

    @Test
    void two_together_adjust_a_fact_of_both_once() {
        RemedyDraft both = draft(true, chairs(0, Way.MORE, 5), chairs(1, Way.MORE, 5))
                .with(draft(true, chairs(1, Way.MORE, 7), chairs(2, Way.MORE, 5)));
        assertThat(both).isEqualTo(draft(true, chairs(0, Way.MORE, 5), chairs(1, Way.MORE, 7), chairs(2, Way.MORE, 5)));
    }

    @Test
    void two_that_contradict_each_other_come_to_nothing() {
        assertThat(draft(true, chairs(0, Way.MORE, 5)).with(draft(true, chairs(0, Way.LESS, 3))))
                .isNull();
    }

    @Test
    void together_it_can_be_told_only_if_it_can_of_both() {
        RemedyDraft told = draft(true, chairs(0, Way.MORE, 5));
        RemedyDraft untold = draft(false, chairs(1, Way.MORE, 5));
        assertThat(Objects.requireNonNull(told.with(untold)).settled()).isFalse();
        assertThat(told.then(untold).settled()).isFalse();
        assertThat(told.then(told).settled()).isTrue();
    }

    @Test
    void one_after_the_other_goes_on_from_the_first() {
        assertThat(draft(true, chairs(0, Way.MORE, 5)).then(draft(true, chairs(0, Way.LESS, 2))))
                .isEqualTo(draft(true, chairs(0, Way.LESS, 2)));
    }

    @Test
    void one_adjustment_can_be_another_or_be_left_out() {
        RemedyDraft two = draft(true, chairs(0, Way.MORE, 5), chairs(1, Way.MORE, 5));
        assertThat(two.with(chairs(0, Way.MORE, 9)))
                .isEqualTo(draft(true, chairs(0, Way.MORE, 9), chairs(1, Way.MORE, 5)));
        assertThat(two.without(at("/buildings/0/rooms/0/chairs"))).isEqualTo(draft(true, chairs(1, Way.MORE, 5)));
        assertThat(two.without(at("/buildings/0/rooms/7/chairs"))).isEqualTo(two);
    }

    @Test
    void applied_it_changes_these_facts_and_no_other() {
        Facility facility = bedrooms(2, 2);
        Facility changed = draft(true, chairs(1, Way.MORE, 5)).applyTo(facility);
        assertThat(Objects.requireNonNull(changed.buildings().get(0).rooms()))
                .extracting(Room::chairs)
                .containsExactly(null, 5);
        assertThat(RemedyDraft.NOTHING.applyTo(facility)).isSameAs(facility);
    }
}
