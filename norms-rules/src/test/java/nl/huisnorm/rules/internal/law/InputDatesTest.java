package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.rulebook.Waiver;
import org.junit.jupiter.api.Test;

class InputDatesTest {

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void days_are_found_wherever_they_stand_each_with_the_day_after_it() {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .permitAppliedOn(day(1, 31))
                        .build()))
                .permits(PermitsBuilder.builder().until(day(3, 1)).build())
                .stays(List.of(StayBuilder.builder().id("s").from(day(5, 1)).build()))
                .inspections(List.of(new Inspection("T-1", null, true, day(7, 1), null, null)))
                .build();
        assertThat(InputDates.of(facility, List.of()))
                .containsExactly(
                        day(1, 31), day(2, 1), day(3, 1), day(3, 2), day(5, 1), day(5, 2), day(7, 1), day(7, 2));
    }

    @Test
    void a_waiver_changes_something_on_its_first_day_and_the_day_after_its_last() {
        Facility nothing =
                FacilityBuilder.builder().id("f").buildings(List.of()).build();
        Waiver waiver = new Waiver("w", null, "T-1", null, "r", "o", "a", day(1, 1), day(12, 31));
        assertThat(InputDates.of(nothing, List.of(waiver)))
                .contains(day(1, 1), LocalDate.of(2027, 1, 1))
                .hasSize(4);
    }

    @Test
    void what_holds_no_day_gives_none() {
        assertThat(InputDates.of(FacilityBuilder.builder()
                        .id("2026-01-01")
                        .buildings(List.of())
                        .build()))
                .isEmpty();
        assertThat(InputDates.of((Object) null)).isEmpty();
    }
}
