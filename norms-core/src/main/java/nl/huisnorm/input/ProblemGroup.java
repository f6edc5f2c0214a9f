package nl.huisnorm.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;

/**
 * One mistake that was made in one or more places: problems of the same file with the same sentence, at the same kind of
 * field. People mend it once, so it is told once, with its places.
 *
 * @param problems the problems, in the order of the file; at least one
 */
@Stable
public record ProblemGroup(List<Problem> problems) implements Serializable {

    private static final int MOST_LINES = 10;

    /** Copies the list, so that the group cannot change afterwards. */
    @MadeByLibrary
    public ProblemGroup {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a group of no problems");
        }
    }

    /**
     * Puts problems that are one mistake together.
     *
     * @param problems what was found, in the order in which it is told
     * @return the groups, in the order of the first problem of each; no problem is left out
     */
    public static List<ProblemGroup> of(List<Problem> problems) {
        Map<Object, List<Problem>> groups = new LinkedHashMap<>();
        problems.forEach(problem -> groups.computeIfAbsent(problem.kind(), kind -> new ArrayList<>())
                .add(problem));
        return groups.values().stream().map(ProblemGroup::new).toList();
    }

    /**
     * The first place and what is wrong, as one line, and where else: {@code house.yaml:12:9:
     * /buildings/0/rooms/0/bedden: “bedden” is called beds here (lines 12, 24 and 36; 3 places)}.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String line(Locale locale) {
        String line = problems.get(0).line(locale);
        if (problems.size() == 1) {
            return line;
        }
        Messages texts = Messages.in(locale);
        List<Position> places = problems.stream()
                .map(Problem::position)
                .filter(position -> position != null)
                .toList();
        boolean areCells = problems.stream().anyMatch(ProblemGroup::isInCell);
        List<String> lines = areCells
                ? otherCells(places, locale)
                : places.stream()
                        .map(position -> Integer.toString(position.line()))
                        .distinct()
                        .toList();
        String number = Integer.toString(problems.size());
        if (lines.size() < (areCells ? 1 : 2)) {
            return line + " " + texts.get("problems.places", number);
        }
        String more = lines.size() > MOST_LINES ? ", …" : "";
        return line + " "
                + texts.get(
                        areCells ? "problems.cells" : "problems.lines",
                        lines.stream().limit(MOST_LINES).collect(Collectors.joining(", ")) + more,
                        number);
    }

    /** The cells behind the first, which the line begins with; the sheet is told where it is another than that of the cell before. */
    private static List<String> otherCells(List<Position> places, Locale locale) {
        List<Position> cells = places.stream().distinct().toList();
        List<String> told = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            Position cell = cells.get(i);
            boolean isSameSheet = Objects.equals(cell.sheet(), cells.get(i - 1).sheet());
            told.add(isSameSheet ? cell.name() : Objects.requireNonNullElse(cell.cell(locale), cell.name()));
        }
        return told;
    }

    private static boolean isInCell(Problem problem) {
        Position position = problem.position();
        return position != null && position.sheet() != null;
    }
}
