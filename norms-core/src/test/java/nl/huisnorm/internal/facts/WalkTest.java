package nl.huisnorm.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where on a walk the table has its facts. */
class WalkTest {

    private static Stream<Fact> facts() {
        return FactTable.get().records().stream().flatMap(record -> record.facts().stream());
    }

    @Test
    void what_is_known_on_site_is_asked_on_the_walk() {
        assertThat(facts().filter(fact -> fact.known() == Known.ON_SITE))
                .isNotEmpty()
                .allMatch(fact -> fact.walk() != Walk.OFFICE);
    }

    /** What the office knows is asked there, but for what much else hangs on and for what is plain to see all the same. */
    @Test
    void what_the_office_knows_is_asked_before_the_walk_or_after_it() {
        List<String> seen = List.of("room.occupants", "room.enclosedEscapeRoute");
        assertThat(facts().filter(fact -> fact.known() != Known.ON_SITE && !seen.contains(fact.path())))
                .isNotEmpty()
                .allMatch(fact -> fact.walk() == Walk.OFFICE || fact.walk() == Walk.BEFORE);
        assertThat(FactTable.get().fact("building.function"))
                .isNotNull()
                .satisfies(fact -> assertThat(fact.walk()).isEqualTo(Walk.BEFORE));
    }

    @ParameterizedTest
    @CsvSource({
        "ROOMS,BEDROOM,ROOMS",
        "ROOMS,OTHER,ROOMS",
        "ROOMS,KITCHEN,KITCHEN_AND_SANITARY",
        "ROOMS,TOILET,KITCHEN_AND_SANITARY",
        "ROOMS,CORRIDOR,ENTRANCE",
        "FIRE_SAFETY,KITCHEN,FIRE_SAFETY",
        "OFFICE,CORRIDOR,OFFICE"
    })
    void a_fact_of_a_room_is_seen_in_the_room(Walk walk, RoomKind room, Walk expected) {
        assertThat(walk.in(room)).isEqualTo(expected);
    }
}
