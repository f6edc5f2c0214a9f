package nl.huisnorm.checker.workbook;

import java.util.List;
import java.util.Set;
import nl.huisnorm.checker.workbook.Entry.Kind;
import nl.huisnorm.internal.facts.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A sheet: what it tells of, and what it tells of each.
 *
 * @param key its name in keys, for instance {@code rooms}
 * @param down whether facts stand below each other and what they are about side by side; else it is the other way round
 * @param isNew whether what it tells of is told here first; else it tells more of what stands on another sheet
 * @param places where in a facility stands what it tells of, each a path of parts and lists
 * @param entries what it says, in the order of the sheet
 */
record SheetPlan(String key, boolean down, boolean isNew, List<List<String>> places, List<Entry> entries) {

    private static final Set<FactType> TEXTS = Set.of(FactType.TEXT, FactType.TEXTS, FactType.TEXTS_BY_ID);

    /** Whether it tells of the whole facility, so that there is but one row. */
    boolean isOfFacility() {
        return places.equals(List.of(List.of()));
    }

    /**
     * The entry whose cell says, with a word, that something is there of which nothing is known: the first that is no text. None
     * where what the sheet tells of is told first elsewhere.
     */
    @Nullable Entry presence() {
        return !isNew
                ? null
                : entries.stream()
                        .filter(entry -> entry.kind() == Kind.FACT
                                && !TEXTS.contains(entry.fact().type()))
                        .findFirst()
                        .orElse(null);
    }

    /** Those that say where something is. */
    List<Entry> references() {
        return entries.stream().filter(entry -> entry.kind() == Kind.REFERENCE).toList();
    }
}
