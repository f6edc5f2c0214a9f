package nl.huisnorm.checker.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The papers that stand beside the six plans of the region are those that the commands make of them. */
class PapersInTheFolderTest {

    private static final Path REGION = Path.of("../files/plans/regio");
    private static final Path PAPERS = REGION.resolve("stukken");
    private static final String HOW =
            "make the papers again: run this test with -Dhuisnorm.update=true, and look at what changed";

    @TempDir
    private Path folder = Path.of("");

    /** A paper by the name of its file, and the command that makes it. */
    record Made(String name, List<String> command) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Made> papers() throws IOException {
        List<Made> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(REGION)) {
            for (Path plan : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String name = plan.getFileName().toString().replace(".yaml", "");
                all.add(new Made(name + ".overeenkomst.docx", List.of("agreement", plan.toString())));
                all.add(new Made(name + ".overeenkomst.pdf", List.of("agreement", plan.toString())));
                all.add(new Made(name + ".collegenota.docx", List.of("council-note", plan.toString())));
                all.add(new Made(name + ".collegenota.pdf", List.of("council-note", plan.toString())));
                all.add(new Made(name + ".dagen.ics", List.of("duties", "--format", "ics", plan.toString())));
            }
        }
        all.add(new Made("regio.html", List.of("region", "--format", "html", REGION.toString())));
        return all;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_paper_is_what_its_command_makes(Made paper) throws IOException {
        Path made = folder.resolve(paper.name());
        List<String> arguments = new ArrayList<>(paper.command());
        arguments.addAll(List.of("--as-of", "2026-11-24", "--lang", "nl", "-o", made.toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Path kept = PAPERS.resolve(paper.name());
        if (Boolean.getBoolean("huisnorm.update")
                && !(Files.exists(kept) && says(kept).equals(says(made)))) {
            Files.createDirectories(PAPERS);
            Files.copy(made, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(kept).as(HOW).exists();
        assertThat(says(kept)).as("%s: %s", kept, HOW).isEqualTo(says(made));
    }

    /** What a paper says; how a machine presses it into fewer bytes is its own. */
    private static String says(Path paper) throws IOException {
        String name = paper.toString();
        if (name.endsWith(".pdf")) {
            return PaperText.pages(paper) + " " + PaperText.of(paper);
        }
        return name.endsWith(".docx") ? PaperText.of(paper) : Files.readString(paper);
    }

    @Test
    void the_folder_holds_no_other_papers() throws IOException {
        assumeThat(Boolean.getBoolean("huisnorm.update"))
                .as("they are being made")
                .isFalse();
        Set<String> wanted = papers().stream().map(Made::name).collect(Collectors.toCollection(TreeSet::new));
        wanted.add("README.md");
        try (Stream<Path> files = Files.list(PAPERS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }
}
