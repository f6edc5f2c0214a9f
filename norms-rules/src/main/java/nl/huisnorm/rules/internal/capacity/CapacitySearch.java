package nl.huisnorm.rules.internal.capacity;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.CapacityLimit;
import nl.huisnorm.answer.capacity.LayerCapacity;
import nl.huisnorm.answer.capacity.NormCapacity;
import nl.huisnorm.answer.capacity.PlaceCapacity;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.assessment.Exceptions;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.law.Work;
import nl.huisnorm.rules.internal.plausibility.Doubts;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Inhabited;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** Finds how many people may live in a facility, and which norms make it so. */
public final class CapacitySearch {

    private final Facility facility;
    private final AssessmentOptions options;
    private final Trial trial;
    private final Assessor assessor;
    private final Occupancy occupancy;
    private final Doubts doubts;
    private final List<Limits.Limit> limits;
    private final Watch watch;
    private final Effort effort;

    /** Prepares the search by a law; the options are without tolerance. */
    public CapacitySearch(Facility facility, LawOfDay law, AssessmentOptions options) {
        this(facility, law, options, Watch.endless());
    }

    /** The same that ends when its time is over. */
    public CapacitySearch(Facility facility, LawOfDay law, AssessmentOptions options, Watch watch) {
        this(
                facility,
                options,
                law.trial().supposing().counting(new Work(Long.MAX_VALUE, watch)),
                new Assessor(law, options),
                Map.of());
    }

    /** The same with some of the rules only; it ends with the time of what they are tried for. */
    public CapacitySearch(Facility facility, AssessmentOptions options, Trial trial, Assessor assessor) {
        this(facility, options, trial, assessor, Map.of());
    }

    /** The same where the limits of some norms are known already. */
    public CapacitySearch(
            Facility facility, LawOfDay law, AssessmentOptions options, Map<Norm, List<Limits.Limit>> known) {
        this(facility, options, law.trial().supposing(), new Assessor(law, options), known);
    }

    private CapacitySearch(
            Facility facility,
            AssessmentOptions options,
            Trial trial,
            Assessor assessor,
            Map<Norm, List<Limits.Limit>> known) {
        this.facility = facility;
        this.options = options;
        this.trial = trial;
        this.watch = trial.work().watch();
        this.effort = new Effort(watch);
        this.assessor = assessor;
        this.occupancy = Occupancy.anywhere(facility);
        this.limits = new ArrayList<>();
        this.doubts = assessor.doubts(facility);
        Trial unknown = trial.without(known.keySet());
        Exceptions exceptions = new Exceptions(options, facility.id());
        new DoubtedLimits(doubts, unknown)
                .of(Limits.of(unknown, occupancy), facility).stream()
                        .filter(limit -> !exceptions.isWaived(
                                limit.rule().norm(), limit.subject().subject().id()))
                        .forEach(limits::add);
        if (!known.isEmpty()) {
            known.values().forEach(limits::addAll);
            Map<Norm, Integer> order = new HashMap<>();
            trial.rules().forEach(rule -> order.put(rule.norm(), order.size()));
            limits.sort(Comparator.comparing(limit -> order.get(limit.rule().norm())));
        }
    }

    public List<Limits.Limit> limits() {
        return Collections.unmodifiableList(limits);
    }

    /** The limits of some norms; none of the others. */
    public Map<Norm, List<Limits.Limit>> limitsOf(Set<Norm> norms) {
        Map<Norm, List<Limits.Limit>> found = new HashMap<>();
        norms.forEach(norm -> found.put(norm, new ArrayList<>()));
        for (Limits.Limit limit : limits) {
            List<Limits.Limit> ofNorm = found.get(limit.rule().norm());
            if (ofNorm != null) {
                ofNorm.add(limit);
            }
        }
        return found;
    }

    public Occupancy occupancy() {
        return occupancy;
    }

    /** How many live there now; none where the input does not tell. */
    public @Nullable Integer residents() {
        return number(trial.view(facility));
    }

    public Capacity capacity() {
        Allocation certain = allocation(
                limit -> limit.rule().norm().binding(), limit -> limit.persons().least());
        Allocation possible = allocation(
                limit -> limit.rule().norm().binding(), limit -> limit.persons().most());
        BitSet all = new BitSet();
        all.set(0, occupancy.full().length);
        Interval persons = between(certain.found(all), possible.most(all));
        // where there was no time for all limits, more people than are sure to fit would break norms by their number
        boolean cut = watch.wasOver();
        int @Nullable [] placed = cut ? certain.placed() : persons.isUnbounded() ? null : possible.placed();
        Assessment assessment = assessor.assess(placed == null ? facility : occupancy.with(placed), doubts);
        Assessment other = cut ? assessor.assess(facility, doubts) : assessment;
        FacilityView view = trial.view(facility);
        List<LayerCapacity> layers = layers(all);
        List<PlaceCapacity> places = places(view, certain, possible, placed);
        List<NormCapacity> norms = norms(all, certain.decisive(), possible.decisive());
        return new Capacity(
                assessment.rulebookVersion(),
                assessment.rulebookDigest(),
                view.subject(),
                options,
                assessment.profile(),
                assessment.scenario(),
                number(view),
                persons,
                layers,
                places,
                norms,
                binding(assessment, Outcome.NON_COMPLIANT, other),
                binding(assessment, Outcome.UNDETERMINED, other),
                assessment.dataFindings(),
                !effort.ranOut() && !watch.wasOver());
    }

