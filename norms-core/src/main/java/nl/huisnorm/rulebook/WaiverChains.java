package nl.huisnorm.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Since when the exceptions run that waivers are parts of. Waivers are gone by once, in the order in which they begin; each is held
 * against the latest ends of those before it that it can go on with, and not against every one of them.
 */
final class WaiverChains {

    /** What waivers are of; any facility or subject where that is asked for, and where none is named those that name none. */
    private record Of(
            String norm,
            boolean anyFacility,
            @Nullable String facility,
            boolean anySubject,
            @Nullable String subject) {}

    private final Map<Waiver, LocalDate> begins = new HashMap<>();

    /** The first day of exceptions by the last day of a waiver in them: those that end later and began earlier stand for others. */
    private final Map<Of, NavigableMap<LocalDate, LocalDate>> running = new HashMap<>();

    private WaiverChains() {}

    /** The first day of the exception of each waiver. */
    static Map<Waiver, LocalDate> begins(Collection<Waiver> waivers) {
        WaiverChains chains = new WaiverChains();
        List<Waiver> waiting = new ArrayList<>();
        waivers.stream().sorted(Comparator.comparing(Waiver::from)).forEach(waiver -> {
            if (!waiting.isEmpty() && waiting.get(0).from().isBefore(waiver.from())) {
                waiting.forEach(chains::keep);
                waiting.clear();
            }
            chains.begins.put(waiver, chains.begin(waiver));
            waiting.add(waiver);
        });
        return chains.begins;
    }

    private LocalDate begin(Waiver waiver) {
        LocalDate since = waiver.from().minusMonths(1);
        LocalDate first = waiver.from();
        for (Of of : before(waiver)) {
            NavigableMap<LocalDate, LocalDate> ends = running.get(of);
            Map.Entry<LocalDate, LocalDate> earliest = ends == null ? null : ends.ceilingEntry(since);
            if (earliest != null && earliest.getValue().isBefore(first)) {
                first = earliest.getValue();
            }
        }
        return first;
    }

    /** What those can be of that a waiver goes on with. */
    private static List<Of> before(Waiver waiver) {
        List<Of> all = new ArrayList<>();
        String facility = waiver.facility();
        String subject = waiver.subject();
        for (int i = facility == null ? 1 : 0; i < 2; i++) {
            for (int k = subject == null ? 1 : 0; k < 2; k++) {
                all.add(new Of(
                        waiver.norm(),
                        facility == null,
                        i == 0 ? facility : null,
                        subject == null,
                        k == 0 ? subject : null));
            }
        }
        return all;
    }

    private void keep(Waiver waiver) {
        LocalDate begin = begins.getOrDefault(waiver, waiver.from());
        for (int i = 0; i < 2; i++) {
            for (int k = 0; k < 2; k++) {
                Of of = new Of(
                        waiver.norm(),
                        i == 1,
                        i == 1 ? null : waiver.facility(),
                        k == 1,
                        k == 1 ? null : waiver.subject());
                keep(running.computeIfAbsent(of, any -> new TreeMap<>()), waiver.until(), begin);
            }
        }
    }

    private static void keep(NavigableMap<LocalDate, LocalDate> ends, LocalDate until, LocalDate begin) {
        Map.Entry<LocalDate, LocalDate> longer = ends.ceilingEntry(until);
        if (longer != null && !longer.getValue().isAfter(begin)) {
            return;
        }
        Map.Entry<LocalDate, LocalDate> shorter = ends.floorEntry(until);
        while (shorter != null && !shorter.getValue().isBefore(begin)) {
            ends.remove(shorter.getKey());
            shorter = ends.lowerEntry(until);
        }
        ends.put(until, begin);
    }
}
