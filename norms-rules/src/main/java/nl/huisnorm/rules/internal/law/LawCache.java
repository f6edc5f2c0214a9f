package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Laws of days that were made, shared by all threads. So many are kept as was asked for, and for a moment one more for each
 * thread that adds one; the law that was made first gives way first. Nothing of what is judged is kept: which law it is,
 * is told by the rulebook, days, regimes and readings alone.
 */
final class LawCache {

    /**
     * Which law it is.
     *
     * @param content the rulebook, with its profile and scenario
     * @param asOf the day judged on
     * @param lodged the day whose text holds for norms that follow an application, where that is an earlier one
     * @param regimes the regimes asked for; all if there are none
     * @param readings the readings chosen
     */
    record Key(
            Laws content,
            LocalDate asOf,
            @Nullable LocalDate lodged,
            Set<String> regimes,
            Map<String, String> readings) {

        Key {
            regimes = Set.copyOf(regimes);
            readings = Map.copyOf(readings);
        }
    }

    private final int most;
    private final Map<Key, LawOfDay> laws = new ConcurrentHashMap<>();
    private final Queue<Key> order = new ConcurrentLinkedQueue<>();

    /** Makes room for so many; with none every law is made anew each time. */
    LawCache(int most) {
        this.most = most;
    }

    LawOfDay get(Key key, Function<Key, LawOfDay> make) {
        if (most == 0) {
            return make.apply(key);
        }
        LawOfDay known = laws.get(key);
        return known != null ? known : made(key, make);
    }

    private LawOfDay made(Key key, Function<Key, LawOfDay> make) {
        LawOfDay law = laws.computeIfAbsent(key, absent -> {
            LawOfDay fresh = make.apply(absent);
            order.add(absent);
            return fresh;
        });
        while (laws.size() > most) {
            Key oldest = order.poll();
            if (oldest == null) {
                break;
            }
            laws.remove(oldest);
        }
        return law;
    }

    int size() {
        return laws.size();
    }
}
