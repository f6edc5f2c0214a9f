package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Address;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.Stock;
import nl.huisnorm.settlement.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to the caps of the municipality. Lines that are about the same surroundings are taken together, on the day on
 * which they have the most beds at the same time; what has ended by the date of the assessment does not count.
 */
final class CapEffects {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Facilities facilities;
    private final Laws laws;
    private final LocalDate asOf;
    private final List<HousingLine> lines;
    private final List<String> elsewhere;
    private final List<String> ofOthers = new ArrayList<>();
    private final @Nullable Stock stock;

    /**
     * Prepares.
     *
     * @param together the plans that are judged together: their beds in the municipality of this plan count for its caps, though they
     *     are of a plan of another
     */
    CapEffects(SettlementPlan plan, List<SettlementPlan> together, Facilities facilities, Laws laws, LocalDate asOf) {
        this.facilities = facilities;
        this.laws = laws;
        this.asOf = asOf;
        this.stock = plan.stock();
        this.lines = new ArrayList<>(Objects.requireNonNullElse(plan.housing(), List.<HousingLine>of()).stream()
                .filter(line -> line.until() == null || !line.until().isBefore(asOf))
                .filter(line -> !standsElsewhere(plan, line))
                .toList());
        this.elsewhere = Objects.requireNonNullElse(plan.housing(), List.<HousingLine>of()).stream()
                .filter(line -> standsElsewhere(plan, line))
                .map(HousingLine::id)
                .toList();
        for (SettlementPlan other : together) {
            if (plan.municipality() != null && !Facilities.isStateOf(plan, other)) {
                fromElsewhere(plan.municipality(), other);
            }
        }
    }

    /** The beds of a plan of another municipality that stand in this one. */
    private void fromElsewhere(String here, SettlementPlan other) {
        for (HousingLine line : Objects.requireNonNullElse(other.housing(), List.<HousingLine>of())) {
            String facility = line.facility();
            boolean stands = line.until() == null || !line.until().isBefore(asOf);
            if (stands
                    && facility != null
                    && standsElsewhere(other, line)
                    && here.equals(facilities.facility(facility).municipality())) {
                lines.add(line.withId(other.id() + ": " + line.id()));
                ofOthers.add(other.id() + ": " + line.id());
            }
        }
    }

    /** Whether beds stand in another municipality than the plan's: they count for the caps of that one. */
    private boolean standsElsewhere(SettlementPlan plan, HousingLine line) {
        String facility = line.facility();
        String there = facility == null ? null : facilities.facility(facility).municipality();
        return there != null && plan.municipality() != null && !there.equals(plan.municipality());
    }

    /** The effect on the whole municipality, then on each village, street and circle. */
    List<CapEffect> all() {
        List<CapEffect> all = new ArrayList<>();
        if (stock == null && !elsewhere.isEmpty()) {
            add(Role.CAP_MUNICIPALITY, List.of(), null, null, null, all);
        } else if (stock != null && !(lines.isEmpty() && elsewhere.isEmpty())) {
            Integer housed = stock.housed();
            int least = most(lines, line -> Boolean.FALSE.equals(line.existing()), HousingLine::beds);
            int most = most(lines, line -> !Boolean.TRUE.equals(line.existing()), HousingLine::beds);
            share(Role.CAP_MUNICIPALITY, List.of(), Numbers.of(housed, 0, least, most), stock.inhabitants(), all);
        }
        for (List<HousingLine> village : groups(address -> address.town())) {
            share(
                    Role.CAP_VILLAGE,
                    village,
                    beds(village, Surroundings::housedInVillage),
                    highest(village, Surroundings::villageInhabitants),
                    all);
        }
        for (List<HousingLine> street : groups(CapEffects::street)) {
            Integer dwellings = highest(street, Surroundings::streetDwellings);
            if (dwellings != null) {
                share(Role.CAP_STREET, street, dwellings(street), dwellings, all);
            }
        }
        for (List<HousingLine> circle : groups(address -> null)) {
            Numbers numbers = beds(circle, Surroundings::housedWithinRadius);
            if (numbers != null) {
                add(
                        Role.CAP_RADIUS,
                        circle,
                        BigDecimal.valueOf(numbers.before()),
                        BigDecimal.valueOf(numbers.least()),
                        BigDecimal.valueOf(numbers.most()),
                        all);
            }
        }
        return all;
    }

    /** A number now and with the plan. */
    private record Numbers(long before, long least, long most) {

        static @Nullable Numbers of(@Nullable Integer others, int now, int least, int most) {
            return others == null
                    ? null
                    : new Numbers((long) others + now, (long) others + least, (long) others + most);
        }
    }

