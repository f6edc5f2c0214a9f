package nl.huisnorm.io.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Property(tries = 50)
    void an_id_is_new_once(@ForAll @Size(max = 400) List<@AlphaChars @StringLength(max = 2) String> ids) {
        SeenIds seen = new SeenIds();
        Set<String> keys = new HashSet<>();
        for (String id : ids) {
            assertThat(seen.add(id)).as(id).isEqualTo(keys.add(SeenIds.key(id)));
        }
    }

    @Test
    void of_many_ids_each_is_known_afterwards_and_no_other_is() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add("id-" + i)).isTrue();
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add("id-" + i)).isFalse();
        }
        assertThat(seen.add("id-100000")).isTrue();
        assertThat(seen.isFull()).isFalse();
    }

    /** Making room takes less at a time than half of what the ids take: one table of all of them would be copied as a whole. */
    @Test
    void no_step_takes_much_memory() {
        SeenIds seen = new SeenIds();
        seen.add("what is loaded once is loaded now");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long most = 0;
        for (int i = 0; i < 100_000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            seen.add("id-" + i);
            most = Math.max(most, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(most).isLessThan(500_000);
    }
}
