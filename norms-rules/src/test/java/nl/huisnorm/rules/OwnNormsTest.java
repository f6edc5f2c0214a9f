package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.InspectionBuilder;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a municipality writes as norms of its own, and under which circumstances it adopts norms of the rulebook. */
class OwnNormsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final LocalDate WINTER = LocalDate.of(2026, 12, 1);
    private static final String GOOD = """
            id: someren-2026
            municipality: Someren
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: the gazette
            from: 2026-01-01
            norms:
              - norm: MUN-AREA
                scope: {fact: building.function, is: residential}
                requirement: {nl: "{limit} m², en in de winter 14", en: "{limit} m², and 14 in winter"}
                values: [{parameter: limit, value: 12, unit: square-metre-per-person}]
                instead:
                  - when: {fact: date, yearlyFrom: 11-01, yearlyUntil: 02-29}
                    values: [{parameter: limit, value: 14, unit: square-metre-per-person}]
                unless: {fact: location.occupiedWeeks, below: 4}
            own:
              - id: SOMEREN-PARKEREN
                regime: ordinance
                title: {nl: Parkeren, en: Parking}
                requirement: {nl: "{limit}% van de bewoners", en: "{limit}% of the residents"}
                subject: facility
                requires: {fact: location.parkingSpaces, percentOf: facility.residents, atLeast: limit}
                quantity: {label: {nl: plaatsen, en: spaces}, unit: percent, direction: at-least}
                parameters:
                  - {id: limit, label: {nl: plaatsen, en: spaces}, unit: percent, values: [{value: 50}]}
              - id: SOMEREN-BUREN
                title: {nl: Buren, en: Neighbours}
                requirement: {nl: De buren weten ervan., en: The neighbours know.}
                question: {nl: Weten de buren ervan?, en: Do the neighbours know?}
                subject: building
            """;

    private static Profile read(String text) throws UnreadableInputException {
        return ProfileReader.read("profile.yaml", text.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
    }

    private static Facility facility(String area, @Nullable Integer weeks, @Nullable Integer parking) {
        Building building = BuildingBuilder.builder()
                .id("main")
                .function(BuildingFunction.RESIDENTIAL)
                .usableFloorArea(new BigDecimal(area))
                .residents(10)
                .build();
        return FacilityBuilder.builder()
                .id("f")
                .municipality("GM0847")
                .buildings(List.of(building))
                .location(LocationBuilder.builder()
                        .occupiedWeeks(weeks)
                        .parkingSpaces(parking)
                        .build())
                .build();
    }

    private static Finding find(Assessment assessment, String norm) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    private static Finding find(Facility facility, LocalDate day, String norm) throws UnreadableInputException {
        return find(HUISNORM.withProfile(read(GOOD)).assess(facility, AssessmentOptions.asOf(day)), norm);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 52, 2026-07-01, COMPLIANT",
        "119, 52, 2026-07-01, NON_COMPLIANT",
        "120, 52, 2026-10-31, COMPLIANT",
        "120, 52, 2026-11-01, NON_COMPLIANT",
        "140, 52, 2026-12-01, COMPLIANT",
        "120, 52, 2027-02-28, NON_COMPLIANT",
        "120, 52, 2027-03-01, COMPLIANT",
        "10, 3, 2026-07-01, COMPLIANT",
        "10, 4, 2026-07-01, NON_COMPLIANT",
        "10, , 2026-07-01, UNDETERMINED",
        "120, , 2026-07-01, COMPLIANT"
    })
    void numbers_hold_in_their_part_of_the_year_and_alternatives_whatever_the_number(
            String area, @Nullable Integer weeks, LocalDate day, Outcome outcome) throws UnreadableInputException {
        assertThat(find(facility(area, weeks, 0), day, "MUN-AREA").outcome()).isEqualTo(outcome);
    }

    @Test
    void the_timeline_finds_the_days_on_which_a_part_of_the_year_begins_and_ends() throws UnreadableInputException {
        assertThat(HUISNORM.withProfile(read(GOOD))
                        .timeline(facility("120", 52, 5), SUMMER, SUMMER.plusYears(1), AssessmentOptions.asOf(SUMMER))
                        .list())
                .filteredOn(change -> change.norm().id().equals("MUN-AREA"))
                .extracting(change -> change.day().toString())
                .containsExactly("2026-11-01", "2027-03-01");
    }

    @ParameterizedTest
    @CsvSource({"5, COMPLIANT", "4, NON_COMPLIANT", ", UNDETERMINED"})
    void a_norm_of_ones_own_is_judged_from_its_data(@Nullable Integer parking, Outcome outcome)
            throws UnreadableInputException {
        Finding finding = find(facility("120", 52, parking), SUMMER, "SOMEREN-PARKEREN");
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.norm().regime().layer()).isEqualTo(Layer.PLAN_AND_ORDINANCE);
        assertThat(finding.requirement().nl()).isEqualTo("50% van de bewoners");
        if (parking == null) {
            assertThat(finding.missing())
                    .extracting(missing -> missing.place().toString())
                    .containsExactly("/location/parkingSpaces");
        } else {
            assertThat(Objects.requireNonNull(finding.measure()).actual())
                    .isEqualByComparingTo(Integer.toString(parking * 10));
        }
    }

    @Test
    void what_a_profile_cannot_say_is_a_check_by_hand_that_an_inspector_answers() throws UnreadableInputException {
        Facility facility = facility("120", 52, 5);
        Finding open = find(facility, SUMMER, "SOMEREN-BUREN");
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        Inspection answer = InspectionBuilder.builder()
                .norm("SOMEREN-BUREN")
                .subject("main")
                .met(false)
                .on(LocalDate.of(2026, 6, 1))
                .role("toezichthouder")
                .build();
        Finding answered = find(facility.withInspections(List.of(answer)), SUMMER, "SOMEREN-BUREN");
        assertThat(answered.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
    }

    @Test
    void it_is_explained_asked_for_and_counted_as_any_norm() throws UnreadableInputException {
        Huisnorm local = HUISNORM.withProfile(read(GOOD));
        Facility facility = facility("120", 52, null);
        AssessmentOptions options = AssessmentOptions.asOf(SUMMER).withRegimes(List.of("ordinance"));
        assertThat(local.explain(facility, "SOMEREN-PARKEREN", options)).isNotEmpty();
        assertThat(local.questions(facility, options))
                .anySatisfy(question -> assertThat(question.findings())
                        .anyMatch(finding -> finding.norm().id().equals("SOMEREN-PARKEREN")));
        assertThat(local.rulebook().facts("SOMEREN-PARKEREN"))
                .containsExactly("facility.residents", "location.parkingSpaces");
        assertThat(local.rulebook().norm("SOMEREN-PARKEREN")).isPresent();
        assertThat(HUISNORM.rulebook().norm("SOMEREN-PARKEREN")).isEmpty();
    }

    @Test
    void in_winter_other_numbers_are_shown() throws UnreadableInputException {
        Finding finding = find(facility("120", 52, 5), WINTER, "MUN-AREA");
        assertThat(Objects.requireNonNull(finding.measure()).required()).isEqualByComparingTo("14");
    }

    @Test
    void the_code_follows_from_the_name() throws UnreadableInputException {
        assertThat(read(GOOD).codes()).containsExactly("GM0847");
        assertThat(read(GOOD.replace("municipality: Someren", "municipality: \" SOMEREN \""))
                        .codes())
                .containsExactly("GM0847");
        assertThat(read(GOOD.replace("municipality: Someren", "municipality: Sudwest-Fryslan"))
                        .codes())
                .containsExactly("GM1900");
        assertThat(read(GOOD.replace("municipality: Someren", "municipality: Voorbeeldgemeente"))
                        .codes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            municipality: Someren             | municipality: Someren%ncode: GM0762                | 3  | profile-code-of-other
            municipality: Someren             | municipality: Someren%ncode: GM0001                | 3  | profile-code-unknown
            municipality: Someren             | municipality: Someren%nalsoIn: [GM0847]            | 3  | profile-code-twice
            municipality: Someren             | municipality: Somern                               | 2  | profile-municipality-near
            municipality: Someren             | municipality: Xyzopolis aan de Amstelkade          | 2  | profile-municipality
            municipality: Someren             | municipality: Somern%nalsoIn: [GM0762]             | 2  | profile-municipality-near
            status: adopted                   | status: ended                                      | 4  | profile-ended-when
            building.function, is: resi       | building.functie, is: resi                         | 10 | fact-unknown
            building.function, is: resi       | facility.function, is: resi                        | 10 | fact-unknown-near
            is: residential                   | is: house                                          | 10 | fact-words
            building.function, is: res        | building.residents, is: res                        | 10 | fact-compared
            requirement: {nl: "{limit} m², en in de winter 14", en: "{limit} m², and 14 in winter"} | article: "1" | 9 | profile-requirement-missing
            below: 4                          | below: weeks                                       | 16 | unknown-parameter
            yearlyFrom: 11-01                 | yearlyFrom: 13-01                                  | 14 | not-a-condition
            yearlyUntil: 02-29                | yearlyUntil: 02-28                                 | 14 | not-a-condition
            yearlyUntil: 02-29                | yearlyUntil: 31-12                                 | 14 | not-a-condition
            below: 4                          | below: [4]                                         | 16 | not-a-condition
            below: 4                          | below: 4, above: 2                                 | 16 | not-a-condition
            below: 4                          | below: 1e99999999999                               | 16 | not-a-condition
            below: 4                          | below: 1e999999999                                 | 16 | out-of-bounds
            below: 4                          | below: 1e-999999999                                | 16 | too-precise
            below: 4                          | below: 1.250                                       | 16 | number-which
            below: 4                          | atMost: 1.500                                      | 16 | number-which
            below: 4                          | below: -4                                          | 16 | out-of-bounds
            below: 4                          | above: 1000000000.5                                | 16 | out-of-bounds
            building.function, is: residential | building.residents, atLeast: 1e99999999999        | 10 | not-a-condition
            building.function, is: residential | building.residents, atLeast: -1                   | 10 | out-of-bounds
            percentOf: facility.residents, atLeast: limit | percentOf: facility.residents, atLeast: 1e999999999 | 23 | out-of-bounds
            yearlyFrom: 11-01, yearlyUntil: 02-29 | above: 1.250                                   | 14 | number-which
            values: [{value: 50}]             | values: [{value: -50}]                              | 26 | out-of-bounds
            values: [{value: 50}]             | values: [{value: 1000000001}]                       | 26 | out-of-bounds
            values: [{value: 50}]             | values: [{value: 1.250}]                            | 26 | number-which
            values: [{value: 50}]             | values: [{value: 0.1234567891}]                     | 26 | too-precise
            fact: building.function, is: residential | any: []                                     | 10 | not-a-condition
            fact: building.function, is: residential | fact: date, from: 2026-13-01                | 10 | not-a-condition
            fact: building.function, is: residential | fact: date, after: "0026-01-01"             | 10 | not-a-condition
            scope: {fact: building.function, is: residential} | scope: villages                    | 10 | not-a-condition
            id: SOMEREN-BUREN                 | id: SOMEREN-PARKEREN                               | 27 | duplicate-norm
            id: SOMEREN-BUREN                 | id: MUN-AREA                                       | 27 | profile-own-known
            regime: ordinance                 | regime: bbl                                        | 19 | profile-regime-of-others
            regime: ordinance                 | regime: snf                                        | 19 | profile-regime-of-others
            regime: ordinance                 | regime: verordening                                | 19 | profile-regime
            subject: building                 | subject: phase                                     | 31 | profile-subject
            question: {nl: Weten de buren ervan?, en: Do the neighbours know?} | article: "1"      | 27 | no-question
            {limit}% van                      | {most}% van                                        | 21 | unknown-parameter
            direction: at-least               | direction: at-most                                 | 24 | profile-quantity-other
            values: [{value: 50}]             | values: [{value: 50, from: 2027-01-01}]            | 26 | no-value-on
            percentOf: facility.residents, atLeast: limit | atLeast: 5                             | 24 | profile-quantity-unused
            """)
    void what_is_not_sound_is_refused_with_file_line_and_reason(String written, String instead, int line, String code) {
        assertThat(GOOD).contains(written);
        String text = GOOD.replace(written, instead.replace("%n", "\n"));
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.file()).isEqualTo("profile.yaml");
            assertThat(Objects.requireNonNull(one.position()).line()).isEqualTo(line);
            assertThat(one.message(Messages.DUTCH)).isNotEqualTo(one.message(Locale.ENGLISH));
        });
    }

    @Test
    void what_is_no_condition_is_said_in_the_language_asked_for() {
        String text = GOOD.replace("below: 4", "below: 4, above: 2");
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).singleElement().satisfies(found -> {
            assertThat(found.message(Messages.DUTCH))
                    .isEqualTo("dit is geen voorwaarde: er is geen voorwaarde over een gegeven met precies deze velden:"
                            + " above, below, fact");
            assertThat(found.message(Locale.ENGLISH)).contains("no condition on a fact has exactly these fields");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = SubjectKind.class,
            names = {"FACILITY", "BUILDING", "DWELLING", "UNIT", "ROOM", "BEDROOM", "STAY", "LEASE"})
    void every_fact_that_a_condition_can_name_has_a_name_in_both_languages(SubjectKind subject) {
        Set<String> names = HUISNORM.rulebook().vocabulary(subject).stream()
                .map(NamedFact::name)
                .collect(Collectors.toSet());
        assertThat(names).allSatisfy(name -> {
            int list = name.indexOf(".numberOf");
            String told = list < 0
                    ? name
                    : name.substring(0, list + 1)
                            + name.substring(list + 9, list + 10).toLowerCase(Locale.ROOT)
                            + name.substring(list + 10);
            assertThat(Messages.in(Messages.DUTCH).keys()).contains("fact." + told);
        });
    }

    @Test
    void a_part_of_the_year_until_the_end_of_february_holds_on_the_29th() throws UnreadableInputException {
        for (LocalDate day : List.of(LocalDate.of(2028, 2, 29), LocalDate.of(2027, 2, 28))) {
            Finding finding = find(facility("120", 52, 5), day, "MUN-AREA");
            assertThat(Objects.requireNonNull(finding.measure()).required()).isEqualByComparingTo("14");
            Finding after = find(facility("120", 52, 5), day.plusDays(1), "MUN-AREA");
            assertThat(Objects.requireNonNull(after.measure()).required()).isEqualByComparingTo("12");
        }
    }

    @Test
    void areas_are_the_same_whatever_capitals_accents_and_blanks_and_one_that_is_not_known_is_told()
            throws UnreadableInputException {
        Huisnorm local = HUISNORM.withProfile(read(GOOD
                + "    scope: [{fact: location.areas, is: Oosterwijk}, {fact: location.areas, is: Café Noord}]\n"));
        AssessmentOptions options = AssessmentOptions.asOf(SUMMER).withRegimes(List.of("municipality"));
        Facility written = inAreas(List.of(" OOSTERWIJK", "cafe  noord"));
        Facility other = inAreas(List.of("Oosterwyk"));
        assertThat(find(local.assess(written, options), "SOMEREN-BUREN").outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(find(local.assess(other, options), "SOMEREN-BUREN").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(local.assess(written, options).dataFindings())
                .noneMatch(finding -> finding.check() == DataCheck.AREA_UNKNOWN);
        assertThat(local.assess(other, options).dataFindings()).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(DataCheck.AREA_UNKNOWN);
            assertThat(finding.places()).hasSize(1);
        });
        assertThat(HUISNORM.assess(other, options).dataFindings())
                .noneMatch(finding -> finding.check() == DataCheck.AREA_UNKNOWN);
    }

    private static Facility inAreas(List<String> areas) {
        return facility("120", 52, 5)
                .withLocation(LocationBuilder.builder().areas(areas).build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {fact: location.occupiedWeeks, above: 10}  | - {fact: location.occupiedWeeks, atMost: 10} | location.occupiedWeeks
            - {fact: location.zone, is: farm}            | - {fact: location.zone, in: [village, rural]} | location.zone
            - {fact: location.zone, is: farm}            | - {not: {fact: location.zone, in: [farm]}}    | location.zone
            """)
    void a_norm_that_holds_nowhere_is_refused(String one, String other, String fact) {
        String text = GOOD + "    scope:\n      " + one + "\n      " + other + "\n";
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("profile-never");
            assertThat(found.message(Locale.ENGLISH)).contains(fact);
        });
    }

    @Test
    void a_scope_against_that_of_the_norm_itself_is_refused() {
        String text = GOOD.replace("norm: MUN-AREA", "norm: MUN-DWELLING")
                .replace("is: residential", "is: lodging-building")
                .replace("square-metre-per-person", "persons");
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems()).anyMatch(one -> one.code().equals("profile-never"));
    }

    @Test
    void a_proposal_cannot_change_what_binds_without_it() {
        String text = GOOD.replace("status: adopted", "status: proposal")
                .replace(
                        "norms:\n",
                        "norms:\n  - norm: BBL-USE-1\n    values: [{parameter: persons, value: 25, unit: persons}]\n");
        UnreadableInputException problem = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(problem.problems())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("profile-proposal-changes"));
    }

    @Test
    void what_a_norm_of_ones_own_reads_is_not_called_read_by_nobody() throws UnreadableInputException {
        Profile profile =
                read(GOOD.replace("    question: {nl: Weten de buren ervan?, en: Do the neighbours know?}\n", "")
                        .replace(
                                "subject: building\n",
                                "subject: dwelling\n    requires: {fact: dwelling.households, atMost: 3}\n"));
        Facility bare = facility("120", null, 5);
        Building house = bare.buildings().get(0).withHouseholds(2);
        Facility told = bare.withBuildings(List.of(house));
        Huisnorm judged = HUISNORM.withProfile(profile);
        assertThat(judged.assess(told, AssessmentOptions.asOf(SUMMER)).factsNotLookedAt(told, judged.rulebook()))
                .doesNotContain("building.households");
    }
}
