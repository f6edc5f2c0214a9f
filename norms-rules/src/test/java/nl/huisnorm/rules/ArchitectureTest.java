package nl.huisnorm.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the house's rules: what may depend on what, and how long a class may be. */
class ArchitectureTest {

    private static final int LONGEST_CLASS = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("nl.huisnorm");

    @Test
    void core_knows_neither_drools_nor_the_rules() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.huisnorm.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "nl.huisnorm.rules..")
                .check(CLASSES);
    }

    @Test
    void everything_in_the_rules_module_is_internal() {
        classes()
                .that()
                .resideInAPackage("nl.huisnorm.rules..")
                .and()
                .haveNameNotMatching(".*\\.(Rules|DomainClassesMetadata|Lambda)[A-Za-z]*[0-9a-fA-F]{32}.*")
                .should()
                .resideInAPackage("nl.huisnorm.rules.internal..")
                .check(CLASSES);
    }

    @Test
    void packages_depend_on_each_other_in_no_circle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(DescribedPredicate.describe(
                        "written by hand", type -> !type.getName().matches(".*[0-9a-fA-F]{32}.*"))));
    }

    @Test
    void only_the_law_of_a_day_starts_a_session_of_the_rule_engine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("nl.huisnorm.rules.internal.law.Matcher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kie.api.runtime..")
                .check(CLASSES);
    }

    @Test
    void nothing_reads_the_clock_prints_or_ends_the_program() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    /** Longer than that, a class does more than one thing. */
    @Test
    void no_class_is_longer_than_a_reader_can_take_in() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")
                            && one.toString().contains("/src/")
                            && !one.toString().contains("/target/"))
                    .toList()) {
                long lines = Files.readAllLines(file).size();
                if (lines > LONGEST_CLASS) {
                    tooLong.add(lines + " lines: " + file);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
