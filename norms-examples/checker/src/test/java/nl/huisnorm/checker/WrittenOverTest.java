package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that take plans or a folder write over nothing that they read, or that what they cannot read names. */
@Timeout(180)
class WrittenOverTest {

    private static final String FACILITY = "id: huis\nbuildings: [{id: a}]\n";
    private static final String PLAN = """
            id: %s
            phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 6, peaks: []}]
            housing: [{id: r, beds: 4, from: 2026-01-01}]
            """;

    @TempDir
    private Path top = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        folder = top.resolve("map");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("huis.yaml"), FACILITY);
        Files.writeString(folder.resolve("kopie.yaml"), FACILITY);
        Files.writeString(folder.resolve("kapot.yaml"), "id: [\n");
        Files.writeString(folder.resolve("nog-een.YML"), "id: ander\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("plan.yaml"), PLAN.formatted("p"));
        Files.writeString(folder.resolve("weer.yaml"), PLAN.formatted("p"));
        Files.writeString(
                folder.resolve("aanvraag.yaml"), "application: {id: Z, kind: use-notification}\nfacility: huis.yaml\n");
        Files.writeString(
                folder.resolve("fout-plan.json"), "{\"phases\": 1, \"facilities\": {\"a\": \"sub/oud.pdf\"}}");
        Files.writeString(folder.resolve("sub/oud.pdf"), "oud");
        Files.writeString(folder.resolve("sub/oud.docx"), "oud");
        Files.writeString(folder.resolve("plaatsen.csv"), "huis;5.1;51.2\n");
        Files.writeString(folder.resolve("ontheffing.txt"), "waivers: []\n");
        Files.createSymbolicLink(top.resolve("koppeling"), folder.resolve("kapot.yaml"));
        Files.createSymbolicLink(folder.resolve("naar-buiten.yaml"), top.resolve("buiten.txt"));
        Files.writeString(top.resolve("buiten.txt"), "buiten");
    }

    private void isRefused(Path target, List<String> line) throws IOException {
        byte[] before = Files.readAllBytes(target);
        Run run = Run.of(line.toArray(String[]::new));
        assertThat(run.exit()).as(line + run.err()).isEqualTo(2);
        assertThat(run.err()).contains("is ook invoer");
        assertThat(Files.readAllBytes(target)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map/huis.yaml",
                "map/kopie.yaml",
                "map/kapot.yaml",
                "map/nog-een.YML",
                "map/plan.yaml",
                "map/weer.yaml",
                "map/aanvraag.yaml",
                "map/fout-plan.json",
                "map/sub/oud.pdf",
                "map/plaatsen.csv",
                "map/ontheffing.txt",
                "map/naar-buiten.yaml",
                "buiten.txt",
                "koppeling",
                "map/sub/../kapot.yaml"
            })
    void a_region_is_not_written_over_what_is_in_its_folder(String name) throws IOException {
        Path target = top.resolve(name);
        isRefused(
                target,
                List.of(
                        "region",
                        folder.toString(),
                        "--places",
                        folder.resolve("plaatsen.csv").toString(),
                        "--waivers",
                        folder.resolve("ontheffing.txt").toString(),
                        "-o",
                        target.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "duties, 'plan.yaml fout-plan.json', sub/oud.pdf",
        "duties, 'fout-plan.json plan.yaml', plan.yaml",
        "duties, 'plan.yaml weg.yaml', ontheffing.txt",
        "variants, 'plan.yaml fout-plan.json', sub/oud.pdf",
        "variants, 'fout-plan.json plan.yaml', sub/oud.pdf",
        "agreement, fout-plan.json, sub/oud.pdf",
        "council-note, fout-plan.json, sub/oud.pdf"
    })
    void what_follows_from_plans_is_not_written_over_what_a_broken_one_names(
            String command, String inputs, String output) throws IOException {
        Path target = folder.resolve(output);
        List<String> line = new ArrayList<>(List.of(command));
        for (String input : inputs.split(" ", -1)) {
            line.add(folder.resolve(input).toString());
        }
        line.addAll(List.of("--waivers", folder.resolve("ontheffing.txt").toString(), "-o", target.toString()));
        isRefused(target, line);
    }

    /** What is not read can be written. */
    @ParameterizedTest
    @CsvSource({
        "region, , sub/oud.docx",
        "variants, 'plan.yaml weer.yaml', sub/oud.docx",
        "duties, plan.yaml, sub/oud.pdf"
    })
    void all_else_is_written(String command, String inputs, String output) throws IOException {
        Path target = folder.resolve(output);
        List<String> line = new ArrayList<>(List.of(command));
        if (inputs == null) {
            line.add(folder.toString());
        } else {
            for (String input : inputs.split(" ", -1)) {
                line.add(folder.resolve(input).toString());
            }
        }
        line.addAll(List.of("-o", target.toString()));
        Run run = Run.of(line.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isIn(0, 4);
        assertThat(Files.size(target)).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void the_interview_keeps_answers_in_no_file_that_its_options_name(boolean asked) throws IOException {
        Path house = folder.resolve("huis.yaml");
        Path waivers = folder.resolve("ontheffing.txt");
        List<String> line = new ArrayList<>(List.of("interview", house.toString(), "--waivers", waivers.toString()));
        if (!asked) {
            line.addAll(List.of("-o", waivers.toString()));
        }
        Run run = Run.typing(waivers + "\nja\nklaar\n", line.toArray(String[]::new));
        assertThat(run.out() + run.err()).containsAnyOf("is ook invoer", "kan niet worden geschreven");
        assertThat(Files.readString(waivers)).isEqualTo("waivers: []\n");
    }
}
