package nl.huisnorm.rules.internal.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieContainer;

/** The rule engine matches rules when the law of a day is made, and at no other time. */
class SessionsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("nl.huisnorm");

    @Test
    void no_session_starts_but_where_rules_are_matched() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Matcher.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie.api.runtime..", "org.drools.kiesession..", "org.drools.core.impl..")
                .orShould()
                .callMethod(KieBase.class, "newStatelessKieSession")
                .orShould()
                .callMethod(KieBase.class, "newKieSession")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(KieContainer.class)
                .check(CLASSES);
    }

    @Test
    void rules_are_matched_only_when_a_law_is_made() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Laws.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Matcher.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Matcher.class)
                .check(CLASSES);
    }
}
