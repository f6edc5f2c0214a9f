package nl.huisnorm.io.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.stability.Experimental;

/**
 * In which form a report is written. Verdicts and counts are of all findings, whichever of them are written.
 *
 * @param languages one language, or two: the first is that of the report, and what differs in the second stands beside it
 * @param compact whether it is written without line ends and indents, and what repeats in findings once
 * @param outcomes the outcomes of the findings that are written; none gives verdicts and counts alone
 */
@Experimental
public record ReportShape(List<Locale> languages, boolean compact, Set<Outcome> outcomes) {

    private static final int MOST_LANGUAGES = 2;

    /**
     * Copies the collections, so that the form cannot change afterwards.
     *
     * @throws IllegalArgumentException if there is no language, or more than two
     */
    public ReportShape {
        if (languages.isEmpty() || languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("a report in " + languages);
        }
        languages = List.copyOf(languages);
        outcomes = Set.copyOf(outcomes);
    }

    /** All findings, indented, in one language; anything but Dutch gives English. */
    public static ReportShape in(Locale language) {
        return new ReportShape(List.of(language), false, EnumSet.allOf(Outcome.class));
    }

    /** The same in these languages. */
    public ReportShape withLanguages(List<Locale> one) {
        return new ReportShape(one, compact, outcomes);
    }

    /** The same without line ends and indents, and what repeats in findings once. */
    public ReportShape inCompactForm() {
        return new ReportShape(languages, true, outcomes);
    }

    /** The same with only the findings of these outcomes. */
    public ReportShape withOutcomes(Set<Outcome> chosen) {
        return new ReportShape(languages, compact, chosen);
    }

    /** Whether every finding is written. */
    public boolean hasAllOutcomes() {
        return outcomes.size() == Outcome.values().length;
    }
}
