package nl.huisnorm.benchmarks.cold;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of this program, as a class path for others. Folders become jars, since an archive of classes takes no folders.
 *
 * @param jars the jars
 */
record ClassPath(List<Path> jars) {

    /** What only measuring and the other engines need. */
    private static final Pattern OTHERS = Pattern.compile(
            "(jmh|jopt|commons-math|kie-dmn|evrete|efesto|pmml|saxon|xmlresolver|xstream|mxparser|xmlpull|big-math|jakarta).*");

    /** All of it; folders are packed into another folder. */
    static ClassPath ofThisProgram(Path packed) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (entry.isEmpty()) {
                continue;
            }
            if (Files.isDirectory(path)) {
                jars.add(pack(path, packed.resolve("classes-" + jars.size() + ".jar")));
            } else if (Files.isRegularFile(path)) {
                jars.add(path);
                jars.addAll(named(path));
            }
        }
        return new ClassPath(jars);
    }

    /** What the library needs alone. */
    ClassPath ofTheLibrary() {
        return new ClassPath(jars.stream()
                .filter(jar -> !OTHERS.matcher(jar.getFileName().toString().toLowerCase(Locale.ROOT))
                        .matches())
                .toList());
    }

    /** As an option of a JVM. */
    String option() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The jars that a jar names in its manifest. */
    private static List<Path> named(Path jar) throws IOException {
        List<Path> named = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String all = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (all != null) {
                for (String one : all.split(" ", -1)) {
                    Path path = jar.resolveSibling(one);
                    if (!one.isEmpty() && Files.isRegularFile(path)) {
                        named.add(path);
                    }
                }
            }
        }
        return named;
    }

    private static Path pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
