package nl.huisnorm.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.benchmarks.cold.ColdStarts;
import nl.huisnorm.benchmarks.dmn.DmnDecisions;
import nl.huisnorm.benchmarks.loops.PlainLoops;
import nl.huisnorm.benchmarks.page.Counts;
import nl.huisnorm.benchmarks.page.PerformancePage;
import nl.huisnorm.benchmarks.page.Profile;
import nl.huisnorm.benchmarks.page.Scores;
import nl.huisnorm.benchmarks.subset.ByLibrary;
import nl.huisnorm.benchmarks.subset.Judge;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.ReportShape;
import nl.huisnorm.io.write.ReportWriter;

/** Measures everything and writes it into the page on performance. Takes about a quarter of an hour. */
public final class Measurements {

    /** Fewer are asked for on the command line where somebody only wants to see that it works. */
    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 2);

    private static final int STARTS = Integer.getInteger("benchmarks.starts", 7);
    private static final Duration PROFILED = Duration.ofSeconds(4);
    private static final List<String> ENGINES = List.of("loops", "drools", "dmn", "evrete");

    private Measurements() {}

    /**
     * Measures.
     *
     * @param arguments the page, then the homes of other Javas to start on besides this one
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: java -jar benchmarks.jar PAGE [JAVA_HOME ...]");
            System.exit(2);
        }
        Instant begin = Instant.now();
        Consumer<String> progress = line ->
                System.out.println(Duration.between(begin, Instant.now()).toSeconds() + " s: " + line);
        List<Path> others = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        Map<String, ColdStarts.Sample> cold = cold(others, STARTS, progress);
        Scores scores = new Scores();
        scores.measure(
                ROUNDS,
                progress,
                EnginesBenchmark.class,
                AssessmentBenchmark.class,
                GrowthBenchmark.class,
                ReadingBenchmark.class,
                LargeFacilityBenchmark.class);
        progress.accept("where the time goes");
        new PerformancePage(Path.of(arguments[0])).write(scores, counts(), cold, profiles(PROFILED, PROFILED));
        progress.accept("written: " + arguments[0]);
    }

    /** Cold starts on this Java and others. */
    static Map<String, ColdStarts.Sample> cold(List<Path> others, int rounds, Consumer<String> progress)
            throws IOException {
        Path folder = Files.createTempDirectory("cold");
        try {
            Path input = folder.resolve(Example.DWELLING.file());
            Files.write(input, Example.DWELLING.bytes());
            ColdStarts starts = new ColdStarts(folder, input, Days.DAY.toString());
            starts.addJava(
                    "Java " + Runtime.version().feature(),
                    Path.of(System.getProperty("java.home")),
                    hasCache(Runtime.version().feature()));
            for (Path home : others) {
                int feature = feature(home);
                starts.addJava("Java " + feature, home, hasCache(feature));
            }
            for (String engine : ENGINES) {
                starts.addEngine(engine);
            }
            return starts.run(rounds, progress);
        } finally {
            delete(folder);
        }
    }

    private static boolean hasCache(int feature) {
        return feature >= 25;
    }

    /** Which Java it is, by the file that says so. */
    private static int feature(Path home) throws IOException {
        String release = Files.readString(home.resolve("release"));
        String version = release.replaceAll("(?s).*JAVA_VERSION=\"([0-9]+).*", "$1");
        return Integer.parseInt(version);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Where the time goes in what takes most. */
    static Map<String, Profile> profiles(Duration warming, Duration looking) {
        Huisnorm huisnorm = Huisnorm.bundled();
        Facility dwelling = Example.DWELLING.facility();
        Facility rooms = Example.ROOMS.facility();
        byte[] hotel = Example.HOTEL.bytes();
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("assessing the dwelling", () -> huisnorm.assess(dwelling, Days.ALL));
        work.put("assessing 500 rooms", () -> huisnorm.assess(rooms, Days.ALL));
        work.put("capacity of 500 rooms", () -> huisnorm.capacity(rooms, Days.ALL));
        work.put("remedies of 500 rooms", () -> huisnorm.remedies(rooms, Days.ALL));
        work.put("reading the hotel", () -> read(hotel));
        Map<String, Profile> profiles = new LinkedHashMap<>();
        work.forEach((name, one) -> profiles.put(name, Profile.of(one, warming, looking)));
        return profiles;
    }

    private static void read(byte[] hotel) {
        try {
            FacilityReader.read(Example.HOTEL.file(), hotel);
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    static Counts counts() {
        Huisnorm huisnorm = Huisnorm.bundled();
        ByLibrary library = new ByLibrary(huisnorm);
        Judge loops = PlainLoops.bare();
        Judge dmn = new DmnDecisions();
        return new Counts() {
            @Override
            public List<String> examples() {
                return Arrays.stream(Example.values()).map(Example::name).toList();
            }

            @Override
            public int findings(String example) {
                return huisnorm.assess(Example.valueOf(example).facility(), Days.ALL)
                        .findings()
                        .size();
            }

            @Override
            public int inRegime(String example) {
                return library.assess(Example.valueOf(example).facility(), Days.DAY)
                        .findings()
                        .size();
            }

            @Override
            public int answers(String engine, String example) {
                Judge judge = engine.equals(EnginesBenchmark.Engine.DMN.name()) ? dmn : loops;
                return judge.judge(Example.valueOf(example).facility(), Days.DAY)
                        .size();
            }

            @Override
            public int inPart(String oneIn) {
                return huisnorm.assess(
                                LargeFacility.ofRooms(60),
                                GrowthBenchmark.partOfTheLaw(huisnorm, Integer.parseInt(oneIn)))
                        .findings()
                        .size();
            }

            @Override
            public int indented() {
                return report(huisnorm, false);
            }

            @Override
            public int compact() {
                return report(huisnorm, true);
            }
        };
    }

    private static int report(Huisnorm huisnorm, boolean compact) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportShape plain = ReportShape.in(Locale.ENGLISH);
        ReportShape shape = new ReportShape(plain.languages(), compact, plain.outcomes());
        try (ReportWriter writer = new ReportWriter(
                out,
                shape,
                "benchmarks",
                "1",
                huisnorm.rulebook().version(),
                huisnorm.rulebook().digest())) {
            FacilityDocument hotel = FacilityReader.read(Example.HOTEL.file(), Example.HOTEL.bytes());
            writer.add(hotel, huisnorm.assess(hotel.facility(), Days.ALL));
        } catch (IOException | UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
        return out.size();
    }
}
