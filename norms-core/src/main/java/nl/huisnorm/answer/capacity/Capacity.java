package nl.huisnorm.answer.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * How many people may live in a facility: the largest number with which no binding norm that depends on how many there are
 * is broken, if everyone sleeps where it fits best. With that number all these norms are met, with one person more, wherever
 * that person sleeps, one of them is not.
 *
 * <p>Shortcomings that no number of residents mends, a missing smoke detector for instance, do not make the number smaller:
 * they are {@link #obstacles}, and stand beside it. A norm that requires an exact number, such as as many residents as are
 * registered, follows the number and does not limit it.
 *
 * @param rulebookVersion the version of the rulebook
 * @param rulebookDigest the SHA-256 of the rulebook
 * @param subject the facility
 * @param options the date, and what it was judged by
 * @param profile the profile of the municipality that it was judged by, or none
 * @param scenario the scenario that it was judged under; none where it was the law
 * @param residents how many live or are meant to live there now; none where the input does not tell
 * @param persons how many may live there: the number up to which no norm can turn out to be broken, whatever the facts are
 *     that are missing, and the number up to which none is known to be; {@link Interval#UNBOUNDED} where no norm limits it
 * @param layers the same by the norms of one layer alone, hard law first; only layers that limit the number, or may
 * @param places the same for every building, unit and room that people sleep in, by itself
 * @param norms what each norm that depends on the number would allow, in the order of the rulebook
 * @param obstacles binding norms that are broken whatever the number; where the time was over before that was known, those that are
 *     broken as it is and with those housed
 * @param open binding norms that a machine decides, that do not depend on the number, or not as far as can be told, and
 *     of which it cannot be told whether they are met
 * @param dataFindings facts of the facility that do not fit each other or the day, and claims that nothing shows; what rests on
 *     them leaves the number open
 * @param searchedAll whether all ways to divide people were tried that could hold more; counted, and timed only where a host gives
 *     it time. Where they were not, because what places share crosses too much or the time was over, every number lies between two: as many as a way was found for, and a number
 *     that no way reaches. Those housed are then as many as a way was found for, and the norms that bind those that stop that way
 */
@Experimental
public record Capacity(
        String rulebookVersion,
        String rulebookDigest,
        Subject subject,
        AssessmentOptions options,
        @Nullable Profile profile,
        @Nullable Scenario scenario,
        @Nullable Integer residents,
        Interval persons,
        List<LayerCapacity> layers,
        List<PlaceCapacity> places,
        List<NormCapacity> norms,
        List<Finding> obstacles,
        List<Finding> open,
        List<DataFinding> dataFindings,
        boolean searchedAll) {

    /** Copies the lists, so that this cannot change afterwards. */
    public Capacity {
        layers = List.copyOf(layers);
        places = List.copyOf(places);
        norms = List.copyOf(norms);
        obstacles = List.copyOf(obstacles);
        open = List.copyOf(open);
        dataFindings = List.copyOf(dataFindings);
    }

    /** The date whose law applied. */
    public LocalDate asOf() {
        return options.asOf();
    }

    /** The norms that keep the number from being larger. */
    public List<NormCapacity> binding() {
        return norms.stream().filter(NormCapacity::binds).toList();
    }

    /** How many people may live in facilities together. */
    public static Interval together(Collection<Capacity> facilities) {
        long least = 0;
        long most = 0;
        for (Capacity facility : facilities) {
            least += facility.persons().least();
            most += facility.persons().most();
        }
        return new Interval((int) Math.min(least, Interval.UNBOUNDED), (int) Math.min(most, Interval.UNBOUNDED));
    }
}
