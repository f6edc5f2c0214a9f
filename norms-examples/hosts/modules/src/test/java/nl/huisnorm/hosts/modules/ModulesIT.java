package nl.huisnorm.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.hosts.asking.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A module that requires the library, with everything on the module path. */
@Timeout(180)
class ModulesIT {

    /** What only tests have, by the folders of their repository, and what starts hosts. */
    private static final Pattern OF_TESTS =
            Pattern.compile(".*(?:/org/(?:junit|assertj|opentest4j|apiguardian)/|/net/bytebuddy/|-tests\\.jar$).*");

    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.endsWith(".jar"))
                .filter(part ->
                        !OF_TESTS.matcher(part.replace(File.separatorChar, '/')).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void the_library_answers_on_the_module_path_from_the_common_pool_first() throws Exception {
        Started started = Started.with(List.of(
                "--module-path",
                modulePath(),
                // an automatic module does not say what it requires
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "nl.huisnorm.hosts.modules/nl.huisnorm.hosts.modules.ModulesHost"));
        started.hasAnswered();
        assertThat(started.said()).contains("in module nl.huisnorm.hosts.modules with module nl.huisnorm.core");
    }
}
