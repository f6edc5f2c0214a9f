package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;

/** Files as they come from practice: of a house only what somebody saw, or was told. */
class UntidyFilesTest {

    private static final Huisnorm HUISNORM = HonestHouse.HUISNORM;
    private static final LocalDate DAY = HonestHouse.DAY;

    private static final String BEDS_ONLY = """
            id: molen
            municipality: GM0867
            buildings:
              - {id: molenhuis, form: regular-dwelling, construction: existing, designation: residency, function: residential, residents: 9, usableFloorArea: 240}
            """;

    @Test
    void toilets_that_are_counted_are_there_though_the_rooms_that_were_seen_are_bedrooms()
            throws UnreadableInputException {
        Assessment seen = HonestHouse.assess("""
                id: sluis
                buildings:
                  - id: sluishuis
                    construction: existing
                    function: residential
                    residents: 3
                    amenities: {toilets: 1}
                    rooms:
                      - {id: voor, kind: bedroom, storey: 1, area: 14, occupants: 2}
                      - {id: achter, kind: bedroom, storey: 1, area: 9, occupants: 1}
                """);
        assertThat(outcomes(seen, "BBL-SAN-1")).containsExactly(Outcome.COMPLIANT);
    }

    @Test
    void of_a_house_without_rooms_every_norm_on_rooms_says_that_it_is_the_rooms_that_are_missing()
            throws UnreadableInputException {
        Assessment told = HonestHouse.assess(BEDS_ONLY);
        List<Finding> open = told.findings().stream()
                .filter(finding -> finding.norm().subject() == SubjectKind.ROOM
                        || finding.norm().subject() == SubjectKind.BEDROOM)
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .toList();
        assertThat(open).hasSizeGreaterThan(15);
        assertThat(open)
                .filteredOn(finding -> !finding.missing().isEmpty())
                .hasSizeGreaterThan(15)
                .allSatisfy(finding -> assertThat(finding.missing())
                        .extracting(missing -> missing.place().toString())
                        .contains("/buildings/0/rooms"));
        assertThat(told.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void under_a_policy_on_rooms_a_house_without_rooms_does_not_comply_and_its_capacity_is_not_without_limit()
            throws UnreadableInputException {
        Huisnorm waalwijk = HUISNORM.withProfile(HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals("waalwijk-2021"))
                .findFirst()
                .orElseThrow());
        AssessmentOptions options =
                AssessmentOptions.asOf(DAY).withRegimes(Set.of("municipality", "omgevingsplan", "aanjaagteam"));
        Assessment told = waalwijk.assess(HonestHouse.read(BEDS_ONLY), options);
        assertThat(told.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(told.findings())
                .filteredOn(finding -> finding.norm().regime().id().equals("municipality"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.missing()).extracting(Missing::fact).containsExactly("rooms"));
        Capacity capacity = waalwijk.capacity(HonestHouse.read(BEDS_ONLY), options);
        assertThat(capacity.persons().least()).isZero();
        assertThat(capacity.norms())
                .filteredOn(norm -> norm.norm().regime().id().equals("municipality"))
                .singleElement()
                .satisfies(norm -> assertThat(norm.allows().least()).isZero());
    }

    @Test
    void of_a_hotel_whose_units_have_no_rooms_each_unit_says_so() throws UnreadableInputException {
        Assessment told = HonestHouse.assess("""
                id: herberg
                buildings:
                  - id: herberg
                    construction: existing
                    function: lodging-building
                    residents: 20
                    usableFloorArea: 400
                    units: [{id: links}, {id: rechts}]
                """);
        assertThat(told.findings())
                .filteredOn(finding -> finding.norm().subject() == SubjectKind.BEDROOM)
                .flatExtracting(Finding::missing)
                .extracting(missing -> missing.place().toString())
                .contains("/buildings/0/units/0/rooms", "/buildings/0/units/1/rooms");
    }

    @Test
    void one_room_of_more_is_refused_with_the_way_to_say_so_and_then_counts_as_at_least_that()
            throws UnreadableInputException {
        String visited = """
                id: kade
                buildings:
                  - id: kadehuis
                    construction: existing
                    function: residential
                    residents: 4
                    usableFloorArea: 90
                    rooms:
                      - {id: boven, kind: bedroom, storey: 1, area: 6.5, occupants: 1}
                """;
        assertThatThrownBy(() -> HonestHouse.read(visited))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message(Messages.DUTCH))
                                        .contains("partial")));
        Assessment told = HonestHouse.assess(visited + "    partial: [rooms]\n");
        assertThat(told.findings())
                .filteredOn(finding -> finding.norm().id().equals("BBL-OCC-4-WOON"))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.COMPLIANT);
        assertThat(told.findings())
                .filteredOn(finding -> finding.norm().subject() == SubjectKind.BEDROOM)
                .filteredOn(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .flatExtracting(Finding::missing)
                .extracting(missing -> missing.place().toString())
                .contains("/buildings/0/partial");
    }

    @Test
    void a_recreation_site_in_another_zone_is_told_and_does_not_pass_for_being_elsewhere()
            throws UnreadableInputException {
        Huisnorm moerdijk = HUISNORM.withProfile(HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals("moerdijk-2019"))
                .findFirst()
                .orElseThrow());
        Assessment told = moerdijk.assess(
                HonestHouse.read("""
                        id: duinrand
                        municipality: GM1709
                        location: {zone: rural}
                        buildings: [{id: huisje, form: recreation-site, function: lodging-other, residents: 4}]
                        """), AssessmentOptions.asOf(DAY).withRegimes(Set.of("municipality")));
        HonestHouse.only(told, DataCheck.FORM_AGAINST_ZONE);
        assertThat(told.findings())
                .filteredOn(finding -> finding.doubts().contains(DataCheck.FORM_AGAINST_ZONE))
                .extracting(Finding::outcome)
                .isNotEmpty()
                .containsOnly(Outcome.UNDETERMINED);
        assertThat(told.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void too_many_in_a_house_are_too_many_where_nobody_speaks_of_asylum_reception() throws UnreadableInputException {
        String crowded = BEDS_ONLY.replace("residents: 9", "residents: 21");
        for (LocalDate day : List.of(LocalDate.of(2019, 10, 9), DAY)) {
            Assessment told = HUISNORM.assess(HonestHouse.read(crowded), AssessmentOptions.asOf(day));
            assertThat(told.findings())
                    .filteredOn(finding -> finding.norm().id().startsWith("BBL-OCC"))
                    // for how many the use was notified is not told, which leaves that norm open and no other
                    .filteredOn(finding -> !finding.norm().id().equals("BBL-OCC-8"))
                    .filteredOn(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                    .extracting(Finding::outcome)
                    .containsExactly(Outcome.NON_COMPLIANT);
            assertThat(told.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
            assertThat(told.notClaimed()).extracting(Missing::fact).contains("asylumReception");
        }
    }

    private static List<Outcome> outcomes(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .map(Finding::outcome)
                .toList();
    }
}
