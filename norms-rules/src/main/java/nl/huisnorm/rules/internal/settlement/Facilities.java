package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Houses;
import nl.huisnorm.internal.settlement.HeldSum;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rules.internal.law.InputDates;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BedsByDay;
import nl.huisnorm.rules.internal.view.BedsElsewhere;
import nl.huisnorm.rules.internal.view.FacilityOnDay;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.HousingBook;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** The facilities that plans name, judged on the days that the plans need. Used by one thread, for one assessment. */
final class Facilities {

    private static final int MOST_INPUTS = 12;
    private static final int LONGEST_TERM = 100;
    private static final Set<String> PERMIT_THEMES = Set.of("permits", "conversion", "use-notification", "use-permit");

    private record Key(String facility, LocalDate day) {}

    /** A line of another plan. */
    private record Promise(HousingLine line, SettlementPlan plan) {}

    private final Map<String, Facility> byId = new LinkedHashMap<>();
    private final Houses houses;
    private final Law law;
    private final Map<Key, FacilityOnDay> known = new HashMap<>();
    private final Map<String, NavigableSet<LocalDate>> changes = new HashMap<>();
    private final Map<String, Set<LocalDate>> turning = new HashMap<>();

    /** What the law of a day says of a facility. */
    interface Law {
        /** The findings of the norms that limit occupancy. */
        List<Finding> findings(Facility facility, LocalDate day);

        /** The regimes that limit occupancy and of which the rulebook does not have all of the day's text. */
        List<Regime> unknown(Facility facility, LocalDate day);

        /** The days on which a norm that limits its occupancy changes, and those that stand in the waivers. */
        Set<LocalDate> dates(Facility facility);

        /** The facility as the law of the day classifies it. */
        FacilityView view(Facility facility, LocalDate day);
    }

    /** Prepares the facilities, of which no two have ids that nobody tells apart. */
    Facilities(Collection<Facility> facilities, Law law) {
        this.law = law;
        for (Facility facility : facilities) {
            byId.putIfAbsent(facility.id(), facility);
        }
        houses = new Houses(byId.values());
    }

    Facility facility(String id) {
        Facility facility = byId.get(id);
        if (facility == null) {
            throw new IllegalArgumentException("a housing line names " + id + ", which is not among the facilities");
        }
        return facility;
    }

    /** The days on which more or fewer people may live in a facility because of a date; stays and leases do not matter. */
    NavigableSet<LocalDate> changes(String id) {
        return changes.computeIfAbsent(id, key -> {
            Facility facility = facility(key);
            Facility lasting = facility.withStays((List<Stay>) null).withLeases((List<Lease>) null);
            NavigableSet<LocalDate> days = new TreeSet<>(InputDates.of(lasting));
            days.addAll(law.dates(facility));
            return days;
        });
    }

    /** The days on which a permit or certificate of a facility begins or ends, an exception does, or the law changes. */
    private Set<LocalDate> turningDays(String id) {
        return turning.computeIfAbsent(id, key -> {
            Facility facility = facility(key);
            Set<LocalDate> days = new TreeSet<>(law.dates(facility));
            days.addAll(InputDates.of(facility.permits()));
            days.addAll(InputDates.of(facility.certificates()));
            return days;
        });
    }

    /** What one of some plans is told of them on a day. Plans with one id are states of one plan, unless their companies differ. */
    Book bookOf(SettlementPlan plan, List<SettlementPlan> together, LocalDate asOf) {
        return new Book(
                plan, together.stream().filter(other -> !isStateOf(plan, other)).toList(), asOf);
    }

    /** Whether a plan is a state of another. */
    static boolean isStateOf(SettlementPlan plan, SettlementPlan other) {
        String one = plan.company() == null ? null : plan.company().kvkNumber();
        String two = other.company() == null ? null : other.company().kvkNumber();
        return plan.id().equals(other.id()) && (one == null || two == null || one.equals(two));
    }

    /** What a plan asked, and was told. */
    final class Book implements HousingBook {

