package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.PlaceCapacity;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Use;
import nl.huisnorm.input.Pointer;

/** How many people may live somewhere: exactly as many as the norms let pass. */
class CapacityTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final int MOST_TRIED = 400;

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(
                LocalDate.of(2019, 6, 1),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2027, 7, 1));
    }

    @Property(tries = 500, seed = "20261124")
    void at_capacity_no_norm_on_numbers_is_broken_and_with_one_more_there_is(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Capacity capacity = HUISNORM.capacity(facility, AssessmentOptions.asOf(day));
        Statistics.label("limited and not nobody")
                .collect(!capacity.persons().isUnbounded() && capacity.persons().most() > 0)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 30));
        isExact(capacity, facility, day);
    }

    /** At capacity no binding norm on numbers is broken; with one more, wherever that one sleeps, one is. */
    static void isExact(Capacity capacity, Facility facility, LocalDate day) {
        if (capacity.persons().isUnbounded()) {
            return;
        }
        Map<Pointer, Integer> housed = housed(capacity);
        assertThat(housed.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(capacity.persons().most());
        assertThat(broken(facility, housed, day)).isEmpty();
        for (Pointer place : housed.keySet()) {
            Map<Pointer, Integer> more = new LinkedHashMap<>(housed);
            more.merge(place, 1, Integer::sum);
            assertThat(broken(facility, more, day)).as("one more in " + place).isNotEmpty();
        }
    }

    @Property(tries = 120, seed = "20261124")
    void however_one_more_is_spread_some_norm_on_numbers_is_broken(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Facility small = facility.withBuildings(facility.buildings().subList(0, 1));
        Capacity capacity = HUISNORM.capacity(small, AssessmentOptions.asOf(day));
        if (capacity.persons().isUnbounded()) {
            return;
        }
        List<Pointer> places = Housed.places(capacity);
        List<Map<Pointer, Integer>> spreads = new ArrayList<>();
        spread(places, 0, capacity.persons().most() + 1, new LinkedHashMap<>(), spread -> {
            if (spreads.size() <= MOST_TRIED) {
                spreads.add(new LinkedHashMap<>(spread));
            }
        });
        boolean all = spreads.size() <= MOST_TRIED;
        Statistics.label("all spreads tried, several places")
                .collect(all && spreads.size() > 1)
                .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 10));
        if (all) {
            spreads.forEach(spread ->
                    assertThat(broken(small, spread, day)).as("" + spread).isNotEmpty());
        }
    }

    @Property(tries = 200, seed = "20261124")
    void what_is_not_known_makes_the_certain_number_no_larger_and_the_possible_one_no_smaller(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Facility less = facility.withBuildings(
                facility.buildings().stream().map(CapacityTest::withLessKnown).toList());
        Interval all = HUISNORM.capacity(facility, AssessmentOptions.asOf(day)).persons();
        Interval fewer = HUISNORM.capacity(less, AssessmentOptions.asOf(day)).persons();
        assertThat(fewer.least()).isLessThanOrEqualTo(all.least());
        assertThat(fewer.most()).isGreaterThanOrEqualTo(all.most());
    }

    /**
     * A building of which less is known. Where a number of before 2012 is relied on, it stays known whether the building existed: if it
     * did not, what is asked of it is broken by any number and limits none.
     */
    private static Building withLessKnown(Building building) {
        Building less = building.withUsableFloorArea(null).withForm(null);
        Use use = building.use();
        return use != null && use.personsAllowedBefore2012() != null ? less : less.withConstruction(null);
    }

    private static void spread(
            List<Pointer> places,
            int from,
            int left,
            Map<Pointer, Integer> spread,
            Consumer<Map<Pointer, Integer>> each) {
        if (from == places.size() - 1) {
            spread.put(places.get(from), left);
            each.accept(spread);
            return;
        }
        for (int number = 0; number <= left; number++) {
            spread.put(places.get(from), number);
            spread(places, from + 1, left - number, spread, each);
        }
    }

    private static Map<Pointer, Integer> housed(Capacity capacity) {
        Map<Pointer, Integer> housed = new LinkedHashMap<>();
        List<Pointer> places = Housed.places(capacity);
        for (PlaceCapacity place : capacity.places()) {
            if (places.contains(place.place().place())) {
                housed.put(place.place().place(), place.housed());
            }
        }
        return housed;
    }

    private static List<Finding> broken(Facility facility, Map<Pointer, Integer> persons, LocalDate day) {
        return HUISNORM
                .assess(Housed.in(facility, persons), AssessmentOptions.asOf(day))
                .findings(Outcome.NON_COMPLIANT)
                .stream()
                .filter(finding -> finding.norm().binding() && Housed.goesByNumber(finding))
                .toList();
    }
}
