package nl.huisnorm.rulebook;

import java.time.LocalDate;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A dated text of a regime.
 *
 * @param id the edition's id, unique in its regime
 * @param title what changed, or the edition's name
 * @param from its first day
 * @param until its last day; none while it is in force
 * @param confidence how sure its dates are
 * @param source where they were read
 * @param readIn the first day of the text from which the rulebook took what held in it; none where that is its own or none was read
 * @param partial whether only part of its text is in the rulebook, so that more may hold than the rulebook says
 * @param unread whether its text was not read, so that the rulebook cannot tell what held in its period
 */
@Stable
public record Edition(
        String id,
        Text title,
        LocalDate from,
        @Nullable LocalDate until,
        Confidence confidence,
        Text source,
        @Nullable LocalDate readIn,
        boolean partial,
        boolean unread) {

    /** Made by the library. */
    @MadeByLibrary
    public Edition {}

    /** An edition of which the text itself was read, or none. */
    @MadeByLibrary
    public Edition(
            String id,
            Text title,
            LocalDate from,
            @Nullable LocalDate until,
            Confidence confidence,
            String source,
            boolean partial,
            boolean unread) {
        this(id, title, from, until, confidence, new Text(source, source), null, partial, unread);
    }

    /** Whether what the rulebook says of it was read in the text of another edition, and not in its own. */
    public boolean isReadElsewhere() {
        return readIn != null && !validity().includes(readIn);
    }

    /** The period in which the edition is in force. */
    public Validity validity() {
        return new Validity(from, until);
    }
}
