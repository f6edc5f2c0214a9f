package nl.huisnorm.rules.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;

/** The step of the build that writes the views that only hand facts on, from the table of facts. */
public final class ViewsBuild {

    private ViewsBuild() {}

    /**
     * Writes the classes; those that are as they should be are left, and those that should not be there are removed.
     *
     * @param arguments the folder of the table, that of the views written by hand, and that of the package to write
     * @throws IOException if a file cannot be read or written
     * @throws UnreadableInputException if the table cannot be read; the message says where
     */
    public static void main(String[] arguments) throws IOException, UnreadableInputException {
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Map<String, String> sources = Views.of(Table.read(Path.of(arguments[0])), Path.of(arguments[1]))
                .sources();
        for (Path file : files(folder)) {
            if (!sources.containsKey(file.getFileName().toString().replace(".java", ""))) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.writeString(file, source.getValue());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
