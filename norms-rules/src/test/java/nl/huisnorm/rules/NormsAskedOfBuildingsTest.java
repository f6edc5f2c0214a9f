package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.facility.Construction;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.PartialBuildingList;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.facility.UseBuilder;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.rulebook.NamedFact;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A norm on the facility holds where some, or every, building or dwelling of it is as the policy says. */
class NormsAskedOfBuildingsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static String profile(String scope) {
        return """
                id: someren-2026
                municipality: Someren
                title: {nl: Beleid, en: Policy}
                status: adopted
                confidence: found
                source: the gazette
                from: 2026-01-01
                norms:
                  - norm: MUN-LOCATION
                    scope: %s
                    values: [{parameter: limit, value: 20, unit: persons}]
                """.formatted(scope);
    }

    private static Profile read(String text) throws UnreadableInputException {
        return ProfileReader.read("profile.yaml", text.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
    }

    /** A facility of 30 people in buildings: n is new, e existing, ? not told. */
    private static Facility facility(String buildings) {
        List<Building> all = new ArrayList<>();
        for (int i = 0; i < buildings.length(); i++) {
            all.add(BuildingBuilder.builder()
                    .id("b" + i)
                    .construction(construction(buildings.charAt(i)))
                    .build());
        }
        return FacilityBuilder.builder()
                .id("f")
                .municipality("GM0847")
                .residents(30)
                .buildings(all)
                .build();
    }

    private static @Nullable Construction construction(char kind) {
        return kind == 'n' ? Construction.NEW : kind == 'e' ? Construction.EXISTING : null;
    }

    private static Finding find(String scope, Facility facility) throws UnreadableInputException {
        return HUISNORM
                .withProfile(read(profile(scope)))
                .assess(facility, AssessmentOptions.asOf(DAY))
                .findings()
                .stream()
                .filter(finding -> finding.norm().id().equals("MUN-LOCATION"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "some, n, NON_COMPLIANT",
        "some, e, NOT_APPLICABLE",
        "some, ?, UNDETERMINED",
        "some, en, NON_COMPLIANT",
        "some, ?n, NON_COMPLIANT",
        "some, e?, UNDETERMINED",
        "every, n, NON_COMPLIANT",
        "every, nn, NON_COMPLIANT",
        "every, en, NOT_APPLICABLE",
        "every, n?, UNDETERMINED",
        "every, e?, NOT_APPLICABLE"
    })
    void some_building_or_every_building_decides_whether_it_holds(String which, String buildings, Outcome outcome)
            throws UnreadableInputException {
        String scope = "{" + which + "Building: {fact: building.construction, is: new}}";
        assertThat(find(scope, facility(buildings)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"n, NOT_APPLICABLE", "e, NON_COMPLIANT", "?, UNDETERMINED", "ne, NOT_APPLICABLE"})
    void none_of_the_buildings_can_be_asked_as_well(String buildings, Outcome outcome) throws UnreadableInputException {
        String scope = "{not: {someBuilding: {fact: building.construction, is: new}}}";
        assertThat(find(scope, facility(buildings)).outcome()).isEqualTo(outcome);
    }

    private static Facility of(Building... buildings) {
        return FacilityBuilder.builder()
                .id("f")
                .municipality("GM0847")
                .buildings(List.of(buildings))
                .build();
    }

    private static BuildingBuilder building(String id, int residents) {
        return BuildingBuilder.builder()
                .id(id)
                .construction(Construction.EXISTING)
                .function(BuildingFunction.RESIDENTIAL)
                .form(AccommodationForm.REGULAR_DWELLING)
                .use(UseBuilder.builder().temporaryStructure(false).build())
                .residents(residents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {someBuilding: {fact: building.form, is: regular-dwelling}}              | NON_COMPLIANT
            {someBuilding: {fact: building.form, is: portable-unit}}                 | NOT_APPLICABLE
            {someBuilding: {fact: building.function, is: residential}}               | NON_COMPLIANT
            {everyBuilding: {fact: building.function, is: lodging-other}}            | NOT_APPLICABLE
            {everyBuilding: {fact: building.construction, is: existing}}             | NON_COMPLIANT
            {someBuilding: {fact: use.temporaryStructure, is: true}}                 | NOT_APPLICABLE
            {everyBuilding: {fact: use.temporaryStructure, is: false}}               | NON_COMPLIANT
            {someDwelling: {fact: dwelling.households, above: 1}}                    | NON_COMPLIANT
            {everyDwelling: {fact: dwelling.households, above: 1}}                   | NOT_APPLICABLE
            {everyDwelling: {fact: dwelling.residents, atMost: 20}}                  | NON_COMPLIANT
            {someBuilding: [{fact: building.residents, above: 20}, {fact: building.construction, is: existing}]} | NOT_APPLICABLE
            {someBuilding: {all: [{fact: location.zone, is: farm}, {fact: building.construction, is: existing}]}} | UNDETERMINED
            """)
    void form_function_age_temporary_use_and_households_can_limit_it(String scope, Outcome outcome)
            throws UnreadableInputException {
        Facility two = of(
                building("one", 20).households(5).build(),
                building("other", 10).households(1).build());
        assertThat(find(scope, two).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "every, 1, false, NON_COMPLIANT",
        "every, 1, true, UNDETERMINED",
        "every, 2, true, NOT_APPLICABLE",
        "some, 1, true, NON_COMPLIANT",
        "some, 2, false, NOT_APPLICABLE",
        "some, 2, true, UNDETERMINED"
    })
    void dwellings_that_a_list_does_not_name_can_be_either(
            String which, int households, boolean isPartial, Outcome outcome) throws UnreadableInputException {
        Building flat = building("flat", 30)
                .residents(null)
                .units(List.of(UnitBuilder.builder()
                        .id("u")
                        .residents(30)
                        .households(households)
                        .build()))
                .partial(isPartial ? List.of(PartialBuildingList.UNITS) : null)
                .build();
        String scope = "{" + which + "Dwelling: {fact: dwelling.households, atMost: 1}}";
        assertThat(find(scope, of(flat)).outcome()).isEqualTo(outcome);
    }

    @Test
    void what_is_missing_is_named_where_it_stands_and_the_number_stays_that_of_the_facility()
            throws UnreadableInputException {
        Finding open = find("{someBuilding: {fact: building.construction, is: new}}", facility("e?"));
        assertThat(open.missing())
                .extracting(missing -> missing.place().toString())
                .containsExactly("/buildings/1/construction");
        Finding met = find(
                "{someBuilding: {fact: building.residents, above: 5}}",
                of(building("one", 12).build(), building("other", 8).build()));
        assertThat(met.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(met.measure())
                .satisfies(measure -> assertThat(measure.actual()).isEqualByComparingTo("20"));
    }

    @Test
    void an_explanation_tells_it_building_by_building() throws UnreadableInputException {
        String scope = "{someBuilding: {fact: building.construction, is: new}}";
        String told = HUISNORM
                .withProfile(read(profile(scope)))
                .explain(facility("en"), "MUN-LOCATION", AssessmentOptions.asOf(DAY))
                .stream()
                .map(Explanation::toString)
                .reduce("", String::concat);
        assertThat(told)
                .contains("van ten minste één gebouw geldt", "holds of at least one building")
                .contains("/buildings/0/construction", "/buildings/1/construction");
    }

    @Test
    void the_norm_is_said_to_look_at_what_its_buildings_are_asked() throws UnreadableInputException {
        assertThat(HUISNORM.withProfile(read(profile("{everyBuilding: {fact: building.form, is: portable-unit}}")))
                        .rulebook()
                        .facts("MUN-LOCATION"))
                .contains("building.form", "building.residents");
    }

    /** Every local norm on the facility can be limited to new buildings. */
    @Test
    void every_local_norm_on_the_facility_can_be_limited_by_what_its_buildings_are() throws UnreadableInputException {
        List<Norm> norms = HUISNORM.rulebook().norms().stream()
                .filter(norm -> norm.local() && norm.subject() == SubjectKind.FACILITY)
                .toList();
        assertThat(norms).hasSizeGreaterThan(25);
        for (Norm norm : norms) {
            StringBuilder values = new StringBuilder();
            for (Parameter parameter : norm.parameters().values()) {
                values.append(values.isEmpty() ? "" : ", ")
                        .append("{parameter: " + parameter.id() + ", value: 1, unit: "
                                + parameter.unit().key() + "}");
            }
            String text = profile("{someBuilding: {fact: building.construction, is: new}}")
                    .replace("MUN-LOCATION", norm.id())
                    .replace("{parameter: limit, value: 20, unit: persons}", values);
            Huisnorm local = HUISNORM.withProfile(read(values.isEmpty() ? text.replace("    values: []\n", "") : text));
            assertThat(local.assess(facility("e"), AssessmentOptions.asOf(DAY)).findings())
                    .filteredOn(finding -> finding.norm().id().equals(norm.id()))
                    .as(norm.id())
                    .extracting(Finding::outcome)
                    .containsExactly(Outcome.NOT_APPLICABLE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MUN-LOCATION | {someBuilding: {fact: building.residents, atMost: limit}}          | profile-among-parameter
            MUN-LOCATION | {someBuilding: {someBuilding: {fact: building.residents, above: 1}}} | profile-among
            MUN-BEDROOM  | {someBuilding: {fact: building.construction, is: new}}              | profile-among
            MUN-LOCATION | {someBuilding: {fact: room.area, above: 1}}                         | fact-unknown
            MUN-LOCATION | {someDwelling: {fact: dwelling.construction, is: new}}              | fact-unknown-near
            MUN-LOCATION | {anyBuilding: {fact: building.construction, is: new}}               | field-word
            MUN-LOCATION | {fact: building.construction, is: new}                              | fact-unknown
            """)
    void what_cannot_be_asked_is_refused(String norm, String scope, String code) {
        UnreadableInputException problem = catchThrowableOfType(
                UnreadableInputException.class, () -> read(profile(scope).replace("MUN-LOCATION", norm)));
        assertThat(problem.problems()).anySatisfy(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.message(Locale.ENGLISH)).isNotBlank();
        });
    }

    @Test
    void the_facts_of_a_facility_itself_stay_its_own() {
        assertThat(HUISNORM.rulebook().vocabulary(SubjectKind.FACILITY))
                .extracting(NamedFact::name)
                .noneMatch(name -> name.startsWith("building."));
    }
}
