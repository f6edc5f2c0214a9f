package nl.huisnorm.generator;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the table says of one record, its facts in the order in which they stand in it. */
record RecordEntry(
        Place place,
        String room,
        String name,
        boolean builder,
        Said about,
        Said label,
        @Nullable Said where,
        @Nullable String walk,
        List<FactEntry> facts) {

    /** What its facts belong to, as a text calls it: {@code room} for {@code Room}. */
    String owner() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    String javaPackage() {
        return "nl.huisnorm." + room;
    }
}
