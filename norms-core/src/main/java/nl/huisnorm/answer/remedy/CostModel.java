package nl.huisnorm.answer.remedy;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What changing a facility weighs, kind by kind. It is data: the bundled one is a stated starting point, not a price list,
 * and whoever knows better replaces it with {@link nl.huisnorm.io.read.CostModelReader}. A fact that no kind names is never
 * changed: the age of a building, where it stands, how long somebody stays.
 *
 * @param id the model's id
 * @param title what it is
 * @param kinds the kinds of change; where more than one names a fact and a way, the first goes
 */
@Experimental
public record CostModel(String id, Text title, List<Kind> kinds) {

    /** Copies the list, so that the model cannot change afterwards. */
    public CostModel {
        kinds = List.copyOf(kinds);
    }

    /** Which way a kind of change goes. */
    public enum Way implements Named {
        /** A number becomes larger. */
        MORE,
        /** A number becomes smaller. */
        LESS,
        /** What is not there, or not so, comes to be. */
        YES,
        /** What is there, or so, no longer is. */
        NO,
        /** A date becomes the day judged on, or as many months later as the kind says. */
        RENEW,
        /** Something is added to a list, in good order; what it holds until is as many months later as the kind says. */
        ADD,
        /** A number becomes what another says: a list of residents is brought up to date. */
        FOLLOW
    }

    /**
     * A kind of change.
     *
     * @param id its id, unique in the model
     * @param label what is done, in a few words
     * @param facts the facts it changes, each an owner, a dot and the fact's name, for instance {@code amenities.toilets}
     * @param way which way
     * @param step the smallest change of a number, in the fact's own unit; none for 1, which is also the least for a whole number
     * @param fixed what making the change weighs, however much it is; none for nothing
     * @param each what every unit of it weighs: a person, a toilet, a square metre; none for nothing
     * @param months how many months after the day judged on a renewed date lies, or the end of something added; none for that
     *     day itself
     */
    public record Kind(
            String id,
            Text label,
            List<String> facts,
            Way way,
            @Nullable @Bounds(max = "1000000000") BigDecimal step,
            @Nullable @Bounds(max = "1000000000000000000") BigDecimal fixed,
            @Nullable @Bounds(max = "1000000000000000000") BigDecimal each,
            @Nullable Integer months) {

        /** Copies the list, so that the kind cannot change afterwards. */
        public Kind {
            facts = List.copyOf(facts);
        }

        /**
         * What a change weighs.
         *
         * @param by by how much the fact changes, in its own unit; 1 for what is not a number
         * @return the weight
         */
        public BigDecimal weight(BigDecimal by) {
            BigDecimal start = fixed == null ? BigDecimal.ZERO : fixed;
            return each == null ? start : start.add(each.multiply(by.abs()));
        }
    }
}