        private final SettlementPlan plan;
        private final List<SettlementPlan> others;
        private final Map<Key, FacilityOnDay> asked = new LinkedHashMap<>();
        private final Map<String, BedsElsewhere> beds = new HashMap<>();
        private @Nullable Map<String, List<Promise>> promises;
        private final List<SettlementPlan> reporting;
        private final LocalDate asOf;

        private Book(SettlementPlan plan, List<SettlementPlan> reporting, LocalDate asOf) {
            this.plan = plan;
            this.asOf = asOf;
            this.reporting = reporting;
            this.others =
                    reporting.stream().filter(other -> other.housing() != null).toList();
        }

        @Override
        public String house(String facility) {
            return houses.first(facility);
        }

        @Override
        public FacilityOnDay on(String facility, LocalDate day) {
            Key key = new Key(facility, day);
            FacilityOnDay answer = asked.get(key);
            if (answer == null) {
                answer = onDay(facility, day);
                asked.put(key, answer);
            }
            return answer;
        }

        @Override
        public Set<LocalDate> turningDays(HousingLine line) {
            return InputDates.of(line);
        }

        @Override
        public Set<LocalDate> turningDays(String facility) {
            Set<LocalDate> days = new TreeSet<>(Facilities.this.turningDays(facility));
            elsewhere(facility).forEach(other -> days.addAll(InputDates.of(other)));
            return days;
        }

        @Override
        public List<HousingLine> elsewhere(String facility) {
            return promisesIn(facility).stream().map(Promise::line).toList();
        }

        @Override
        public BedsElsewhere bedsElsewhere(String facility) {
            return beds.computeIfAbsent(
                    house(facility),
                    house -> new BedsElsewhere(
                            new BedsByDay(elsewhere(house)),
                            new BedsByDay(before(house, order -> order < 0)),
                            new BedsByDay(notAfter(house))));
        }

        @Override
        public List<HousingLine> notAfter(String facility) {
            return before(facility, order -> order <= 0);
        }

        private List<HousingLine> before(String facility, IntPredicate wanted) {
            IdentityHashMap<SettlementPlan, List<HousingLine>> byPlan = new IdentityHashMap<>();
            List<SettlementPlan> plans = new ArrayList<>();
            for (Promise promise : promisesIn(facility)) {
                SettlementPlan other = promise.plan();
                if (!byPlan.containsKey(other)) {
                    plans.add(other);
                }
                byPlan.computeIfAbsent(other, any -> new ArrayList<>()).add(promise.line());
            }
            List<HousingLine> lines = new ArrayList<>();
            for (SettlementPlan other : plans) {
                if (wanted.test(Promises.order(other, plan, houses.of(facility)))) {
                    lines.addAll(SharedBeds.of(
                            Objects.requireNonNull(byPlan.get(other)),
                            asOf,
                            day -> on(house(facility), day).capacity().most()));
                }
            }
            return lines;
        }

        private List<Promise> promisesIn(String facility) {
            if (promises == null) {
                Map<String, List<Promise>> found = new HashMap<>();
                for (SettlementPlan other : others) {
                    for (HousingLine line : Promises.whileAgreed(other, asOf)) {
                        if (line.facility() != null) {
                            found.computeIfAbsent(house(line.facility()), any -> new ArrayList<>())
                                    .add(new Promise(line, other));
                        }
                    }
                }
                promises = found;
            }
            return promises.getOrDefault(house(facility), List.of());
        }

        @Override
        public Flag setApart(String facility) {
            return Promises.setApart(plan, houses.of(facility));
        }

        @Override
        public List<String> sameHouse(String facility) {
            return houses.of(facility).stream().map(Facility::id).toList();
        }

        @Override
        public int reportedElsewhere(String facility, LocalDate day) {
            return HeldSum.of(reporting.stream()
                    .filter(other -> Promises.lasts(other, day, asOf))
                    .filter(other -> Promises.order(other, plan, houses.of(facility)) <= 0)
                    .mapToInt(other -> Promises.reported(other, id -> house(id).equals(house(facility)), asOf)));
        }

