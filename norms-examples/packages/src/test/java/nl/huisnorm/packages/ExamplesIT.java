package nl.huisnorm.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the package has the files with which the handbook gives its commands. */
@Timeout(300)
class ExamplesIT {

    private static final Path FILES = Path.of("../files");
    private static final Path GUIDE = Path.of("../../docs/guide");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_file_that_a_command_of_the_handbook_names_is_among_the_examples() throws Exception {
        Path examples = Unpacked.tar(Unpacked.NAME + ".tar.gz", folder).resolve("examples");
        List<String> named = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(GUIDE)) {
            for (Path page : pages.filter(one -> one.toString().endsWith(".md")).toList()) {
                for (String line : Files.readAllLines(page)) {
                    if (!line.startsWith("huisnorm ")) {
                        continue;
                    }
                    for (String word : line.split(" ", -1)) {
                        if (word.contains("/") && Files.exists(FILES.resolve(word))) {
                            named.add(word);
                            if (!Files.exists(examples.resolve(word))) {
                                lacking.add(page.getFileName() + ": " + word);
                            }
                        }
                    }
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(lacking).isEmpty();
    }
}
