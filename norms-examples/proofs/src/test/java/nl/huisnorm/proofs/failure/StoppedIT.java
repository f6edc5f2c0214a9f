package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is stopped at a moment nobody chose: by a keyboard, by a system that shuts down, or at once. */
class StoppedIT {

    /** So long after something was told it is stopped at most, in milliseconds: while the next is found or written. */
    private static final int SOON = 60;

    /** The last part of the time, in which most ways write all that they write. */
    private static final double LATE = 0.7;

    @TempDir
    private Path temporary = Path.of("");

    /** The moments are drawn anew from the same number, which a failure tells. */
    @Test
    void at_five_moments_nothing_is_lost_and_nothing_is_half() throws Exception {
        stop(5, 20261130, List.of(Way.REPORT, Way.REPORTS));
    }

    /** All ways of writing, in turn. */
    @Tag("slow")
    @Test
    void nor_at_two_hundred() throws Exception {
        stop(Integer.getInteger("stopped.moments", 200), 20261201, List.of(Way.values()));
    }

    private void stop(int moments, long seed, List<Way> ways) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Way.prepare(folder);
        Map<Way, Whole> whole = new EnumMap<>(Way.class);
        for (Way way : ways) {
            whole.put(way, Whole.of(way, folder));
        }
        Random random = new Random(seed);
        Map<Way, Integer> stopped = new EnumMap<>(Way.class);
        for (int i = 0; i < moments; i++) {
            Way way = ways.get(i % ways.size());
            Whole all = Objects.requireNonNull(whole.get(way));
            int signal = random.nextInt(Stopped.SIGNALS.size());
            Moment moment = new Moment(random, all, Path.of(folder + "-stop.out"));
            String which =
                    "moment " + i + " of " + seed + ": " + way + " " + Stopped.SIGNALS.get(signal) + " " + moment.told;
            Stopped one = Stopped.by(way, folder, signal, moment, which);
            one.look(all);
            stopped.merge(way, one.stopped() ? 1 : 0, Integer::sum);
            write("%d moments of %d, stopped before the end: %s".formatted(i + 1, seed, stopped));
        }
        assertThat(stopped.values())
                .as("some of each were in the middle: " + stopped)
                .allMatch(count -> count > 0);
    }

    /** How far it is: two hundred moments take a while. */
    private static void write(String line) throws IOException {
        Path file = Path.of("target/stopped.txt");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, line + "\n");
    }

    /** Some time after the beginning, or soon after so much was told as only happens while it works. */
    private static final class Moment implements BooleanSupplier {

        private final Path out;
        private final long after;
        private final int saying;
        private final String told;
        private long since = System.nanoTime();
        private boolean said;

        Moment(Random random, Whole whole, Path out) {
            this.out = out;
            boolean byTime = whole.out().isEmpty() || random.nextInt(3) == 0;
            double part = random.nextDouble();
            if (byTime && random.nextBoolean()) {
                part = LATE + part * (1 - LATE);
            }
            this.saying = byTime ? 0 : (int) (whole.out().length() * part);
            this.after = byTime ? (long) (whole.millis() * part) : random.nextInt(SOON);
            this.told = after + " ms" + (byTime ? "" : " after " + saying + " signs");
        }

        @Override
        public boolean getAsBoolean() {
            try {
                if (!said && saying > 0 && (!Files.exists(out) || Files.size(out) < saying)) {
                    since = System.nanoTime();
                    return false;
                }
                said = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return System.nanoTime() - since >= Duration.ofMillis(after).toNanos();
        }
    }
}
