package nl.huisnorm.internal.source;

import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/** A text by its lines, which are looked for when the first is asked for. */
final class SourceLines {

    private final String text;
    private @Nullable List<Integer> starts;

    SourceLines(String text) {
        this.text = text;
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** A line, from 1, without its end; empty where there is none. */
    String line(int number) {
        List<Integer> known = starts();
        if (number < 1 || number > known.size()) {
            return "";
        }
        int start = known.get(number - 1);
        int end = number < known.size() ? known.get(number) : text.length();
        return text.substring(start, end).replaceFirst("\\R$", "");
    }

    /** What stands on a line from a place on; columns are counted in characters as people see them. */
    String from(Position place) {
        String line = line(place.line());
        int column = place.column() - 1;
        return column > line.codePointCount(0, line.length()) ? "" : line.substring(line.offsetByCodePoints(0, column));
    }

    /** The place of a character of the text, told by how many come before it. */
    Position place(int index) {
        String before = text.substring(0, Math.min(index, text.length()));
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return new Position(line, last.codePointCount(0, last.length()) + 1);
    }

    /** How many characters of the text come before a place. */
    int index(Position place) {
        String line = line(place.line());
        int column = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
        return starts().get(Math.min(place.line(), starts().size()) - 1) + line.offsetByCodePoints(0, column);
    }

    private List<Integer> starts() {
        if (starts == null) {
            List<Integer> found = new ArrayList<>(List.of(0));
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                found.add(i + 1);
            }
            starts = found;
        }
        return starts;
    }
}
