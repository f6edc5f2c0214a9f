package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Without a list of what it permits, a sealed type is compiled to whichever order the compiler met its parts in, which depends on the names of
 * folders: the class would be other bytes elsewhere. Parts that are private are met in the order of the file.
 */
class SealedTypesTest {

    private static final Pattern SEALED = Pattern.compile("\\bsealed\\s+(?:interface|class)\\s+(\\w+)([^{]*)\\{");
    private static final Pattern PART = Pattern.compile(
            "(?m)^ *([a-z ]*)\\b(?:record|class|interface)\\s+(\\w+)[^;{]*?\\b(?:implements|extends)\\b([^{]*)\\{");

    private static List<String> unlisted(String source) {
        List<String> found = new ArrayList<>();
        Matcher sealed = SEALED.matcher(source);
        while (sealed.find()) {
            if (!sealed.group(2).contains("permits")) {
                String name = "\\b" + sealed.group(1) + "\\b";
                PART.matcher(source)
                        .results()
                        .filter(part ->
                                Pattern.compile(name).matcher(part.group(3)).find())
                        .filter(part -> !part.group(1).contains("private"))
                        .forEach(part -> found.add(sealed.group(1) + " " + part.group(2)));
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../norms-core", ".", "../norms-examples/checker"})
    void a_sealed_type_lists_what_it_permits(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                assertThat(unlisted(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void one_without_a_list_is_found_unless_its_parts_are_private() {
        assertThat(unlisted("public sealed interface A {\n    record B(int c)\n            implements A {}\n}"))
                .containsExactly("A B");
        assertThat(unlisted("public sealed interface A permits A.B {\n    record B(int c) implements A {}\n}"))
                .isEmpty();
        assertThat(unlisted("abstract sealed class A {\n    private static final class B extends A {}\n}"))
                .isEmpty();
    }
}
