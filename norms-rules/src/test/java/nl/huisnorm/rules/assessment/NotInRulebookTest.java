package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;

/** What building law asks and no norm has is told for the buildings it asks it of, and is no finding. */
class NotInRulebookTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static Assessment assess(String building, String asOf, String... regimes) throws UnreadableInputException {
        String file = "id: a\nbuildings:\n  - {id: main, " + building + "}\n";
        return HUISNORM.assess(
                FacilityReader.read("a.yaml", file.getBytes(StandardCharsets.UTF_8))
                        .facility(),
                AssessmentOptions.asOf(LocalDate.parse(asOf)).withRegimes(Set.of(regimes)));
    }

    private static Set<String> themes(Assessment assessment, boolean certain) {
        return assessment.notInRulebook().stream()
                .filter(absence -> absence.certain() == certain)
                .map(absence -> absence.theme().id())
                .collect(Collectors.toSet());
    }

    /** What existing buildings of every function are asked and no norm has. */
    private static Set<String> ofEveryExisting(String... more) {
        return Stream.concat(
                        Stream.of(
                                "overpressure-door",
                                "structure-strength",
                                "moving-parts-existing",
                                "origin-of-fire-existing",
                                "surfaces-existing",
                                "compartment-division",
                                "flue-capacity"),
                        Stream.of(more))
                .collect(Collectors.toSet());
    }

    @Test
    void a_new_building_is_told_of_what_no_norm_asks_of_it() throws UnreadableInputException {
        Assessment lodging =
                assess("function: lodging-building, construction: new, use: {temporaryStructure: false}", "2026-11-23");
        assertThat(themes(lodging, true))
                .contains("facade-roof", "origin-of-fire", "moving-parts")
                .contains("fire-lift-route", "lift-shaft-air-lodging", "energy", "technical-systems")
                .contains("maintenance", "gigabit")
                .doesNotContain("stair-rain", "lift-lobby", "habitable-area-size", "main-entrance", "energy-temporary")
                .contains(
                        "overpressure-door",
                        "energy-label-shown",
                        "noise-installations",
                        "damp-outside",
                        "surfaces",
                        "fire-area")
                .contains("structure-strength-new", "sub-compartments-between", "air-supply-lodging")
                .contains("flue-capacity-new", "rainwater-new")
                .doesNotContain("air-supply", "air-of-several-areas", "purge-ventilation", "structure-afloat")
                .doesNotContain("rainwater", "accessible-path", "lift-escape-power", "noise-outside", "noise-between");
        assertThat(themes(lodging, false)).containsExactly("smart-charging");
        Assessment dwelling =
                assess("function: residential, construction: new, use: {temporaryStructure: false}", "2026-11-23");
        assertThat(themes(dwelling, true))
                .contains("facade-roof", "stair-rain", "fire-lift-route", "habitable-area-size", "main-entrance")
                .contains("lift-shaft-air", "energy", "maintenance", "gigabit", "overpressure-door")
                .contains("noise-outside", "noise-installations", "noise-between", "damp-outside", "surfaces")
                .contains("structure-strength-new", "sub-compartments-between", "fire-area", "air-supply")
                .contains("purge-ventilation", "flue-capacity-new", "rainwater-new")
                .doesNotContain("air-supply-lodging", "air-of-several-areas", "structure-afloat")
                .doesNotContain("energy-label-shown", "noise-outside-caravan");
        assertThat(themes(dwelling, false))
                .containsExactlyInAnyOrder(
                        "lift-lobby", "lift-escape-power", "noise-echo", "energy-support", "smart-charging");
    }

    @Test
    void what_came_in_force_later_is_told_of_what_was_applied_for_since() throws UnreadableInputException {
        String building = "function: residential, construction: new, "
                + "use: {temporaryStructure: false, sharedRoute: true}, permitAppliedOn: ";
        assertThat(themes(assess(building + "2026-05-29", "2026-11-23"), true))
                .contains("energy-support", "lift-lobby", "lift-escape-power", "smart-charging");
        Assessment before = assess(building + "2026-05-28", "2026-11-23");
        assertThat(themes(before, true)).doesNotContain("energy-support", "smart-charging");
        assertThat(themes(before, false)).doesNotContain("energy-support", "smart-charging");
    }

    @Test
    void an_existing_building_is_told_of_what_no_norm_asks_of_it() throws UnreadableInputException {
        assertThat(themes(assess("function: residential, construction: existing", "2026-11-23"), true))
                .isEqualTo(ofEveryExisting("rainwater", "accessible-path"));
        assertThat(themes(assess("function: residential-caravan, construction: existing", "2026-11-23"), true))
                .isEqualTo(ofEveryExisting("rainwater"));
        assertThat(themes(assess("function: lodging-other, construction: existing", "2026-11-23"), true))
                .isEqualTo(ofEveryExisting("accessible-path", "energy-label-shown"));
    }

    @Test
    void other_lodging_is_told_of_the_air_of_several_areas_and_of_no_rain_water() throws UnreadableInputException {
        String building = "function: lodging-other, construction: new, use: {temporaryStructure: false}";
        assertThat(themes(assess(building, "2026-11-23"), true))
                .contains("air-supply-lodging", "air-of-several-areas")
                .doesNotContain("rainwater-new");
    }

    @Test
    void a_dwelling_built_in_private_ownership_is_told_of_no_access_and_no_rain_on_stairs()
            throws UnreadableInputException {
        String building = "function: residential, construction: new, use: {temporaryStructure: false, privatelyBuilt: ";
        Assessment built = assess(building + "true}", "2026-11-23");
        assertThat(themes(built, true)).contains("energy").doesNotContain("stair-rain", "main-entrance");
        assertThat(themes(built, false)).doesNotContain("stair-rain", "main-entrance");
        assertThat(themes(assess(building + "false}", "2026-11-23"), true)).contains("stair-rain", "main-entrance");
    }

    @Test
    void what_floats_is_told_of_its_buoyancy_and_of_access_with_an_accessible_sector_only()
            throws UnreadableInputException {
        String building = "function: residential, construction: new, "
                + "use: {temporaryStructure: false, floating: true}, access: {accessibleSector: ";
        Assessment without = assess(building + "false}", "2026-11-23");
        assertThat(themes(without, true)).contains("structure-afloat").doesNotContain("stair-rain", "main-entrance");
        assertThat(themes(without, false)).doesNotContain("main-entrance");
        assertThat(themes(assess(building + "true}", "2026-11-23"), true))
                .contains("structure-afloat", "main-entrance")
                .doesNotContain("stair-rain");
    }

    @Test
    void a_converted_building_is_told_what_holds_for_what_was_rebuilt() throws UnreadableInputException {
        String[] ofAll = {
            "rebuild-lawful-level",
            "rebuild-structure",
            "rebuild-fire",
            "rebuild-noise",
            "rebuild-air",
            "rebuild-energy",
            "rebuild-renovation"
        };
        Assessment dwelling =
                assess("function: residential, construction: converted, permitAppliedOn: 2026-05-29", "2026-11-23");
        assertThat(themes(dwelling, true))
                .contains(ofAll)
                .contains("rebuild-balustrade", "rebuild-height", "rebuild-energy-support")
                .doesNotContain("rebuild-automation");
        Assessment lodging = assess(
                "function: lodging-building, construction: converted, permitAppliedOn: 2026-05-28", "2026-11-23");
        assertThat(themes(lodging, true))
                .contains(ofAll)
                .doesNotContain("rebuild-balustrade", "rebuild-height", "rebuild-automation", "rebuild-energy-support");
        assertThat(themes(assess("function: residential, construction: existing", "2026-11-23"), true))
                .doesNotContain(ofAll);
    }

    @Test
    void sub_compartments_of_dwellings_before_2024_are_told() throws UnreadableInputException {
        assertThat(themes(assess("function: residential, construction: existing", "2018-06-01"), true))
                .containsExactly("sub-compartments-dwelling");
        assertThat(themes(assess("function: lodging-building, construction: existing", "2018-06-01"), true))
                .containsExactly("sub-compartments-lodging");
        String kept = "function: residential, construction: existing, residents: 5, use: {personsAllowedBefore2012: 5}";
        assertThat(themes(assess(kept, "2018-06-01"), true)).isEmpty();
    }

    @Test
    void a_temporary_one_is_told_of_what_chapter_4_keeps_for_it_alone() throws UnreadableInputException {
        Assessment assessment =
                assess("function: residential, construction: new, use: {temporaryStructure: true}", "2026-11-23");
        assertThat(themes(assessment, true))
                .contains("facade-roof", "fire-lift-route", "lift-shaft-air", "energy-temporary")
                .contains("rainwater", "accessible-path", "noise-outside", "noise-between", "surfaces-existing")
                .contains("structure-strength-new", "sub-compartments-between", "air-supply", "purge-ventilation")
                .contains("flue-capacity-new")
                .doesNotContain("rainwater-new", "fire-area")
                .doesNotContain("damp-outside", "structure-strength", "noise-echo")
                .doesNotContain("stair-rain", "energy", "main-entrance");
    }

    @Test
    void where_it_is_not_known_whether_it_is_temporary_it_is_not_known_what_is_asked() throws UnreadableInputException {
        Assessment assessment = assess("function: residential, construction: new", "2026-11-23");
        assertThat(themes(assessment, true)).contains("facade-roof").doesNotContain("stair-rain");
        assertThat(themes(assessment, false)).contains("stair-rain");
    }

    @Test
    void it_is_no_finding_and_turns_no_verdict() throws UnreadableInputException {
        Assessment assessment = assess("function: residential, construction: new", "2026-11-23", "bbl");
        assertThat(assessment.notInRulebook()).isNotEmpty();
        assertThat(assessment.findings())
                .noneMatch(finding -> assessment.notInRulebook().stream()
                        .map(NotInRulebook::theme)
                        .anyMatch(theme -> theme.id().equals(finding.norm().id())));
    }

    @Test
    void a_law_that_was_not_in_force_or_not_asked_for_asks_nothing() throws UnreadableInputException {
        String building = "function: lodging-building, construction: new, use: {temporaryStructure: false}";
        assertThat(assess(building, "2012-03-31").notInRulebook()).isEmpty();
        assertThat(assess(building, "2023-12-31").notInRulebook())
                .allMatch(absence -> absence.regime().id().equals("bouwbesluit-2012"));
        assertThat(assess(building, "2024-01-01").notInRulebook()).isNotEmpty();
        assertThat(assess(building, "2026-11-23", "snf").notInRulebook()).isEmpty();
    }
}