    /**
     * What is broken, or cannot be told, with as many people as may live there; those who go by the number left out. Where it was not
     * found how many that are, it must be so in another state too.
     */
    private static List<Finding> binding(Assessment assessment, Outcome outcome, Assessment other) {
        Map<Norm, Set<Pointer>> there = new HashMap<>();
        other.findings(outcome)
                .forEach(finding -> there.computeIfAbsent(finding.norm(), norm -> new HashSet<>())
                        .add(finding.subject().place()));
        return assessment.findings(outcome).stream()
                .filter(finding -> finding.norm().binding()
                        && finding.norm().decidedBy() == DecidedBy.RULE
                        && !Limits.followsTheNumber(finding.norm())
                        && there.getOrDefault(finding.norm(), Set.of())
                                .contains(finding.subject().place()))
                .toList();
    }

    private Allocation allocation(Predicate<Limits.Limit> counted, ToIntFunction<Limits.Limit> most) {
        return allocation(limits.stream().filter(counted).toList(), most);
    }

    private Allocation allocation(List<Limits.Limit> counted, ToIntFunction<Limits.Limit> most) {
        return new Allocation(
                occupancy.full(),
                counted.stream()
                        .map(limit -> new Allocation.Bound(limit.places(), most.applyAsInt(limit)))
                        .toList(),
                effort);
    }

    /** Where nothing more could be tried, fewer may have been found than there is room for. */
    private static Interval between(int least, int most) {
        return new Interval(Math.min(least, most), most);
    }

    private List<LayerCapacity> layers(BitSet all) {
        List<LayerCapacity> found = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            Predicate<Limits.Limit> ofLayer =
                    limit -> limit.rule().norm().regime().layer() == layer
                            && (layer == Layer.ADVICE || limit.rule().norm().binding());
            if (limits.stream().anyMatch(ofLayer)) {
                found.add(new LayerCapacity(
                        layer,
                        between(
                                allocation(ofLayer, limit -> limit.persons().least())
                                        .found(all),
                                allocation(ofLayer, limit -> limit.persons().most())
                                        .most(all))));
            }
        }
        return found;
    }

    private List<PlaceCapacity> places(
            FacilityView view, Allocation certain, Allocation possible, int @Nullable [] placed) {
        Subjects subjects = new Subjects(view);
        List<PlaceCapacity> found = new ArrayList<>();
        for (BuildingView building : view.buildings()) {
            add(found, building, certain, possible, placed);
            building.units().forEach(unit -> add(found, unit, certain, possible, placed));
        }
        subjects.of(SubjectKind.BEDROOM, Set.of()).stream()
                .filter(Inhabited.class::isInstance)
                .forEach(room -> add(found, room, certain, possible, placed));
        return found;
    }

    private void add(
            List<PlaceCapacity> found, View place, Allocation certain, Allocation possible, int @Nullable [] placed) {
        List<Integer> within = occupancy.within(place.place());
        BitSet places = new BitSet();
        within.forEach(places::set);
        found.add(new PlaceCapacity(
                place.subject(),
                number((Inhabited) place),
                between(certain.found(places), possible.most(places)),
                placed == null
                        ? null
                        : Integer.valueOf(
                                within.stream().mapToInt(i -> placed[i]).sum())));
    }

    private static @Nullable Integer number(Inhabited place) {
        var number = place.residents().number(RoundingMode.UNNECESSARY);
        return number == null ? null : Integer.valueOf(number.intValueExact());
    }

    private List<NormCapacity> norms(BitSet all, Set<Allocation.Bound> certain, Set<Allocation.Bound> possible) {
        Map<Norm, List<Limits.Limit>> byNorm = new LinkedHashMap<>();
        limits.forEach(limit -> byNorm.computeIfAbsent(limit.rule().norm(), norm -> new ArrayList<>())
                .add(limit));
        List<NormCapacity> found = new ArrayList<>();
        byNorm.forEach((norm, own) -> {
            BitSet covered = new BitSet();
            own.forEach(limit -> covered.or(limit.places()));
            List<CapacityLimit> each = own.stream()
                    .map(limit -> new CapacityLimit(
                            limit.subject().subject(),
                            limit.persons(),
                            norm.binding()
                                    && (certain.contains(new Allocation.Bound(
                                                    limit.places(),
                                                    limit.persons().least()))
                                            || possible.contains(new Allocation.Bound(
                                                    limit.places(),
                                                    limit.persons().most())))))
                    .toList();
            found.add(new NormCapacity(
                    norm,
                    between(
                            allocation(own, limit -> limit.persons().least()).found(covered),
                            allocation(own, limit -> limit.persons().most()).most(covered)),
                    covered.equals(all),
                    each.stream().anyMatch(CapacityLimit::binds),
                    each));
        });
        return found;
    }
}
