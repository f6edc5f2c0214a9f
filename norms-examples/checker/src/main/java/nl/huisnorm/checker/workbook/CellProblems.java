package nl.huisnorm.checker.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the library finds wrong with a facility as somebody sees it who fills in a workbook: by the cell, in the words of its lists,
 * with numbers and days as cells take them.
 *
 * @param cells the cell that each line of the JSON came from
 * @param entries what the cells say
 * @param grids the sheets
 */
record CellProblems(List<Position> cells, Map<Position, Entry> entries, Collection<Grid> grids) {

    /** What a place in the text of another line is told with, beside the id itself. */
    private static final Set<String> WITH_LINE =
            Set.of("duplicate-id", "part-and-whole", "parts-alike", "parts-built-apart");

    /** What is told otherwise of a cell than of a file that is typed. */
    private static final Set<String> OTHERWISE = Set.of(
            "wrong-type-truth",
            "wrong-type-number",
            "number-in-quotes",
            "number-form",
            "date-form",
            "date-day-first",
            "not-a-date",
            "missing-field");

    /** What is wrong with one cell whatever stands in the others. */
    private static final Set<String> OF_ONE_CELL = Set.of(
            "choice-word",
            "choice-words",
            "unknown-word",
            "unknown-word-near",
            "truth-word",
            "wrong-type-truth",
            "wrong-type-count",
            "wrong-type-number",
            "wrong-type-date",
            "number-in-quotes",
            "number-form",
            "number-which",
            "number-leading-zero",
            "number-other-unit",
            "number-too-long",
            "too-many-digits",
            "too-precise",
            "out-of-bounds",
            "date-form",
            "date-day-first",
            "not-a-date",
            "no-such-day",
            "pattern",
            "id-sign",
            "text-too-long",
            "duplicate-id");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    /** Whether a problem is one of a cell that is there, and not of what is missing. */
    static boolean isOfOneCell(Problem problem) {
        return OF_ONE_CELL.contains(problem.code());
    }

    static Position cell(Position position, List<Position> cells) {
        return cells.get(Math.min(Math.max(position.line(), 1), cells.size()) - 1);
    }

    /** A problem of the JSON as one of the cell it came from. */
    Problem inCells(Problem problem) {
        Position position = problem.position();
        Position at = position == null ? null : cell(position, cells);
        Entry entry = at == null ? null : entries.get(at);
        List<Object> arguments = new ArrayList<>();
        for (Object argument : problem.arguments()) {
            arguments.add(argument instanceof String text ? told(problem.code(), text, at, entry) : argument);
        }
        boolean withLine = WITH_LINE.contains(problem.code());
        if (withLine && problem.arguments().get(1) instanceof Integer line) {
            Position other = cells.get(Math.min(Math.max(line, 1), cells.size()) - 1);
            arguments.set(1, other.sheet() + "!" + other.name());
        }
        return new Problem(problem.file(), at, problem.pointer(), code(problem.code(), withLine, entry), arguments);
    }

    private static String code(String code, boolean withLine, @Nullable Entry entry) {
        if (code.equals("pattern") && entry != null && Meaning.isMunicipality(entry)) {
            return "workbook-municipality";
        }
        return withLine || OTHERWISE.contains(code) ? "workbook-" + code : code;
    }

    /** What stands in a sentence, as cells have it. */
    private Object told(String code, String text, @Nullable Position at, @Nullable Entry entry) {
        if (code.equals("missing-field") && at != null) {
            return field(text, at).map(Object.class::cast).orElse(text);
        }
        if (code.startsWith("date-") && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return DAY.format(LocalDate.parse(text));
        }
        if (entry == null) {
            return text;
        }
        return switch (entry.fact().type()) {
            case CHOICE, CHOICES -> words(entry, text);
            default -> text;
        };
    }

    /** The column or row for a field of what a cell belongs to. */
    private Optional<Entry> field(String name, Position at) {
        return grids.stream()
                .filter(grid -> grid.sheet().name().equals(at.sheet()))
                .flatMap(grid -> grid.plan().entries().stream())
                .filter(entry -> entry.path().equals(List.of(name)))
                .findFirst();
    }

    /** Words of files as the list of the cell has them; what is none stays as it was typed. */
    private static Object words(Entry entry, String text) {
        List<Named> all = Arrays.stream(entry.words().getEnumConstants())
                .map(Named.class::cast)
                .toList();
        List<Named> found = new ArrayList<>();
        for (String key : text.split(", ", -1)) {
            all.stream().filter(word -> word.key().equals(key)).findFirst().ifPresent(found::add);
        }
        String keys = found.stream().map(Named::key).collect(Collectors.joining(", "));
        return keys.equals(text) ? new Shown(found) : text;
    }

    /** Words as people see them. */
    private record Shown(List<Named> words) implements Named {
        @Override
        public String name() {
            return label(Locale.ENGLISH);
        }

        @Override
        public String label(Locale locale) {
            return words.stream().map(word -> word.label(locale)).collect(Collectors.joining(", "));
        }
    }
}
