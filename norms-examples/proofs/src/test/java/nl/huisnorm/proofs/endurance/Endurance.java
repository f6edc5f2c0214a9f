package nl.huisnorm.proofs.endurance;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockAssessment;
import nl.huisnorm.io.stock.StockItem;

/**
 * Judges facilities for a time, or so many, and writes down after every five hundred how much time of the processor a thousand took, which
 * other work does not disturb, and how much lives: {@code endurance.csv} and {@code endurance.svg}. Given the log of collections of
 * another run ({@code -Xlog:gc:file=…}), it makes {@code gc.csv} and {@code gc.svg} of that.
 */
public final class Endurance {

    private static final int THOUSAND = 1_000;

    /** After how many is looked. */
    private static final int EACH = 500;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Endurance() {}

    /**
     * Runs.
     *
     * @param arguments {@code minutes NUMBER FOLDER}, {@code facilities NUMBER FOLDER} or {@code log FILE FOLDER}
     */
    public static void main(String... arguments) throws IOException, UnreadableInputException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("minutes NUMBER FOLDER, facilities NUMBER FOLDER or log FILE FOLDER");
        }
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        String last = switch (arguments[0]) {
            case "minutes" -> {
                long end = System.nanoTime()
                        + Duration.ofMinutes(Long.parseLong(arguments[1])).toNanos();
                yield run(new EndlessLines(given -> System.nanoTime() < end), folder)
                        .line();
            }
            case "facilities" -> {
                long number = Long.parseLong(arguments[1]);
                yield run(new EndlessLines(given -> given < number), folder).line();
            }
            case "log" -> log(Path.of(arguments[1]), folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        System.out.println(last);
    }

    /**
     * What was measured.
     *
     * @param lives kilobytes that live after a collection of everything, against facilities
     * @param time microseconds of the processor that a thousand took, against facilities
     */
    record Measured(Series lives, Series time) {

        String line() {
            if (!lives.hasQuarters()) {
                return lives.end() + " facilities, too few to say more";
            }
            return ("%d facilities; live heap %d KB in the second quarter and %d KB in the last, %d KB more a million;"
                            + " a thousand took %d ms of the processor and %d ms")
                    .formatted(
                            lives.end(),
                            lives.middleOfQuarter(1),
                            lives.middleOfQuarter(3),
                            lives.growthPerMillion(),
                            time.middleOfQuarter(1) / 1000,
                            time.middleOfQuarter(3) / 1000);
        }
    }

    static Measured run(EndlessLines lines, Path folder) throws IOException, UnreadableInputException {
        Meter meter = new Meter();
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        try (FacilityStock stock = FacilityStock.lines("endurance", lines)) {
            StockAssessment.by(Huisnorm.bundled(), options).of(stock, meter);
        }
        Measured measured = new Measured(new Series(meter.lives), new Series(meter.time));
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("endurance.csv"))) {
            csv.write("facilities,liveKilobytes,processorMicrosecondsForThousand\n");
            for (int i = 0; i < meter.lives.size(); i++) {
                Series.Point lives = meter.lives.get(i);
                csv.write(lives.at() + "," + lives.value() + ","
                        + meter.time.get(i).value() + "\n");
            }
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("endurance.svg"))) {
            String thousands = "thousands of facilities";
            String duizenden = "duizenden locaties";
            new Plot(
                            "Huisnorm: " + measured.lives().end() + " locaties · facilities",
                            List.of(
                                    new Plot.Panel(
                                            "levend geheugen (MB)",
                                            "live heap (MB)",
                                            duizenden,
                                            thousands,
                                            measured.lives(),
                                            1024,
                                            THOUSAND,
                                            0),
                                    new Plot.Panel(
                                            "rekentijd van duizend locaties (ms)",
                                            "processor time of a thousand facilities (ms)",
                                            duizenden,
                                            thousands,
                                            measured.time(),
                                            THOUSAND,
                                            THOUSAND,
                                            0)))
                    .write(out);
        }
        return measured;
    }

    /** Measures after every five hundred. Collecting is not counted as time. */
    private static final class Meter implements StockAssessment.Listener {

        private final List<Series.Point> lives = new ArrayList<>();
        private final List<Series.Point> time = new ArrayList<>();
        private long facilities;
        private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private long since = machine.getProcessCpuTime();

        @Override
        public void facility(StockItem item, Assessment assessment) {
            if (assessment.findings().isEmpty()) {
                throw new IllegalStateException("nothing was judged of " + assessment);
            }
            facilities++;
            if (facilities % EACH == 0) {
                time.add(new Series.Point(
                        facilities, (machine.getProcessCpuTime() - since) / THOUSAND * (THOUSAND / EACH)));
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                lives.add(new Series.Point(facilities, used / 1024));
                since = machine.getProcessCpuTime();
            }
        }

        @Override
        public void unreadable(StockItem item) {
            throw new IllegalStateException(item.problems().toString());
        }
    }

    private static String log(Path file, Path folder) throws IOException {
        GcLog log = GcLog.read(file);
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("gc.csv"))) {
            csv.write("milliseconds,kilobytesAfter\n");
            for (Series.Point point : log.lives().points()) {
                csv.write(point.at() + "," + point.value() + "\n");
            }
        }
        boolean full = log.hasManyFull();
        try (OutputStream out = Files.newOutputStream(folder.resolve("gc.svg"))) {
            new Plot(
                            "Huisnorm: " + log.after().points().size() + " opruimbeurten · collections",
                            List.of(new Plot.Panel(
                                    full
                                            ? "over na volledig opruimen (MB)"
                                            : "het minste dat na opruimen over is, per stuk van de tijd (MB)",
                                    full
                                            ? "left after a full collection (MB)"
                                            : "least left after a collection, by stretch of time (MB)",
                                    "seconden",
                                    "seconds",
                                    log.lives(),
                                    1024,
                                    1000,
                                    log.heap())))
                    .write(out);
        }
        Series lives = log.lives();
        return "%d collections, %d of them full; %s left %d KB in the second quarter of the time and %d KB in the last; heap %d KB"
                .formatted(
                        log.after().points().size(),
                        log.afterFull().points().size(),
                        full ? "full ones" : "at the least they",
                        lives.middleOfQuarter(1),
                        lives.middleOfQuarter(3),
                        log.heap());
    }
}
