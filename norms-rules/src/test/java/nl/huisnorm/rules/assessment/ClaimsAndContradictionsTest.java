package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** Claims that switch norms off stay open until they are shown, and contradictions are told with both places. */
class ClaimsAndContradictionsTest {

    @Test
    void asylum_reception_beside_labour_migrants_no_longer_switches_the_floor_area_off()
            throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(HonestHouse.DAY).withRegimes(Set.of("omgevingsplan"));
        assertThat(outcomes(HonestHouse.TEXT, options))
                .contains(Outcome.COMPLIANT)
                .doesNotContain(Outcome.NON_COMPLIANT);
        assertThat(outcomes(HonestHouse.changed("asylumReception: false", "asylumReception: true"), options))
                .containsOnly(Outcome.UNDETERMINED);
    }

    @Test
    void a_group_accommodation_that_nothing_shows_does_not_switch_the_norms_of_lodging_buildings_off()
            throws UnreadableInputException {
        String claimed = """
                id: kop
                buildings:
                  - id: hal
                    construction: converted
                    function: lodging-other
                    use: {sharedRoute: true, registeredInBrp: false, mainResidenceElsewhere: true, intendedStayMonths: 3, notified: false, startedOn: 2026-01-01}
                    rooms: [{id: s1, kind: bedroom, storey: 0, occupants: 12, beds: 12}, {id: s2, kind: bedroom, storey: 0, occupants: 12, beds: 12}]
                """;
        Assessment open = HonestHouse.assess(claimed);
        HonestHouse.only(open, DataCheck.CLAIM_NOT_SHOWN);
        Set<String> left = open.findings().stream()
                .filter(finding -> finding.doubts().contains(DataCheck.CLAIM_NOT_SHOWN))
                .map(finding -> finding.norm().id())
                .collect(Collectors.toSet());
        assertThat(left).contains("BBL-USE-1", "BBL-DEF-10");
        Assessment shown = HonestHouse.assess(claimed.replace("sharedRoute: true", "sharedRoute: false"));
        assertThat(shown.dataFindings()).isEmpty();
    }

    @Test
    void an_alarm_that_is_not_mandatory_by_the_file_but_by_the_norms_is_told() throws UnreadableInputException {
        String high = """
                id: hotel
                buildings:
                  - id: hotel
                    function: lodging-building
                    residents: 30
                    use: {highestFloor: 5.0}
                    fireSafety: {fireAlarm: {present: false, mandatory: false}}
                """;
        DataFinding found = HonestHouse.only(HonestHouse.assess(high), DataCheck.ALARM_AGAINST_NORMS);
        assertThat(found.places())
                .extracting(one -> one.place().toString())
                .contains("/buildings/0/fireSafety/fireAlarm/mandatory", "/buildings/0/use/highestFloor");
        String low = high.replace("highestFloor: 5.0", "highestFloor: 0.2, areaOnOneEscapeRoute: 90");
        assertThat(HonestHouse.assess(low).dataFindings()).isEmpty();
    }

    @Test
    void an_inspector_against_a_measured_fact_leaves_the_norm_open() throws UnreadableInputException {
        String tight = HonestHouse.changed("usableFloorArea: 61", "usableFloorArea: 53")
                .replace("occupants: 2, beds: 2", "occupants: 6, beds: 6");
        Finding broken = floorArea(HonestHouse.assess(tight));
        assertThat(broken.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        String answered =
                tight + "  - {norm: " + broken.norm().id() + ", met: true, on: 2026-10-01, role: inspecteur}\n";
        Assessment told = HonestHouse.assess(answered);
        assertThat(floorArea(told).doubts()).containsExactly(DataCheck.INSPECTION_AGAINST_FACTS);
        assertThat(HonestHouse.only(told, DataCheck.INSPECTION_AGAINST_FACTS).places())
                .extracting(one -> one.place().toString())
                .contains("/inspections/2/met", "/buildings/0/usableFloorArea");
        String agrees =
                tight + "  - {norm: " + broken.norm().id() + ", met: false, on: 2026-10-01, role: inspecteur}\n";
        assertThat(floorArea(HonestHouse.assess(agrees)).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void units_larger_than_their_building_and_lists_with_doubles_are_told() throws UnreadableInputException {
        String units = """
                id: flat
                municipality: GM9999
                buildings:
                  - id: flat
                    usableFloorArea: 100
                    units: [{id: a, usableFloorArea: 60}, {id: b, usableFloorArea: 60}]
                certificates:
                  - {scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}
                  - {scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}
                """;
        assertThat(checks(HonestHouse.assess(units)))
                .isEqualTo(EnumSet.of(
                        DataCheck.UNITS_ABOVE_BUILDING, DataCheck.LISTED_TWICE, DataCheck.MUNICIPALITY_UNKNOWN));
        String honest = units.replace("usableFloorArea: 100", "usableFloorArea: 120")
                .replace("GM9999", "GM0867")
                .replaceFirst("from: 2026-01-01, until: 2026-12-31", "from: 2025-01-01, until: 2025-12-31");
        assertThat(HonestHouse.assess(honest).dataFindings()).isEmpty();
    }

    @Test
    void an_exemption_that_nobody_claims_leaves_nothing_open_and_is_named() throws UnreadableInputException {
        Assessment told = HonestHouse.assess(HonestHouse.changed("    asylumReception: false\n", ""));
        assertThat(told.findings())
                .flatExtracting(Finding::missing)
                .noneMatch(missing -> missing.fact().equals("asylumReception"));
        assertThat(floorArea(told).outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(told.notClaimed())
                .extracting(missing -> missing.place().toString())
                .containsExactly("/buildings/0/asylumReception");
        assertThat(HonestHouse.assess(HonestHouse.TEXT).notClaimed()).isEmpty();
    }

    private static Set<DataCheck> checks(Assessment assessment) {
        return assessment.dataFindings().stream().map(DataFinding::check).collect(Collectors.toSet());
    }

    private static Finding floorArea(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().regime().id().equals("omgevingsplan"))
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Outcome> outcomes(String text, AssessmentOptions options) throws UnreadableInputException {
        return HonestHouse.HUISNORM.assess(HonestHouse.read(text), options).findings().stream()
                .filter(finding -> finding.evidence().stream()
                        .anyMatch(evidence -> evidence.fact().equals("asylumReception")))
                .map(Finding::outcome)
                .collect(Collectors.toSet());
    }
}
