package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that are made from the rulebook: compared with what is there, or written when asked for. */
public final class GeneratedDocs {

    private static final String HOW =
            "the rulebook changed; make the documents again with: mvn -pl norms-core,norms-rules verify -Dhuisnorm.update=true"
                    + ", twice after a new norm";

    /** Where they stand. */
    public static final Path DOCS = Path.of("../docs");

    private GeneratedDocs() {}

    /** Sees to it that a file says what it should. */
    public static void check(Path file, String text) throws IOException {
        if (Boolean.getBoolean("huisnorm.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s: %s", file, HOW)
                .isEqualTo(text);
    }

    /** Sees to it that a folder holds these files and no others. */
    static void check(Path folder, Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            check(folder.resolve(text.getKey()), text.getValue());
        }
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> found =
                    files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
            assertThat(found).as(HOW).isEqualTo(texts.keySet());
        }
    }
}
