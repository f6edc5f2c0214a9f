package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Building law says in tables which paragraph binds which function. What those tables assign stands in assignment.yaml; here it is
 * held against the scopes of the norms. docs/assignment.md is made from it.
 */
class AssignmentTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path SOURCE = Path.of("src/test/resources/assignment.yaml");

    /** Functions in the order of the tables, by the letter that stands for them in the file. */
    private static final Map<String, String> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("W", "residential");
        FUNCTIONS.put("K", "residential-room-by-room");
        FUNCTIONS.put("C", "residential-caravan");
        FUNCTIONS.put("G", "lodging-building-guarded");
        FUNCTIONS.put("L", "lodging-building");
        FUNCTIONS.put("O", "lodging-other");
    }

    /** What a building is, as far as chapters are told apart by it. */
    private enum Situation {
        EXISTING("existing", false),
        CONVERTED("converted", false),
        NEW("new", false),
        TEMPORARY("new", true);

        private final String construction;
        private final boolean temporary;

        Situation(String construction, boolean temporary) {
            this.construction = construction;
            this.temporary = temporary;
        }
    }

    /**
     * What the tables assign to functions.
     *
     * @param existing to existing buildings: letters of functions, or a hyphen for none
     * @param converted the same of converted ones, where it differs
     * @param fresh of new ones that are to stay
     * @param temporary of new ones that are not, where it differs from existing ones
     */
    record Row(
            String norm,
            String table,
            String edition,
            String existing,
            @Nullable String converted,
            String fresh,
            @Nullable String temporary) {

        Set<String> assigned(Situation situation) {
            String letters = switch (situation) {
                case EXISTING -> existing;
                case CONVERTED -> converted == null ? existing : converted;
                case NEW -> fresh;
                case TEMPORARY -> temporary == null ? existing : temporary;
            };
            return FUNCTIONS.entrySet().stream()
                    .filter(one -> letters.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Row> rows() throws UnreadableInputException {
        Problems problems = new Problems(SOURCE.toString());
        SourceNode root = SourceParser.parse(SourceParser.bytes(SOURCE, problems), problems);
        List<Row> rows = new ArrayList<>();
        SourceNode list =
                Objects.requireNonNull(((SourceNode.Fields) root).fields().get("rows"));
        for (SourceNode row : ((SourceNode.Elements) list).elements()) {
            rows.add(Objects.requireNonNull(new RecordBinder(problems, Map.of()).bind(row, Row.class, Pointer.ROOT)));
        }
        problems.check();
        return rows;
    }

    private static Norm norm(Row row) {
        return HUISNORM.rulebook().norm(row.norm()).orElseThrow(() -> new AssertionError("no norm " + row.norm()));
    }

    /** The functions that a norm can bind: its scope does not leave them out, whatever else is so. */
    private static Set<String> bound(Norm norm, Situation situation) {
        Map<String, Condition> terms = HUISNORM.rulebook().terms(norm.regime().id());
        return FUNCTIONS.values().stream()
                .filter(function ->
                        holds(norm.scope(), function, situation, terms).truth() != Truth.FALSE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Flag holds(Condition condition, String function, Situation situation, Map<String, Condition> terms) {
        if (condition instanceof Condition.All all) {
            Flag result = Flag.of(true);
            for (Condition part : all.parts()) {
                result = result.and(holds(part, function, situation, terms));
            }
            return result;
        }
        if (condition instanceof Condition.Any any) {
            return Flag.any(any.parts(), part -> holds(part, function, situation, terms));
        }
        if (condition instanceof Condition.Not not) {
            return holds(not.part(), function, situation, terms).not();
        }
        if (condition instanceof Condition.Term term) {
            return holds(Objects.requireNonNull(terms.get(term.name())), function, situation, terms);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return switch (oneOf.fact()) {
                case "building.function" -> Flag.of(oneOf.values().contains(function));
                case "building.construction" -> Flag.of(oneOf.values().contains(situation.construction));
                case "use.temporaryStructure" ->
                    Flag.of(oneOf.values().contains(Boolean.toString(situation.temporary)));
                // what 4.9 and 4.10 lighten for what is claimed to be privately built or afloat is no matter of the
                // tables
                case "use.isPrivatelyBuilt", "use.isFloating" ->
                    Flag.of(oneOf.values().contains("false"));
                default -> Flag.of(Truth.UNKNOWN, Trace.NONE);
            };
        }
        return Flag.of(Truth.UNKNOWN, Trace.NONE);
    }

    @Test
    void every_norm_binds_the_functions_that_the_tables_assign_to_it() throws UnreadableInputException {
        Map<String, String> differing = new TreeMap<>();
        for (Row row : rows()) {
            for (Situation situation : Situation.values()) {
                Set<String> bound = bound(norm(row), situation);
                Set<String> assigned = row.assigned(situation);
                if (!bound.equals(assigned)) {
                    differing.put(row.norm() + " " + situation, "binds " + bound + ", assigned " + assigned);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    /** Definitions, notifications, care and installations are assigned by articles themselves; all else by a table. */
    @Test
    void every_norm_on_what_tables_assign_stands_in_the_file() throws UnreadableInputException {
        Set<String> listed = rows().stream().map(Row::norm).collect(Collectors.toSet());
        Pattern assigned = Pattern.compile(".*-(FIRE|ESC|STAIR|FALL|STRUCT|LIGHT|DOOR|SPA|SAN|DAY|VEN)-.*");
        List<String> missing = HUISNORM.rulebook().norms().stream()
                .filter(norm ->
                        Set.of("bbl", "bouwbesluit-2012").contains(norm.regime().id()))
                .map(Norm::id)
                .filter(id -> assigned.matcher(id).matches())
                .filter(id -> !listed.contains(id))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(rows()).extracting(Row::norm).doesNotHaveDuplicates();
    }

    @Test
    void the_page_is_up_to_date() throws IOException, UnreadableInputException {
        StringBuilder page = new StringBuilder("""
                # Which functions building law binds

                Building law assigns its paragraphs to functions in tables. What they assign to each of our norms, and in which edition
                that was read. W ordinary dwelling, K dwelling let room by room, C caravan dwelling, G guarded lodging building, L other
                lodging building, O other lodging. Where a norm asks more before it holds (a shared route, a number of persons), it binds
                those of them of which that is so. A temporary structure follows the rules for existing buildings, except for the
                articles of chapter 4 that name it (4.8(1)). For what was built in private ownership and for what floats, some articles of
                chapter 3 hold instead of those of chapter 4 (4.9, 4.10); the columns leave that out. Definitions, what a notification
                holds and duties of care are assigned by articles themselves, and are not in it; nor are checks by hand of installations and of
                indoor air. Made from
                `norms-rules/src/test/resources/assignment.yaml`, which a test holds against the scopes of the norms; do not change it
                by hand.

                | norm | article and table | read in | existing | converted | new | new and temporary |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Row row : rows()) {
            Norm norm = norm(row);
            page.append("| [%s](norms/en/%s.md#%s) | %s | %s |"
                    .formatted(
                            norm.id(),
                            norm.regime().id(),
                            norm.id().toLowerCase(Locale.ROOT),
                            row.table(),
                            row.edition()));
            for (Situation situation : Situation.values()) {
                Set<String> assigned = row.assigned(situation);
                String letters = FUNCTIONS.entrySet().stream()
                        .filter(one -> assigned.contains(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(" "));
                page.append(letters.isEmpty() ? " – |" : " " + letters + " |");
            }
            page.append('\n');
        }
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("assignment.md"), page.toString());
    }
}
