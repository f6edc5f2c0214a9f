package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The one jar carries the terms of all that is in it. */
class LicencesIT {

    private static final Path JAR = Path.of(System.getProperty("checker.jar", "target/huisnorm.jar"));
    private static final String FOLDER = "META-INF/licenses/";

    /** The jars that were put together, by the names of their files. */
    private static List<Path> goneAlong() throws IOException {
        return Stream.of(Files.readString(Path.of("target/goes-along.txt"))
                        .strip()
                        .split(Pattern.quote(File.pathSeparator), -1))
                .map(Path::of)
                .toList();
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static boolean isOurs(Path jar) {
        return name(jar).startsWith("norms-");
    }

    private static List<String> terms(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER))
                    .toList();
        }
    }

    @Test
    void each_library_in_it_has_its_terms_there() throws Exception {
        List<String> there = terms(JAR);
        List<String> without = new ArrayList<>();
        for (Path jar : goneAlong()) {
            String name = name(jar).replaceAll("\\.jar$", "");
            String artifact = name.replaceAll("-[0-9].*", "");
            if (!isOurs(jar)
                    && there.stream()
                            .noneMatch(file -> file.startsWith(FOLDER + name + "-jar/")
                                    || file.equals(FOLDER + artifact + ".txt"))) {
                without.add(name);
            }
        }
        assertThat(goneAlong()).hasSizeGreaterThan(10);
        assertThat(without)
                .as("add META-INF/licenses/<name>.txt to the checker's resources")
                .isEmpty();
    }

    @Test
    void what_our_own_jars_carry_has_its_terms_there_too() throws Exception {
        List<String> carried = new ArrayList<>();
        for (Path jar : goneAlong()) {
            if (isOurs(jar)) {
                carried.addAll(terms(jar));
            }
        }
        assertThat(carried).anyMatch(name -> name.contains("drools-core"));
        assertThat(terms(JAR)).containsAll(carried);
    }

    @Test
    void its_own_licence_is_that_of_the_project() throws Exception {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            String own = new String(
                    zip.getInputStream(zip.getEntry("META-INF/LICENSE")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(own).isEqualTo(Files.readString(Path.of("../../LICENSE")));
        }
    }
}
