package nl.huisnorm.rules.internal.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places with what they hold together; a block lies in one other at most. */
abstract class Block {

    private final int total;
    private final int ceiling;

    Block(int total, int ceiling) {
        this.total = total;
        this.ceiling = ceiling;
    }

    /** A place by itself, which has no bound. */
    static Block of(int place, int present) {
        return new Block(Allocation.NO_LIMIT, Allocation.NO_LIMIT) {
            @Override
            int present() {
                return present;
            }

            @Override
            void place(int number, int[] persons) {
                persons[place] = number;
            }

            @Override
            void decisive(Set<Allocation.Bound> found) {
                // no bound decides
            }
        };
    }

    /** Blocks that lie apart, with the bound that they share or none. */
    static Block of(List<Block> parts, Allocation.@Nullable Bound bound) {
        return new Group(parts, sum(parts.stream().mapToInt(Block::total).toArray()), bound);
    }

    /** The most people for whom a way was found; {@link Allocation#NO_LIMIT} where nothing limits them. */
    final int total() {
        return total;
    }

    /** There can be no more; the same number where all was tried. */
    final int ceiling() {
        return ceiling;
    }

    /** How many are there now. */
    abstract int present();

    /** Puts a number of people in the places, of those who are there as many as can stay. */
    abstract void place(int number, int[] persons);

    /** Adds the bounds that decide how many people there can be. */
    abstract void decisive(Set<Allocation.Bound> found);

    /** The sum of numbers of which one may have no limit. */
    static int sum(int[] numbers) {
        long sum = Arrays.stream(numbers).asLongStream().sum();
        return sum >= Allocation.NO_LIMIT ? Allocation.NO_LIMIT : (int) sum;
    }

    private static final class Group extends Block {

        private final List<Block> parts;
        private final int inParts;
        private final Allocation.@Nullable Bound bound;

        private Group(List<Block> parts, int inParts, Allocation.@Nullable Bound bound) {
            super(
                    atMost(inParts, bound),
                    atMost(sum(parts.stream().mapToInt(Block::ceiling).toArray()), bound));
            this.parts = parts;
            this.inParts = inParts;
            this.bound = bound;
        }

        private static int atMost(int inParts, Allocation.@Nullable Bound bound) {
            return bound == null ? inParts : Math.min(bound.most(), inParts);
        }

        @Override
        void decisive(Set<Allocation.Bound> found) {
            if (bound != null && bound.most() <= inParts) {
                found.add(bound);
            }
            if (bound == null || bound.most() >= inParts) {
                parts.forEach(part -> part.decisive(found));
            }
        }

        @Override
        int present() {
            return sum(parts.stream().mapToInt(Block::present).toArray());
        }

        @Override
        void place(int number, int[] persons) {
            int[] most = parts.stream().mapToInt(Block::total).toArray();
            int[] now = parts.stream().mapToInt(Block::present).toArray();
            int[] each = Allocation.shared(number, most, now);
            for (int i = 0; i < each.length; i++) {
                parts.get(i).place(each[i], persons);
            }
        }
    }
}
