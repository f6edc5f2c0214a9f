package nl.huisnorm.hosts.modules;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that a program has at hand which depends on the rulebook and on nothing else. */
final class Closure {

    /** What only tests have, by the folders of their repository, and what starts hosts. */
    private static final Pattern OF_TESTS =
            Pattern.compile(".*(?:/org/(?:junit|assertj|opentest4j|apiguardian)/|/net/bytebuddy/|-tests\\.jar$).*");

    private static final Pattern OF_LICENCES = Pattern.compile("META-INF/licenses/([^/]+)/[^/]+");

    private Closure() {}

    /** A jar, or what is carried in one. */
    record Part(String name, String version) {}

    private static Stream<String> parts() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(part -> part.endsWith(".jar"))
                .filter(part ->
                        !OF_TESTS.matcher(part.replace(File.separatorChar, '/')).matches());
    }

    /** All that the host is started with, its own jar and its logger's included. */
    static String path() {
        return Stream.concat(Stream.of(host()), parts().filter(part -> !isHost(part)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String host() {
        return Objects.requireNonNull(System.getProperty("host.jar"));
    }

    private static boolean isHost(String part) {
        return Path.of(part).equals(Path.of(host()));
    }

    private static String file(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    /** Those that come along with the library, ours first, in alphabetical order. */
    static List<Path> jars() {
        return parts().filter(part -> !isHost(part))
                .map(Path::of)
                .filter(jar -> !file(jar).startsWith("slf4j-nop-"))
                .filter(jar -> !file(jar).startsWith("asking-"))
                .sorted((one, other) -> Boolean.compare(isOurs(other), isOurs(one)) != 0
                        ? Boolean.compare(isOurs(other), isOurs(one))
                        : file(one).compareTo(file(other)))
                .toList();
    }

    static boolean isOurs(Path jar) {
        return file(jar).startsWith("norms-");
    }

    /** A jar by its file, which is called by name and version. */
    static Part part(Path jar) {
        String file = file(jar).replaceAll("\\.jar$", "");
        int end = Pattern.compile("-[0-9]")
                .matcher(file)
                .results()
                .findFirst()
                .orElseThrow()
                .start();
        return new Part(file.substring(0, end), file.substring(end + 1));
    }

    /** What a jar carries in it of others, by what those say of themselves. */
    static List<Part> carried(Path jar) throws IOException {
        Map<String, Part> found = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith("META-INF/maven/")
                        && entry.getName().endsWith("/pom.properties")) {
                    Properties said = new Properties();
                    try (InputStream in = file.getInputStream(entry)) {
                        said.load(in);
                    }
                    String name = Objects.requireNonNull(said.getProperty("artifactId"));
                    if (!name.equals(part(jar).name())) {
                        found.put(name, new Part(name, Objects.requireNonNull(said.getProperty("version"))));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The libraries whose terms a jar has a folder of. */
    static List<String> licensed(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> OF_LICENCES.matcher(entry.getName()))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .toList();
        }
    }

    /** The names of all classes in a jar, as paths. */
    static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    /** The services that a jar offers to a class path, with who offers them. */
    static Map<String, List<String>> services(Path jar) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith("META-INF/services/") && !entry.isDirectory()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        found.put(
                                entry.getName().substring("META-INF/services/".length()),
                                said.lines()
                                        .map(line -> line.replaceAll("#.*", "").strip())
                                        .filter(line -> !line.isEmpty())
                                        .toList());
                    }
                }
            }
        }
        return found;
    }

    static long size(Path jar) throws IOException {
        return Files.size(jar);
    }
}
