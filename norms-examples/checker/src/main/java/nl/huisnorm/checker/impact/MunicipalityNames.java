package nl.huisnorm.checker.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;

/** The names of municipalities by their codes: a file with a code, a comma or semicolon and a name on each line. */
final class MunicipalityNames {

    private MunicipalityNames() {}

    static Map<String, String> read(Path file) throws UnreadableInputException {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).replace("\uFEFF", "").strip();
                String[] parts = line.split("[,;]", 2);
                boolean good = parts.length == 2 && parts[0].matches("GM[0-9]{4}") && !parts[1].isBlank();
                if (good) {
                    names.put(parts[0], parts[1].strip());
                } else if (!line.isEmpty()) {
                    problems.add(new Problem(
                            file.toString(),
                            new Position(i + 1, 1),
                            Pointer.ROOT,
                            "pattern",
                            List.of(line, "GM0762,Deurne")));
                }
            }
        } catch (NoSuchFileException e) {
            problems.add(new Problem(file.toString(), null, Pointer.ROOT, "not-found", List.of()));
        } catch (IOException e) {
            problems.add(new Problem(
                    file.toString(), null, Pointer.ROOT, "not-readable", List.of(String.valueOf(e.getMessage()))));
        }
        if (!problems.isEmpty()) {
            throw new UnreadableInputException(problems);
        }
        return names;
    }
}
