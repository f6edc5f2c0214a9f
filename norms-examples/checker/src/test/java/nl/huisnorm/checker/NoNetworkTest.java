package nl.huisnorm.checker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Neither the libraries nor the program know how to reach a network. */
class NoNetworkTest {

    /** An address is written down, and that is all that is done with it. */
    private static final Set<String> ONLY_WRITTEN = Set.of("java.net.URI", "java.net.URISyntaxException");

    private static final List<String> TALKS = List.of(
            "java.net.",
            "java.rmi.",
            "javax.naming.",
            "javax.net.",
            "com.sun.net.",
            "sun.net.",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.AsynchronousServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.SocketChannel");

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("reach a network") {
                @Override
                public boolean test(JavaClass type) {
                    return !ONLY_WRITTEN.contains(type.getName())
                            && TALKS.stream().anyMatch(type.getName()::startsWith);
                }
            });

    @Test
    void nothing_of_ours_reaches_a_network() {
        RULE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("nl.huisnorm"));
    }

    /** What would break the rule, so that it is known to hold something. */
    static final class Reaching {
        private Reaching() {}

        static boolean isThere(String name) throws java.io.IOException {
            return java.net.InetAddress.getByName(name).isReachable(1);
        }
    }

    @Test
    void what_does_is_found() {
        JavaClasses reaching = new ClassFileImporter().importClasses(Reaching.class);
        assertThatThrownBy(() -> RULE.check(reaching)).hasMessageContaining("InetAddress");
    }
}
