package nl.huisnorm.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import nl.huisnorm.hosts.asking.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module that requires the rulebook and nothing else, with everything on the module path and no options for it. */
@Timeout(300)
class ModulesIT {

    private static final String HOST = "nl.huisnorm.hosts.modules/nl.huisnorm.hosts.modules.ModulesHost";
    private static final String MODULES =
            "in module nl.huisnorm.hosts.modules with module nl.huisnorm.core and module nl.huisnorm.rules";

    static Stream<Path> javas() throws Exception {
        return Javas.here().stream();
    }

    private static Started onTheModulePath(Path java) throws Exception {
        return Started.with(java, List.of("--module-path", Closure.path(), "--module", HOST));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_module_that_requires_the_rulebook_gets_answers(Path java) throws Exception {
        Started started = onTheModulePath(java);
        assertThat(started.exit()).as(started.said()).isZero();
        assertThat(started.said())
                .contains("lie-dor-118: COMPLIANT by ", MODULES)
                .containsPattern("the schema of reports is [1-9][0-9]{3,} bytes");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void the_answers_are_those_of_the_class_path(Path java) throws Exception {
        Started plain = Started.with(java, List.of("-cp", Closure.path(), ModulesHost.class.getName()));
        assertThat(plain.exit()).as(plain.said()).isZero();
        assertThat(answers(plain)).hasSizeGreaterThan(5).isEqualTo(answers(onTheModulePath(java)));
    }

    @Test
    void every_java_gives_the_same_answers() throws Exception {
        List<String> first = answers(onTheModulePath(Javas.here().get(0)));
        for (Path java : Javas.here()) {
            assertThat(answers(onTheModulePath(java))).as(java.toString()).isEqualTo(first);
        }
    }

    @Test
    void an_image_of_its_own_is_linked_and_starts(@TempDir Path folder) throws Exception {
        Path image = folder.resolve("image");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--module-path",
                        Closure.path(),
                        "--add-modules",
                        "nl.huisnorm.hosts.modules",
                        "--output",
                        image.toString());
        assertThat(exit).as(said.toString()).isZero();
        Started linked = Started.with(image.resolve("bin/java"), List.of("--module", HOST));
        assertThat(linked.exit()).as(linked.said()).isZero();
        assertThat(linked.said()).contains(MODULES);
        assertThat(answers(linked)).isEqualTo(answers(onTheModulePath(Javas.own())));
        Started listed = Started.with(image.resolve("bin/java"), List.of("--list-modules"));
        assertThat(listed.said())
                .contains("nl.huisnorm.core", "nl.huisnorm.rules", "tools.jackson.core")
                .doesNotContain("jdk.compiler", "java.compiler", "databind");
    }

    private static List<String> answers(Started started) {
        return started.said()
                .lines()
                .filter(line -> line.contains(" findings, room for "))
                .toList();
    }
}
