package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a facility is read, it can be a workbook; what looks like one and cannot be read is told with what to do. */
class CommandsOnWorkbooksTest {

    private static final Path FACILITY = Path.of("../files/before/woning-dorpsstraat.yaml");
    private static final String DAY = "2026-11-23";

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void a_workbook() throws IOException {
        Files.copy(FACILITY, folder.resolve("huis.yaml"));
        Run run = Run.of("convert", file("huis.yaml"), "-o", file("huis.xlsx"));
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    /** A command on the file and on the workbook; what it says of either, without what the two differ in: names, digests and places. */
    private static List<String> said(String command, String name) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        arguments.replaceAll(one -> one.replace("HUIS", file(name)));
        Run run = Run.of(arguments.toArray(String[]::new));
        String told = (run.exit() + "\n" + run.out() + run.err())
                .replace(file(name), "HUIS")
                .replaceAll("[0-9a-f]{12,64}…?", "DIGEST")
                .replaceAll("\\s*\\((?:regels?\\s[0-9, …]+|blad\\s[^()]*)\\)", "")
                .replaceAll("\"(?:line|column|sheet)\" ?: ?[^,}\\n]*,?", "")
                .replaceAll("[\\s,│├─└]+", " ");
        return told.lines().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check HUIS --as-of 2026-11-23",
                "check HUIS --as-of 2026-11-23 --format json",
                "questions HUIS --as-of 2026-11-23",
                "capacity HUIS --as-of 2026-11-23",
                "remedies HUIS --as-of 2026-11-23",
                "explain HUIS --norm SNF-5.1 --as-of 2026-11-23",
                "diff HUIS HUIS --as-of 2026-11-23",
                "timeline HUIS --from 2026-11-23 --to 2026-12-31",
                "validate HUIS",
                "impact HUIS --as-of 2026-11-23 --then 2027-01-01"
            })
    void a_command_says_the_same_of_a_workbook_as_of_the_file_that_it_was_made_of(String command) {
        List<String> ofWorkbook = said(command, "huis.xlsx");
        assertThat(ofWorkbook).isEqualTo(said(command, "huis.yaml"));
        assertThat(ofWorkbook.get(0)).doesNotStartWith("2").doesNotStartWith("4");
    }

    /** Where something stands is told in lines then, or in cells of sheets that are called otherwise; some have a blank in it. */
    @ParameterizedTest
    @ValueSource(strings = {"html", "txt", "csv", "json"})
    void a_report_on_a_workbook_is_right_of_one_in_the_other_language_and_of_the_file_too(String end) {
        Path report = folder.resolve("verslag." + end);
        List<String> check = new ArrayList<>(
                List.of("check", file("huis.xlsx"), "--as-of", DAY, "--regime", "snf", "-o", report.toString()));
        if (end.equals("txt")) {
            check.add("--expand");
        }
        assertThat(Run.of(check.toArray(String[]::new)).exit()).isEqualTo(1);
        Path english = folder.resolve("house." + end + ".xlsx");
        Run.of("convert", file("huis.yaml"), "-o", english.toString(), "--lang", "en");
        for (String other : List.of(english.toString(), file("huis.yaml"))) {
            Run verified = Run.of("verify", report.toString(), other);
            assertThat(verified.out()).as(other).contains("het verslag klopt.", "zegt hetzelfde");
            assertThat(verified.exit()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | vertrek Slaapkamer 1 (straatzijde), Slaapkamer 2 (tuinzijde), Slaapkamer 4 (dakkapel)"
                        + " (blad Vertrekken, cellen H9, H10, H14) | (blad CO-melders, cellen ",
                "en | room Slaapkamer 1 (straatzijde), Slaapkamer 2 (tuinzijde), Slaapkamer 4 (dakkapel)"
                        + " (sheet Vertrekken, cells H9, H10, H14) | (sheet CO-melders, cells "
            })
    void more_cells_of_a_sheet_are_told_as_one_is(String language, String cells, String missing) {
        String check = Run.of("check", file("huis.xlsx"), "--as-of", DAY, "--lang", language)
                .out();
        assertThat(check.replaceAll("\\s+", " ")).contains(cells).doesNotContain("!H9");
        String full = Run.of("check", file("huis.xlsx"), "--as-of", DAY, "--lang", language, "--expand")
                .out();
        assertThat(full.replaceAll("\\s+", " ")).contains(missing).doesNotContainPattern("![A-Z]+[0-9]+");
    }

    @Test
    void a_report_on_a_workbook_is_judged_again() {
        Run check = Run.of("check", file("huis.xlsx"), "--as-of", DAY, "--format", "json", "-o", file("huis.json"));
        assertThat(check.exit()).as(check.err()).isEqualTo(1);
        Run verified = Run.of("verify", file("huis.json"), file("huis.xlsx"));
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void a_case_can_be_about_a_workbook() throws IOException {
        Files.writeString(
                folder.resolve("geval.yaml"),
                "title: koelkast\nnorm: SNF-5.1\nasOf: 2026-11-23\nfile: huis.xlsx\nexpect:\n  - outcome: non-compliant\n");
        Run run = Run.of("test", file("geval.yaml"));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "checklist"})
    void a_folder_and_a_checklist_take_it_as_any_other(String command) throws IOException {
        Path own = Files.createDirectories(folder.resolve("map-" + command));
        Files.copy(folder.resolve("huis.xlsx"), own.resolve("huis.xlsx"));
        Run run = command.equals("check")
                ? Run.of("check", own.toString(), "--as-of", DAY)
                : Run.of("checklist", own.resolve("huis.xlsx").toString(), "-o", own.resolve("lijst.txt") + "");
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(command.equals("check") ? 1 : 0);
    }

    /** The plan of the examples with the first of its facilities in a workbook. */
    private Path planOnWorkbook() throws IOException {
        Path plans = Path.of("../files/plans");
        Path own = folder.resolve("plannen");
        Files.createDirectories(own.resolve("facilities"));
        String plan = Files.readString(plans.resolve("vleesverwerker-meierij.yaml"));
        String named = plan.lines()
                .filter(line -> line.contains("facilities/") && line.strip().endsWith(".yaml"))
                .map(line -> line.substring(line.indexOf("facilities/")).strip())
                .findFirst()
                .orElseThrow();
        for (String line :
                plan.lines().filter(one -> one.contains("facilities/")).toList()) {
            String file = line.substring(line.indexOf("facilities/")).strip();
            Path to = own.resolve(file);
            if (!Files.exists(to)) {
                Files.copy(plans.resolve(file), to);
            }
        }
        String workbook = named.replace(".yaml", ".xlsx");
        Run run = Run.of(
                "convert",
                own.resolve(named).toString(),
                "-o",
                own.resolve(workbook).toString());
        assertThat(run.exit()).as(run.err()).isZero();
        Files.delete(own.resolve(named));
        Path changed = own.resolve("plan.yaml");
        Files.writeString(changed, plan.replace(named, workbook), StandardCharsets.UTF_8);
        return changed;
    }

    @Test
    void a_plan_and_a_region_can_name_workbooks() throws IOException {
        Path plan = planOnWorkbook();
        Run onFile = Run.of("check", "../files/plans/vleesverwerker-meierij.yaml", "--as-of", DAY);
        Run onWorkbook = Run.of("check", plan.toString(), "--as-of", DAY);
        assertThat(onWorkbook.err()).isEqualTo(onFile.err());
        assertThat(onWorkbook.exit()).isEqualTo(onFile.exit()).isIn(0, 1, 3);
        Run region = Run.of("region", Objects.requireNonNull(plan.getParent()).toString(), "--as-of", DAY);
        assertThat(region.exit()).as(region.err()).isZero();
    }

    @Test
    void an_interview_goes_on_with_a_workbook_and_keeps_its_answers_in_one() throws IOException {
        Path kept = folder.resolve("verder.xlsx");
        Run run = Run.typing("klaar\n", "interview", file("huis.xlsx"), "-o", kept.toString(), "--as-of", DAY);
        assertThat(run.exit()).as(run.err()).isZero();
        Run answered = Run.typing(
                "ja; 2027-01-01\nklaar\n", "interview", file("huis.xlsx"), "-o", kept.toString(), "--as-of", DAY);
        assertThat(answered.exit()).as(answered.err()).isZero();
        assertThat(kept).isNotEmptyFile();
        assertThat(Run.of("validate", kept.toString()).exit()).isZero();
        String json = Run.of("convert", kept.toString(), "--to", "json").out();
        assertThat(json)
                .isNotEqualTo(
                        Run.of("convert", file("huis.xlsx"), "--to", "json").out())
                .contains("2027-01-01");
    }

    private static byte[] like(String kind) {
        return switch (kind) {
            case "locked" -> old("EncryptedPackage");
            case "old" -> old("Workbook");
            case "ods" ->
                ("PK\u0003\u0004" + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                        .getBytes(StandardCharsets.ISO_8859_1);
            case "binary" -> "PK\u0003\u0004 xl/workbook.bin".getBytes(StandardCharsets.ISO_8859_1);
            default -> "{id: a, buildings: []}\n".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] old(String name) {
        return ("\u00d0\u00cf\u0011\u00e0 "
                        + new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            locked | slot.xlsx  | deze werkmap heeft een wachtwoord | this workbook has a password
            old    | oud.xls    | dit is een werkmap van een oude Excel (.xls) | this is a workbook of an old Excel (.xls)
            ods    | blad.ods   | dit is een werkblad van LibreOffice (.ods) | this is a spreadsheet of LibreOffice (.ods)
            binary | bin.xlsb   | dit is een binaire werkmap van Excel (.xlsb) | this is a binary workbook of Excel (.xlsb)
            none   | tekst.xlsx | dit bestand heet .xlsx en is geen werkmap van Excel | this file is called .xlsx and is no Excel workbook
            """)
    void a_spreadsheet_that_cannot_be_read_is_told_in_one_line_with_what_to_do(
            String kind, String name, String dutch, String english) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, like(kind));
        for (String command : List.of("check", "questions", "validate", "checklist", "convert")) {
            for (String language : List.of("nl", "en")) {
                List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--lang", language));
                if (command.equals("checklist")) {
                    arguments.addAll(List.of("-o", file("lijst.txt")));
                }
                Run run = Run.of(arguments.toArray(String[]::new));
                String said = language.equals("nl") ? dutch : english;
                assertThat(run.exit()).as("%s %s", command, run.err()).isEqualTo(4);
                assertThat((run.out() + run.err()).lines().filter(line -> line.contains(file.toString())))
                        .as("%s: %s", command, run.err())
                        .anyMatch(line -> line.startsWith(file + ": " + said));
            }
        }
    }
}
