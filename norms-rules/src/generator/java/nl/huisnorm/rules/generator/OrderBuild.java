package nl.huisnorm.rules.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The step of the build after which the compiled rules are the same bytes whenever they are compiled. */
public final class OrderBuild {

    /** The classes that say which properties a rule looks at; all others come out the same by themselves. */
    private static final String METADATA = "DomainClassesMetadata";

    private OrderBuild() {}

    /**
     * Puts the members of classes in order where the rule engine writes them as they come.
     *
     * @param arguments the folder of classes
     * @throws IOException if a class cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = files(Path.of(arguments[0]));
        if (files.isEmpty()) {
            throw new IOException("no compiled rules in " + arguments[0]);
        }
        for (Path file : files) {
            byte[] found = Files.readAllBytes(file);
            byte[] ordered = ClassOrder.of(found);
            if (!Arrays.equals(found, ordered)) {
                Files.write(file, ordered);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(METADATA))
                    .filter(file -> file.toString().endsWith(".class"))
                    .toList();
        }
    }
}
