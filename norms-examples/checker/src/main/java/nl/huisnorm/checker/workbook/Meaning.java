package nl.huisnorm.checker.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisnorm.checker.text.YesNo;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.internal.source.FactWords;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.WrittenDate;
import nl.huisnorm.internal.source.WrittenNumber;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;

/**
 * What a cell means as the value of a fact, written as JSON. Where that is beyond doubt it is taken, however it was typed; all else is
 * handed on as it stands, so that the reader of facilities tells what is wrong with it.
 */
final class Meaning {

    /** What the code of a municipality looks like. */
    private static final String MUNICIPALITY = "GM[0-9]{4}";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A cell that no value can be made of. */
    static final class WrongCellException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final Object[] arguments;

        WrongCellException(String code, Object... arguments) {
            super(code);
            this.code = code;
            this.arguments = arguments.clone();
        }

        String code() {
            return code;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    private final boolean later;

    /**
     * Of a workbook.
     *
     * @param later whether its days begin in 1904
     */
    Meaning(boolean later) {
        this.later = later;
    }

    /** The value of a fact. */
    String of(Entry entry, Cell cell) throws WrongCellException {
        requireValue(cell);
        return switch (entry.fact().type()) {
            case YES_NO -> truth(cell);
            case COUNT, NUMBER -> number(entry, cell);
            case DATE -> date(cell);
            case CHOICE -> word(entry, cell);
            case CHOICES -> words(entry, cell);
            case TEXTS -> texts(cell);
            case TEXT -> quoted(isMunicipality(entry) ? municipality(entry, text(cell)) : text(cell));
            case TEXTS_BY_ID, PART, PARTS -> quoted(text(cell));
        };
    }

    /** Whether a cell says which municipality something is in. */
    static boolean isMunicipality(Entry entry) {
        return MUNICIPALITY.equals(entry.fact().pattern());
    }

    /** The code of a municipality that was named, as a question takes it; what is no name of one stays as it is. */
    private static String municipality(Entry entry, String typed) throws WrongCellException {
        Municipality named = Municipality.named(plain(typed)).orElse(null);
        if (named == null) {
            return typed.matches("(?i)" + MUNICIPALITY) ? typed.toUpperCase(Locale.ROOT) : typed;
        }
        String into = named.into();
        if (into != null && !entry.fact().name().startsWith("former")) {
            String now = Municipality.of(into).map(Municipality::title).orElse(into);
            throw new WrongCellException("workbook-municipality-merged", named.title(), now);
        }
        return named.code();
    }

    private static void requireValue(Cell cell) throws WrongCellException {
        if (cell.kind() == Cell.Kind.FORMULA) {
            throw new WrongCellException("workbook-formula");
        }
        if (cell.kind() == Cell.Kind.ERROR) {
            throw new WrongCellException("workbook-error", cell.text());
        }
    }

    /** A text: a number is its digits, but what a spreadsheet made a day of was something else. */
    String text(Cell cell) throws WrongCellException {
        requireValue(cell);
        if (cell.kind() == Cell.Kind.DATE) {
            LocalDate day = cell.day(later);
            throw new WrongCellException("workbook-day-for-text", day == null ? cell.text() : day.toString());
        }
        BigDecimal number = cell.number();
        return number == null ? cell.text() : number.toPlainString();
    }

    private static String truth(Cell cell) {
        Optional<Boolean> said = YesNo.of(plain(cell.text()));
        return cell.kind() == Cell.Kind.TRUTH || said.isPresent()
                ? Boolean.toString(said.orElse(false))
                : quoted(cell.text());
    }

    private String number(Entry entry, Cell cell) throws WrongCellException {
        boolean whole = entry.fact().type() == FactType.COUNT;
        Limits limits = entry.part().limits();
        if (cell.kind() == Cell.Kind.DATE) {
            LocalDate day = cell.day(later);
            throw new WrongCellException("workbook-day-for-number", day == null ? cell.text() : day.toString());
        }
        BigDecimal number = cell.number();
        if (number != null && cell.format().contains("%")) {
            String percent = number.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%";
            String meant = WrittenNumber.meant(percent, entry.fact().unit(), whole);
            return meant == null ? quoted(percent) : meant;
        }
        if (number != null) {
            return WrittenNumber.plain(number, limits).toPlainString();
        }
        if (cell.kind() != Cell.Kind.TEXT) {
            return quoted(cell.text());
        }
        String typed = plain(cell.text());
        String meant = WrittenNumber.meant(typed, limits == null ? null : limits.unit(), whole);
        return meant == null ? quoted(typed) : meant;
    }

    private String date(Cell cell) throws WrongCellException {
        if (cell.kind() == Cell.Kind.NUMBER) {
            throw new WrongCellException("workbook-number-for-day", text(cell));
        }
        if (cell.kind() == Cell.Kind.DATE) {
            LocalDate day = cell.day(later);
            if (day == null) {
                throw new WrongCellException("workbook-no-day", cell.text());
            }
            return quoted(day.toString());
        }
        String typed = plain(cell.text());
        LocalDate day = WrittenDate.meant(typed);
        boolean either = day != null
                && typed.indexOf('/') >= 0
                && day.getDayOfMonth() <= 12
                && day.getDayOfMonth() != day.getMonthValue();
        return quoted(day == null || either ? typed : day.toString());
    }

    private static String word(Entry entry, Cell cell) {
        return quoted(key(entry, plain(cell.text())));
    }

    private static String words(Entry entry, Cell cell) {
        if (WorkbookTexts.isNone(cell.text())) {
            return "[]";
        }
        return Arrays.stream(cell.text().split("[;\n]", -1))
                .map(Meaning::plain)
                .filter(word -> !word.isEmpty())
                .map(word -> quoted(key(entry, word)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The word of a file for what people see or type; what it is none for stays as it is. */
    private static String key(Entry entry, String typed) {
        List<Named> words = Arrays.stream(entry.words().getEnumConstants())
                .map(Named.class::cast)
                .toList();
        for (Named word : words) {
            if (word.key().equals(typed)
                    || word.label(Messages.DUTCH).equals(typed)
                    || word.label(Locale.ENGLISH).equals(typed)) {
                return word.key();
            }
        }
        boolean hasSigns = typed.chars().anyMatch(sign -> "+#*&/".indexOf(sign) >= 0);
        List<String> meant = hasSigns
                ? List.of()
                : FactWords.meant(entry.words(), words.stream().map(Named::key).toList(), typed);
        return meant.size() == 1 ? meant.get(0) : typed;
    }

    private static String texts(Cell cell) {
        if (WorkbookTexts.isNone(cell.text())) {
            return "[]";
        }
        return split(cell.text()).stream().map(Meaning::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Texts that are parted by semicolons or line ends; one that is part of a text has a backslash before it, as a backslash has. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                part.append(kept).append(text.charAt(++i));
                kept.setLength(0);
            } else if (letter == ';' || letter == '\n') {
                parts.add(part.toString());
                part.setLength(0);
                kept.setLength(0);
            } else if (letter == ' ') {
                // blanks around a text are how it was typed
                kept.append(part.isEmpty() ? "" : " ");
            } else {
                part.append(kept).append(letter);
                kept.setLength(0);
            }
        }
        parts.add(part.toString());
        return parts.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** Texts as one, of which {@link #split} makes the same. */
    static String joined(List<?> texts) {
        return texts.stream().map(text -> escaped(Objects.toString(text))).collect(Collectors.joining("; "));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isEnd = letter == ' '
                    && (text.substring(0, i).isBlank() || text.substring(i).isBlank());
            if (letter == ';' || letter == '\n' || letter == '\\' || isEnd) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return WorkbookTexts.isNone(escaped.toString()) ? "\\" + escaped : escaped.toString();
    }

    /** A text without the blanks around it that nobody sees. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    /** A text as JSON, on one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                quoted.append('\\').append(one);
            } else if (one < ' '
                    || one == '\u2028'
                    || one == '\u2029'
                    || one == '\u0085'
                    || Character.isSurrogate(one)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
