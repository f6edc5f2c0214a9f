package nl.huisnorm.rules.internal.law;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
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
                .resideInAnyPackage("org.kie.api.runtime..", "org.drools.kiesession.session..")
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
    void a_rule_base_is_put_together_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Matcher.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(CompiledRules.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.kiesession..", "org.drools.core.impl..")
                .check(CLASSES);
    }

    /** What compiles rules is not there when the library runs. */
    @Test
    void nothing_needs_what_compiles_rules() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.drools.compiler..",
                                "org.drools.drl..",
                                "org.drools.model.codegen..",
                                "org.drools.mvel..",
                                "org.kie.memorycompiler..")
                        // a mark on what the engine generated, which nothing reads
                        .and(not(simpleName("MaterializedLambda"))))
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
