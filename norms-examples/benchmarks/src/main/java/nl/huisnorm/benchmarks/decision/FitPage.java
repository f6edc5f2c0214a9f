package nl.huisnorm.benchmarks.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;

/** The part of the page on decision tables that is made from the rulebook: which norms are tables, and why the others are not. */
final class FitPage {

    private static final String BEGIN = "<!-- made: begin -->";
    private static final String END = "<!-- made: end -->";

    private FitPage() {}

    /** The page with that part made anew. */
    static String replaced(String page, Rulebook rulebook) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no marks between which to write");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + made(rulebook) + "\n" + page.substring(end);
    }

    private static String made(Rulebook rulebook) {
        Set<String> more = DecisionTables.askingMore();
        Map<Fit, List<Norm>> norms = new EnumMap<>(Fit.class);
        for (Fit fit : Fit.values()) {
            norms.put(
                    fit,
                    rulebook.norms().stream()
                            .filter(norm -> Fit.of(norm, more) == fit)
                            .toList());
        }
        StringBuilder made = new StringBuilder("| what | norms | a table |\n|---|---|---|\n");
        norms.forEach((fit, some) -> made.append("| ")
                .append(text(fit))
                .append(" | ")
                .append(some.size())
                .append(" | ")
                .append(fit.isTable() ? "yes" : "no")
                .append(" |\n"));
        made.append("\n| file | norms |\n|---|---|\n");
        for (String name : DecisionTables.of(rulebook).keySet()) {
            made.append("| [").append(name).append("](").append(name).append(".dmn) | ");
            made.append(String.join(
                    ", ",
                    rulebook.norms().stream()
                            .filter(norm -> Fit.of(norm, more).isTable())
                            .filter(norm -> (norm.regime().id() + "-" + norm.theme()).equals(name))
                            .map(Norm::id)
                            .toList()));
            made.append(" |\n");
        }
        made.append("\nNot a table, though their data look like one: ")
                .append(String.join(", ", more))
                .append(".\n");
        return made.toString();
    }

    private static String text(Fit fit) {
        return switch (fit) {
            case THRESHOLD -> "what is measured is held against the number of the day";
            case FOR_PERSONS -> "there is one for every so many persons";
            case BY_A_PERSON -> "a person decides";
            case NOTHING_MEASURED -> "nothing is measured: something must be there, or be so";
            case NO_NUMBER -> "what is measured is held against another fact, not against a number of the rulebook";
            case SEVERAL_NUMBERS -> "which of several numbers holds, the rule decides";
            case OTHER_UNIT -> "the rule computes with the number before it compares";
            case OPEN_NUMBER -> "an agreement or a municipality sets the number";
            case LOCAL -> "it holds only where a municipality adopts it, with numbers of its own";
            case RULE_ASKS_MORE -> "the data look like a threshold, and the rule asks or computes more";
        };
    }
}
