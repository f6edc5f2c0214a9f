package nl.huisnorm.permitservice.kept;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.checker.report.html.View;
import org.jspecify.annotations.Nullable;

/**
 * An input by two laws beside each other: of two days, or of two municipalities.
 *
 * @param one by the one
 * @param other by the other
 * @param changes the findings that come out another way, those that bind first, and not all where there are very many
 * @param more how many more there are
 */
public record Compared(Side one, Side other, List<Change> changes, int more) {

    /** Copies the list, so that this cannot change afterwards. */
    public Compared {
        changes = List.copyOf(changes);
    }

    /**
     * What came of it by one law.
     *
     * @param asOf the day whose law applied
     * @param profile the name of the municipality's policy; none where it was left aside
     * @param state how the verdict looks
     * @param knownOn the day up to which the rulebook follows the law
     */
    public record Side(LocalDate asOf, @Nullable String profile, View.State state, LocalDate knownOn) {}

    /**
     * A finding that comes out another way.
     *
     * @param norm the id of the norm
     * @param title its name
     * @param subject what it was applied to
     * @param kind what becomes of it, in words
     * @param outcomes both outcomes, in words
     * @param reason what turns it, in words
     */
    public record Change(String norm, String title, String subject, String kind, String outcomes, String reason) {}
}
