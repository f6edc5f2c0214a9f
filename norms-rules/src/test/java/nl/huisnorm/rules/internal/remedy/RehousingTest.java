package nl.huisnorm.rules.internal.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.SmallFacilities;
import nl.huisnorm.rules.internal.capacity.Limits;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Work;
import nl.huisnorm.rules.internal.view.FacilityView;
import org.jspecify.annotations.Nullable;

/** The numbers of people that weigh least together. */
class RehousingTest {

    private static final NormOfDay NORM =
            MadeUpNorms.onFacility("M-1", all -> all.management().residentListKept());
    private static final FacilityView VIEW = MadeUpNorms.trial(NORM).view(SmallFacilities.bedrooms(1));
    private static final Rehousing.Price NOTHING_HELPS = (places, number) -> null;

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }

    private static Limits.Limit limit(int most, int... places) {
        return limit(most, places(places));
    }

    private static Limits.Limit limit(int most, BitSet places) {
        return new Limits.Limit(NORM, VIEW, places, new Interval(most, most));
    }

    private static CostModel.Kind fewer(String each) {
        return MadeUpKinds.each("room.occupants", Way.LESS, each);
    }

    private static CostModel.Kind move(String each) {
        return MadeUpKinds.each("room.occupants", Way.MORE, each);
    }

    private static int[] of(int... persons) {
        return persons;
    }

    private static Rehousing rehousing(int[] present, Rehousing.Price price, Limits.Limit... limits) {
        return rehousing(present, List.of(limits), fewer("40"), move("5"), price);
    }

    private static Rehousing rehousing(
            int[] present,
            List<Limits.Limit> limits,
            CostModel.Kind fewer,
            CostModel.@Nullable Kind move,
            Rehousing.Price price) {
        return new Rehousing(present, limits, fewer, move, price, new Work(Long.MAX_VALUE));
    }

    @Example
    void where_no_limit_is_broken_nobody_goes() {
        assertThat(rehousing(of(2, 3), NOTHING_HELPS, limit(2, 0), limit(3, 1), limit(5, 0, 1))
                        .lightest())
                .isNull();
    }

    @Example
    void one_too_many_moves_to_where_there_is_room() {
        assertThat(rehousing(of(3, 1), NOTHING_HELPS, limit(2, 0), limit(2, 1)).lightest())
                .containsExactly(2, 2);
    }

    @Example
    void one_too_many_leaves_where_there_is_room_nowhere() {
        assertThat(rehousing(of(3, 2), NOTHING_HELPS, limit(2, 0), limit(2, 1)).lightest())
                .containsExactly(2, 2);
    }

    @Example
    void nobody_moves_to_a_place_of_which_no_limit_is_known() {
        assertThat(rehousing(of(3, 1), NOTHING_HELPS, limit(2, 0)).lightest()).containsExactly(2, 1);
    }

    @Example
    void nobody_moves_where_no_kind_of_change_moves_people() {
        Rehousing rehousing = rehousing(of(3, 1), List.of(limit(2, 0), limit(2, 1)), fewer("40"), null, NOTHING_HELPS);
        assertThat(rehousing.lightest()).containsExactly(2, 1);
        assertThat(rehousing.weight(of(2, 2))).isNull();
        assertThat(rehousing.weight(of(2, 1))).isEqualByComparingTo("40");
    }

    @Example
    void everyone_stays_where_something_lighter_can_be_changed_instead() {
        assertThat(rehousing(of(3, 3), (places, number) -> new BigDecimal("39.99"), limit(2, 0), limit(5, 0, 1))
                        .lightest())
                .containsExactly(2, 3);
        assertThat(rehousing(of(3, 3), (places, number) -> new BigDecimal("19.99"), limit(2, 0), limit(5, 0, 1))
                        .lightest())
                .containsExactly(3, 3);
    }

    @Example
    void of_two_too_many_in_two_equal_places_one_leaves_each() {
        assertThat(rehousing(of(4, 4), NOTHING_HELPS, limit(6, 0, 1)).lightest())
                .containsExactly(3, 3);
    }

    @Example
    void the_smallest_difference_in_weight_counts_before_evenness() {
        Rehousing.Price price = (places, number) -> new BigDecimal("0.000000001");
        assertThat(rehousing(of(4, 4), price, limit(2, 0)).lightest()).containsExactly(4, 4);
        assertThat(rehousing(
                                of(4, 4),
                                List.of(limit(2, 0), limit(6, 0, 1)),
                                fewer("40"),
                                null,
                                (places, number) -> places.cardinality() == 1 ? price.of(places, number) : null)
                        .lightest())
                .containsExactly(2, 4);
    }

    @Example
    void the_smallest_difference_between_large_weights_counts() {
        BigDecimal large = new BigDecimal("40000000000000000");
        Rehousing.Price less = (places, number) -> large.subtract(new BigDecimal("0.000000001"));
        Rehousing.Price more = (places, number) -> large.add(new BigDecimal("0.000000001"));
        CostModel.Kind fewer = fewer(large.toPlainString());
        assertThat(rehousing(of(3), List.of(limit(2, 0)), fewer, null, less).lightest())
                .containsExactly(3);
        assertThat(rehousing(of(3), List.of(limit(2, 0)), fewer, null, more).lightest())
                .containsExactly(2);
    }

    @Example
    void moving_that_weighs_very_much_is_still_moving() {
        Rehousing rehousing = rehousing(
                of(3, 1),
                List.of(limit(2, 0), limit(2, 1)),
                fewer("40000000000000000"),
                move("5000000000000000"),
                NOTHING_HELPS);
        assertThat(rehousing.lightest()).containsExactly(2, 2);
    }

    @Example
    void other_spreads_of_the_same_weight_differ_in_one_person() {
        Rehousing rehousing = rehousing(of(2, 2, 2), NOTHING_HELPS, limit(5, 0, 1, 2));
        int[] lightest = Objects.requireNonNull(rehousing.lightest());
        assertThat(rehousing.weight(lightest)).isEqualByComparingTo("40");
        List<int[]> others = rehousing.asLight(lightest, 2, (one, other) -> false);
        assertThat(others).hasSize(2).allSatisfy(other -> {
            assertThat(Arrays.stream(other).sum()).isEqualTo(5);
            assertThat(other).isNotEqualTo(lightest);
        });
        assertThat(rehousing.asLight(lightest, 1, (one, other) -> false)).hasSize(1);
        assertThat(rehousing.asLight(lightest, 2, (one, other) -> true)).isEmpty();
    }

    @Example
    void a_spread_that_weighs_a_billionth_more_is_no_other_of_the_same_weight() {
        Rehousing.Price price = (places, number) -> new BigDecimal("0.000000001");
        Rehousing rehousing = rehousing(
                of(2, 2),
                List.of(limit(1, 0), limit(3, 0, 1)),
                fewer("40"),
                null,
                (places, number) -> places.cardinality() == 1 ? price.of(places, number) : null);
        int[] lightest = Objects.requireNonNull(rehousing.lightest());
        assertThat(lightest).containsExactly(1, 2);
        assertThat(rehousing.weight(of(2, 1))).isEqualByComparingTo("40.000000001");
        assertThat(rehousing.asLight(lightest, 2, (one, other) -> false)).isEmpty();
    }

    /** Sets of which every two lie apart or in each other. */
    private static final List<BitSet> SETS = List.of(places(0), places(1), places(2), places(0, 1), places(0, 1, 2));

    /** Limits and what more people weigh, of some of the sets. */
    record Situation(
            List<Integer> now, Map<BitSet, Integer> free, Map<BitSet, BigDecimal> each, String fewer, String move) {

        int[] present() {
            return now.stream().mapToInt(Integer::intValue).toArray();
        }

        List<Limits.Limit> limits() {
            List<Limits.Limit> limits = new ArrayList<>();
            free.forEach((places, most) -> limits.add(limit(most, places)));
            return limits;
        }

        /** For each person above the limit as much again; where nothing is told, nothing helps. */
        @Nullable BigDecimal price(BitSet places, int number) {
            BigDecimal one = each.get(places);
            int over = number - Objects.requireNonNull(free.get(places));
            return one == null ? null : one.multiply(BigDecimal.valueOf(over));
        }

        Rehousing rehousing(BigDecimal factor) {
            return RehousingTest.rehousing(
                    present(),
                    limits(),
                    RehousingTest.fewer(new BigDecimal(fewer).multiply(factor).toPlainString()),
                    RehousingTest.move(new BigDecimal(move).multiply(factor).toPlainString()),
                    (places, number) -> {
                        BigDecimal price = price(places, number);
                        return price == null ? null : price.multiply(factor);
                    });
        }
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<List<Integer>> present =
                Arbitraries.integers().between(0, 3).list().ofSize(3);
        Arbitrary<List<@Nullable Integer>> free =
                Arbitraries.integers().between(0, 5).injectNull(0.3).list().ofSize(SETS.size());
        Arbitrary<List<@Nullable BigDecimal>> each = Arbitraries.of("0", "0.000000001", "5", "5.05", "40", "79.9999999")
                .map(BigDecimal::new)
                .injectNull(0.3)
                .list()
                .ofSize(SETS.size());
        return Combinators.combine(
                        present,
                        free,
                        each,
                        Arbitraries.of("40", "40.000000001", "5", "0"),
                        Arbitraries.of("5", "40", "0.3"))
                .as((now, limits, prices, fewer, move) -> {
                    Map<BitSet, Integer> most = new LinkedHashMap<>();
                    Map<BitSet, BigDecimal> weights = new HashMap<>();
                    for (int i = 0; i < SETS.size(); i++) {
                        if (limits.get(i) != null) {
                            most.put(SETS.get(i), limits.get(i));
                            if (prices.get(i) != null) {
                                weights.put(SETS.get(i), prices.get(i));
                            }
                        }
                    }
                    return new Situation(now, most, weights, fewer, move);
                });
    }

    @Property(tries = 1000, seed = "20261124")
    void however_people_are_spread_nothing_weighs_less_and_nothing_that_weighs_the_same_is_more_even(
            @ForAll("situations") Situation situation) {
        int[] lightest = situation.rehousing(BigDecimal.ONE).lightest();
        boolean broken = situation.limits().stream()
                .anyMatch(limit -> in(limit.places(), situation.present())
                        > limit.persons().most());
        Statistics.label("somebody goes").collect(lightest != null && !Arrays.equals(lightest, situation.present()));
        assertThat(lightest != null).isEqualTo(broken);
        if (lightest == null) {
            return;
        }
        BigDecimal weight = Objects.requireNonNull(weight(situation, lightest));
        int[] persons = new int[3];
        for (persons[0] = 0; persons[0] <= most(situation, 0); persons[0]++) {
            for (persons[1] = 0; persons[1] <= most(situation, 1); persons[1]++) {
                for (persons[2] = 0; persons[2] <= most(situation, 2); persons[2]++) {
                    BigDecimal other = weight(situation, persons);
                    if (other != null
                            && Arrays.stream(persons).sum()
                                    <= Arrays.stream(situation.present()).sum()) {
                        int compared = weight.compareTo(other);
                        assertThat(compared).as(Arrays.toString(persons)).isNotPositive();
                        assertThat(compared < 0 || uneven(situation, lightest) <= uneven(situation, persons))
                                .as(Arrays.toString(persons))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Nobody comes to a place without a limit of its own, and two more at the most to one that has. */
    private static int most(Situation situation, int place) {
        int present = situation.present()[place];
        Integer free = situation.free().get(places(place));
        return free == null ? present : present + Rehousing.MOST_MORE;
    }

    private static int in(BitSet places, int[] persons) {
        return places.stream().map(i -> persons[i]).sum();
    }

    private static @Nullable BigDecimal weight(Situation situation, int[] persons) {
        int[] present = situation.present();
        int gone = Arrays.stream(present).sum() - Arrays.stream(persons).sum();
        int come = IntStream.range(0, 3)
                .map(i -> Math.max(0, persons[i] - present[i]))
                .sum();
        BigDecimal weight = new BigDecimal(situation.fewer())
                .multiply(BigDecimal.valueOf(gone))
                .add(new BigDecimal(situation.move()).multiply(BigDecimal.valueOf(come)));
        for (Map.Entry<BitSet, Integer> limit : situation.free().entrySet()) {
            int number = in(limit.getKey(), persons);
            int most = Math.max(limit.getValue(), in(limit.getKey(), present) + Rehousing.MOST_MORE);
            if (number > limit.getValue()) {
                BigDecimal price = number > most ? null : situation.price(limit.getKey(), number);
                if (price == null) {
                    return null;
                }
                weight = weight.add(price);
            }
        }
        return weight;
    }

    private static int uneven(Situation situation, int[] persons) {
        return IntStream.range(0, 3)
                .map(i -> Math.max(0, situation.present()[i] - persons[i]))
                .map(gone -> gone * gone)
                .sum();
    }

    @Property(tries = 1000, seed = "20261125")
    void all_weights_times_a_constant_spread_people_the_same(
            @ForAll("situations") Situation situation,
            @ForAll @IntRange(min = -7, max = 13) int exponent,
            @ForAll @IntRange(min = 1, max = 99) int by) {
        BigDecimal factor = BigDecimal.valueOf(by).scaleByPowerOfTen(exponent);
        Rehousing one = situation.rehousing(BigDecimal.ONE);
        Rehousing other = situation.rehousing(factor);
        int[] lightest = one.lightest();
        assertThat(other.lightest()).isEqualTo(lightest);
        if (lightest != null) {
            assertThat(Objects.requireNonNull(other.weight(lightest)))
                    .isEqualByComparingTo(
                            Objects.requireNonNull(one.weight(lightest)).multiply(factor));
            assertThat(other.asLight(lightest, 9, (a, b) -> false))
                    .usingRecursiveComparison()
                    .isEqualTo(one.asLight(lightest, 9, (a, b) -> false));
        }
    }
}
