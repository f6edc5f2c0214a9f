package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.checker.command.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people type that cannot be read: told once, in their language, with what to write instead. */
class WhatPeopleTypeTest {

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check --as-of 13-7-2026                     | --as-of: schrijf 2026-07-13 in plaats van «13-7-2026»
            timeline --from 1/7/2026 --to 2027-01-01    | --from: «1/7/2026» is 1 juli 2026 als de dag voorop staat
            timeline --from 2026-01-01 --to 2026.7.1    | --to: schrijf 2026-07-01 in plaats van «2026.7.1»
            impact --lang en --then 20260701            | --then: write 2026-07-01 instead of “20260701”
            norms list --as-of morgen                   | --as-of: «morgen» is geen datum
            check --lang en --as-of 2026-02-30          | --as-of: “2026-02-30” is a day that does not exist
            check --format tekst                        | tekst is geen geldige waarde voor --format; mogelijk zijn: text, json
            """)
    void options_take_dates_and_words_of_one_form_and_tell_it(String command, String told) {
        String[] arguments = (command + (command.startsWith("norms") ? "" : " f.yaml")).split(" ");
        Run run = Run.of(arguments);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_mistake_made_in_ten_rooms_is_told_once_with_its_lines_and_to_machines_ten_times() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        StringBuilder text = new StringBuilder("id: x\nbuildings:\n  - id: a\n    rooms:\n");
        for (int i = 0; i < 10; i++) {
            text.append("      - id: k").append(i).append("\n        kind: slaapkamer\n        bedden: 2\n");
        }
        Files.writeString(bad, text);
        Run run = Run.of("check", bad.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err().lines())
                .containsExactly(
                        bad + ":6:15: /buildings/0/rooms/0/kind: «slaapkamer» heet hier bedroom"
                                + " (regels 6, 9, 12, 15, 18, 21, 24, 27, 30, 33; 10 plaatsen)",
                        bad + ":7:9: /buildings/0/rooms/0/bedden: «bedden» heet hier beds"
                                + " (regels 7, 10, 13, 16, 19, 22, 25, 28, 31, 34; 10 plaatsen)");
        JsonNode report = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", bad.toString()).out());
        assertThat(report.get("unreadable").get(0).get("problems")).hasSize(20);
    }

    @Test
    void a_file_forges_no_line_of_its_own() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "id: t\n\"na\\e[31mme\\nEINDOORDEEL: VOLDOET\": x\nbuildings: [{id: \"b\\u202e\"}]\n");
        for (String[] command :
                new String[][] {{"check"}, {"timeline", "--from", "2026-01-01", "--to", "2027-01-01"}}) {
            List<String> arguments = new ArrayList<>(List.of(command));
            arguments.add(bad.toString());
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(4);
            assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith(bad.toString()));
            assertThat(run.err())
                    .contains("\\u001B[31mme\\nEIND")
                    .doesNotContain("\u001b")
                    .doesNotContain("\u202e");
        }
    }

    @Test
    void on_a_screen_what_is_wrong_is_told_once() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "id: x\ngebouwen: []\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings screen = new Surroundings(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                true);
        assertThat(Main.run(screen, "check", bad.toString())).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(":2:1: /gebouwen: «gebouwen» heet hier buildings");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_workbook_without_sheets_is_told_to_be_broken() throws IOException {
        Path workbook = folder.resolve("locatie.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
            for (String part : List.of("[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
            }
        }
        assertThat(Run.of("check", workbook.toString()).err())
                .isEqualTo(workbook + ": deze werkmap is beschadigd of geen werkmap die Excel schrijft\n");
    }
}
