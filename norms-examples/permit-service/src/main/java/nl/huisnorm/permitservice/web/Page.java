package nl.huisnorm.permitservice.web;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is in it
 * @param next the path of the next part; none where there is no more
 */
record Page<T>(List<T> items, @Nullable String next) {

    /** How many there are on a page where nobody asks otherwise, as the query writes it. */
    static final String USUAL = "50";

    private static final int LARGEST = 200;

    /** Copies the list, so that this cannot change afterwards. */
    Page {
        items = List.copyOf(items);
    }

    /**
     * A part of a list.
     *
     * @param found one item more than the page has, where there are more
     * @param size how many the page has
     * @param next tells the path of the next page by the last item of this one
     */
    static <T> Page<T> of(List<T> found, int size, Function<T, String> next) {
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, size), next.apply(found.get(size - 1)));
    }

    /** Refuses a page that is too large, or has nothing. */
    static int requireSize(int size) {
        if (size < 1 || size > LARGEST) {
            throw ServiceException.query("size", "out-of-range", size, 1, LARGEST);
        }
        return size;
    }
}
