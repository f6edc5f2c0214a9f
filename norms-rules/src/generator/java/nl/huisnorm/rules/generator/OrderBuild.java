package nl.huisnorm.rules.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The step of the build after which the compiled rules are the same bytes whenever they are compiled. */
public final class OrderBuild {

    /** The classes that say which properties a rule looks at; all but those and the rules themselves come out the same by themselves. */
    private static final String METADATA = "DomainClassesMetadata";

    private OrderBuild() {}

    /**
     * Puts the members of classes, and rules, in order where the rule engine writes them as they come.
     *
     * @param arguments the folder of classes
     * @throws IOException if a class cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> files = files(folder, name -> name.startsWith(METADATA) && name.endsWith(".class"));
        if (files.isEmpty()) {
            throw new IOException("no compiled rules in " + arguments[0]);
        }
        for (Path file : files) {
            byte[] found = Files.readAllBytes(file);
            write(file, found, ClassOrder.of(found));
        }
        Map<Path, byte[]> rules = new LinkedHashMap<>();
        for (Path file : files(folder, RuleOrder::isOne)) {
            rules.put(file, Files.readAllBytes(file));
        }
        for (Map.Entry<Path, byte[]> one :
                RuleOrder.of(rules, Comparator.naturalOrder()).entrySet()) {
            write(one.getKey(), Objects.requireNonNull(rules.get(one.getKey())), one.getValue());
        }
    }

    private static void write(Path file, byte[] found, byte[] ordered) throws IOException {
        if (!Arrays.equals(found, ordered)) {
            Files.write(file, ordered);
        }
    }

    private static List<Path> files(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> wanted.test(String.valueOf(file.getFileName())))
                    .toList();
        }
    }
}
