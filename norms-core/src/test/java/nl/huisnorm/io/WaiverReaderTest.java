package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverReaderTest {

    private static final String GOOD = """
            waivers:
              - id: w1
                norm: SNF-3.1
                reason: building works
                owner: operator
                approver: SNF
                from: 2026-01-01
                until: 2026-06-30
              - id: w2
                norm: SNF-3.1
                reason: building works
                owner: operator
                approver: SNF
                from: 2026-07-01
                until: 2026-12-31
            """;

    private static List<Waiver> read(String text) throws UnreadableInputException {
        return WaiverReader.read("waivers.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_waiver_covers_its_norm_from_its_first_up_to_its_last_day() throws UnreadableInputException {
        Waiver waiver = read(GOOD).get(0);
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 1, 1)))
                .isTrue();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 6, 30)))
                .isTrue();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2025, 12, 31)))
                .isFalse();
        assertThat(waiver.covers("any", "SNF-3.1", "main", LocalDate.of(2026, 7, 1)))
                .isFalse();
        assertThat(waiver.covers("any", "SNF-3.2", "main", LocalDate.of(2026, 1, 1)))
                .isFalse();
    }

    @Test
    void what_a_waiver_does_not_name_it_covers_all_of() throws UnreadableInputException {
        Waiver waiver = read(GOOD.replaceFirst(
                        "norm: SNF-3.1", "norm: SNF-3.1\n    facility: hei-9\n    subject: main"))
                .get(0);
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(waiver.covers("hei-9", "SNF-3.1", "main", day)).isTrue();
        assertThat(waiver.covers("hei-8", "SNF-3.1", "main", day)).isFalse();
        assertThat(waiver.covers("hei-9", "SNF-3.1", "main/1", day)).isFalse();
        assertThat(read(GOOD).get(0).covers("hei-8", "SNF-3.1", "main/1", day)).isTrue();
    }

    @Test
    void json_and_yaml_say_the_same() throws UnreadableInputException {
        String json = """
                {"waivers": [{"id": "w1", "norm": "SNF-3.1", "reason": "building works", "owner": "operator",
                              "approver": "SNF", "from": "2026-01-01", "until": "2026-06-30"}]}
                """;
        assertThat(read(json)).isEqualTo(read(GOOD).subList(0, 1));
    }

    @Test
    void no_waivers_is_a_list_too() throws UnreadableInputException {
        assertThat(read("waivers: []")).isEmpty();
    }

    @Test
    void a_waiver_of_one_day_holds_on_it_and_one_for_another_subject_does_not_overlap()
            throws UnreadableInputException {
        assertThat(read(GOOD.replace("until: 2026-06-30", "until: 2026-01-01"))).hasSize(2);
        assertThat(read(GOOD.replace("until: 2026-06-30", "until: 2026-12-31\n    subject: main")))
                .hasSize(2);
        assertThat(read(GOOD.replace("until: 2026-06-30", "until: 2026-12-31\n    facility: hei-9")))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{1} → {2} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            reason: building works | remark: x         | 2  | /waivers/0/reason   | missing-field
            reason: building works | remark: x         | 4  | /waivers/0/remark   | unknown-field
            owner: operator        | owner:            | 5  | /waivers/0/owner    | missing-field
            approver: SNF          | aprover: SNF      | 6  | /waivers/0/aprover  | unknown-field-near
            from: 2026-01-01       | since: 2026-01-01 | 7  | /waivers/0/since    | field-word
            until: 2026-06-30      | to: 2026-06-30    | 8  | /waivers/0/to       | field-word
            id: w1                 | nr: w1            | 2  | /waivers/0/id       | missing-field
            norm: SNF-3.1          | regime: snf       | 3  | /waivers/0/regime   | unknown-field
            norm: SNF-3.1          | norm: [SNF-3.1]   | 3  | /waivers/0/norm     | wrong-type-text
            owner: operator        | owner: ''         | 5  | /waivers/0/owner    | blank
            from: 2026-01-01       | from: 2026-02-30  | 7  | /waivers/0/from     | no-such-day
            until: 2026-06-30      | until: soon       | 8  | /waivers/0/until    | not-a-date
            until: 2026-06-30      | until: 2025-12-31 | 8  | /waivers/0/until    | until-before-from
            until: 2026-06-30      | until: 2026-07-01 | 14 | /waivers/1/from     | waivers-overlap
            id: w2                 | id: w1            | 9  | /waivers/1/id       | duplicate-id
            waivers:               | waiver:           | 1  | /waiver             | unknown-field-near
            """)
    void what_is_not_sound_is_refused_with_its_line_and_field(
            String written, String instead, int line, String field, String code) {
        assertThat(problems(GOOD.replaceFirst("\\Q" + written + "\\E", instead)))
                .anySatisfy(one -> {
                    assertThat(one.code()).isEqualTo(code);
                    assertThat(one.pointer().toString()).isEqualTo(field);
                    assertThat(Objects.requireNonNull(one.position()).line()).isEqualTo(line);
                    assertThat(one.line(Messages.DUTCH))
                            .startsWith("waivers.yaml:" + line + ":")
                            .isNotEqualTo(one.line(Locale.ENGLISH));
                });
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_none_hidden_by_another() {
        String text = GOOD.replaceFirst("owner: operator", "ownr: operator")
                        .replace("until: 2026-06-30", "until: 2026-08-31")
                        .replace("id: w2", "id: w1")
                        .replace("until: 2026-12-31", "until: 2026-12-32")
                + "  - {id: w1, norm: SNF-3.1, reason: r, owner: o, approver: a, from: 2026-08-31, until: 2026-09-30}\n";
        assertThat(problems(text))
                .extracting(one -> one.pointer() + " " + one.code())
                .containsExactly(
                        "/waivers/0/ownr unknown-field-near",
                        "/waivers/1/id duplicate-id",
                        "/waivers/1/until no-such-day",
                        "/waivers/2/id duplicate-id",
                        "/waivers/2/from waivers-overlap");
    }

    @Test
    void a_field_that_is_misspelt_is_not_also_told_to_be_missing() {
        assertThat(problems(GOOD.replaceFirst("approver: SNF", "aprover: SNF")))
                .extracting(Problem::code)
                .containsExactly("unknown-field-near");
    }

    @Test
    void an_overlap_names_the_other_waiver_and_its_line() {
        Problem problem =
                problems(GOOD.replace("until: 2026-06-30", "until: 2026-07-01")).get(0);
        assertThat(problem.line(Locale.ENGLISH))
                .isEqualTo("waivers.yaml:14:11: /waivers/1/from: "
                        + "waiver w1 (line 7) holds for norm SNF-3.1 in part of this period already");
        assertThat(problem.message(Messages.DUTCH))
                .isEqualTo("ontheffing w1 (regel 7) geldt al voor norm SNF-3.1 in een deel van deze periode");
    }

    /** Each is told once, of the one further on in the file, also where a third runs through both. */
    @Test
    void of_many_that_overlap_each_is_told_once() {
        String one = "  - {id: %s, norm: SNF-3.1, reason: r, owner: o, approver: a, from: 2026-%s, until: 2026-%s}\n";
        String text = "waivers:\n"
                + one.formatted("c", "07-01", "12-31")
                + one.formatted("a", "01-01", "09-30")
                + one.formatted("b", "02-01", "02-28")
                + one.formatted("d", "10-01", "10-31");
        assertThat(problems(text))
                .extracting(problem -> problem.pointer() + " " + problem.arguments())
                .containsExactly(
                        "/waivers/1/from [c, SNF-3.1, 2]",
                        "/waivers/2/from [a, SNF-3.1, 3]",
                        "/waivers/3/from [c, SNF-3.1, 2]");
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(UnreadableInputException.class, () -> read(text))
                .problems();
    }
}
