package nl.huisnorm.internal.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.huisnorm.input.Position;
import org.jspecify.annotations.Nullable;

/**
 * A text by its lines, which are looked for when the first is asked for. A line ends where the parsers end one: after a line
 * feed, a carriage return, or both.
 */
final class SourceLines {

    private final String text;
    private @Nullable List<Integer> starts;
    private Position known = Position.START;
    private int knownIndex;

    SourceLines(String text) {
        this.text = text;
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** A line, from 1, without its end; empty where there is none. */
    String line(int number) {
        List<Integer> all = starts();
        if (number < 1 || number > all.size()) {
            return "";
        }
        int end = number < all.size() ? all.get(number) : text.length();
        return text.substring(all.get(number - 1), end).replaceFirst("(?:\r\n|\r|\n)\\z", "");
    }

    /** What stands on a line from a place on; columns are counted in characters as people see them. */
    String from(Position place) {
        String line = line(place.line());
        int column = place.column() - 1;
        return column > line.codePointCount(0, line.length()) ? "" : line.substring(line.offsetByCodePoints(0, column));
    }

    /** The place of a character of the text, told by how many come before it. */
    Position place(int index) {
        int found = Collections.binarySearch(starts(), index);
        int line = found < 0 ? -found - 1 : found + 1;
        return new Position(line, text.codePointCount(starts().get(line - 1), Math.min(index, text.length())) + 1);
    }

    /** How many characters of the text come before a place; quick where places are asked for in their order. */
    int index(Position place) {
        int line = Math.min(Math.max(1, place.line()), starts().size());
        boolean further = line == known.line() && place.column() >= known.column();
        int from = further ? knownIndex : starts().get(line - 1);
        int end = line < starts().size() ? starts().get(line) : text.length();
        int column = further ? known.column() : 1;
        int index = from;
        while (column < place.column() && index < end && !isEnd(index)) {
            index += Character.charCount(text.codePointAt(index));
            column++;
        }
        known = new Position(line, column);
        knownIndex = index;
        return index;
    }

    /** The number of the first line of more than so many characters; 0 where there is none. */
    int longerThan(int most) {
        List<Integer> all = starts();
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 < all.size() ? all.get(i + 1) : text.length();
            if (end - all.get(i) > most) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isEnd(int index) {
        return text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    private List<Integer> starts() {
        if (starts == null) {
            List<Integer> found = new ArrayList<>(List.of(0));
            for (int i = 0; i < text.length(); i++) {
                boolean isPair = text.startsWith("\r\n", i);
                if (!isPair && isEnd(i)) {
                    found.add(i + 1);
                }
            }
            starts = found;
        }
        return starts;
    }
}
