package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/** Finds where residents can go: for one finding, and the spreads of all of them that plans are made for. */
final class RehousingSearch {

    /** In more places than this, moving is not looked at for each finding by itself. */
    private static final int MOST_MOVED = 100;

    private final Facility facility;
    private final Trial trial;
    private final BrokenNorms broken;
    private final FindingSearch findings;
    private final OccupantAdjustments occupants;
    private final Work work;
    private final List<Limits.Limit> limits;
    private final Map<NormAtPlace, Limits.Limit> byPlace = new HashMap<>();

    RehousingSearch(
            Facility facility, Trial trial, BrokenNorms broken, FindingSearch findings, OccupantAdjustments occupants) {
        this.facility = facility;
        this.trial = trial;
        this.broken = broken;
        this.findings = findings;
        this.occupants = occupants;
        this.work = trial.work();
        this.limits = occupants.isKnown() && occupants.fewer() != null
                ? Limits.of(trial.untimed(), occupants.occupancy()).stream()
                        .filter(limit -> !broken.isWaived(
                                limit.rule().norm(), limit.subject().subject()))
                        .toList()
                : List.of();
        limits.forEach(limit -> byPlace.put(
                new NormAtPlace(limit.rule().norm().id(), limit.subject().place()), limit));
    }

    /** The spreads of people worth looking at: as it is, the lightest, and as many others that weigh the same as asked for. */
    List<int[]> spreads(int others) {
        int[] present = occupants.present();
        CostModel.Kind fewer = occupants.fewer();
        List<int[]> found = new ArrayList<>();
        found.add(present);
        if (fewer == null || limits.isEmpty()) {
            return found;
        }
        Rehousing rehousing = new Rehousing(present, limits, fewer, occupants.move(), this::price, work);
        int[] lightest = rehousing.lightest();
        if (lightest != null && !Arrays.equals(lightest, present)) {
            found.add(lightest);
            found.addAll(rehousing.asLight(lightest, others, this::isAlike));
        }
        return found;
    }

    /** What else has to change for so many people in some places; none where nothing helps. */
    private @Nullable BigDecimal price(BitSet places, int number) {
        if (work.isSpent()) {
            return null;
        }
        Facility other = occupants.housed(occupants.with(places, number));
        List<List<RemedyDraft>> remedies = new ArrayList<>();
        for (Limits.Limit limit : limits) {
            if (limit.places().equals(places) && limit.persons().most() < number) {
                Trial.Answer answer =
                        trial.on(other, limit.rule(), limit.subject().place());
                if (answer != null && answer.isBroken()) {
                    List<RemedyDraft> found = findings.remedies(answer, other, Set.of());
                    if (found.isEmpty()) {
                        return null;
                    }
                    remedies.add(found);
                }
            }
        }
        return Combination.lightest(remedies, work).get(0).weight();
    }

    private boolean isAlike(int one, int other) {
        List<Pointer> places = occupants.occupancy().places();
        return nameless(places.get(one)).equals(nameless(places.get(other)));
    }

    /** What a place is, with the unit it is in where that is its own, without their names. */
    private Object nameless(Pointer place) {
        Pointer parent = Objects.requireNonNull(OccupantAdjustments.larger(place));
        Object unit = Edit.at(facility, parent) instanceof Unit one
                        && (one.rooms() == null || one.rooms().size() == 1)
                ? one.withId("").withName(null).withRooms(null)
                : parent;
        Object own = Objects.requireNonNull(Edit.at(facility, place));
        return List.of(
                unit, own instanceof Room room ? room.withId("").withName(null).withSmokeDetectors(null) : place);
    }

    /** The lightest remedy of one finding by people who move, or leave; none where that breaks something else. */
    @Nullable Remedy moved(NormAtPlace finding) {
        Limits.Limit own = byPlace.get(finding);
        CostModel.Kind fewer = occupants.fewer();
        int[] present = occupants.present();
        if (own == null || fewer == null || occupants.move() == null || work.leavesOut(present.length > MOST_MOVED)) {
            return null;
        }
        List<Limits.Limit> others = limits.stream()
                .map(limit -> limit.equals(own) ? limit : limit.atLeast(occupants.in(limit.places())))
                .toList();
        int[] lightest =
                new Rehousing(present, others, fewer, occupants.move(), (places, number) -> null, work).lightest();
        if (lightest == null || IntStream.range(0, present.length).noneMatch(i -> lightest[i] > present[i])) {
            return null;
        }
        Remedy remedy = new Remedy(occupants.to(lightest));
        boolean mends = broken.in(remedy.applyTo(facility)).stream()
                .noneMatch(answer -> NormAtPlace.of(answer).equals(finding) || broken.isHarm(answer));
        return mends ? remedy : null;
    }

    /** The remedy of one finding by fewer people in the places of its limit; none where that does not help. */
    @Nullable Remedy fewer(NormAtPlace finding) {
        Limits.Limit limit = byPlace.get(finding);
        if (limit == null || limit.persons().most() >= occupants.in(limit.places())) {
            return null;
        }
        int[] persons = occupants.with(limit.places(), limit.persons().most());
        Trial.Answer after = trial.on(occupants.housed(persons), limit.rule(), finding.subject());
        boolean helps = after == null || !after.isBroken();
        return helps ? new Remedy(occupants.to(persons)) : null;
    }
}
