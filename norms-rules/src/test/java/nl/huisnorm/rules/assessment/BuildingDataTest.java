package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** What is told of a building's years and areas that do not fit, and on which side of each limit. */
class BuildingDataTest {

    @Test
    void where_no_application_is_told_an_answer_is_held_against_the_year_of_building() throws UnreadableInputException {
        for (int year : new int[] {2026, 2027}) {
            Assessment told =
                    HonestHouse.assess(HonestHouse.changed("permitAppliedOn: 1991-02-04", "builtIn: " + year));
            assertThat(told.dataFindings())
                    .hasSize(year == 2026 ? 0 : 2)
                    .allSatisfy(found -> assertThat(found.check()).isEqualTo(DataCheck.INSPECTION_BEFORE_BUILDING))
                    .allSatisfy(
                            found -> assertThat(found.places().get(1).place()).hasToString("/buildings/0/builtIn"));
        }
        assertThat(HonestHouse.assess(HonestHouse.changed(
                                "permitAppliedOn: 1991-02-04", "permitAppliedOn: 1991-02-04\n    builtIn: 2027"))
                        .dataFindings())
                .isEmpty();
    }

    @Test
    void a_building_that_was_added_later_does_not_make_the_permit_of_the_first_too_early()
            throws UnreadableInputException {
        String later = HonestHouse.changed(
                "permits: {", "  - {id: schuur, permitAppliedOn: 2025-03-03, units: [], rooms: []}\npermits: {");
        assertThat(HonestHouse.assess(later).dataFindings())
                .extracting(DataFinding::check)
                .doesNotContain(DataCheck.PERMIT_BEFORE_APPLICATION);
    }

    @Test
    void units_that_are_larger_than_their_building_by_rounding_alone_fit() throws UnreadableInputException {
        assertThat(unitsOf("20.4")).doesNotContain(DataCheck.UNITS_ABOVE_BUILDING);
        assertThat(unitsOf("20.5")).contains(DataCheck.UNITS_ABOVE_BUILDING);
    }

    private static List<DataCheck> unitsOf(String area) throws UnreadableInputException {
        String units = "units: [{id: u1, usableFloorArea: " + area + "}]";
        String file = "id: f\nbuildings: [{id: b, usableFloorArea: 20, " + units + "}]\n";
        return HonestHouse.assess(file).dataFindings().stream()
                .map(DataFinding::check)
                .toList();
    }
}
