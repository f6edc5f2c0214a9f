package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.RoomView;
import org.junit.jupiter.api.Test;

/** How often a condition is asked that norms share. */
class AskedOnceTest {

    private static final Facts.Step ROOM = Facts.step(SubjectKind.ROOM, "room.kind");
    private static final Facts.Step BUILDING = Facts.step(SubjectKind.ROOM, "building.form");

    private final BuildingView house = new FacilityView(
                    facility(building("a", bedroom("1", "12", 1), bedroom("2", "12", 1))), Classification.NONE)
            .buildings()
            .get(0);
    private final RoomView one = house.rooms().get(0);
    private final RoomView other = house.rooms().get(1);
    private final AtomicInteger times = new AtomicInteger();

    private AskedOnce.Of counted(AskedOnce conditions, Facts.Step step, boolean ofSubject) {
        return conditions.of(step, ofSubject, "a condition", view -> Flag.of(times.incrementAndGet() > 0));
    }

    @Test
    void one_on_a_building_is_asked_once_for_all_its_rooms() {
        AskedOnce.Of condition = counted(AskedOnce.together(), BUILDING, false);
        for (RoomView room : List.of(one, other, one)) {
            assertThat(condition.of(room).truth()).isEqualTo(Truth.TRUE);
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void one_on_the_room_is_kept_where_two_norms_share_it() {
        AskedOnce conditions = AskedOnce.together();
        AskedOnce.Of condition = counted(conditions, ROOM, true);
        condition.of(one);
        condition.of(one);
        assertThat(times).as("of one norm").hasValue(2);
        AskedOnce.Of same = counted(conditions, ROOM, true);
        assertThat(same.question()).isSameAs(condition.question());
        condition.of(one);
        same.of(one);
        assertThat(times).as("of two").hasValue(3);
        same.of(other);
        assertThat(times).as("of another room").hasValue(4);
    }

    @Test
    void another_rulebook_asks_for_itself() {
        AskedOnce.Of condition = counted(AskedOnce.together(), BUILDING, false);
        AskedOnce.Of elsewhere = counted(AskedOnce.together(), BUILDING, false);
        condition.of(one);
        elsewhere.of(one);
        assertThat(times).hasValue(2);
    }

    @Test
    void a_condition_that_stands_alone_is_never_kept() {
        AskedOnce.Of condition = counted(AskedOnce.alone(), BUILDING, false);
        condition.of(one);
        condition.of(other);
        assertThat(times).hasValue(2);
    }

    @Test
    void what_one_part_decides_the_others_are_not_asked() {
        AskedOnce conditions = AskedOnce.together();
        AskedOnce.OfView counted = counted(conditions, BUILDING, false).question();
        AskedOnce.OfView yes =
                conditions.of(BUILDING, false, "yes", view -> Flag.of(true)).question();
        AskedOnce.OfView no =
                conditions.of(BUILDING, false, "no", view -> Flag.of(false)).question();
        assertThat(conditions.all(BUILDING, false, List.of(no, counted)).of(one).truth())
                .isEqualTo(Truth.FALSE);
        assertThat(conditions
                        .any(BUILDING, false, List.of(yes, counted))
                        .of(one)
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(conditions.not(BUILDING, false, no).of(one).truth()).isEqualTo(Truth.TRUE);
        assertThat(times).hasValue(0);
    }
}
