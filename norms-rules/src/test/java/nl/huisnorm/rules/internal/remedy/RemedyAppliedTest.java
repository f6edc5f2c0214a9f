package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.SmokeDetector;
import org.junit.jupiter.api.Test;

/** What a remedy makes of a facility is what its adjustments make of it, one after another. */
class RemedyAppliedTest {

    private static final Subject HOUSE = new Subject("building", "a", null, at("/buildings/0"));
    private static final SmokeDetector DETECTOR = new SmokeDetector(List.of(), true, null, null, null);

    private final Facility house = facility(building("a", bedroom("1", "12", 1), bedroom("2", "9", 2)));

    private static Adjustment to(String place, Object value) {
        Way way = value instanceof List<?> ? Way.ADD : Way.YES;
        return Adjustments.of(
                MadeUpKinds.kind("room.any", way, null, "1", "1", null), "room", at(place), HOUSE, null, value);
    }

    private Facility applied(Adjustment... adjustments) {
        Facility together = new Remedy(List.of(adjustments)).applyTo(house);
        Facility oneByOne = house;
        for (Adjustment adjustment : adjustments) {
            oneByOne = adjustment.applyTo(oneByOne);
        }
        assertThat(together).isEqualTo(oneByOne);
        return together;
    }

    private static Room room(Facility facility, int index) {
        return Objects.requireNonNull(facility.buildings().get(0).rooms()).get(index);
    }

    @Test
    void facts_of_several_rooms() {
        Facility changed = applied(
                to("/buildings/0/rooms/0/heated", true),
                to("/buildings/0/rooms/1/heated", false),
                to("/buildings/0/rooms/0/heated", false));
        assertThat(room(changed, 0).heated()).isFalse();
    }

    @Test
    void what_is_added_to_a_list_twice_stands_there_behind_each_other() {
        String list = "/buildings/0/rooms/0/smokeDetectors";
        Facility changed = applied(
                to(list, List.of(DETECTOR, DETECTOR)),
                to("/buildings/0/rooms/1/heated", true),
                to(list, List.of(DETECTOR)));
        assertThat(room(changed, 0).smokeDetectors()).hasSize(3);
    }

    @Test
    void what_is_changed_in_what_was_added() {
        Facility changed = applied(
                to("/buildings/0/rooms/0/smokeDetectors", List.of(DETECTOR)),
                to("/buildings/0/rooms/0/smokeDetectors/0/sounds", false));
        assertThat(Objects.requireNonNull(room(changed, 0).smokeDetectors())
                        .get(0)
                        .sounds())
                .isFalse();
    }

    @Test
    void nothing() {
        assertThat(new Remedy(List.of()).applyTo(house)).isEqualTo(house);
    }
}
