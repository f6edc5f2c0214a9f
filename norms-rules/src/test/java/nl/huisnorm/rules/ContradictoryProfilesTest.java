package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile that contradicts itself is refused: in its numbers, days, parts of the year, alternatives and order. */
class ContradictoryProfilesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static final String HEAD = """
            id: someren-2026
            municipality: Someren
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: the gazette
            from: 2026-01-01
            until: 2026-12-31
            """;

    private static Profile read(String text) throws UnreadableInputException {
        return ProfileReader.read("profile.yaml", text.getBytes(StandardCharsets.UTF_8), HUISNORM.rulebook());
    }

    private static List<Problem> problems(String text) {
        UnreadableInputException found = catchThrowableOfType(UnreadableInputException.class, () -> read(text));
        assertThat(found).as(text).isNotNull();
        return found.problems();
    }

    /** A norm of ones own with two numbers and a scope. */
    private static String own(String scope, String requires) {
        return HEAD + """
                norms: []
                own:
                  - id: SOMEREN-TEGEN
                    title: {nl: T, en: T}
                    requirement: {nl: "{low}, {high}", en: "{low}, {high}"}
                    subject: facility
                    scope: %s
                    requires: %s
                    quantity: {label: {nl: p, en: p}, unit: persons, direction: at-most}
                    parameters:
                      - {id: low, label: {nl: a, en: a}, unit: persons, values: [{value: 5}]}
                      - {id: high, label: {nl: b, en: b}, unit: persons, values: [{value: 10, until: 2026-06-30}, {value: 20, from: 2026-07-01}]}
                """.formatted(scope, requires);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {fact: date, until: 2025-12-31}                                                              | date
            {fact: date, from: 2027-01-01}                                                               | date
            {not: {fact: date, from: 2026-01-01, until: 2026-12-31}}                                     | date
            {not: {fact: date, from: 2025-06-01}}                                                        | date
            [{fact: date, from: 2026-03-01, until: 2026-04-30}, {fact: date, from: 2026-05-01}]          | date
            [{fact: date, yearlyFrom: 05-01, yearlyUntil: 06-30}, {fact: date, yearlyFrom: 09-01, yearlyUntil: 10-31}] | date
            [{fact: date, yearlyFrom: 11-01, yearlyUntil: 02-29}, {fact: date, from: 2026-03-01, until: 2026-10-31}]  | date
            [{fact: date, yearlyFrom: 05-01, yearlyUntil: 06-30}, {not: {fact: date, yearlyFrom: 04-01, yearlyUntil: 07-31}}] | date
            {any: [{fact: date, until: 2025-12-31}, {fact: date, from: 2027-01-01}]}                     | date
            [{any: [{fact: location.zone, is: village}, {fact: location.zone, is: farm}]}, {fact: location.zone, is: rural}] | location.zone
            [{not: {any: [{fact: location.zone, is: village}, {fact: location.zone, is: farm}]}}, {fact: location.zone, in: [village, farm]}] | location.zone
            [{not: {all: [{fact: facility.residents, atLeast: 5}, {fact: facility.residents, atMost: 9}]}}, {fact: facility.residents, atLeast: 6}, {fact: facility.residents, atMost: 8}] | facility.residents
            {someBuilding: [{fact: building.construction, is: new}, {fact: building.construction, is: existing}]} | building.construction
            [{everyBuilding: {fact: building.form, is: portable-unit}}, {someBuilding: {fact: building.form, is: other}}] | building.form
            [{everyBuilding: {fact: building.form, is: portable-unit}}, {everyBuilding: {fact: building.form, is: other}}] | building.form
            [{fact: location.zone, is: farm}, {someDwelling: {fact: location.zone, is: village}}]          | location.zone
            """)
    void a_norm_that_holds_on_no_day_or_at_no_place_is_refused(String scope, String fact) {
        assertThat(problems(own(scope, "{fact: facility.residents, atMost: high}")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("profile-never");
                    assertThat(found.message(Locale.ENGLISH)).contains(fact);
                    assertThat(found.message(Messages.DUTCH)).isNotEqualTo(found.message(Locale.ENGLISH));
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{fact: facility.residents, atLeast: high}, {fact: facility.residents, atMost: low}]
            [{fact: facility.residents, atLeast: 15}, {fact: facility.residents, atMost: high}]
            [{fact: facility.residents, atMost: high}, {any: [{fact: facility.residents, above: 10}, {fact: facility.residents, above: 30}]}]
            """)
    void a_requirement_that_nothing_can_meet_is_refused_whatever_way_its_numbers_are_written(String requires) {
        assertThat(problems(own("{fact: location.zone, is: farm}", requires)))
                .extracting(Problem::code)
                .containsExactly("profile-never-met");
    }

    @Test
    void a_number_that_cannot_be_met_from_some_day_on_is_refused_too() {
        String text = own(
                        "{fact: location.zone, is: farm}",
                        "[{fact: facility.residents, atMost: high}, {fact: facility.residents, atLeast: low}]")
                .replace("value: 20, from", "value: 4, from");
        assertThat(problems(text)).extracting(Problem::code).containsExactly("profile-never-met");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {fact: date, until: 2026-01-01}
            {fact: date, from: 2026-12-31}
            [{fact: date, yearlyFrom: 05-01, yearlyUntil: 06-30}, {fact: date, yearlyFrom: 06-30, yearlyUntil: 10-31}]
            [{fact: date, yearlyFrom: 11-01, yearlyUntil: 02-29}, {fact: date, from: 2026-03-01, until: 2026-11-01}]
            {any: [{fact: date, until: 2025-12-31}, {fact: date, from: 2026-06-01}]}
            [{everyBuilding: {fact: building.form, is: portable-unit}}, {someDwelling: {fact: dwelling.households, atMost: 1}}]
            [{someBuilding: {fact: building.form, is: portable-unit}}, {someBuilding: {fact: building.form, is: other}}]
            [{fact: permits.grantedOn, from: 2024-01-01}, {fact: date, until: 2026-06-30}]
            """)
    void what_holds_on_a_single_day_or_at_one_of_several_buildings_is_no_contradiction(String scope) {
        assertThatCode(() -> read(own(
                        scope, "[{fact: facility.residents, atLeast: low}, {fact: facility.residents, atMost: high}]")))
                .doesNotThrowAnyException();
    }

    private static String instead(String first, String second) {
        return HEAD + """
                norms:
                  - norm: MUN-LOCATION
                    scope: {fact: location.zone, in: [rural, farm, village]}
                    requirement: {nl: "{limit}", en: "{limit}"}
                    values: [{parameter: limit, value: 20, unit: persons}]
                    instead:
                      - when: %s
                        values: [{parameter: limit, value: 60, unit: persons}]
                      - when: %s
                        values: [{parameter: limit, value: 80, unit: persons}]
                """.formatted(first, second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {fact: location.zone, in: [rural, farm]} | {fact: location.zone, is: rural}   | profile-never-first
            {fact: facility.residents, above: 10}    | {fact: facility.residents, atLeast: 20} | profile-never-first
            {not: {fact: location.zone, is: rural}}  | {fact: location.zone, is: farm}    | profile-never-first
            {fact: location.zone, is: rural}         | {fact: location.zone, is: recreation-park} | profile-never
            """)
    void other_numbers_that_never_have_their_turn_are_refused(String first, String second, String code) {
        assertThat(problems(instead(first, second))).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.pointer()).hasToString("/norms/0/instead/1/when");
        });
    }

    @Test
    void other_numbers_of_which_a_part_is_left_are_no_contradiction() {
        assertThatCode(() ->
                        read(instead("{fact: location.zone, is: rural}", "{fact: location.zone, in: [rural, farm]}")))
                .doesNotThrowAnyException();
    }

    @Test
    void more_alternatives_than_can_be_looked_at_are_left_alone() {
        String part = "{any: [{fact: facility.residents, above: 1}, {fact: facility.beds, above: 1}]}";
        String many = "[" + String.join(", ", Collections.nCopies(40, part)) + "]";
        assertThatCode(() -> read(own(many, "{fact: facility.residents, atMost: high}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            municipality: Someren | municipality: Somern%ncode: GM0867    | profile-code-of-nobody
            municipality: Someren | municipality: Someren%ncode: GM0867   | profile-code-of-other
            municipality: Someren | municipality: Someren%nalsoIn: [anywhere] | profile-code-unknown
            """)
    void a_code_is_that_of_the_name(String written, String instead, String code) {
        String text = own("{fact: location.zone, is: farm}", "{fact: facility.residents, atMost: high}")
                .replace(written, instead.replace("%n", "\n"));
        assertThat(problems(text)).extracting(Problem::code).contains(code);
    }
}
