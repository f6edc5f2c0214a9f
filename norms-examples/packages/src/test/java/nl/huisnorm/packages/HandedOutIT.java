package nl.huisnorm.packages;

import static nl.huisnorm.packages.Unpacked.DWELLING;
import static nl.huisnorm.packages.Unpacked.TARGET;
import static nl.huisnorm.packages.Unpacked.VERSION;
import static nl.huisnorm.packages.Unpacked.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.huisnorm.packages.Unpacked.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What others get: the sources are built once more in another folder and handed out to a repository of files, from which a program of
 * somebody else takes them.
 */
@Timeout(1200)
class HandedOutIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path AGAIN = TARGET.resolve("again");
    private static final Path REPOSITORY = TARGET.resolve("repository");
    private static final Path FETCHED = Path.of(System.getProperty("packages.fetched", ""));
    private static final List<String> LIBRARIES = List.of("norms-core", "norms-rules");
    private static final Set<String> LEFT = Set.of("target", ".git", "docs");

    private static Ended maven(Path folder, Path local, List<String> more) throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("packages.maven", ""), "bin", windows ? "mvn.cmd" : "mvn")
                        .toString(),
                "--batch-mode",
                "--quiet",
                "-Dmaven.repo.local=" + local));
        command.addAll(more);
        Ended ended = run(folder, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
        assertThat(ended.exit()).as("%s: %s", command, ended).isZero();
        return ended;
    }

    private static void copySources(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** As the README builds it, without tests and checks, in a folder of another name. */
    @BeforeAll
    static void build_again_and_hand_out() throws IOException, InterruptedException {
        Folder.empty(REPOSITORY);
        copySources(ROOT, Folder.empty(AGAIN));
        maven(
                AGAIN,
                FETCHED,
                List.of(
                        "-DskipTests",
                        "-Ppackages",
                        // what was fetched stays as it was
                        "-Dmaven.install.skip=true",
                        "-pl",
                        "norms-core,norms-rules,norms-rules/bom,norms-examples/checker",
                        "-am",
                        "-DaltDeploymentRepository=files::" + REPOSITORY.toUri(),
                        "deploy"));
    }

    private static Path handedOut(String artifact, String end) {
        return REPOSITORY
                .resolve("nl/huisnorm")
                .resolve(artifact)
                .resolve(VERSION)
                .resolve(artifact + "-" + VERSION + end);
    }

    @Test
    void everything_is_the_same_bytes_when_it_is_built_again_elsewhere() throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> files = new ArrayList<>(List.of("norms-examples/checker/target/huisnorm.jar"));
        for (String library : LIBRARIES) {
            for (String end : List.of(".jar", "-tests.jar", "-sources.jar", "-javadoc.jar")) {
                files.add("%s/target/%s-%s%s".formatted(library, library, VERSION, end));
            }
            files.add(library + "/target/flattened-pom.xml");
            for (String form : List.of("json", "xml")) {
                files.add("%s/target/%s-%s-cyclonedx.%s".formatted(library, library, VERSION, form));
            }
        }
        for (String file : files) {
            differences.add(Difference.first(ROOT.resolve(file), AGAIN.resolve(file)));
        }
        assertThat(differences).hasSize(files.size()).allMatch(String::isEmpty);
    }

    @Test
    void a_library_is_handed_out_with_sources_javadoc_and_what_it_is_made_of() throws IOException {
        for (String library : LIBRARIES) {
            for (String end :
                    List.of(".jar", ".pom", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml")) {
                assertThat(handedOut(library, end)).isNotEmptyFile();
                assertThat(handedOut(library, end + ".sha1")).isNotEmptyFile();
            }
            assertThat(Files.readString(handedOut(library, "-cyclonedx.json")))
                    .contains("pkg:maven/nl.huisnorm/" + library + "@" + VERSION)
                    .contains("EUPL-1.2")
                    .doesNotContain("junit");
        }
        assertThat(Files.readString(handedOut("norms-rules", "-cyclonedx.json")))
                .contains("pkg:maven/nl.huisnorm/norms-core@" + VERSION, "pkg:maven/org.drools/drools-");
    }

    @Test
    void javadoc_tells_what_a_facility_is_and_nothing_of_builders_and_what_is_internal() throws IOException {
        List<String> pages = entries(handedOut("norms-core", "-javadoc.jar"));
        assertThat(pages)
                .contains("nl/huisnorm/Huisnorm.html", "nl/huisnorm/facility/Facility.html")
                .noneMatch(page -> page.endsWith("Builder.html") || page.startsWith("nl/huisnorm/internal/"));
        assertThat(entries(handedOut("norms-core", "-sources.jar")))
                .contains("nl/huisnorm/Huisnorm.java", "nl/huisnorm/facility/FacilityBuilder.java");
    }

    @Test
    void a_pom_says_what_a_repository_for_everybody_asks_and_needs_no_other_pom() throws IOException {
        for (String artifact : List.of("norms-core", "norms-rules", "huisnorm-bom")) {
            String pom = Files.readString(handedOut(artifact, ".pom"));
            assertThat(pom)
                    .as(artifact)
                    .contains("<name>", "<description>", "EUPL-1.2", "<developers>", "<scm", "<version>" + VERSION)
                    .doesNotContain("<parent>", "${", "junit", "<scope>test");
        }
        assertThat(Files.readString(handedOut("huisnorm-bom", ".pom")).split("<dependency>", -1))
                .as("nothing but the libraries")
                .hasSize(LIBRARIES.size() + 1);
        assertThat(names(REPOSITORY.resolve("nl/huisnorm")))
                .containsExactlyInAnyOrder("norms-core", "norms-rules", "huisnorm-bom");
    }

    @Test
    void a_program_of_somebody_else_takes_it_from_there_and_it_answers() throws IOException, InterruptedException {
        Path local = Folder.empty(TARGET.resolve("consumer-local"));
        Path consumer = Folder.empty(TARGET.resolve("consumer"));
        Folder.copyAll(Path.of("src/test/consumer"), consumer);
        List<String> more = new ArrayList<>(List.of(
                "-Dhanded-out=" + REPOSITORY.toUri(),
                "-Dfetched=" + FETCHED.toUri(),
                "-Dhuisnorm.version=" + VERSION,
                "-Dfacility=" + DWELLING));
        for (String plugin : List.of("resources", "compiler", "exec")) {
            String version = plugin + "-plugin.version";
            more.add("-D" + version + "=" + System.getProperty(version, ""));
        }
        more.addAll(List.of("compile", "exec:java"));
        assertThat(maven(consumer, local, more).out()).contains("the verdict is COMPLIANT");
        for (String library : LIBRARIES) {
            Path taken = local.resolve("nl/huisnorm").resolve(library).resolve(VERSION);
            assertThat(Files.readString(taken.resolve("_remote.repositories")))
                    .contains("%s-%s.jar>handed-out=".formatted(library, VERSION));
            assertThat(taken.resolve(library + "-" + VERSION + ".jar"))
                    .hasSameBinaryContentAs(handedOut(library, ".jar"));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> String.valueOf(one.getFileName())).toList();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