    /** Beds around which others are housed; the number of those others has none of the beds of the plan in it. */
    private @Nullable Numbers beds(List<HousingLine> some, Function<Surroundings, @Nullable Integer> others) {
        int now = most(some, line -> Boolean.TRUE.equals(line.existing()), HousingLine::beds);
        int all = most(some, line -> true, HousingLine::beds);
        return Numbers.of(highest(some, others), now, all, all);
    }

    private @Nullable Numbers dwellings(List<HousingLine> street) {
        boolean known = street.stream()
                .allMatch(line ->
                        line.surroundings() != null && line.surroundings().dwellingsAdded() != null);
        if (!known) {
            return null;
        }
        int added = most(
                street,
                line -> true,
                line -> Objects.requireNonNull(
                        Objects.requireNonNull(line.surroundings()).dwellingsAdded()));
        return Numbers.of(highest(street, Surroundings::streetDwellingsUsed), 0, added, added);
    }

    /**
     * The lines about one place, of which something is said: lines in facilities of which the address gives the same name, else
     * lines in the same facility.
     */
    private Collection<List<HousingLine>> groups(Function<Address, @Nullable String> name) {
        Map<String, List<HousingLine>> groups = new LinkedHashMap<>();
        for (HousingLine line : lines) {
            String facility = line.facility();
            Address address =
                    facility == null ? null : facilities.facility(facility).address();
            String named = address == null ? null : name.apply(address);
            String key = named != null
                    ? "name " + named.strip().toLowerCase(Locale.ROOT)
                    : facility != null ? "facility " + facility : "line " + line.id();
            groups.computeIfAbsent(key, id -> new ArrayList<>()).add(line);
        }
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(line -> line.surroundings() != null))
                .toList();
    }

    private static @Nullable String street(Address address) {
        return address.street() == null || address.town() == null
                ? null
                : address.street().strip() + ", " + address.town().strip();
    }

    /** The highest of the numbers that lines give; none where none does. */
    private static @Nullable Integer highest(List<HousingLine> some, Function<Surroundings, @Nullable Integer> number) {
        Integer highest = null;
        for (HousingLine line : some) {
            Integer one = line.surroundings() == null ? null : number.apply(line.surroundings());
            if (one != null && (highest == null || one > highest)) {
                highest = one;
            }
        }
        return highest;
    }

    /** The most that lines come to at the same time, from the date of the assessment on. */
    private int most(List<HousingLine> some, Predicate<HousingLine> which, ToIntFunction<HousingLine> number) {
        SortedSet<LocalDate> days = new TreeSet<>(Set.of(asOf));
        some.forEach(line -> days.add(line.from().isBefore(asOf) ? asOf : line.from()));
        int most = 0;
        for (LocalDate day : days) {
            int together = some.stream()
                    .filter(which)
                    .filter(line -> !day.isBefore(line.from()) && (line.until() == null || !day.isAfter(line.until())))
                    .mapToInt(number)
                    .sum();
            most = Math.max(most, together);
        }
        return most;
    }

    private void share(
            Role role,
            List<HousingLine> about,
            @Nullable Numbers numbers,
            @Nullable Integer whole,
            List<CapEffect> all) {
        if (whole != null && whole > 0) {
            add(
                    role,
                    about,
                    numbers == null ? null : hundredths(numbers.before(), whole),
                    numbers == null ? null : hundredths(numbers.least(), whole),
                    numbers == null ? null : hundredths(numbers.most(), whole),
                    all);
        }
    }

    private static BigDecimal hundredths(long part, int whole) {
        return HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP);
    }

    private void add(
            Role role,
            List<HousingLine> about,
            @Nullable BigDecimal before,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            List<CapEffect> all) {
        Norm norm = laws.inRole(role, asOf);
        Parameter parameter = norm.parameters().get(role.parameters().get(0));
        boolean set = norm.local() && laws.isInForce(norm, asOf) && parameter != null;
        BigDecimal cap = set ? Objects.requireNonNull(parameter).on(asOf) : null;
        Outcome outcome;
        if (cap == null) {
            outcome = Outcome.NOT_APPLICABLE;
        } else if (least == null || most == null) {
            outcome = Outcome.UNDETERMINED;
        } else if (most.compareTo(cap) <= 0) {
            outcome = Outcome.COMPLIANT;
        } else {
            outcome = least.compareTo(cap) > 0 ? Outcome.NON_COMPLIANT : Outcome.UNDETERMINED;
        }
        all.add(new CapEffect(
                norm,
                about.stream().map(HousingLine::id).toList(),
                before,
                least,
                most,
                cap,
                outcome,
                role == Role.CAP_MUNICIPALITY ? elsewhere : List.of(),
                role == Role.CAP_MUNICIPALITY ? ofOthers : List.of()));
    }
}
