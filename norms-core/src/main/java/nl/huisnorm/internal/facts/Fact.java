package nl.huisnorm.internal.facts;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a file can tell.
 *
 * @param owner what it belongs to, for instance {@code room}
 * @param name its key in a file, for instance {@code mattressWidth}
 * @param type what it can be
 * @param of for a choice the simple name of its list of words, for instance {@code RoomKind}; for a part the owner of its
 *     facts, for instance {@code smokeDetector}; none for all else
 * @param required whether a file must give it
 * @param least the smallest number accepted; only for numbers
 * @param most the largest number accepted; only for numbers
 * @param unit the unit of the number; none where it is no number or a number without a unit
 * @param pattern the regular expression that a text must match as a whole; none where any text will do
 * @param example a text that matches; only with a pattern
 * @param about what it is, as a phrase without a full stop
 * @param label its name for people
 * @param ask the question that asks for it, with {@code {0}} for the place where there may be several; none where it is
 *     not asked
 * @param where where the answer is found, of its own or as for all facts of the record
 * @param known where somebody must be to know it
 * @param walk at which stop of a walk it is asked
 * @param remedies the kinds of change that change it, by their ids in the standard weights; may be empty
 * @param words what people call it when they type
 */
public record Fact(
        String owner,
        String name,
        FactType type,
        @Nullable String of,
        boolean required,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable MeasurementUnit unit,
        @Nullable String pattern,
        @Nullable String example,
        Text about,
        Text label,
        @Nullable Text ask,
        Text where,
        Known known,
        Walk walk,
        List<String> remedies,
        Words words) {

    /** Copies the list, so that the fact cannot change afterwards. */
    public Fact {
        remedies = List.copyOf(remedies);
    }

    /** What rules, weights and questions call it: {@code room.mattressWidth}. */
    public String path() {
        return owner + "." + name;
    }
}
