package nl.huisnorm.checker.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.FileConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ConvertCommandTest {

    private static final Path FILES = Path.of("../files");
    private static final Path FARM = FILES.resolve("facilities/boerderij-heideweg.yaml");
    private static final Path HOTEL = FILES.resolve("facilities/hotel-stationsweg.json");

    @TempDir
    private Path folder = Path.of("");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FILES)) {
            return all.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static String converted(String name, String text, FacilityWriter.Format format)
            throws IOException, UnreadableInputException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileConverter.convert(name, text.getBytes(StandardCharsets.UTF_8), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** There and back again: the form in the middle has all, or the end would not be the same. */
    @ParameterizedTest
    @MethodSource("files")
    void nothing_is_lost_of_any_file(Path file) throws IOException, UnreadableInputException {
        String text = Files.readString(file);
        String json = converted("a.yaml", text, FacilityWriter.Format.JSON);
        String yaml = converted("a.json", json, FacilityWriter.Format.YAML);
        assertThat(converted("a.yaml", yaml, FacilityWriter.Format.JSON)).isEqualTo(json);
        assertThat(JsonMapper.shared().readTree(json).isObject()).isTrue();
    }

    @Test
    void what_was_converted_is_judged_the_same() throws IOException, UnreadableInputException {
        Path json = folder.resolve("farm.json");
        assertThat(Run.of("convert", FARM.toString(), "-o", json.toString()).exit())
                .isZero();
        assertThat(FacilityReader.read(json).facility())
                .isEqualTo(FacilityReader.read(FARM).facility());
        Path yaml = folder.resolve("hotel.yaml");
        assertThat(Run.of("convert", HOTEL.toString(), "-o", yaml.toString()).exit())
                .isZero();
        assertThat(FacilityReader.read(yaml).facility())
                .isEqualTo(FacilityReader.read(HOTEL).facility());
    }

    /** Whatever a text looks like, it stays a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "True",
                "yes",
                "no",
                "null",
                "Null",
                "~",
                "1",
                "01",
                "1.0",
                "1e3",
                "+5",
                ".5",
                "0x1F",
                "0o17",
                "1_000",
                "2026-01-01",
                "12:30",
                "-",
                "- a",
                "a: b",
                "a #b",
                "#",
                "?",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "{a}",
                "[a]",
                " a",
                "a ",
                "",
                "a\\nb",
                "a\\n",
                "\\t",
                "’s-Hertogenbosch",
                "“a”",
                "é",
                "\\u00e9",
                "\\u2028",
                "<<",
                "=",
                ".inf",
                ".nan",
                "-.inf",
                "0b1",
                "1.",
                "-0",
                "|",
                ">",
                "\\\"a\\\"",
                "'a'",
                "a\\\\b",
                "\\u0007",
                "🏠"
            })
    void a_text_stays_a_text_whatever_it_looks_like(String text) throws IOException, UnreadableInputException {
        String json = converted(
                "a.json",
                "{\"id\" : \"x\", \"name\" : \"" + text + "\", \"list\" : [\"" + text + "\"]}",
                FacilityWriter.Format.JSON);
        String yaml = converted("a.json", json, FacilityWriter.Format.YAML);
        assertThat(converted("a.yaml", yaml, FacilityWriter.Format.JSON)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "-1", "0.5", "1.50", "100000000000000000000", "1e3", "1.5E-7", "true", "false", "null"})
    void a_number_keeps_its_digits(String number) throws IOException, UnreadableInputException {
        String yaml = converted("a.json", "{\"a\" : " + number + "}", FacilityWriter.Format.YAML);
        assertThat(yaml).isEqualTo("a: " + number + "\n");
        assertThat(converted("a.yaml", yaml, FacilityWriter.Format.JSON)).isEqualTo("{\n  \"a\" : " + number + "\n}\n");
    }

    @ParameterizedTest
    @CsvSource({"farm.json, , {", "farm.yaml, , id: ", "farm.txt, yaml, id: ", "farm.json, yaml, id: ", "farm, json, {"
    })
    void the_form_is_the_one_asked_for_or_that_of_the_name(String name, String form, String begins) throws IOException {
        Path out = folder.resolve(name);
        List<String> arguments = form == null
                ? List.of("convert", FARM.toString(), "-o", out.toString())
                : List.of("convert", FARM.toString(), "-o", out.toString(), "--to", form.toUpperCase(Locale.ROOT));
        assertThat(Run.of(arguments.toArray(String[]::new)).exit()).isZero();
        assertThat(Files.readString(out)).startsWith(begins);
    }

    @Test
    void without_a_file_to_write_the_other_form_goes_to_standard_output() {
        assertThat(Run.of("convert", FARM.toString()).out()).startsWith("{\n  \"id\" : ");
        assertThat(Run.of("convert", HOTEL.toString()).out()).startsWith("id: ");
    }

    @Test
    void comments_that_json_cannot_hold_are_told_to_be_lost() throws IOException {
        assertThat(Run.of("convert", FARM.toString()).err())
                .isEqualTo(FARM
                        + ": het commentaar is niet meegekomen, want JSON kent geen commentaar; alle gegevens wel\n");
        Path plain = folder.resolve("plain.yaml");
        Files.writeString(plain, "id: x\nname: \"a # b\"\n");
        assertThat(Run.of("convert", plain.toString()).err()).isEmpty();
        assertThat(Run.of("convert", HOTEL.toString()).err()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_told_and_nothing_is_written() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, "id: x\nid: y\n");
        Path out = folder.resolve("bad.json");
        Run run = Run.of("convert", bad.toString(), "-o", out.toString());
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).startsWith(bad + ":2:1: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_is_never_written_over_itself() throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.copy(FARM, own);
        Run run = Run.of("convert", own.toString(), "--to", "json", "-o", own.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readString(own)).isEqualTo(Files.readString(FARM));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void a_facility_is_the_same_from_its_workbook(String form) throws IOException, UnreadableInputException {
        assertThat(Run.of("convert", FARM.toString(), "-o", at("farm.xlsx")).exit())
                .isZero();
        assertThat(Run.of("convert", at("farm.xlsx"), "-o", at("farm." + form)).exit())
                .isZero();
        assertThat(FacilityReader.read(folder.resolve("farm." + form)).facility())
                .isEqualTo(FacilityReader.read(FARM).facility());
        assertThat(Run.of("check", at("farm.xlsx")).exit())
                .isEqualTo(Run.of("check", FARM.toString()).exit());
    }

    @Test
    void a_place_in_a_report_about_a_workbook_is_a_sheet_and_a_cell() {
        Run.of("convert", FILES + "/facilities/onbekend-industrieweg.yaml", "-o", at("plek.xlsx"));
        assertThat(Run.of("check", at("plek.xlsx"), "--format", "json").out()).contains("\"sheet\"");
    }

    @Test
    void a_workbook_is_made_anew_with_the_answers_of_another_one() throws IOException {
        Run.of("convert", FARM.toString(), "-o", at("farm.xlsx"));
        assertThat(Run.of("convert", at("farm.xlsx"), "-o", at("new.xlsx")).exit())
                .isZero();
        assertThat(Run.of("convert", at("new.xlsx")).out())
                .isEqualTo(Run.of("convert", at("farm.xlsx")).out())
                .startsWith("id: ");
    }

    @Test
    void a_workbook_needs_a_file_and_a_facility() {
        Run none = Run.of("convert", FARM.toString(), "--to", "xlsx");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("noem met -o het bestand waar de werkmap in komt");
        Run plan = Run.of("convert", FILES + "/waivers/boerderij-heideweg.yaml", "-o", at("plan.xlsx"));
        assertThat(plan.exit()).isEqualTo(4);
        assertThat(folder.resolve("plan.xlsx")).doesNotExist();
    }

    @Test
    void comments_that_a_workbook_cannot_hold_are_told_to_be_lost() {
        assertThat(Run.of("convert", FARM.toString(), "-o", at("farm.xlsx")).err())
                .contains("want een werkmap kent geen commentaar");
    }
}
