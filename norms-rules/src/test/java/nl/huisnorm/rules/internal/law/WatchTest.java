package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.huisnorm.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

    private static final Patience TEN = Patience.of(Duration.ofNanos(10));

    /** A clock that counts nanoseconds may be at any number, and turn over. */
    @ParameterizedTest
    @ValueSource(longs = {0, -5, 1234, Long.MAX_VALUE - 3})
    void time_is_over_when_it_is_and_not_before(long start) {
        AtomicLong now = new AtomicLong(start);
        Watch watch = Watch.of(TEN, now::get);
        now.set(start + 9);
        assertThat(watch.isOver()).isFalse();
        assertThat(watch.wasOver()).isFalse();
        now.set(start + 10);
        assertThat(watch.wasOver()).as("nothing was left out yet").isFalse();
        assertThat(watch.isOver()).isTrue();
        assertThat(watch.wasOver()).isTrue();
    }

    @Test
    void no_clock_is_read_where_no_time_was_given() {
        LongSupplier none = () -> {
            throw new AssertionError("a clock was read");
        };
        Watch watch = Watch.of(Patience.ENDLESS.stopped(() -> false), none);
        assertThat(watch.isOver()).isFalse();
        assertThat(Watch.of(TEN, () -> 0).untimed().isOver()).isFalse();
    }

    @Test
    void what_is_stopped_goes_no_further_with_time_or_without() {
        AtomicBoolean stopped = new AtomicBoolean();
        Watch watch = Watch.of(TEN.stopped(stopped::get), () -> 0);
        Watch untimed = watch.untimed();
        watch.requireGoingOn();
        stopped.set(true);
        assertThatThrownBy(watch::requireGoingOn).isInstanceOf(CancellationException.class);
        assertThatThrownBy(watch::isOver).isInstanceOf(CancellationException.class);
        assertThatThrownBy(untimed::isOver).isInstanceOf(CancellationException.class);
    }

    @Test
    void work_is_spent_when_its_time_is_over_and_says_that_something_was_left_out() {
        AtomicLong now = new AtomicLong();
        Work work = new Work(100, Watch.of(TEN, now::get));
        work.untimed().count();
        assertThat(work.done()).as("a part counts for the whole").isEqualTo(1);
        assertThat(work.isSpent()).isFalse();
        now.set(10);
        assertThat(work.isCut()).isFalse();
        assertThat(work.untimed().isSpent()).isFalse();
        assertThat(work.isSpent()).isTrue();
        assertThat(work.isCut()).isTrue();
    }
}