        /**
         * The regimes of which the text was not known on a day that was asked for until now, up to and including another: of what
         * the law will say after it nothing is asked of anybody.
         */
        Set<Regime> unknownRegimes(LocalDate last) {
            Set<Regime> all = new LinkedHashSet<>();
            asked.keySet().stream()
                    .filter(key -> !key.day().isAfter(last))
                    .forEach(key -> all.addAll(law.unknown(facility(key.facility()), key.day())));
            return all;
        }
    }

    /**
     * A facility on a day. Judging one is much work, so it is judged on the first and last of the days around on which nothing
     * changes by a date; where both say the same, the first stands for all of them. Where they differ a term ends in between, and
     * its day is found by halving, since what has ended stays ended.
     */
    private FacilityOnDay onDay(String id, LocalDate day) {
        LocalDate first = changes(id).floor(day);
        if (first == null) {
            return judged(id, day);
        }
        LocalDate next = changes(id).higher(day);
        LocalDate last = next == null ? first.plusYears(LONGEST_TERM) : next.minusDays(1);
        last = last.isBefore(day) ? day : last;
        while (!judged(id, first).saysTheSameAs(judged(id, last))) {
            LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
            if (day.isAfter(middle)) {
                first = middle.plusDays(1);
            } else {
                last = middle;
            }
        }
        return judged(id, first);
    }

    private FacilityOnDay judged(String id, LocalDate day) {
        Key key = new Key(id, day);
        FacilityOnDay found = known.get(key);
        if (found == null) {
            found = look(facility(id), day);
            known.put(key, found);
        }
        return found;
    }

    private FacilityOnDay look(Facility facility, LocalDate day) {
        Pointer base = Pointer.ROOT.field("facilities").field(facility.id());
        LawfulCapacity capacity = new LawfulCapacity(facility, varied -> law.findings(varied, day));
        FacilityView view = law.view(facility, day);
        Day on = Day.of(day, Trace.NONE);
        Flag certified = view.certifiedOn(on, "snf", "akf").or(view.operator().housingAssociation());
        Trace residents = capacity.isKnown() ? Trace.NONE : Trace.of("facility", base, "residents", null);
        Trace limits = capacity.limits().isEmpty()
                ? Trace.of(capacity.beds(MOST_INPUTS), List.of(), base)
                : evidence(capacity.limits(), base);
        return new FacilityOnDay(
                capacity.capacity(),
                capacity.limits(),
                capacity.open(),
                limits,
                limits.and(missing(capacity.open(), base)).and(residents),
                Flag.of(certified.truth(), certified.trace().under(base)),
                permitted(capacity, base));
    }

    private static Flag permitted(LawfulCapacity capacity, Pointer base) {
        List<Finding> against = aboutPermits(capacity.limits());
        if (!against.isEmpty()) {
            return Flag.of(Truth.FALSE, evidence(against, base));
        }
        List<Finding> open = aboutPermits(capacity.open());
        return open.isEmpty() ? Flag.of(true) : Flag.of(Truth.UNKNOWN, missing(open, base));
    }

    private static List<Finding> aboutPermits(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> PERMIT_THEMES.contains(finding.norm().theme()))
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** The first inputs of some findings: enough to show where a limit comes from; the findings themselves have them all. */
    private static Trace evidence(List<Finding> findings, Pointer base) {
        List<Evidence> inputs = findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .distinct()
                .limit(MOST_INPUTS)
                .toList();
        return Trace.of(inputs, List.of(), base);
    }

    /** What is missing for some findings: of every fact the first place where it is. */
    private static Trace missing(List<Finding> findings, Pointer base) {
        Map<String, Missing> first = new LinkedHashMap<>();
        for (Finding finding : findings) {
            for (Missing one : finding.missing()) {
                first.putIfAbsent(one.owner() + "." + one.fact(), one);
            }
        }
        return Trace.of(List.of(), List.copyOf(first.values()), base);
    }
}
