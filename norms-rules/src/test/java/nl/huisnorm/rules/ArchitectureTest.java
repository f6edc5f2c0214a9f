package nl.huisnorm.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** Keeps the house's rules: what may depend on what, and what the API shows. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.huisnorm");

    private static final DescribedPredicate<JavaClass> API = DescribedPredicate.describe(
            "API",
            type -> type.getPackageName().startsWith("nl.huisnorm")
                    && !type.getPackageName().contains(".internal")
                    && !type.getPackageName().startsWith("nl.huisnorm.rules")
                    && type.getModifiers().contains(JavaModifier.PUBLIC));

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
    void the_api_shows_only_jdk_types_and_our_own() {
        methods()
                .that()
                .areDeclaredInClassesThat(API)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("show only JDK types and our own") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        shown(method, events);
                    }
                })
                .check(CLASSES);
    }

    private static void shown(JavaCodeUnit method, ConditionEvents events) {
        method.getAllInvolvedRawTypes().stream()
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .filter(type -> !type.getPackageName().startsWith("java."))
                .filter(type -> !type.getPackageName().startsWith("nl.huisnorm")
                        || type.getPackageName().contains(".internal"))
                .forEach(type -> events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type.getName())));
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

    @Test
    void binary_floating_point_is_used_nowhere() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.huisnorm.facility..", "nl.huisnorm.rulebook..", "nl.huisnorm.assessment..")
                .or()
                .resideInAPackage("nl.huisnorm.rules.internal..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(CLASSES);
    }
}
