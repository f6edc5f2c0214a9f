package nl.huisnorm.checker.agreement;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.checker.paper.Paper;
import nl.huisnorm.checker.paper.PaperWords;
import org.jspecify.annotations.Nullable;

/** Writes the articles of an agreement and numbers their clauses. */
final class Clauses {

    /** The record that most clauses are about. */
    static final String OWNER = "agreement";

    /** Stands where nothing is said of what need not be said. */
    static final String NOT_SAID = "–";

    private final Paper paper;
    private final PaperWords words;
    private int article;
    private int clause;

    Clauses(Paper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    void article(String key) {
        article++;
        clause = 0;
        paper.heading(words.text("agreement.article", article, words.text("agreement.article." + key)));
    }

    void clause(String key, Paper.Span... facts) {
        clause++;
        paper.marked(article + "." + clause, words.sentence("agreement." + key, facts));
    }

    /** A clause on one fact of the agreement. */
    void agreed(String fact, @Nullable Object value) {
        clause(fact, words.fact(OWNER, fact, value));
    }

    /** A clause that is there or is not. */
    void agreedOrNot(String fact, @Nullable Boolean value) {
        if (value == null) {
            clause("open", words.open(OWNER, fact));
        } else {
            clause(fact + (value ? ".yes" : ".no"));
        }
    }

    /** A clause of which the plan tells only that the agreement has it: what it says has to be filled in. */
    void provided(String fact, @Nullable Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            clause(fact + ".yes", Paper.Span.open(words.text("open", words.text("agreement." + fact + ".what"))));
        } else {
            agreedOrNot(fact, value);
        }
    }

    /** What need not be said; a dash where it is not. */
    Paper.Span said(@Nullable Object value) {
        return Paper.Span.of(value == null ? NOT_SAID : words.value(value));
    }

    /** A table without those of some columns in which nothing is said. */
    void table(List<String> keys, Set<String> onlyWhereSaid, List<List<Paper.Span>> rows) {
        List<Integer> shown = IntStream.range(0, keys.size())
                .filter(column -> !onlyWhereSaid.contains(keys.get(column))
                        || rows.stream().anyMatch(row -> !row.get(column).text().equals(NOT_SAID)))
                .boxed()
                .toList();
        paper.table(
                columns(shown.stream().map(keys::get).toArray(String[]::new)),
                rows.stream().map(row -> shown.stream().map(row::get).toList()).toList());
    }

    List<String> columns(String... keys) {
        return List.of(keys).stream()
                .map(key -> key.startsWith("#")
                        ? "#" + words.text("column." + key.substring(1))
                        : words.text("column." + key))
                .toList();
    }

    void part(String fact, @Nullable Record part) {
        if (part == null) {
            clause("open", words.open("settlementPlan", fact));
        } else {
            clause("plan-says", Paper.Span.of(words.messages().fact("settlementPlan", fact)));
            paper.table(columns("fact", "said"), words.facts(part, Set.of()));
        }
    }

    void others(List<List<Paper.Span>> rows) {
        if (!rows.isEmpty()) {
            clause("other-facts");
            paper.table(columns("fact", "said"), rows);
        }
    }
}
