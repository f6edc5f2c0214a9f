package nl.huisnorm.rules.internal.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.plausibility.Doubts;
import org.jspecify.annotations.Nullable;

/**
 * Limits as they are left by what is in doubt in the data. One that rests on a fact that does not fit others can be any number; one
 * that rests on a claim that is not shown lies between what it is with the claim and without. How many people there are is what is
 * looked for, so that doubt about it leaves no limit open.
 */
final class DoubtedLimits {

    private final Doubts doubts;
    private final Trial trial;

    DoubtedLimits(Doubts doubts, Trial trial) {
        this.doubts = doubts;
        this.trial = trial;
    }

    /** The same limits, those left open that are in doubt, and those that hold only without the claims that are not shown. */
    List<Limits.Limit> of(List<Limits.Limit> limits, Facility facility) {
        if (doubts.isEmpty()) {
            return limits;
        }
        Facility without = doubts.withoutClaims();
        boolean claims = !without.equals(facility);
        Map<NormOfDay, Map<Pointer, Limits.Limit>> otherwise = new LinkedHashMap<>();
        if (claims) {
            Limits.of(trial, Occupancy.anywhere(without))
                    .forEach(limit -> otherwise
                            .computeIfAbsent(limit.rule(), rule -> new LinkedHashMap<>())
                            .put(limit.subject().place(), limit));
        }
        List<Limits.Limit> found = new ArrayList<>();
        for (Limits.Limit limit : limits) {
            Limits.Limit other = otherwise
                    .computeIfAbsent(limit.rule(), rule -> new LinkedHashMap<>())
                    .remove(limit.subject().place());
            found.add(with(limit, persons(limit, other, claims)));
        }
        otherwise.values().stream()
                .flatMap(bySubject -> bySubject.values().stream())
                .map(limit -> with(limit, hull(limit.persons(), null)))
                .forEach(found::add);
        return found;
    }

    private Interval persons(Limits.Limit limit, Limits.@Nullable Limit other, boolean claims) {
        if (isInDoubt(limit)) {
            return new Interval(0, Interval.UNBOUNDED);
        }
        return claims ? hull(limit.persons(), other == null ? null : other.persons()) : limit.persons();
    }

    /** What both leave possible; no limit where one is none. */
    private static Interval hull(Interval one, @Nullable Interval other) {
        return other == null
                ? new Interval(one.least(), Interval.UNBOUNDED)
                : new Interval(Math.min(one.least(), other.least()), Math.max(one.most(), other.most()));
    }

    private boolean isInDoubt(Limits.Limit limit) {
        List<Evidence> facts = Trial.answer(limit.rule(), limit.subject()).trace().evidence().stream()
                .filter(evidence -> !Occupancy.isNumberOfPeople(evidence.place().last()))
                .toList();
        Set<DataCheck> checks = doubts.checks(limit.rule().norm(), facts);
        checks.remove(DataCheck.CLAIM_NOT_SHOWN);
        return !checks.isEmpty();
    }

    private static Limits.Limit with(Limits.Limit limit, Interval persons) {
        return new Limits.Limit(limit.rule(), limit.subject(), limit.places(), persons);
    }
}
