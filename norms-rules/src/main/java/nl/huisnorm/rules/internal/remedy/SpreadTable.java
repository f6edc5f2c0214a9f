package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * For each number of people in some places, what it weighs at the least to have so many there, and how they are then spread.
 * Of spreads that weigh the same, the most even one counts: rather one person less in each of two places than two less in
 * one of them. Weights are exact, so the two never trade.
 */
abstract class SpreadTable {

    private final @Nullable BigDecimal[] weights;
    private final int[] unevenness;

    private SpreadTable(@Nullable BigDecimal[] weights, int[] unevenness) {
        this.weights = weights;
        this.unevenness = unevenness;
    }

    /** No place at all. */
    static SpreadTable nowhere() {
        return new SpreadTable(new @Nullable BigDecimal[] {BigDecimal.ZERO}, new int[1]) {
            @Override
            void place(int number, int[] persons) {
                // nobody is nowhere
            }
        };
    }

    /**
     * One place.
     *
     * @param place the place
     * @param present how many are there
     * @param most how many can be there at the most
     * @param move what somebody weighs who comes there
     */
    static SpreadTable of(int place, int present, int most, BigDecimal move) {
        @Nullable BigDecimal[] weights = new @Nullable BigDecimal[most + 1];
        int[] unevenness = new int[most + 1];
        for (int number = 0; number <= most; number++) {
            int by = number - present;
            weights[number] = by > 0 ? move.multiply(BigDecimal.valueOf(by)) : BigDecimal.ZERO;
            unevenness[number] = by > 0 ? 0 : by * by;
        }
        return new SpreadTable(weights, unevenness) {
            @Override
            void place(int number, int[] persons) {
                persons[place] = number;
            }
        };
    }

    /** The most people there can be. */
    final int most() {
        return weights.length - 1;
    }

    /** What a number of people weighs at the least; none where there cannot be so many. */
    final @Nullable BigDecimal weight(int number) {
        return weights[number];
    }

    /** How uneven that spread is: the squares of how many are gone from each place. */
    final int unevenness(int number) {
        return unevenness[number];
    }

    /** Puts a number of people in the places, as spread. */
    abstract void place(int number, int[] persons);

    /** These places and others together. */
    final SpreadTable with(SpreadTable other) {
        SpreadTable one = this;
        int size = one.most() + other.most() + 1;
        @Nullable BigDecimal[] least = new @Nullable BigDecimal[size];
        int[] evenest = new int[size];
        short[] first = new short[size];
        for (int i = 0; i <= one.most(); i++) {
            BigDecimal mine = one.weights[i];
            for (int k = 0; mine != null && k <= other.most(); k++) {
                BigDecimal others = other.weights[k];
                if (others != null) {
                    BigDecimal weight = mine.add(others);
                    int uneven = one.unevenness[i] + other.unevenness[k];
                    BigDecimal known = least[i + k];
                    int compared = known == null ? -1 : weight.compareTo(known);
                    if (compared < 0 || (compared == 0 && uneven < evenest[i + k])) {
                        least[i + k] = weight;
                        evenest[i + k] = uneven;
                        first[i + k] = (short) i;
                    }
                }
            }
        }
        return new SpreadTable(least, evenest) {
            @Override
            void place(int number, int[] persons) {
                one.place(first[number], persons);
                other.place(number - first[number], persons);
            }
        };
    }

    /**
     * The same places where a number of people has a price.
     *
     * @param limit how many there can be at the most
     * @param price what has to change besides for so many people; none where nothing helps
     */
    final SpreadTable priced(int limit, IntFunction<@Nullable BigDecimal> price) {
        SpreadTable table = this;
        int most = Math.min(most(), limit);
        @Nullable BigDecimal[] all = new @Nullable BigDecimal[most + 1];
        for (int number = 0; number <= most; number++) {
            BigDecimal weight = weights[number];
            BigDecimal besides = weight == null ? null : price.apply(number);
            all[number] =
                    besides == null ? null : Objects.requireNonNull(weight).add(besides);
        }
        return new SpreadTable(all, unevenness) {
            @Override
            void place(int number, int[] persons) {
                table.place(number, persons);
            }
        };
    }
}
