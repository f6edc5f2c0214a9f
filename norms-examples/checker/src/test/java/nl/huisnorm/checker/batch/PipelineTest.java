package nl.huisnorm.checker.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Stop;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.io.stock.InOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** However long a list is, no more of it is kept than there is work for, and answers come in its order. */
@Timeout(60)
class PipelineTest {

    private static final byte[] LINE = ("{\"id\": \"huis\", \"buildings\": [{\"id\": \"a\"}], \"name\": \""
                    + "x".repeat(8_000) + "\"}\n")
            .getBytes(UTF_8);

    /** A list of so many lines that is made as it is read. */
    private static final class Endless extends InputStream {
        private final AtomicLong read = new AtomicLong();
        private final long end;

        Endless(long lines) {
            end = lines * LINE.length;
        }

        @Override
        public int read() {
            long at = read.get();
            if (at >= end) {
                return -1;
            }
            read.incrementAndGet();
            return LINE[(int) (at % LINE.length)];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int i = 0;
            for (int one = 0; i < most && one >= 0; i++) {
                one = read();
                if (one < 0) {
                    return i == 0 ? -1 : i;
                }
                into[from + i] = (byte) one;
            }
            return i;
        }
    }

    private final Stop stop = new Stop();

    private Pipeline pipeline(InputStream in, int threads) {
        Inputs inputs = new Inputs(
                List.of("-"), null, new RootOption(), new OutputGuard(CommandSpec.create()), in, path -> false);
        return new Pipeline(inputs, threads, stop);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void what_is_read_ahead_has_an_end(int threads) throws Exception {
        Endless list = new Endless(1_000_000);
        try (Pipeline pipeline = pipeline(list, threads)) {
            assertThat(pipeline.isMany()).isTrue();
            pipeline.judge(input -> Batch.Answer.NONE);
            for (int told = 1; told <= 200; told++) {
                InOrder.Item<Input, Batch.Answer> item = Objects.requireNonNull(pipeline.next());
                assertThat(item.one().line()).isEqualTo(told);
                item.result().get();
                long lines = list.read.get() / LINE.length;
                // those on their way, the next, and what is read into a buffer at a time
                assertThat(lines).isLessThanOrEqualTo(told + Math.max(11, 4 * threads) + 1 + (2 << 16) / LINE.length);
                pipeline.told(item);
            }
        }
    }

    @Test
    void answers_come_in_order_though_the_first_takes_longest() throws Exception {
        CountDownLatch others = new CountDownLatch(5);
        List<Integer> written = new ArrayList<>();
        try (Pipeline pipeline = pipeline(new Endless(6), 2)) {
            pipeline.judge(input -> {
                if (input.line() == 1) {
                    await(others);
                } else {
                    others.countDown();
                }
                return () -> written.add(input.line());
            });
            for (InOrder.Item<Input, Batch.Answer> item = pipeline.next(); item != null; item = pipeline.next()) {
                item.result().get().write();
                pipeline.told(item);
            }
        }
        assertThat(written).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private static void await(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_list_of_a_few_is_few() throws IOException {
        for (int lines : List.of(1, 10, 11)) {
            try (Pipeline pipeline = pipeline(new Endless(lines), 1)) {
                assertThat(pipeline.isMany()).as("%d", lines).isEqualTo(lines > 10);
            }
        }
    }

    /** Standard input that gives nothing is waited for, but not by whoever wants to stop. */
    @Test
    void a_wish_to_stop_is_heard_while_nothing_comes() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        InputStream silent = new InputStream() {
            @Override
            public int read() {
                reading.countDown();
                PipelineTest.await(never);
                return -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return read();
            }
        };
        try (Pipeline pipeline = pipeline(silent, 1)) {
            reading.await();
            new Thread(stop::ask).start();
            assertThatThrownBy(() -> {
                        while (pipeline.next() == null) {
                            Thread.onSpinWait();
                        }
                    })
                    .isInstanceOf(StoppedException.class);
        }
    }

    @Test
    void what_goes_wrong_with_reading_is_told_and_is_the_end() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a fault");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return read();
            }
        };
        try (Pipeline pipeline = pipeline(broken, 1)) {
            pipeline.judge(input -> {
                input.read();
                return Batch.Answer.NONE;
            });
            InOrder.Item<Input, Batch.Answer> item = Objects.requireNonNull(pipeline.next());
            assertThatThrownBy(() -> item.result().get()).hasRootCauseMessage("a fault");
            assertThat(pipeline.next()).isNull();
        }
    }
}
