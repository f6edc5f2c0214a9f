package nl.huisnorm.checker.report.list;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.NormEntry;
import org.jspecify.annotations.Nullable;

/**
 * A column of the list of findings.
 *
 * @param key the key of its name among texts
 * @param spoken whether it is told in a language, so that it is there once for each
 * @param wide how many letters wide it is
 * @param cell what stands in it
 */
record FindingColumn(String key, boolean spoken, int wide, Function<Row, Cell> cell) {

    private static final int NARROW = 12;
    private static final int USUAL = 18;
    private static final int WIDE = 34;
    private static final int SENTENCE = 70;

    /** The columns in their order. */
    static final List<FindingColumn> ALL = List.of(
            plain("facility", USUAL, row -> Cell.of(row.report().id())),
            spoken("force", USUAL, row -> Cell.of(row.finding().norm().layerLabel())),
            plain("norm", USUAL, row -> Cell.of(row.finding().norm().id())),
            spoken("title", WIDE, row -> Cell.of(row.finding().norm().title())),
            spoken("subject", WIDE, row -> Cell.of(row.finding().about().text())),
            spoken("outcome", USUAL, row -> Cell.of(row.finding().outcomeLabel())),
            spoken("reason", WIDE, row -> Cell.of(row.finding().reasonLabel())),
            spoken("sentence", SENTENCE, row -> Cell.of(row.finding().sentence())),
            plain("found", NARROW, row -> number(row.finding(), FindingEntry.Numbers::found)),
            plain("required", NARROW, row -> number(row.finding(), FindingEntry.Numbers::required)),
            plain("unit", NARROW, row -> Cell.of(unit(row.finding().numbers()))),
            spoken("missing", WIDE, row -> Cell.of(names(row.finding().missing()))),
            spoken(
                    "remedies",
                    SENTENCE,
                    row -> Cell.of(String.join(
                            " | ", remedies(row.finding(), row.report().locale())))),
            plain("last-day", NARROW, row -> Cell.of(row.finding().lastDay())),
            spoken(
                    "binding",
                    NARROW,
                    row -> Cell.of(row.text(row.finding().norm().binding() ? "report-list.yes" : "report-list.no"))),
            spoken("severity", USUAL, row -> Cell.of(row.finding().norm().severityLabel())),
            spoken("regime", WIDE, row -> Cell.of(row.finding().norm().regimeTitle())),
            spoken("citation", WIDE, row -> Cell.of(row.finding().norm().citation())),
            plain("links", WIDE, row -> Cell.of(links(row.finding().norm()))),
            plain("waiver", USUAL, row -> Cell.of(waiver(row.finding()))),
            spoken("where", USUAL, row -> Cell.of(row.finding().place().text())),
            plain("subject-id", USUAL, row -> Cell.of(row.finding().about().id())),
            plain("as-of", NARROW, row -> Cell.of(row.finding().asOf())),
            plain("fingerprint", WIDE, row -> Cell.of(row.finding().fingerprint())),
            spoken("part", USUAL, row -> Cell.of(part(row))),
            plain(
                    "deadline",
                    NARROW,
                    row -> Cell.of(row.report().added(row.finding()).by())),
            plain(
                    "photos",
                    NARROW,
                    row -> Cell.of(row.report().added(row.finding()).photoNumbers())),
            plain(
                    "remark",
                    WIDE,
                    row -> Cell.of(
                            String.join(" | ", row.report().added(row.finding()).remarks()))));

    /**
     * A finding in its report, in one language.
     *
     * @param report the report
     * @param finding the finding
     */
    record Row(InspectionReport report, FindingEntry finding) {

        String text(String key) {
            return Texts.of(report.locale()).getString(key);
        }
    }

    /**
     * A column in a language.
     *
     * @param column the column
     * @param language which of the languages, by its place
     * @param name what stands above it
     */
    record Told(FindingColumn column, int language, String name) {

        /**
         * The cell of a finding.
         *
         * @param row the finding in each of the languages
         */
        Cell of(List<Row> row) {
            return column.cell().apply(row.get(language));
        }
    }

    /** The columns in some languages: what is spoken stands there in one after the other. */
    static List<Told> in(List<Locale> languages) {
        List<Told> all = new ArrayList<>();
        for (FindingColumn column : ALL) {
            for (int i = 0; i < (column.spoken() ? languages.size() : 1); i++) {
                all.add(new Told(column, i, name("report-list.column-" + column.key(), languages, i, column.spoken())));
            }
        }
        return all;
    }

    /** A name in one language, or in all where what is named is spoken in none. */
    static String name(String key, List<Locale> languages, int language, boolean spoken) {
        if (spoken) {
            Locale told = languages.get(language);
            String name = texts(told).getString(key);
            return languages.size() == 1 ? name : name + " (" + told.getLanguage() + ")";
        }
        return languages.stream()
                .map(locale -> texts(locale).getString(key))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static ResourceBundle texts(Locale locale) {
        return Texts.of(locale);
    }

    private static FindingColumn plain(String key, int wide, Function<Row, Cell> cell) {
        return new FindingColumn(key, false, wide, cell);
    }

    private static FindingColumn spoken(String key, int wide, Function<Row, Cell> cell) {
        return new FindingColumn(key, true, wide, cell);
    }

    private static Cell number(FindingEntry finding, Function<FindingEntry.Numbers, FindingEntry.Range> which) {
        FindingEntry.Numbers numbers = finding.numbers();
        if (numbers == null) {
            return Cell.of((String) null);
        }
        FindingEntry.Range range = which.apply(numbers);
        return range.isExact() ? Cell.of(range.least()) : Cell.of(end(range.least()) + " … " + end(range.most()));
    }

    private static String end(@Nullable BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }

    private static @Nullable String unit(FindingEntry.@Nullable Numbers numbers) {
        return numbers == null ? null : numbers.unit();
    }

    /** What would mend it, or that nothing can be mended any more. */
    static List<String> remedies(FindingEntry finding, Locale locale) {
        return finding.remedies().isEmpty() && finding.past()
                ? List.of(texts(locale).getString("days-past"))
                : finding.remedies();
    }

    private static String names(List<FindingEntry.Fact> facts) {
        return facts.stream().map(FindingEntry.Fact::name).distinct().collect(Collectors.joining("; "));
    }

    private static String links(NormEntry norm) {
        return norm.links().stream()
                .map(NormEntry.Link::address)
                .map(URI::toString)
                .collect(Collectors.joining(" "));
    }

    /** The phase that a finding is about, or the facility in which beds are promised; none of all else. */
    private static @Nullable String part(Row row) {
        FindingEntry.About about = row.finding().about();
        return row.report().parts().get(about.kind() + " " + about.id());
    }

    private static @Nullable String waiver(FindingEntry finding) {
        return finding.waiver() == null
                ? null
                : Objects.requireNonNull(finding.waiver()).id();
    }
}
