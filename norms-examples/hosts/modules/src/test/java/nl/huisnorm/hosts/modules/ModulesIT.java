package nl.huisnorm.hosts.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.hosts.asking.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A module that requires the library, with everything on the module path. */
@Timeout(180)
class ModulesIT {

    /** The jars that this test has, but for what starts hosts: that is no module. */
    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.endsWith(".jar") && !part.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void the_library_answers_on_the_module_path_from_the_common_pool_first() throws Exception {
        Started started = Started.with(List.of(
                "--module-path",
                modulePath(),
                "--module",
                "nl.huisnorm.hosts.modules/nl.huisnorm.hosts.modules.ModulesHost"));
        started.hasAnswered();
        assertThat(started.said()).contains("in module nl.huisnorm.hosts.modules with module nl.huisnorm.core");
    }
}
