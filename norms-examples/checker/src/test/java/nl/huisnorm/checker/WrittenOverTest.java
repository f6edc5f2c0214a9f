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

    private static final String PROFILE = """
            id: %s
            municipality: Someren
            title: {nl: Beleid, en: Policy}
            status: adopted
            confidence: found
            source: the gazette
            from: 2026-01-01
            norms: []
            own:
              - id: SOMEREN-BUREN
                title: {nl: Buren, en: Neighbours}
                requirement: {nl: De buren weten ervan., en: The neighbours know.}
                question: {nl: Weten de buren ervan?, en: Do the neighbours know?}
                subject: building
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
        List<String> typed = new ArrayList<>(line);
        if (line.get(0).equals("check")) {
            // a name that ends as one of a file to read is refused for that already, unless the form is typed
            typed.addAll(List.of("--format", "text"));
        }
        Run run = Run.of(typed.toArray(String[]::new));
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
    @CsvSource({"eigen.yaml, eigen.yaml", "'ander.yaml,eigen.yaml', eigen.yaml", "'eigen.yaml,ander.yaml', eigen.yaml"})
    void a_region_is_not_written_over_a_profile_that_some_of_it_is_judged_by(String profiles, String output)
            throws IOException {
        for (String name : List.of("eigen", "ander")) {
            Files.writeString(top.resolve(name + ".yaml"), PROFILE.formatted(name));
        }
        List<String> line = new ArrayList<>(List.of("region", folder.toString()));
        for (String profile : profiles.split(",", -1)) {
            line.addAll(List.of("--profiles", top.resolve(profile).toString()));
        }
        line.addAll(List.of("-o", top.resolve(output).toString()));
        isRefused(top.resolve(output), line);
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

    /** Names that cannot be told from a text by its look alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            facilities:%n  campus: huis, noord.yaml         | huis, noord.yaml
            facilities:%n  campus: "huis%n    noord.yaml"   | huis noord.yaml
            facilities:%n  campus: huis%n    noord.yaml     | huis noord.yaml
            facilities:%n  campus: >-%n    huis%n    noord.yaml | huis noord.yaml
            facilities: {campus: "vic\\u0074im.yaml"}        | victim.yaml
            facilities: {campus: "vic\\x74im.yaml"}          | victim.yaml
            facilities: {campus: 'het ''huis''.yaml'}        | het 'huis'.yaml
            """)
    void a_broken_facility_that_was_read_is_not_written_over_whatever_its_name_looks_like(String named, String output)
            throws IOException {
        Path target = folder.resolve(output);
        Files.writeString(target, "id: huis\nbuildings: [{id: a, rooms: 1}]\n");
        Path plan = folder.resolve("met-naam.yaml");
        Files.writeString(plan, PLAN.formatted("n") + named.replace("%n", "\n") + "\n");
        isRefused(target, List.of("check", plan.toString(), "-o", target.toString()));
        isRefused(target, List.of("duties", plan.toString(), "-o", target.toString()));
    }

    /** What a plan names that is no plan is as safe, however the name is written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            facilities:%n  campus: huis, noord.pdf          | huis, noord.pdf
            facilities:%n  campus: "huis%n    noord.pdf"    | huis noord.pdf
            facilities:%n  campus: huis%n    noord.pdf      | huis noord.pdf
            facilities:%n  campus: >-%n    huis%n    noord.pdf | huis noord.pdf
            facilities: {campus: 'het ''huis''.pdf'}        | het 'huis'.pdf
            facilities: {campus: "huis\\tnoord.pdf"}       | huis\tnoord.pdf
            facilities: [[["huis noord.pdf"]]]              | huis noord.pdf
            """)
    void what_a_plan_names_that_cannot_be_bound_is_not_written_over(String named, String output) throws IOException {
        Path target = folder.resolve(output);
        Files.writeString(target, "oud");
        Path plan = folder.resolve("geen-plan.yaml");
        Files.writeString(plan, "id: n\nphases: 1\n" + named.replace("%n", "\n") + "\n");
        isRefused(target, List.of("check", plan.toString(), "-o", target.toString()));
        Files.writeString(folder.resolve("fout-aanvraag.yaml"), "application: 1\nplan: geen-plan.yaml\n");
        isRefused(target, List.of("check", folder.resolve("fout-aanvraag.yaml").toString(), "-o", target.toString()));
    }

    /** Where not even the lines can be told apart, what stands on one counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            facilities:%n  campus: huis, noord.pdf%n ]      | huis, noord.pdf
            facilities:%n  campus: huis {noord}.pdf%n ]     | huis {noord}.pdf
            facilities:%n  - huis noord.pdf%n ]             | huis noord.pdf
            facilities:%n  campus: "huis, noord.pdf"%n ]    | huis, noord.pdf
            """)
    void nor_is_what_stands_on_a_line_of_what_cannot_be_parsed(String named, String output) throws IOException {
        Path target = folder.resolve(output);
        Files.writeString(target, "oud");
        Path plan = folder.resolve("kapot-plan.yaml");
        Files.writeString(plan, "id: n\n" + named.replace("%n", "\n") + "\n");
        isRefused(target, List.of("check", plan.toString(), "-o", target.toString()));
    }

    /** A name is the same name however its signs are written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sub/oud.pdf\"",
                "\"sub\\/oud.pdf\"",
                "\"sub/o\\u0075d.pdf\"",
                "\"sub\\u002Foud\\u002epdf\"",
                "\"s\\x75b/oud.pdf\"",
                "\"s\\U00000075b/oud.pdf\""
            })
    void signs_of_a_name_that_are_written_by_their_number_hide_nothing(String name) throws IOException {
        Files.writeString(folder.resolve("fout.yaml"), "{\"phases\": 1, \"facilities\": {\"a\": " + name + "}}");
        Path target = folder.resolve("sub/oud.pdf");
        isRefused(target, List.of("check", folder.resolve("fout.yaml").toString(), "-o", target.toString()));
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
