package nl.huisnorm.checker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of the program comes between files, and never in the middle of one. */
@Timeout(60)
class EndingTest {

    private final Ending ending = new Ending();
    private final List<String> happened = new CopyOnWriteArrayList<>();

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "of a test");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String name, CountDownLatch begun, CountDownLatch goOn) {
        try {
            ending.after(() -> {
                begun.countDown();
                await(goOn);
                return happened.add(name);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_waits_for_all_that_has_begun_and_nothing_begins_after_it() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        started(() -> write("one", begun, goOn));
        started(() -> write("other", begun, goOn));
        begun.await();
        Thread end = started(() -> {
            ending.come();
            happened.add("end");
        });
        untilItWaits(end);
        Thread late = started(() -> write("late", begun, goOn));
        untilItWaits(late);
        assertThat(happened).isEmpty();
        goOn.countDown();
        end.join();
        assertThat(happened).containsExactlyInAnyOrder("one", "other", "end").endsWith("end");
        untilItWaits(late);
        assertThat(happened).doesNotContain("late");
    }

    @Test
    void what_fails_holds_it_up_no_longer() {
        assertThatThrownBy(() -> ending.after(() -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
        ending.come();
        assertThat(happened).isEmpty();
    }
}
