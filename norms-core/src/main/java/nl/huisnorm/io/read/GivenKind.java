package nl.huisnorm.io.read;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.internal.source.FactWords;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.Wrapper;
import nl.huisnorm.internal.source.Wrapper.Wrapped;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** The kinds of files there are, each with the fields that only such a file has. */
enum GivenKind implements Named {
    REPORT("assessments"),
    APPLICATION("application"),
    PLAN("phases"),
    FACILITY("buildings"),
    WAIVERS("waivers"),
    INSPECTION_DETAILS("visitedOn"),
    COST_MODEL("kinds"),
    PROFILE("norms", "municipality", Profile.class),
    SCENARIO("norms", "title", Scenario.class),
    NORMS("norms", "norms", RulebookFiles.ThemeFile.class);

    /** The field that tells. */
    private final String first;

    /** Another that must be there; the same where one is enough. */
    private final String second;

    /** What is made of it, where other kinds have the first field too. */
    private final @Nullable Class<? extends Record> record;

    GivenKind(String telling) {
        this(telling, telling, null);
    }

    GivenKind(String first, String second, @Nullable Class<? extends Record> record) {
        this.first = first;
        this.second = second;
        this.record = record;
    }

    private boolean isTold(Set<String> names) {
        return names.contains(first) && names.contains(second);
    }

    @Override
    public String label(Locale locale) {
        return Messages.in(locale).get("given." + key());
    }

    /** Refuses a file that is plainly of another kind than the one wanted. */
    static void check(SourceNode root, GivenKind wanted, Problems problems) throws UnreadableInputException {
        Wrapped wrapped = Wrapper.of(root);
        SourceNode whole = wrapped == null || told(root) != null ? root : wrapped.fields();
        GivenKind given = told(whole);
        if (given != null && given != wanted && !wanted.isTold(names(whole)) && !wanted.isMeant(given, names(whole))) {
            throw problems.fatal(Position.START, "other-kind", given, wanted);
        }
    }

    /** Whether a file has a field, or a word for one, that this kind has and the other has not: then what tells is missing. */
    private boolean isMeant(GivenKind other, Set<String> names) {
        if (record == null || other.record == null) {
            return false;
        }
        Class<? extends Record> own = record;
        Set<String> others = fields(other.record);
        return fields(own).stream()
                .filter(field -> !others.contains(field))
                .anyMatch(field -> names.stream().anyMatch(name -> FactWords.isFor(own, field, name)));
    }

    private static Set<String> fields(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static @Nullable GivenKind told(SourceNode root) {
        Set<String> names = names(root);
        return Arrays.stream(values())
                .filter(kind -> kind.isTold(names))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> names(SourceNode root) {
        return root instanceof SourceNode.Fields object ? object.fields().keySet() : Set.of();
    }
}
