package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that do not fit each other or the day are told, and the norms that rest on them cannot be told. */
class DataFindingsTest {

    /** What is changed, into what, what is told of it, one of the places, and what is changed into where nothing is told. */
    private static Arguments lie(String what, String lie, DataCheck check, String place, String honest) {
        return Arguments.of(what, lie, check, place, honest);
    }

    private static Arguments byWhom(String said, DataCheck check, String fact) {
        String answer = "{norm: SNF-4.1, met: true, on: 2026-10-01, ";
        return lie(
                answer + "role: inspecteur}",
                answer + said + "}",
                check,
                "/inspections/1/" + fact,
                answer + "role: huurdersvereniging}");
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
                        "usableFloorArea: 213",
                        DataCheck.FLOOR_AREA_AGAINST_ROOMS,
                        "/buildings/0/usableFloorArea",
                        "usableFloorArea: 212"),
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
                        "highestFloor: 2.8",
                        "highestFloor: 1.7",
                        DataCheck.STOREYS_AGAINST_HEIGHT,
                        "/buildings/0/rooms/3/storey",
                        "highestFloor: 1.8"),
                lie(
                        "{id: bad, kind: bathroom, storey: 0,",
                        "{id: bad, kind: bathroom, storey: 40,",
                        DataCheck.STOREYS_AGAINST_HEIGHT,
                        "/buildings/0/rooms/2/storey",
                        "{id: bad, kind: bathroom, storey: 2,"),
                lie(
                        "leases: [{id: model, written: true,",
                        "leases: [{id: model, written: true, withheldFromMinimumWage: false, withheldForPeriod: 400,",
                        DataCheck.DENIED_AND_DESCRIBED,
                        "/leases/0/withheldFromMinimumWage",
                        "leases: [{id: model, written: true, withheldFromMinimumWage: false, withheldForPeriod: 0,"),
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
                        "{norm: SNF-4.1, met: true, on: 2026-10-01, role: inspecteur}",
                        "{norm: SNF-4.1, met: true, on: 1991-02-03, role: inspecteur}",
                        DataCheck.INSPECTION_BEFORE_BUILDING,
                        "/inspections/1/on",
                        "{norm: SNF-4.1, met: true, on: 1991-02-04, role: inspecteur}"),
                lie(
                        "{norm: SNF-4.1, met: true, on: 2026-10-01, role: inspecteur}",
                        "{norm: SNF-4.1, met: true, on: 2026-10-01, role: De verhuurder zelf}",
                        DataCheck.INSPECTION_BY_BOUND,
                        "/inspections/1/role",
                        "{norm: SNF-4.1, met: true, on: 2026-10-01, role: toezichthouder}"),
                byWhom("role: Pandeigenaar", DataCheck.INSPECTION_BY_BOUND, "role"),
                byWhom("role: hoteleigenaar", DataCheck.INSPECTION_BY_BOUND, "role"),
                byWhom("role: De verhuurders", DataCheck.INSPECTION_BY_BOUND, "role"),
                byWhom("role: kamerverhuurder-beheerder", DataCheck.INSPECTION_BY_BOUND, "role"),
                byWhom("role: the owners of the house", DataCheck.INSPECTION_BY_BOUND, "role"),
                byWhom("remark: gezien", DataCheck.INSPECTION_BY_NOBODY, "met"),
                lie(
                        "{norm: SNF-4.1, met: true, on: 2026-10-01, role: inspecteur}",
                        "{norm: SNF-1.3, met: false, on: 2026-10-01, role: inspecteur}",
                        DataCheck.INSPECTIONS_DIFFER,
                        "/inspections/1/met",
                        "{norm: SNF-1.3, met: true, on: 2026-09-01, role: inspecteur}"),
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
                        "maximumMonthlyRent: 430.00",
                        "ownDwelling: false, maximumMonthlyRent: 4300.00",
                        DataCheck.RENT_AGAINST_ROOMS,
                        "/leases/0/maximumMonthlyRent",
                        "ownDwelling: false, maximumMonthlyRent: 430.00"),
                lie(
                        "maximumMonthlyRent: 430.00",
                        "ownDwelling: true, residents: 2, rentPoints: 70, maximumMonthlyRent: 437.82",
                        DataCheck.RENT_AGAINST_POINTS,
                        "/leases/0/maximumMonthlyRent",
                        "ownDwelling: true, residents: 2, rentPoints: 70, maximumMonthlyRent: 437.81"),
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
                        "leases: [{id: model, written: true, monthlyRent: 410.00, maximumMonthlyRent: 430.00, weeklyRent: 95.00, deposit: 410.00}]",
                        "leases: []",
                        DataCheck.NONE_BESIDE_RESIDENTS,
                        "/leases",
                        "leases: [{id: model, written: true}]"),
                lie(
                        "livingRoom: true}\n    fireSafety:\n",
                        "livingRoom: true, burners: 1}\n    fireSafety:\n      cookingPlace: false\n",
                        DataCheck.COOKING_PLACE_AGAINST_ROOMS,
                        "/buildings/0/fireSafety/cookingPlace",
                        "livingRoom: true, burners: 0}\n    fireSafety:\n      cookingPlace: false\n"),
                lie(
                        "amenities: {",
                        "escape: {habitableRoomsInSubCompartments: true, subCompartmentArea: 19}\n    amenities: {",
                        DataCheck.SUB_COMPARTMENT_AGAINST_ROOMS,
                        "/buildings/0/escape/subCompartmentArea",
                        "escape: {habitableRoomsInSubCompartments: true, subCompartmentArea: 20}\n    amenities: {"),
                lie(
                        "leases: [{id: model, written: true,",
                        "leases: [{id: model, written: true, withheldFromMinimumWage: true, withheldForPeriod: 0,",
                        DataCheck.AFFIRMED_AND_NOTHING,
                        "/leases/0/withheldForPeriod",
                        "leases: [{id: model, written: true, withheldFromMinimumWage: true, withheldForPeriod: 0.01,"),
                lie(
                        "leases: [{id: model, written: true,",
                        "leases: [{id: model, written: true, concludedOn: 1991-02-03,",
                        DataCheck.LEASE_BEFORE_BUILDING,
                        "/leases/0/concludedOn",
                        "leases: [{id: model, written: true, concludedOn: 1991-02-04,"),
                lie(
                        "registeredOn: 2026-03-04}\n  - {id: b",
                        "registeredOn: 2021-03-01}\n  - {id: b",
                        DataCheck.REGISTERED_LONG_BEFORE_STAY,
                        "/stays/0/registeredOn",
                        "registeredOn: 2021-03-02}\n  - {id: b"),
                lie(
                        "letting: {labourMigrants: true}",
                        "letting: {labourMigrants: true, takenIntoUseOn: 2026-11-24}",
                        DataCheck.AFTER_THE_DAY,
                        "/letting/takenIntoUseOn",
                        "letting: {labourMigrants: true, takenIntoUseOn: 2026-11-23}"),
                lie(
                        "housingAssociation: false",
                        "housingAssociation: true",
                        DataCheck.CLAIM_NOT_SHOWN,
                        "/operator/housingAssociation",
                        "name: Beek"),
                lie(
                        "housingAssociation: false",
                        "housingAssociation: false, associationSubsidiary: true",
                        DataCheck.CLAIM_NOT_SHOWN,
                        "/operator/associationSubsidiary",
                        "housingAssociation: false, associationSubsidiary: false"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void a_lie_is_told_and_what_rests_on_it_is_left_open(
            String what, String lie, DataCheck check, String place, String honest) throws UnreadableInputException {
        Assessment told = HonestHouse.assess(HonestHouse.changed(what, lie));
        DataFinding found = HonestHouse.only(told, check);
        assertThat(found.places()).extracting(one -> one.place().toString()).contains(place);

        List<Finding> open = told.findings().stream()
                .filter(finding -> finding.doubts().contains(check))
                .toList();
        if (rests(told, place)) {
            assertThat(open).isNotEmpty().allMatch(finding -> finding.reason() == Reason.DATA_IN_DOUBT);
        }
        assertThat(HonestHouse.assess(HonestHouse.changed(what, honest)).dataFindings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lies")
    void what_the_file_clarifies_is_told_and_leaves_nothing_open(
            String what, String lie, DataCheck check, String place, String honest) throws UnreadableInputException {
        String clarified = HonestHouse.changed(what, lie) + "clarifications: [{check: " + check.key() + ", place: "
                + place + ", reason: nagegaan op het dossier}]\n";
        Assessment told = HonestHouse.assess(clarified);
        assertThat(HonestHouse.only(told, check).reason()).isEqualTo("nagegaan op het dossier");
        assertThat(told.findings()).noneMatch(finding -> finding.doubts().contains(check));
    }

    @Test
    void a_kitchen_is_a_place_to_cook() throws UnreadableInputException {
        String kitchen = HonestHouse.changed("id: hal, kind: corridor", "id: keuken, kind: kitchen");
        assertThat(HonestHouse.assess(kitchen).dataFindings()).isEmpty();
        Assessment told = HonestHouse.assess(
                kitchen.replace("    fireSafety:\n", "    fireSafety:\n      cookingPlace: false\n"));
        assertThat(HonestHouse.only(told, DataCheck.COOKING_PLACE_AGAINST_ROOMS).places())
                .extracting(one -> one.place().toString())
                .containsExactly("/buildings/0/fireSafety/cookingPlace", "/buildings/0/rooms/0/kind");
    }

    @Test
    void a_clarification_of_what_was_not_found_is_told_and_leaves_nothing_open() throws UnreadableInputException {
        Assessment told =
                HonestHouse.assess(HonestHouse.TEXT + "clarifications: [{check: long-ago, reason: was er al}]\n");
        assertThat(told.dataFindings())
                .singleElement()
                .satisfies(found -> assertThat(found.check()).isEqualTo(DataCheck.CLARIFICATION_UNUSED))
                .satisfies(found -> assertThat(found.places().get(0).place()).hasToString("/clarifications/0/check"));
        assertThat(told.verdict())
                .isEqualTo(HonestHouse.assess(HonestHouse.TEXT).verdict());
        assertThat(told.findings()).noneMatch(finding -> finding.reason() == Reason.DATA_IN_DOUBT);
    }

    @Test
    void a_clarification_counts_only_for_the_place_it_names() throws UnreadableInputException {
        String elsewhere =
                HonestHouse.changed("leases: [", "leases: []\nunused: [").replaceAll("unused: .*\n", "")
                        + "clarifications: [{check: none-beside-residents, place: /stays, reason: nog niet}]\n";
        assertThat(HonestHouse.assess(elsewhere).dataFindings())
                .extracting(DataFinding::check, DataFinding::isClarified)
                .containsExactlyInAnyOrder(
                        tuple(DataCheck.NONE_BESIDE_RESIDENTS, false), tuple(DataCheck.CLARIFICATION_UNUSED, false));
    }

    @Test
    void who_leaves_on_the_day_makes_room_for_who_comes() throws UnreadableInputException {
        String leaving =
                HonestHouse.changed("{id: c, from: 2026-11-20}", "{id: c, from: 2026-11-20, until: 2026-11-23}");
        String comes = leaving.replace("until: 2026-11-23}\n", "until: 2026-11-23}\n  - {id: d, from: 2026-11-23}\n");
        assertThat(comes).isNotEqualTo(leaving);
        assertThat(HonestHouse.assess(comes).dataFindings()).isEmpty();
    }

    @Test
    void an_honest_house_has_no_findings_about_its_data() throws UnreadableInputException {
        Assessment honest = HonestHouse.assess(HonestHouse.TEXT);
        assertThat(honest.dataFindings()).isEmpty();
        assertThat(honest.findings()).noneMatch(finding -> finding.reason() == Reason.DATA_IN_DOUBT);
    }

    @Test
    void an_amount_with_three_decimals_is_refused() {
        assertThatThrownBy(() -> HonestHouse.assess(HonestHouse.changed("monthlyRent: 410.00", "monthlyRent: 1.410")))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .matches(problem -> problem.code().equals("number-which")));
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
}
