package nl.huisnorm.checker.impact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;

/** The names of municipalities by their codes: a file with a code, a comma or semicolon and a name on each line. */
final class MunicipalityNames {

    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_PROBLEMS = 100;

    /** What a terminal obeys, turns the direction of writing or shows nothing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private MunicipalityNames() {}

    static Map<String, String> read(Path file) throws UnreadableInputException {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        List<String> lines = InputReader.text(file).lines().toList();
        for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            String line = lines.get(i).strip();
            String[] parts = line.split("[,;]", 2);
            boolean good = parts.length == 2 && parts[0].matches("GM[0-9]{4}") && !parts[1].isBlank();
            Matcher unseen = UNSEEN.matcher(line);
            if (unseen.find()) {
                String number =
                        String.format(Locale.ROOT, "U+%04X", unseen.group().codePointAt(0));
                problems.add(problem(file, i, "invisible-character", line, number));
            } else if (good) {
                names.put(parts[0], parts[1].strip());
            } else if (!line.isEmpty()) {
                problems.add(problem(file, i, "pattern", line, "GM0762,Deurne"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableInputException(problems);
        }
        return names;
    }

    private static Problem problem(Path file, int index, String code, String line, Object more) {
        String quoted = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return new Problem(file.toString(), new Position(index + 1, 1), Pointer.ROOT, code, List.of(quoted, more));
    }
}
