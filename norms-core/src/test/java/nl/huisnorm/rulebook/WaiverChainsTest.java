package nl.huisnorm.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Since when the exception runs that a waiver is a part of, told for many of them at once. */
class WaiverChainsTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static Waiver waiver(
            String id, String norm, @Nullable String facility, @Nullable String subject, int from, int days) {
        return new Waiver(
                id,
                facility,
                norm,
                subject,
                "reason",
                "owner",
                "approver",
                FIRST.plusDays(from),
                FIRST.plusDays(from + (long) days));
    }

    /** As the sentence says it: back through every waiver that one goes on with. */
    private static LocalDate begin(Waiver waiver, List<Waiver> all) {
        LocalDate first = waiver.from();
        for (Waiver other : all) {
            if (waiver.goesOnWith(other)) {
                LocalDate earlier = begin(other, all);
                first = earlier.isBefore(first) ? earlier : first;
            }
        }
        return first;
    }

    @Test
    void the_first_day_is_that_of_the_earliest_waiver_that_leads_to_it() {
        Random random = new Random(20261124);
        String[] names = {"a", "b", null};
        int longer = 0;
        for (int round = 0; round < 300; round++) {
            List<Waiver> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                all.add(waiver(
                        "w" + i,
                        "N-" + random.nextInt(2),
                        names[random.nextInt(3)],
                        names[random.nextInt(3)],
                        random.nextInt(400),
                        random.nextInt(60)));
            }
            Map<Waiver, LocalDate> begins = WaiverChains.begins(all);
            for (Waiver one : all) {
                LocalDate truth = begin(one, all);
                assertThat(begins.get(one)).isEqualTo(truth);
                longer += truth.isBefore(one.from()) ? 1 : 0;
            }
        }
        assertThat(longer).isGreaterThan(300);
    }

    @Test
    void the_order_in_which_waivers_stand_makes_no_difference() {
        Waiver one = waiver("one", "N", "f", null, 0, 300);
        Waiver side = waiver("side", "N", null, "room", 250, 100);
        Waiver last = waiver("last", "N", "f", "room", 320, 1_600);
        assertThat(Waiver.tooLong(5, List.of(side, one, last))).containsExactly(last);
        assertThat(Waiver.tooLong(5, List.of(last, one, side))).containsExactly(last);
        assertThat(last.isWithin(5)).isTrue();
        assertThat(last.isWithin(5, List.of(side, one))).isFalse();
    }

    @Test
    void a_chain_of_ten_thousand_is_gone_by_once() {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long first = 0;
        for (int size : new int[] {1_250, 2_500, 5_000, 10_000}) {
            List<Waiver> all = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.add(waiver("w" + i, "N", i % 2 == 0 ? "f" : null, null, 30 * i, 29));
            }
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Waiver.tooLong(5, all)).hasSize(size - 60);
            long time = threads.getCurrentThreadCpuTime() - start;
            first = first == 0 ? Math.max(time, 20_000_000) : first;
            assertThat(time).as(size + " in nanoseconds").isLessThan(first * 30);
        }
    }
}
