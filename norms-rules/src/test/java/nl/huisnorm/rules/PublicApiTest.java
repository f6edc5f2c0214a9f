package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.junit.jupiter.api.Test;

/** What hosts can see: only types of the JDK and our own, each marked with how far it can be relied on, and listed. */
class PublicApiTest {

    private static final Path LIST = Path.of("../docs/public-types.txt");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("nl.huisnorm");

    private static List<JavaClass> visible() {
        return CLASSES.stream()
                .filter(type -> isForHosts(type) && isPublic(type))
                .sorted(java.util.Comparator.comparing(JavaClass::getName))
                .toList();
    }

    private static boolean isForHosts(JavaClass type) {
        return type.getPackageName().startsWith("nl.huisnorm")
                && !type.getPackageName().contains(".internal")
                && !type.getPackageName().startsWith("nl.huisnorm.rules");
    }

    /** Public itself, and everything it stands in. */
    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }

    @Test
    void fields_constructors_methods_and_supertypes_show_only_jdk_types_and_our_own() {
        List<String> strangers = new ArrayList<>();
        for (JavaClass type : visible()) {
            for (JavaClass shown : shownBy(type)) {
                JavaClass element = shown.getBaseComponentType();
                boolean own = isForHosts(element) && isPublic(element);
                if (!element.isPrimitive() && !element.getPackageName().startsWith("java.") && !own) {
                    strangers.add(type.getName() + " shows " + element.getName());
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    /** All types in what a host can see of a type, those between angle brackets included. */
    private static Set<JavaClass> shownBy(JavaClass type) {
        Set<JavaClass> shown = new HashSet<>();
        type.getSuperclass().ifPresent(parent -> add(parent, shown));
        type.getInterfaces().forEach(parent -> add(parent, shown));
        type.getTypeParameters().forEach(parameter -> parameter.getUpperBounds().forEach(bound -> add(bound, shown)));
        for (JavaField field : type.getFields()) {
            if (isSeen(field.getModifiers())) {
                add(field.getType(), shown);
            }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (isSeen(unit.getModifiers())) {
                shown.addAll(unit.getAllInvolvedRawTypes());
                unit.getThrowsClause().getTypes().forEach(thrown -> add(thrown, shown));
            }
        }
        return shown;
    }

    private static void add(JavaType type, Set<JavaClass> shown) {
        shown.addAll(type.getAllInvolvedRawTypes());
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    @Test
    void every_public_type_says_how_far_it_can_be_relied_on() {
        List<String> unmarked = visible().stream()
                .filter(type -> !type.getEnclosingClass().isPresent() && !isBuilder(type) && !isMark(type))
                .filter(type -> type.isAnnotatedWith(Stable.class) == type.isAnnotatedWith(Experimental.class))
                .map(JavaClass::getName)
                .toList();
        assertThat(unmarked).isEmpty();
    }

    /** A type inside another stands for a part of it: no mark of its own may say otherwise. */
    @Test
    void a_type_in_another_goes_by_the_mark_of_the_outer_one() {
        assertThat(visible().stream().filter(type -> type.getEnclosingClass().isPresent()))
                .isNotEmpty()
                .noneMatch(type -> type.isAnnotatedWith(Stable.class) || type.isAnnotatedWith(Experimental.class));
    }

    /** What says all there is to say: no part will be added. Hosts make these with their constructors. */
    private static final Set<String> WHOLE =
            Set.of("Between", "Interval", "Tolerance", "Position", "Problem", "Text", "Validity", "FacilityDocument");

    private static boolean isStable(JavaClass type) {
        return outermost(type).isAnnotatedWith(Stable.class);
    }

    /** A record grows with what it tells: its constructor is no promise, unless it says all there is to say. */
    @Test
    void a_constructor_of_a_stable_record_is_no_promise_unless_the_record_is_whole() {
        List<String> promised = visible().stream()
                .filter(type -> isStable(type) && type.isRecord() && !isBuilder(type))
                .flatMap(type -> type.getConstructors().stream())
                .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(made -> !made.isAnnotatedWith(MadeByLibrary.class))
                .map(made -> made.getOwner().getSimpleName())
                .distinct()
                .toList();
        assertThat(promised).containsExactlyInAnyOrderElementsOf(WHOLE);
    }

    /** What hosts make can be made without the constructors that are no promise. */
    @Test
    void what_hosts_make_of_many_parts_has_a_builder_or_a_method_named_for_it() {
        assertThat(visible())
                .extracting(JavaClass::getSimpleName)
                .contains("FacilityBuilder", "RoomBuilder", "WaiverBuilder", "SettlementPlanBuilder");
        assertThat(CLASSES.get(AssessmentOptions.class).getMethods())
                .filteredOn(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .extracting(JavaMember::getName)
                .contains("asOf", "withRegimes", "withReading", "withWaivers", "withWaiverYears", "withTolerance");
    }

    /** An interface of ours that a host implements would break with the method that is added next. */
    @Test
    void no_host_implements_a_stable_interface_but_what_only_names() {
        assertThat(visible().stream()
                        .filter(type -> isStable(type) && type.isInterface() && !type.isAnnotation())
                        .filter(type -> !isBuilder(type) && !isSealed(type))
                        .filter(type -> !type.isAnnotatedWith(MadeByLibrary.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("Named", "RelatedFiles");
    }

    private static boolean isSealed(JavaClass type) {
        return type.reflect().isSealed();
    }

    /** A class of results has no constructor that a host can call: a stable class that can be made is an exception. */
    @Test
    void a_stable_class_that_is_no_record_is_made_by_its_own_methods() {
        assertThat(visible().stream()
                        .filter(type -> isStable(type) && !type.isRecord() && !isBuilder(type) && !type.isEnum())
                        .filter(type -> type.getConstructors().stream()
                                .anyMatch(made -> made.getModifiers().contains(JavaModifier.PUBLIC)))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(MADE_BY_HOSTS);
    }

    /** A host writes reports, and tells what is wrong with a file of its own kind. */
    private static final String[] MADE_BY_HOSTS = {"ReportWriter", "UnreadableInputException", "UnsoundInputException"};

    private static boolean isMark(JavaClass type) {
        return type.getPackageName().equals("nl.huisnorm.stability");
    }

    /** The builder that the build makes of a record, and which follows it; not whatever is called so. */
    private static boolean isBuilder(JavaClass type) {
        JavaClass outermost = outermost(type);
        String name = outermost.getName();
        if (!name.endsWith("Builder")) {
            return false;
        }
        String record = name.substring(0, name.length() - "Builder".length());
        boolean isByHand = Files.exists(Path.of("../norms-core/src/main/java", name.replace('.', '/') + ".java"));
        return !isByHand && CLASSES.contain(record) && CLASSES.get(record).isRecord() && isPublic(CLASSES.get(record));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublicApiTest::outermost).orElse(type);
    }

    private static String line(JavaClass type) {
        String mark = isMark(outermost(type))
                ? "mark         "
                : outermost(type).isAnnotatedWith(Stable.class) ? "stable       " : "experimental ";
        return mark + type.getName().replace('$', '.');
    }

    /** A type that comes, goes or changes its mark is seen in review: the list is changed by hand. */
    @Test
    void public_types_are_those_that_the_list_has() throws IOException {
        List<String> now = visible().stream()
                .filter(type -> !isBuilder(type))
                .map(PublicApiTest::line)
                .toList();
        try (Stream<String> lines = Files.lines(LIST)) {
            assertThat(lines.filter(line -> !line.startsWith("#") && !line.isBlank()))
                    .containsExactlyElementsOf(now);
        }
    }
}
