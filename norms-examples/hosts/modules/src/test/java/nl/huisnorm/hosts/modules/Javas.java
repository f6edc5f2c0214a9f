package nl.huisnorm.hosts.modules;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Javas of this machine that the library is for: the one that runs the test, and those that lie beside it. */
final class Javas {

    private static final int OLDEST = 17;

    private Javas() {}

    static Path own() {
        return command(home());
    }

    /** One of each version, the oldest first; the one that runs the test among them. */
    static List<Path> here() throws IOException {
        Path own = home().toRealPath();
        Map<Integer, Path> found = new TreeMap<>();
        Path shelf = own.getParent();
        if (shelf != null) {
            try (Stream<Path> beside = Files.list(shelf)) {
                for (Path home : beside.sorted().toList()) {
                    if (Files.isExecutable(command(home)) && version(home) >= OLDEST) {
                        found.put(version(home), command(home));
                    }
                }
            }
        }
        found.put(Runtime.version().feature(), command(own));
        return List.copyOf(found.values());
    }

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private static Path command(Path home) {
        return home.resolve("bin").resolve("java");
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(release)) {
            said.load(in);
        }
        return Runtime.Version.parse(
                        said.getProperty("JAVA_VERSION", "8").replace("\"", "").replaceAll("_.*", ""))
                .feature();
    }
}
