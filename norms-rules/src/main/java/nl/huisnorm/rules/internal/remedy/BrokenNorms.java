package nl.huisnorm.rules.internal.remedy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.assessment.Exceptions;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.law.Retrial;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/** The binding norms that are broken in a facility as it is, and in that facility as it would be; those waived left out. */
final class BrokenNorms {

    private final Exceptions exceptions;
    private final Retrial retrial;
    private final Map<NormAtPlace, Trial.Answer> now = new LinkedHashMap<>();

    /**
     * Tries the facility as it is.
     *
     * @param retrial the rules of the norms that bind
     */
    BrokenNorms(Facility facility, AssessmentOptions options, Retrial retrial) {
        this.exceptions = new Exceptions(options, facility.id());
        this.retrial = retrial;
        in(facility).forEach(answer -> now.put(NormAtPlace.of(answer), answer));
    }

    /** What was tried, and may be. */
    Work work() {
        return retrial.work();
    }

    /** What is broken in the facility as it would be. */
    List<Trial.Answer> in(Facility other) {
        return retrial.broken(other).stream()
                .filter(answer ->
                        !isWaived(answer.rule().norm(), answer.subject().subject()))
                .toList();
    }

    /** The same, with every rule tried: what a plan is told to mend is not taken from what was said of another facility. */
    List<Trial.Answer> anewIn(Facility other) {
        retrial.forget();
        return in(other);
    }

    /** The same without what came of the rules. */
    Set<NormAtPlace> placesIn(Facility other) {
        Set<NormAtPlace> places = new LinkedHashSet<>();
        in(other).forEach(answer -> places.add(NormAtPlace.of(answer)));
        return places;
    }

    /** What a rule says of the facility as it is; none where it is not broken. */
    Trial.@Nullable Answer now(NormAtPlace place) {
        return now.get(place);
    }

    boolean isWaived(Norm norm, Subject subject) {
        return exceptions.isWaived(norm, subject.id());
    }

    /** Whether something is broken that was not; a number that follows that of the residents is no harm, it is told. */
    boolean isHarm(Trial.Answer broken) {
        return !now.containsKey(NormAtPlace.of(broken))
                && !Limits.followsTheNumber(broken.rule().norm());
    }
}
