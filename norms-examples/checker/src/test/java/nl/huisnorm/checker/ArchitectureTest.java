package nl.huisnorm.checker;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the rooms of the program apart: one package an answer, and a few that all of them share. */
class ArchitectureTest {

    private static final String ROOT = "nl.huisnorm.checker";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    private static final Set<String> SHARED =
            Set.of("command", "text", "stock", "paper", "workbook", "input", "report", "basis");

    /**
     * Who looks into another room: check reads plans and applications beside facilities, tells what follows from them and has
     * reports written in each of their forms; diff sets two applications side by side, part by part; watch writes the report
     * of check; verify tells what files are and judges plans together as they were; the interview and the checklist ask what
     * init asks of a kind of place.
     */
    private static final Set<String> LOOKS_INTO = Set.of(
            "assessment -> application",
            "assessment -> batch",
            "assessment -> inspection",
            "assessment -> settlement",
            "assessment -> report.html",
            "assessment -> report.list",
            "assessment -> report.machine",
            "assessment -> report.pdf",
            "checklist -> template",
            "comparison -> application",
            "question -> template",
            // the page over many inputs
            "batch -> report.html",
            "verification -> assessment",
            // each form has its reader beside its writer
            "verification -> report.html",
            "verification -> report.list",
            "verification -> report.machine",
            "verification -> report.pdf",
            "verification -> validation",
            "watch -> assessment");

    /**
     * What the checker takes from the inside of core, with which it is built, released and shaded as one: cases of a rulebook, what
     * a profile and a scenario come to, the table of facts that cells and questions are of, and how words in files are read. A host
     * would have to write forms and readers of its own to want any of it; what one does want is in the API.
     */
    private static final Set<String> LEANS_ON = Set.of(
            "cases -> cases",
            "checklist -> facts",
            "checklist -> source",
            "lint -> rulebook",
            "lint -> source",
            "question -> facts",
            "question -> source",
            "text -> facts",
            "workbook -> characters",
            "workbook -> facts",
            "workbook -> source");

    private static final String INSIDE = "nl.huisnorm.internal.";

    private static String room(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static Stream<Dependency> betweenRooms() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(one -> isOurs(one.getTargetClass()))
                .filter(one -> !room(one.getOriginClass()).equals(room(one.getTargetClass())));
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
                .check(CLASSES);
    }

    @Test
    void an_answer_uses_what_is_shared_and_no_other_answer_but_where_it_tells_of_it() {
        Set<String> used = new TreeSet<>();
        betweenRooms()
                .filter(one -> !room(one.getOriginClass()).isEmpty())
                .filter(one -> !SHARED.contains(room(one.getTargetClass())))
                .forEach(one -> used.add(room(one.getOriginClass()) + " -> " + room(one.getTargetClass())));
        assertThat(used).containsExactlyInAnyOrderElementsOf(LOOKS_INTO);
    }

    @Test
    void only_the_beginning_of_the_program_is_outside_the_rooms() {
        assertThat(CLASSES.stream()
                        .filter(type -> room(type).isEmpty())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.isEmpty() && !name.equals("package-info")))
                .containsExactlyInAnyOrder("Main", "Factory");
    }

    /** What the service takes of the checker, to show the same as the program does. */
    private static Set<String> takenByTheService() throws IOException {
        Set<String> taken = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../permit-service/src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("import nl.huisnorm.checker."))
                        .map(line -> line.substring("import ".length(), line.length() - 1))
                        .forEach(taken::add);
            }
        }
        return taken;
    }

    @Test
    void what_only_serves_one_room_is_not_public() throws IOException {
        Set<String> taken = takenByTheService();
        Set<JavaClass> serving = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        betweenRooms().map(Dependency::getTargetClass).forEach(serving::add);
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getSimpleName().equals("Main"))
                        .filter(type -> !serving.contains(type))
                        .map(JavaClass::getName)
                        .filter(name -> !taken.contains(name)))
                .isEmpty();
    }

    @Test
    void what_is_taken_from_the_inside_of_core_is_what_is_listed() {
        Set<String> used = new TreeSet<>();
        CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(one -> one.getTargetClass().getPackageName().startsWith(INSIDE))
                .forEach(one -> used.add(room(one.getOriginClass()) + " -> "
                        + one.getTargetClass().getPackageName().substring(INSIDE.length())));
        assertThat(used).containsExactlyInAnyOrderElementsOf(LEANS_ON);
    }
}
