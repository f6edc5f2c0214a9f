package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.files.CostModelFile;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** Patterns of texts that strangers write. */
class PatternsTest {

    /** A group that is repeated is matched by a call within a call, as deep as the text is long. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)(?:[*+]|\\{)");

    private static final List<Class<?>> FILES = List.of(
            Facility.class,
            SettlementPlan.class,
            PermitApplication.class,
            Profile.class,
            Scenario.class,
            WaiverFile.class,
            CostModelFile.class,
            InspectionDetails.class);

    /** All patterns, by the record and the part that they are of. */
    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        Set<String> met = new TreeSet<>();
        Deque<Type> open = new ArrayDeque<>(FILES);
        while (!open.isEmpty()) {
            Type next = open.remove();
            if (next instanceof ParameterizedType list) {
                open.addAll(List.of(list.getActualTypeArguments()));
            } else if (next instanceof Class<?> type && type.isRecord() && met.add(type.getName())) {
                RecordShape.of(type.asSubclass(Record.class)).parts().forEach((name, part) -> {
                    RecordShape.TextPattern pattern = part.pattern();
                    open.add(part.type());
                    if (pattern != null) {
                        patterns.put(type.getSimpleName() + "." + name, pattern.pattern());
                    }
                });
            }
        }
        return patterns;
    }

    @Test
    void no_pattern_of_any_file_needs_more_of_the_stack_for_a_longer_text() {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).containsKeys("Clarification.place", "OwnNorm.id", "Waiver.id", "Room.id", "Scenario.id");
        assertThat(patterns)
                .allSatisfy((part, pattern) -> assertThat(
                                REPEATED_GROUP.matcher(pattern.pattern()).find())
                        .as(part + " " + pattern)
                        .isFalse());
    }

    @Test
    void the_id_of_a_norm_of_a_municipality_has_words_between_hyphens() {
        Pattern id = Objects.requireNonNull(patterns().get("OwnNorm.id"));
        assertThat(List.of("ZUNDERT-WONING", "A-1", "A1-B2-C3", "A-" + "B-".repeat(4_000) + "C"))
                .allMatch(id.asMatchPredicate());
        assertThat(List.of("A", "AB1", "-A", "A-", "A--B", "1-A", "a-B", "A-b", "A B-C", "A-B\n"))
                .noneMatch(id.asMatchPredicate());
    }
}
