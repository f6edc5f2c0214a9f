package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that do not fit each other or the day are told, and the norms that rest on them cannot be told. */
class DataFindingsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** An honest house. A lie changes one thing in it, and so does its honest neighbour. */
    private static final String HOUSE = """
            id: beek-3
            municipality: GM0847
            operator: {housingAssociation: false, employmentAgency: true}
            location: {zone: village}
            buildings:
              - id: huis
                form: regular-dwelling
                function: residential
                construction: existing
                permitAppliedOn: 1991-02-04
                usableFloorArea: 61
                asylumReception: false
                use: {livingUnits: 1, sharedRoute: false, registeredInBrp: true, notified: false, highestFloor: 2.8}
                rooms:
                  - {id: hal, kind: corridor, storey: 0, area: 5}
                  - {id: kamer, kind: living-room, storey: 0, area: 20, width: 4, daylightArea: 2}
                  - {id: bad, kind: bathroom, storey: 0, area: 4, hasToilet: true}
                  - {id: slaap-1, kind: bedroom, storey: 1, area: 12, occupants: 2, beds: 2}
                  - {id: slaap-2, kind: bedroom, storey: 1, area: 12, occupants: 1, beds: 1}
                amenities: {toilets: 1, showers: 1, livingRoom: true}
                fireSafety:
                  extinguishers: [{id: b1, inspectedOn: 2026-05-02, inspectedByRecognisedFirm: true, instructions: true}]
                  fireAlarm: {present: false, mandatory: false}
                  combustionAppliances: true
                  applianceMaintainedOn: 2026-02-02
            permits: {environmentalPermit: true, grantedOn: 2024-06-06, temporary: true, until: 2030-01-01}
            letting: {labourMigrants: true}
            certificates: [{scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}]
            leases: [{id: model, written: true, monthlyRent: 410.00, maximumMonthlyRent: 430.00, weeklyRent: 95.00, deposit: 410.00}]
            stays:
              - {id: a, from: 2026-03-02, until: 2027-02-28, registered: true, registeredOn: 2026-03-04}
              - {id: b, from: 2026-03-02, until: 2027-02-28, registered: true, registeredOn: 2026-03-04}
              - {id: c, from: 2026-11-20}
            inspections:
              - {norm: SNF-1.3, met: true, on: 2026-10-01}
              - {norm: SNF-4.1, met: true, on: 2026-10-01}
            """;

    /** What is changed, into what, what is told of it, one of the places, and what is changed into where nothing is told. */
    private static Arguments lie(String what, String lie, DataCheck check, String place, String honest) {
        return Arguments.of(what, lie, check, place, honest);
    }

    static List<Arguments> lies() {
        return List.of(
                lie(
                        "  - {id: c, from: 2026-11-20}",
                        "  - {id: c, from: 2026-11-20}\n  - {id: d, from: 2026-11-20}",
                        DataCheck.STAYS_ABOVE_SLEEPERS,
                        "/stays",
                        "  - {id: c, from: 2026-11-20}\n  - {id: d, from: 2026-11-24}"),
                lie(
                        "usableFloorArea: 61",
                        "usableFloorArea: 50000",
                        DataCheck.FLOOR_AREA_AGAINST_ROOMS,
                        "/buildings/0/usableFloorArea",
                        "usableFloorArea: 75"),
                lie(
                        "usableFloorArea: 61",
                        "usableFloorArea: 34",
                        DataCheck.FLOOR_AREA_AGAINST_ROOMS,
                        "/buildings/0/usableFloorArea",
                        "usableFloorArea: 36"),
                lie(
                        "area: 20, width: 4",
                        "area: 20, width: 9",
                        DataCheck.ROOM_AGAINST_ITS_MEASURES,
                        "/buildings/0/rooms/1/area",
                        "area: 20, width: 5"),
                lie(
                        "daylightArea: 2}",
                        "daylightArea: 21}",
                        DataCheck.ROOM_AGAINST_ITS_MEASURES,
                        "/buildings/0/rooms/1/area",
                        "daylightArea: 12}"),
                lie(
                        "highestFloor: 2.8",
                        "highestFloor: 0.3",
                        DataCheck.STOREYS_AGAINST_HEIGHT,
                        "/buildings/0/use/highestFloor",
                        "highestFloor: 2.4"),
                lie(
                        "hasToilet: true",
                        "hasToilet: false",
                        DataCheck.TOILETS_AGAINST_ROOMS,
                        "/buildings/0/amenities/toilets",
                        "ventilation: 14"),
                lie(
                        "id: bad, kind: bathroom",
                        "id: bad, kind: toilet",
                        DataCheck.SHOWERS_AGAINST_ROOMS,
                        "/buildings/0/amenities/showers",
                        "id: bad, name: Badkamer, kind: bathroom"),
                lie(
                        "livingRoom: true",
                        "livingRoom: false",
                        DataCheck.LIVING_ROOM_AGAINST_ROOMS,
                        "/buildings/0/amenities/livingRoom",
                        "burners: 4"),
                lie(
                        "inspectedOn: 2026-05-02",
                        "inspectedOn: 2099-05-02",
                        DataCheck.AFTER_THE_DAY,
                        "/buildings/0/fireSafety/extinguishers/0/inspectedOn",
                        "inspectedOn: 2026-11-23"),
                lie(
                        "grantedOn: 2024-06-06",
                        "grantedOn: 2028-06-06",
                        DataCheck.AFTER_THE_DAY,
                        "/permits/grantedOn",
                        "grantedOn: 2026-11-23"),
                lie(
                        "registeredOn: 2026-03-04}\n  - {id: b",
                        "registeredOn: 2026-12-04}\n  - {id: b",
                        DataCheck.AFTER_THE_DAY,
                        "/stays/0/registeredOn",
                        "registeredOn: 2026-03-05}\n  - {id: b"),
                lie(
                        "SNF-1.3, met: true, on: 2026-10-01",
                        "SNF-1.3, met: true, on: 1000-10-01",
                        DataCheck.LONG_AGO,
                        "/inspections/0/on",
                        "SNF-1.3, met: true, on: 2026-11-23"),
                lie(
                        "SNF-1.3, met: true, on: 2026-10-01",
                        "SNF-1.3, met: true, on: 2001-10-01",
                        DataCheck.INSPECTION_BEFORE_NORM,
                        "/inspections/0/on",
                        "SNF-1.3, met: true, on: 2025-10-01"),
                lie(
                        "{norm: SNF-4.1, met: true, on: 2026-10-01}",
                        "{norm: SNF-1.3, met: false, on: 2026-10-01}",
                        DataCheck.INSPECTIONS_DIFFER,
                        "/inspections/1/met",
                        "{norm: SNF-1.3, met: true, on: 2026-09-01}"),
                lie(
                        "notified: false",
                        "notified: false, notifiedOn: 2026-01-01",
                        DataCheck.DENIED_AND_DESCRIBED,
                        "/buildings/0/use/notified",
                        "notified: true, notifiedOn: 2026-01-01"),
                lie(
                        "permitAppliedOn: 1991-02-04",
                        "permitAppliedOn: 2025-02-04",
                        DataCheck.PERMIT_BEFORE_APPLICATION,
                        "/permits/grantedOn",
                        "permitAppliedOn: 2024-02-04"),
                lie(
                        "until: 2026-12-31}]",
                        "until: 2026-12-31}, {scheme: snf, accredited: false, from: 2026-01-01, until: 2026-12-31}]",
                        DataCheck.CERTIFICATES_DIFFER,
                        "/certificates/1/accredited",
                        "until: 2026-12-31}, {scheme: snf, accredited: false, from: 2025-01-01, until: 2025-12-31}]"),
                lie(
                        "until: 2027-02-28, registered: true, registeredOn: 2026-03-04}\n  - {id: b",
                        "until: 2026-07-31, registered: true, registeredOn: 2026-09-04}\n  - {id: b",
                        DataCheck.REGISTERED_AFTER_STAY,
                        "/stays/0/registeredOn",
                        "until: 2026-09-04, registered: true, registeredOn: 2026-09-04}\n  - {id: b"),
                lie(
                        "monthlyRent: 410.00",
                        "monthlyRent: 41.00",
                        DataCheck.RENT_AGAINST_WEEK,
                        "/leases/0/monthlyRent",
                        "monthlyRent: 395.00"),
                lie(
                        "function: residential",
                        "function: lodging-building",
                        DataCheck.FUNCTION_AGAINST_USE,
                        "/buildings/0/function",
                        "name: Huis"),
                lie(
                        "form: regular-dwelling",
                        "form: recreation-site",
                        DataCheck.FORM_AGAINST_ZONE,
                        "/buildings/0/form",
                        "form: unit-in-complex"),
                lie(
                        "asylumReception: false",
                        "asylumReception: true",
                        DataCheck.ASYLUM_AND_MIGRANTS,
                        "/buildings/0/asylumReception",
                        "name: Huis"),
                lie(
                        "housingAssociation: false",
                        "housingAssociation: true",
                        DataCheck.CLAIM_NOT_SHOWN,
                        "/operator/housingAssociation",
                        "name: Beek"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_lie_is_told_and_what_rests_on_it_is_left_open(
            String what, String lie, DataCheck check, String place, String honest) throws UnreadableInputException {
        Assessment told = assess(changed(what, lie));
        DataFinding found = only(told, check);
        assertThat(found.places()).extracting(one -> one.place().toString()).contains(place);

        List<Finding> open = told.findings().stream()
                .filter(finding -> finding.doubts().contains(check))
                .toList();
        if (rests(told, place)) {
            assertThat(open).isNotEmpty().allMatch(finding -> finding.reason() == Reason.DATA_IN_DOUBT);
        }
        assertThat(assess(changed(what, honest)).dataFindings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void what_the_file_clarifies_is_told_and_leaves_nothing_open(
            String what, String lie, DataCheck check, String place, String honest) throws UnreadableInputException {
        String clarified = changed(what, lie) + "clarifications: [{check: " + check.key() + ", place: " + place
                + ", reason: nagegaan op het dossier}]\n";
        Assessment told = assess(clarified);
        assertThat(only(told, check).reason()).isEqualTo("nagegaan op het dossier");
        assertThat(told.findings()).noneMatch(finding -> finding.doubts().contains(check));
    }

    @Test
    void an_honest_house_has_no_findings_about_its_data() throws UnreadableInputException {
        Assessment honest = assess(HOUSE);
        assertThat(honest.dataFindings()).isEmpty();
        assertThat(honest.findings()).noneMatch(finding -> finding.reason() == Reason.DATA_IN_DOUBT);
    }

    @Test
    void an_amount_with_three_decimals_is_refused() {
        assertThatThrownBy(() -> assess(changed("monthlyRent: 410.00", "monthlyRent: 1.410")))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .matches(problem -> problem.code().equals("number-which")));
    }

    @Test
    void asylum_reception_beside_labour_migrants_no_longer_switches_the_floor_area_off()
            throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY).withRegimes(Set.of("omgevingsplan"));
        assertThat(outcomes(HOUSE, options)).contains(Outcome.COMPLIANT).doesNotContain(Outcome.NON_COMPLIANT);
        assertThat(outcomes(changed("asylumReception: false", "asylumReception: true"), options))
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
        Assessment open = assess(claimed);
        only(open, DataCheck.CLAIM_NOT_SHOWN);
        Set<String> left = open.findings().stream()
                .filter(finding -> finding.doubts().contains(DataCheck.CLAIM_NOT_SHOWN))
                .map(finding -> finding.norm().id())
                .collect(Collectors.toSet());
        assertThat(left).contains("BBL-USE-1", "BBL-DEF-10");
        Assessment shown = assess(claimed.replace("sharedRoute: true", "sharedRoute: false"));
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
        DataFinding found = only(assess(high), DataCheck.ALARM_AGAINST_NORMS);
        assertThat(found.places())
                .extracting(one -> one.place().toString())
                .contains("/buildings/0/fireSafety/fireAlarm/mandatory", "/buildings/0/use/highestFloor");
        String low = high.replace("highestFloor: 5.0", "highestFloor: 0.2, areaOnOneEscapeRoute: 90");
        assertThat(assess(low).dataFindings()).isEmpty();
    }

    @Test
    void an_inspector_against_a_measured_fact_leaves_the_norm_open() throws UnreadableInputException {
        String tight = changed("usableFloorArea: 61", "usableFloorArea: 53")
                .replace("occupants: 2, beds: 2", "occupants: 6, beds: 6");
        Finding broken = floorArea(assess(tight));
        assertThat(broken.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        String answered = tight + "  - {norm: " + broken.norm().id() + ", met: true, on: 2026-10-01}\n";
        Assessment told = assess(answered);
        assertThat(floorArea(told).doubts()).containsExactly(DataCheck.INSPECTION_AGAINST_FACTS);
        assertThat(only(told, DataCheck.INSPECTION_AGAINST_FACTS).places())
                .extracting(one -> one.place().toString())
                .contains("/inspections/2/met", "/buildings/0/usableFloorArea");
        String agrees = tight + "  - {norm: " + broken.norm().id() + ", met: false, on: 2026-10-01}\n";
        assertThat(floorArea(assess(agrees)).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
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
        assertThat(checks(assess(units)))
                .isEqualTo(EnumSet.of(
                        DataCheck.UNITS_ABOVE_BUILDING, DataCheck.LISTED_TWICE, DataCheck.MUNICIPALITY_UNKNOWN));
        String honest = units.replace("usableFloorArea: 100", "usableFloorArea: 120")
                .replace("GM9999", "GM0867")
                .replaceFirst("from: 2026-01-01, until: 2026-12-31", "from: 2025-01-01, until: 2025-12-31");
        assertThat(assess(honest).dataFindings()).isEmpty();
    }

    @Test
    void an_exemption_that_nobody_claims_leaves_nothing_open_and_is_named() throws UnreadableInputException {
        Assessment told = assess(changed("    asylumReception: false\n", ""));
        assertThat(told.findings())
                .flatExtracting(Finding::missing)
                .noneMatch(missing -> missing.fact().equals("asylumReception"));
        assertThat(floorArea(told).outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(told.notClaimed())
                .extracting(missing -> missing.place().toString())
                .containsExactly("/buildings/0/asylumReception");
        assertThat(assess(HOUSE).notClaimed()).isEmpty();
    }

    private static Set<DataCheck> checks(Assessment assessment) {
        return assessment.dataFindings().stream().map(DataFinding::check).collect(Collectors.toSet());
    }

    private static DataFinding only(Assessment assessment, DataCheck check) {
        List<DataFinding> found = assessment.dataFindings().stream()
                .filter(finding -> finding.check() == check)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Finding floorArea(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().regime().id().equals("omgevingsplan"))
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .findFirst()
                .orElseThrow();
    }

    /** Whether some norm uses a fact at the place. */
    private static boolean rests(Assessment assessment, String place) {
        return assessment.findings().stream()
                .filter(finding -> finding.missing().isEmpty())
                .filter(finding -> finding.reason() != Reason.PERSON_MUST_JUDGE)
                .filter(finding -> finding.norm().role() == null)
                .flatMap(finding -> finding.evidence().stream())
                .map(evidence -> evidence.place())
                .map(Pointer::toString)
                .anyMatch(used -> used.equals(place) || used.startsWith(place + "/"));
    }

    private static Set<Outcome> outcomes(String text, AssessmentOptions options) throws UnreadableInputException {
        return HUISNORM.assess(read(text), options).findings().stream()
                .filter(finding -> finding.evidence().stream()
                        .anyMatch(evidence -> evidence.fact().equals("asylumReception")))
                .map(Finding::outcome)
                .collect(Collectors.toSet());
    }

    private static String changed(String what, String into) {
        assertThat(HOUSE).contains(what);
        return Objects.requireNonNull(HOUSE).replace(what, into);
    }

    private static nl.huisnorm.facility.Facility read(String text) throws UnreadableInputException {
        return FacilityReader.read("facility.yaml", text.getBytes(StandardCharsets.UTF_8))
                .facility();
    }

    private static Assessment assess(String text) throws UnreadableInputException {
        return HUISNORM.assess(read(text), AssessmentOptions.asOf(DAY));
    }
}
