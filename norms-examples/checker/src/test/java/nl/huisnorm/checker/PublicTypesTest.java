package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What only serves one package of core or rules is not public: another package names it, or it is seen in what another package
 * names. The checker sees all there is to see, as a host does.
 */
class PublicTypesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("nl.huisnorm");

    /** Begun by the build, found by the service loader, asked by a test that makes the documents, and by hosts with a stock. */
    private static final Set<String> NAMED_ELSEWHERE = Set.of(
            "nl.huisnorm.rules.internal.law.RulebookBuild",
            "nl.huisnorm.rules.internal.BundledHuisnorm",
            "nl.huisnorm.io.schema.FieldReference",
            "nl.huisnorm.io.stock.StockAssessment",
            "nl.huisnorm.io.stock.StockAssessment$Listener");

    /** Rules stand outside any package: what they can see is public before the first of them asks for it. */
    private static final String VIEW = "nl.huisnorm.rules.internal.view.View";

    private static Stream<JavaClass> library() {
        return CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("nl.huisnorm.checker"))
                .filter(type -> !type.getName().matches(".*[0-9a-fA-F]{32}.*"));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublicTypesTest::outermost).orElse(type);
    }

    /** Types that some other package names, or has to be able to. */
    private static Set<String> namedElsewhere() {
        Set<String> all = new TreeSet<>(NAMED_ELSEWHERE);
        CLASSES.stream()
                .filter(type -> type.isAssignableTo(VIEW))
                .map(JavaClass::getName)
                .forEach(all::add);
        for (JavaClass type : CLASSES) {
            for (Dependency one : type.getDirectDependenciesFromSelf()) {
                JavaClass target = one.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().equals(type.getPackageName())) {
                    all.add(target.getName());
                }
            }
        }
        return all;
    }

    /** Types that are seen by whoever uses a type: in its supertypes, and in what is public or protected of it. */
    private static Set<String> shownBy(JavaClass type) {
        Set<JavaClass> shown = new HashSet<>();
        type.getSuperclass().ifPresent(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
        type.getInterfaces().forEach(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
        type.getMembers().stream()
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .forEach(member -> shown.addAll(member.getAllInvolvedRawTypes()));
        return shown.stream()
                .map(one -> one.getBaseComponentType().getName())
                .filter(CLASSES::contain)
                .collect(Collectors.toSet());
    }

    @Test
    void what_only_serves_one_package_is_not_public() {
        Set<String> serving = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(namedElsewhere());
        while (!open.isEmpty()) {
            String name = open.remove();
            if (CLASSES.contain(name) && serving.add(name)) {
                open.addAll(shownBy(CLASSES.get(name)));
                CLASSES.get(name).getEnclosingClass().ifPresent(outer -> serving.add(outer.getName()));
            }
        }
        assertThat(library()
                        .filter(PublicTypesTest::isPublic)
                        .filter(type -> !outermost(type).getSimpleName().endsWith("Builder"))
                        .map(JavaClass::getName)
                        .filter(name -> !serving.contains(name)))
                .isEmpty();
    }
}
