package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** docs/coverage.md tells what became of every row of the dossier. */
class CoverageTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path SOURCE = Path.of("src/test/resources/coverage.yaml");

    /** What became of a row. */
    private enum Kind {
        RULE("rule"),
        MANUAL("manual check"),
        PARAMETER("parameter"),
        LEFT_OUT("left out");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    record Row(
            String row,
            @Nullable List<String> norms,
            @Nullable String parameter,
            @Nullable String left) {

        Kind kind() {
            if (norms != null) {
                boolean rule = norms.stream()
                        .map(id -> HUISNORM.rulebook()
                                .norm(id)
                                .orElseThrow(() -> new AssertionError(row() + ": no norm " + id)))
                        .anyMatch(norm -> norm.decidedBy() == DecidedBy.RULE);
                return rule ? Kind.RULE : Kind.MANUAL;
            }
            return parameter != null ? Kind.PARAMETER : Kind.LEFT_OUT;
        }
    }

    record Part(String name, List<Row> rows) {}

    private static List<Part> parts() throws UnreadableInputException {
        Problems problems = new Problems(SOURCE.toString());
        SourceNode root = SourceParser.parse(SourceParser.bytes(SOURCE, problems), problems);
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, SourceNode> part :
                ((SourceNode.Fields) root).fields().entrySet()) {
            List<Row> rows = new ArrayList<>();
            for (SourceNode row : ((SourceNode.Elements) part.getValue()).elements()) {
                rows.add(Objects.requireNonNull(
                        new RecordBinder(problems, Map.of()).bind(row, Row.class, Pointer.ROOT)));
            }
            parts.add(new Part(part.getKey(), rows));
        }
        problems.check();
        return parts;
    }

    @Test
    void every_row_has_an_answer_and_none_is_listed_twice() throws UnreadableInputException {
        for (Part part : parts()) {
            Set<String> seen = new HashSet<>();
            for (Row row : part.rows()) {
                assertThat(seen.add(row.row())).as(row.row()).isTrue();
                assertThat(row.norms() == null && row.parameter() == null && row.left() == null)
                        .as(row.row())
                        .isFalse();
                assertThat(row.left() != null && (row.norms() != null || row.parameter() != null))
                        .as(row.row())
                        .isFalse();
            }
        }
    }

    /** Norms that came after the dossier: they stand for no row of it. */
    private static List<Norm> later(List<Part> parts) {
        Set<String> claimed = new HashSet<>();
        for (Part part : parts) {
            part.rows().stream().map(Row::norms).filter(Objects::nonNull).forEach(claimed::addAll);
        }
        return HUISNORM.rulebook().norms().stream()
                .filter(norm -> !norm.regime().id().equals("waivers"))
                .filter(norm -> !claimed.contains(norm.id()))
                .toList();
    }

    @Test
    void a_norm_that_stands_for_no_row_is_listed_with_its_source() throws UnreadableInputException {
        Part first = parts().get(0);
        List<Norm> others = later(List.of(first));
        assertThat(page(List.of(first)))
                .contains("## Later than the dossier\n")
                .contains(others.stream().map(CoverageTest::laterRow).toList());
        assertThat(others)
                .isNotEmpty()
                .allMatch(norm -> !norm.citation().source().nl().isBlank());
    }

    private static String laterRow(Norm norm) {
        return "| " + link(norm.id()) + " | "
                + (norm.decidedBy() == DecidedBy.RULE ? Kind.RULE : Kind.MANUAL).label + " | "
                + norm.citation().source().en() + " |\n";
    }

    @Test
    void every_profile_that_a_row_names_exists() throws UnreadableInputException {
        Set<String> profiles = HUISNORM.rulebook().profiles().stream()
                .map(profile -> profile.id())
                .collect(Collectors.toSet());
        for (Part part : parts()) {
            for (Row row : part.rows()) {
                if (row.parameter() != null && row.parameter().startsWith("profile ")) {
                    assertThat(profiles).contains(row.parameter().substring("profile ".length()));
                }
            }
        }
    }

    @Test
    void the_ledger_is_up_to_date() throws IOException, UnreadableInputException {
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("coverage.md"), page(parts()));
    }

    private static String page(List<Part> parts) {
        StringBuilder page = new StringBuilder("""
                # Coverage of the dossier

                What became of every row of the dossier: a rule decides it, a person does, it is data of the rulebook (a
                parameter, an edition, a word list, an open question, a municipal profile), or it was left out and why.
                Made from `norms-rules/src/test/resources/coverage.yaml` and the rulebook; do not change it by hand.

                """);
        Map<Kind, Integer> totals = new EnumMap<>(Kind.class);
        for (Part part : parts) {
            part.rows().forEach(row -> totals.merge(row.kind(), 1, Integer::sum));
        }
        int rows = totals.values().stream().mapToInt(Integer::intValue).sum();
        page.append("| rows | rule | manual check | parameter | left out |\n| --: | --: | --: | --: | --: |\n| ")
                .append(rows);
        for (Kind kind : Kind.values()) {
            page.append(" | ").append(totals.getOrDefault(kind, 0));
        }
        page.append(" |\n\nNorms in the rulebook: ")
                .append(HUISNORM.rulebook().norms().size())
                .append(", of which a rule decides ")
                .append(count(DecidedBy.RULE))
                .append(" and a person ")
                .append(count(DecidedBy.PERSON))
                .append(". Cases: ")
                .append(CaseFiles.all().size())
                .append(". Profiles: ")
                .append(HUISNORM.rulebook().profiles().size())
                .append(".\n");
        for (Part part : parts) {
            page.append("\n## ").append(part.name()).append("\n\n| row | how | where or why |\n| --- | --- | --- |\n");
            for (Row row : part.rows()) {
                page.append("| ")
                        .append(row.row())
                        .append(" | ")
                        .append(row.kind().label)
                        .append(" | ")
                        .append(text(row))
                        .append(" |\n");
            }
        }
        List<Norm> later = later(parts);
        if (!later.isEmpty()) {
            page.append("\n## Later than the dossier\n\n| norm | how | source |\n| --- | --- | --- |\n");
            later.forEach(norm -> page.append(laterRow(norm)));
        }
        return page.toString();
    }

    private static long count(DecidedBy by) {
        return HUISNORM.rulebook().norms().stream()
                .filter(norm -> norm.decidedBy() == by)
                .count();
    }

    private static String text(Row row) {
        List<String> parts = new ArrayList<>();
        if (row.norms() != null) {
            parts.add(row.norms().stream().map(CoverageTest::link).collect(Collectors.joining(", ")));
        }
        if (row.parameter() != null) {
            parts.add(row.parameter());
        }
        if (row.left() != null) {
            parts.add(row.left());
        }
        return String.join("; ", parts);
    }

    private static String link(String id) {
        String regime = HUISNORM.rulebook().norm(id).orElseThrow().regime().id();
        return "[" + id + "](norms/en/" + regime + ".md#" + id.toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
