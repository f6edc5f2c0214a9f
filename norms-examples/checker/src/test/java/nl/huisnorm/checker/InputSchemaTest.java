package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.schema.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file that comes with the library is of the form that is published for its kind. */
class InputSchemaTest {

    private static final Path FILES = Path.of("../files");
    private static final Path NORMS = Path.of("../../norms-rules/src/main/resources/norms");
    private static final Path CASES = Path.of("../../norms-rules/src/test/resources/norms");

    private record Bundled(FileKind kind, Path file) {}

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
        }
    }

    /** What the build makes, and tables that norms compute with. */
    private static final Set<String> OF_NO_KIND = Set.of("facts.yaml", "rent/rooms.yaml");

    static List<Bundled> bundled() throws IOException {
        List<Bundled> all = new ArrayList<>();
        for (String folder : List.of("facilities", "plans", "later")) {
            for (Path file : in(FILES.resolve(folder))) {
                String text = Files.readString(file);
                FileKind kind = text.contains("\napplication:")
                        ? FileKind.APPLICATION
                        : text.contains("\nphases:") ? FileKind.PLAN : FileKind.FACILITY;
                all.add(new Bundled(kind, file));
            }
        }
        in(FILES.resolve("waivers")).forEach(file -> all.add(new Bundled(FileKind.WAIVERS, file)));
        in(FILES.resolve("inspections")).forEach(file -> all.add(new Bundled(FileKind.INSPECTION_DETAILS, file)));
        in(FILES.resolve("scenarios")).forEach(file -> all.add(new Bundled(FileKind.SCENARIO, file)));
        all.add(new Bundled(
                FileKind.COST_MODEL, Path.of("../../norms-core/src/main/resources/nl/huisnorm/io/read/costs.yaml")));
        for (Path file : in(NORMS)) {
            String name = NORMS.relativize(file).toString();
            if (!OF_NO_KIND.contains(name)) {
                FileKind kind = name.startsWith("profiles")
                        ? FileKind.PROFILE
                        : name.equals("rulebook.yaml")
                                ? FileKind.RULEBOOK
                                : name.endsWith("regime.yaml") ? FileKind.REGIME : FileKind.NORMS;
                all.add(new Bundled(kind, file));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void a_bundled_file_is_of_the_form_of_its_kind(Bundled bundled) throws IOException, UnreadableInputException {
        String json = SchemaChecks.json(Files.readAllBytes(bundled.file()));
        assertThat(SchemaChecks.bySchema(bundled.kind(), json)).isEmpty();
        Path folder = Objects.requireNonNull(bundled.file().toAbsolutePath().getParent());
        assertThat(SchemaChecks.byReader(bundled.kind(), json, RelatedFiles.in(folder, Path.of("../files"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void there_is_a_bundled_file_of_every_kind(FileKind kind) throws IOException {
        assertThat(bundled()).extracting(Bundled::kind).contains(kind);
    }

    @Test
    void what_a_case_gives_is_of_the_form_of_its_kind() throws IOException, UnreadableInputException {
        int checked = 0;
        for (Path file : in(CASES)) {
            SourceNode root = SourceParser.parse(Files.readAllBytes(file), new Problems(file.toString()));
            checked += check(file, FileKind.FACILITY, root.child("given"));
            checked += check(file, FileKind.PLAN, root.child("plan"));
            checked += check(file, FileKind.APPLICATION, root.child("application"));
            checked += eachOf(file, FileKind.FACILITY, root.child("facilities"));
            checked += eachOf(file, FileKind.PLAN, root.child("others"));
            SourceNode waivers = root.child("waivers");
            if (waivers != null) {
                SourceNode whole = new SourceNode.Fields(waivers.position(), Map.of("waivers", waivers), Map.of());
                checked += check(file, FileKind.WAIVERS, whole);
            }
        }
        assertThat(checked).isGreaterThan(1500);
    }

    private static int eachOf(Path file, FileKind kind, @org.jspecify.annotations.Nullable SourceNode list) {
        int checked = 0;
        if (list instanceof SourceNode.Elements some) {
            for (SourceNode one : some.elements()) {
                checked += check(file, kind, one);
            }
        }
        return checked;
    }

    private static int check(Path file, FileKind kind, @org.jspecify.annotations.Nullable SourceNode part) {
        if (part == null) {
            return 0;
        }
        assertThat(SchemaChecks.bySchema(kind, SchemaChecks.json(SchemaChecks.tree(part))))
                .as("%s", file)
                .isEmpty();
        return 1;
    }

    @Test
    void a_file_may_name_its_schema() {
        String named = "{\"$schema\": \"facility.schema.json\", \"id\": \"x\", \"buildings\": [{\"id\": \"a\"}]}";
        assertThat(SchemaChecks.bySchema(FileKind.FACILITY, named)).isEmpty();
        assertThat(SchemaChecks.byReader(FileKind.FACILITY, named, RelatedFiles.none()))
                .isEmpty();
        for (String wrong : List.of(
                named.replace("\"facility.schema.json\"", "12"),
                "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"$schema\": \"facility.schema.json\"}]}")) {
            assertThat(SchemaChecks.bySchema(FileKind.FACILITY, wrong)).isNotEmpty();
            assertThat(SchemaChecks.byReader(FileKind.FACILITY, wrong, RelatedFiles.none()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void the_command_prints_a_schema(FileKind kind) {
        Run run = Run.of("schema", kind.key());
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out()).startsWith("{\n").endsWith("}\n").contains("urn:huisnorm:" + kind.key() + ":1");
        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "answers"})
    void a_kind_that_is_none_is_told_with_those_that_are(String kind) {
        Run run = Run.of("schema", kind, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(kind.equals("room") ? "waivers (waivers)" : "under “inspections”");
    }

    @Test
    void help_is_in_both_languages() {
        assertThat(Run.of("schema", "--help").out()).contains("aanvult en controleert");
        assertThat(Run.of("schema", "--help", "--lang", "en").out()).contains("completes and checks");
    }
}
