package nl.huisnorm.permitservice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A host as it should be: small rooms, and nothing of the library but what hosts may use. */
class ArchitectureTest {

    private static final String ROOT = "nl.huisnorm.permitservice";
    private static final int LONGEST = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void no_package_depends_on_another_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_is_internal_to_the_library_is_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nl.huisnorm.internal..", "nl.huisnorm.rules..", "org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void only_the_door_knows_of_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".judging..",
                        ROOT + ".kept..",
                        ROOT + ".audit..",
                        ROOT + ".backup..",
                        ROOT + ".register..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".web..", "jakarta.servlet..", "org.springframework.web..")
                .check(CLASSES);
    }

    @Test
    void no_class_is_longer_than_400_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ArchitectureTest.class.getResourceAsStream("text/texts_" + language + ".properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void every_text_is_there_in_both_languages_once() throws IOException {
        Properties dutch = texts("nl");
        Properties english = texts("en");
        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String language : List.of("nl", "en")) {
            Path file = Path.of("src/main/resources/nl/huisnorm/permitservice/text/texts_" + language + ".properties");
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
        for (String key : dutch.stringPropertyNames()) {
            assertThat(numbers(dutch.getProperty(key))).as(key).isEqualTo(numbers(english.getProperty(key)));
            assertThat(dutch.getProperty(key)).as(key).doesNotContain("'");
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        }
    }

    /** Which arguments a text has. */
    private static List<String> numbers(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
