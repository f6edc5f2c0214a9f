package nl.huisnorm.answer.impact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the law, or a scenario, does to a stock of facilities.
 *
 * @param rulebookVersion the version of the rulebook
 * @param rulebookDigest the SHA-256 of the rulebook before the change
 * @param changedDigest the SHA-256 of the rulebook after it; another one only under a scenario
 * @param before the date, and what was judged by, before the change
 * @param after the same after it
 * @param profile the profile of a municipality that was judged by, before and after, or none
 * @param scenario the scenario after the change; none where it is the law of another date
 * @param unreadable how many items of the stock could not be read, or not judged by a fault of the program; they are in none of
 *     the numbers
 * @param notAllSearched for how many facilities not all ways to divide people were tried, see {@link
 *     FacilityImpact#searchedAll}; their beds are in the numbers with what was found
 * @param total the whole stock
 * @param municipalities each municipality, by its code; last those that the input does not tell of
 * @param norms the norms that make a difference: those that cost most beds first, then those that most facilities begin to
 *     break, then in the order of the rulebook
 */
@Experimental
public record Impact(
        String rulebookVersion,
        String rulebookDigest,
        String changedDigest,
        AssessmentOptions before,
        AssessmentOptions after,
        @Nullable Profile profile,
        @Nullable Scenario scenario,
        int unreadable,
        int notAllSearched,
        Totals total,
        List<MunicipalityTotals> municipalities,
        List<NormTotals> norms) {

    /** Copies the lists, so that this cannot change afterwards. */
    public Impact {
        municipalities = List.copyOf(municipalities);
        norms = List.copyOf(norms);
    }

    /**
     * What becomes of a number of facilities together.
     *
     * @param facilities how many there are
     * @param changed in how many anything is different, see {@link FacilityImpact#changes}
     * @param turned how many are not met after the change and were not known to be unmet before
     * @param verdictsBefore how many have each verdict before; every verdict is in it
     * @param verdictsAfter how many have each verdict after; every verdict is in it
     * @param residents how many people live there now, as far as is told
     * @param certain the beds that are certainly lawful, whatever the facts are that are missing
     * @param possible the beds that are lawful as far as is known
     * @param layers each layer, hard law first; only those that any of the facilities has
     */
    public record Totals(
            int facilities,
            int changed,
            int turned,
            Map<Verdict, Integer> verdictsBefore,
            Map<Verdict, Integer> verdictsAfter,
            long residents,
            BedTotals certain,
            BedTotals possible,
            List<LayerTotals> layers) {

        /** Copies the collections, so that this cannot change afterwards. */
        public Totals {
            verdictsBefore = Collections.unmodifiableMap(new EnumMap<>(verdictsBefore));
            verdictsAfter = Collections.unmodifiableMap(new EnumMap<>(verdictsAfter));
            layers = List.copyOf(layers);
        }
    }

    /**
     * The beds of facilities together. Before, less what is lost, plus what is gained, is after.
     *
     * @param before how many there are before the change
     * @param after how many after it
     * @param lost how many the facilities that lose beds lose
     * @param gained how many the facilities that gain beds gain
     * @param losing how many facilities lose beds
     * @param unbounded facilities that are in none of these numbers, because nothing bounds theirs before or after
     * @param withoutPlaceBefore residents for whom there is no lawful place before the change; facilities that do not tell
     *     how many live there have none
     * @param withoutPlaceAfter the same after it
     */
    public record BedTotals(
            long before,
            long after,
            long lost,
            long gained,
            int losing,
            int unbounded,
            long withoutPlaceBefore,
            long withoutPlaceAfter) {}

    /**
     * What the norms of one layer do when they change and those of other layers do not.
     *
     * @param layer the layer
     * @param changed in how many facilities anything is different in this layer
     * @param turned in how many this layer is not met after the change, and was not known to be unmet before
     * @param lostCertain the beds it takes away by itself, of those certainly lawful before
     * @param lostPossible the same of those possibly lawful before
     */
    public record LayerTotals(Layer layer, int changed, int turned, long lostCertain, long lostPossible) {}

    /**
     * A municipality.
     *
     * @param municipality its CBS code; none for facilities of which the input does not tell it
     * @param totals its facilities together
     */
    public record MunicipalityTotals(@Nullable String municipality, Totals totals) {}

    /**
     * What one norm does.
     *
     * @param norm the norm
     * @param broken how many facilities break it after the change and did not before
     * @param mended how many broke it before the change and do not after
     * @param turning of the facilities that begin to break it, how many were not known to be unmet before; other norms may
     *     turn them as well
     * @param losing how many facilities lose beds by it alone
     * @param lostCertain the beds it takes away by itself, of those certainly lawful before
     * @param lostPossible the same of those possibly lawful before
     */
    public record NormTotals(
            Norm norm, int broken, int mended, int turning, int losing, long lostCertain, long lostPossible) {}
}
