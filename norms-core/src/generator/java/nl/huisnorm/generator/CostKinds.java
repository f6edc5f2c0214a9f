package nl.huisnorm.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of change that are weighed, each with where it stands. */
final class CostKinds {

    private static final Pattern KIND = Pattern.compile("  - id: (\\S+)");

    private CostKinds() {}

    static List<Place> read(Path file) {
        List<Place> kinds = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher kind = KIND.matcher(lines.get(i));
                if (kind.matches()) {
                    kinds.add(new Place(file.getFileName().toString(), i + 1, kind.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }
}
