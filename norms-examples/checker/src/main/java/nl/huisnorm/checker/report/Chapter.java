package nl.huisnorm.checker.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report on a plan or an application that tells more than findings: the beds of each phase, duties, terms. All texts are
 * in the report's language.
 *
 * @param id a name for it that is the same in every report: small letters and hyphens
 * @param title its title
 * @param grid numbers in columns; none where it has none
 * @param items what it tells, one thing after another
 */
public record Chapter(String id, String title, @Nullable Grid grid, List<Item> items) {

    /** The name of the one on the facilities that a plan names. */
    public static final String FACILITIES = "facilities";

    /** The name of the one on what was agreed. */
    public static final String AGREEMENT = "agreement";

    /** Copies the list, so that this cannot change afterwards. */
    public Chapter {
        items = List.copyOf(items);
    }

    /** Whether it repeats what the input says, so that a short report can do without it. */
    public boolean isBackground() {
        return id.equals(FACILITIES) || id.equals(AGREEMENT);
    }

    /**
     * Numbers in columns.
     *
     * @param heads what stands above the columns; the first two columns are names and days, the others numbers
     * @param rows the rows, each with as many cells as there are heads
     */
    public record Grid(List<String> heads, List<List<String>> rows) {

        /** Copies the lists, so that this cannot change afterwards. */
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One thing that is told.
     *
     * @param text what is told
     * @param fingerprint the finding of the report that it follows from; none where it follows from more than one or from none
     * @param task what there is to do about it; none where there is nothing
     * @param within what is told about it
     */
    public record Item(
            String text,
            @Nullable String fingerprint,
            @Nullable Task task,
            List<Item> within) {

        /** Copies the list, so that this cannot change afterwards. */
        public Item {
            within = List.copyOf(within);
        }

        /** A text and nothing more. */
        public static Item of(String text) {
            return new Item(text, null, null, List.of());
        }

        /** A text with others about it. */
        public static Item of(String text, List<String> within) {
            return new Item(text, null, null, within.stream().map(Item::of).toList());
        }
    }

    /**
     * What there is to do.
     *
     * @param kind what kind of thing, as texts are called
     * @param force the word for how binding that is; empty where it is for no norm
     * @param norms the ids of the norms it is for; empty where it is for none
     * @param what what has to be done
     * @param place the phase, the facility or what else it is about; empty for the whole
     * @param due the last day on which it is in time; none where there is no such day
     */
    public record Task(
            String kind,
            String force,
            String norms,
            String what,
            String place,
            @Nullable LocalDate due) {}
}
