package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.CompiledRulebook;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that compiles the norms, run on a copy of them. */
class RulebookBuildTest {

    private static final Path NORMS = Path.of("src/main/resources/norms");

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(NORMS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = copyOf(NORMS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void what_it_writes_is_the_rulebook_that_is_bundled() throws Exception {
        build();
        assertThat(CompiledRulebook.read("rulebook.json", Files.readAllBytes(written()))
                        .digest())
                .isEqualTo(Huisnorm.bundled().rulebook().digest());
    }

    @Test
    void a_role_that_no_norm_holds_stops_the_build_and_is_named() throws IOException {
        replace("model-agreement/housing.yaml", "    role: duty-beds\n", "");
        replace("omgevingswet/application.yaml", "    role: term-regular\n", "");
        List<Problem> problems = problems();
        assertThat(problems).extracting(Problem::code).containsExactly("role-missing", "role-missing");
        assertThat(problems)
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactlyInAnyOrder("no norm has the role duty-beds", "no norm has the role term-regular");
        assertThat(problems.get(0).message(Messages.DUTCH)).contains("geen norm");
        assertThat(written()).doesNotExist();
    }

    @Test
    void a_role_that_two_norms_hold_at_once_stops_the_build_at_the_second() throws IOException {
        replace("omgevingswet/application.yaml", "role: term-uniform", "role: term-regular");
        assertThat(problems()).extracting(Problem::code).contains("role-twice");
        assertThat(problems())
                .filteredOn(problem -> problem.code().equals("role-twice"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).endsWith("application.yaml");
                    assertThat(Objects.requireNonNull(problem.position()).line())
                            .isGreaterThan(3);
                });
    }

    private Path copyOf(String file) {
        return folder.resolve("norms").resolve(file);
    }

    private Path written() {
        return folder.resolve("rulebook.json");
    }

    private void replace(String file, String written, String instead) throws IOException {
        String text = Files.readString(copyOf(file));
        assertThat(text).contains(written);
        Files.writeString(copyOf(file), text.replace(written, instead));
    }

    private void build() throws IOException, UnreadableInputException {
        String version = Huisnorm.bundled().rulebook().version();
        RulebookBuild.main(
                new String[] {folder.resolve("norms").toString(), written().toString(), version});
    }

    private List<Problem> problems() {
        UnreadableInputException refused = catchThrowableOfType(UnreadableInputException.class, this::build);
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
