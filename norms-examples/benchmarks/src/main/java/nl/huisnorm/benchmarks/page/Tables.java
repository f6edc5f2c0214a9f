package nl.huisnorm.benchmarks.page;

import static nl.huisnorm.benchmarks.page.Scores.size;
import static nl.huisnorm.benchmarks.page.Scores.time;
import static nl.huisnorm.benchmarks.page.Scores.times;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.benchmarks.cold.ColdStarts.Sample;
import org.jspecify.annotations.Nullable;

/** Makes the tables of the page. */
final class Tables {

    private static final List<String> ENGINES = List.of("LOOPS", "LOOPS_WITH_EVIDENCE", "DROOLS", "EVRETE", "DMN");
    private static final List<String> ROOMS = List.of("30", "60", "125", "250", "500");
    private static final List<String> PARTS = List.of("8", "4", "2", "1");
    private static final int LEAST_SHARE = 3;
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final Scores scores;
    private final Counts counts;
    private final Map<String, Sample> cold;
    private final Map<String, Profile> profiles;
    private final List<String> lines = new ArrayList<>();

    Tables(Scores scores, Counts counts, Map<String, Sample> cold, Map<String, Profile> profiles) {
        this.scores = scores;
        this.counts = counts;
        this.cold = cold;
        this.profiles = profiles;
    }

    String text(String machine) {
        lines.add(machine);
        targets();
        engines();
        warm();
        growth();
        reading();
        coldStarts();
        profiles();
        return String.join("\n", lines);
    }

    private void targets() {
        table("What must be", "row", "measured", "must be", "reached");
        String smallest = counts.examples().get(0);
        BigDecimal dwelling = scores.micros("AssessmentBenchmark.one " + smallest);
        target(
                "full findings of the dwelling, " + counts.findings(smallest) + " of them",
                time(dwelling),
                "≤ 0.5 ms",
                dwelling.compareTo(BigDecimal.valueOf(500)) <= 0);
        for (String example : counts.examples()) {
            BigDecimal ratio = perFinding("AssessmentBenchmark.one " + example, counts.findings(example))
                    .divide(
                            perFinding("EnginesBenchmark.findings " + example, counts.answers("LOOPS", example)),
                            2,
                            RoundingMode.HALF_UP);
            target(
                    "a finding of the library to one of loops that make findings, " + lower(example),
                    ratio + "×",
                    "≤ 2.5×",
                    ratio.compareTo(new BigDecimal("2.5")) <= 0);
        }
        BigDecimal two = dwelling.multiply(BigDecimal.valueOf(2))
                .divide(scores.micros("AssessmentBenchmark.two " + smallest), 2, RoundingMode.HALF_UP);
        target("two threads to one, dwelling", two + "×", "≥ 1.8×", two.compareTo(new BigDecimal("1.8")) >= 0);
        for (String other : List.of("tokens", "tree", "records")) {
            BigDecimal library = scores.micros("ReadingBenchmark.library");
            BigDecimal bare = scores.micros("ReadingBenchmark." + other);
            target(
                    "reading the hotel to Jackson's " + other,
                    times(library, bare),
                    "≤ 3×",
                    library.compareTo(bare.multiply(BigDecimal.valueOf(3))) <= 0);
        }
        BigDecimal capacity = scores.micros("LargeFacilityBenchmark.capacity ONE_BUILDING");
        target("capacity of 500 rooms", time(capacity), "≤ 40 ms", capacity.compareTo(BigDecimal.valueOf(40_000)) <= 0);
        String remedies = "LargeFacilityBenchmark.remedies ONE_BUILDING";
        target(
                "remedies of 500 rooms",
                time(scores.micros(remedies)),
                "≤ 200 ms",
                scores.micros(remedies).compareTo(BigDecimal.valueOf(200_000)) <= 0);
        target(
                "memory they ask for",
                size(scores.bytes(remedies)),
                "≤ 200 MB",
                scores.bytes(remedies).compareTo(BigDecimal.valueOf(200_000_000)) <= 0);
        target(
                "report of the hotel, compact JSON (indented: " + size(BigDecimal.valueOf(counts.indented())) + ")",
                size(BigDecimal.valueOf(counts.compact())),
                "≤ 0.6 MB",
                counts.compact() <= 600_000);
        cold.forEach((name, sample) -> {
            Sample bare = cold.get(java(name) + ", bare");
            if (bare != null && !name.endsWith(", bare")) {
                boolean plain = name.endsWith("plain jars");
                boolean cache = name.endsWith("ahead of time");
                long most = plain ? 25 : cache ? 9 : 10;
                target(
                        "first report, " + name + ", to a bare start",
                        times(BigDecimal.valueOf(sample.micros()), BigDecimal.valueOf(bare.micros())),
                        "≤ " + most + "×",
                        sample.micros() <= most * bare.micros());
                Long memory = sample.kilobytes();
                if (!plain && memory != null) {
                    target("memory of that", memory(memory), "≤ 70 MB", memory <= 70_000);
                }
            }
        });
    }

    private void engines() {
        List<String> heads = new ArrayList<>(List.of("engine"));
        counts.examples().forEach(example -> heads.add(lower(example)));
        table("The same norms by other engines, a finding", heads.toArray(String[]::new));
        List<String> all = new ArrayList<>(List.of("Huisnorm, all regimes"));
        List<String> one = new ArrayList<>(List.of("Huisnorm, the regime of these norms alone"));
        List<String> loops = new ArrayList<>(List.of("loops that make findings"));
        for (String example : counts.examples()) {
            all.add(compared(perFinding("AssessmentBenchmark.one " + example, counts.findings(example)), example));
            one.add(compared(perFinding("EnginesBenchmark.library " + example, counts.inRegime(example)), example));
            loops.add(compared(
                    perFinding("EnginesBenchmark.findings " + example, counts.answers("LOOPS", example)), example));
        }
        row(all);
        row(one);
        row(loops);
        for (String engine : ENGINES) {
            List<String> cells =
                    new ArrayList<>(List.of(engine.toLowerCase(Locale.ROOT).replace('_', ' ')));
            for (String example : counts.examples()) {
                cells.add(compared(
                        perFinding(
                                engine(engine, example),
                                counts.answers(engine.equals("DMN") ? engine : "LOOPS", example)),
                        example));
            }
            row(cells);
        }
    }

    private String compared(BigDecimal nanos, String example) {
        return nanos.setScale(0, RoundingMode.HALF_UP) + " ns ("
                + times(nanos, perFinding(engine("LOOPS", example), counts.answers("LOOPS", example))) + ")";
    }

    private void warm() {
        table("All norms, once warm", "facility", "findings", "one thread", "heap asked for", "two threads to one");
        for (String example : counts.examples()) {
            String one = "AssessmentBenchmark.one " + example;
            row(List.of(
                    lower(example),
                    String.valueOf(counts.findings(example)),
                    time(scores.micros(one)),
                    size(scores.bytes(one)),
                    times(
                            scores.micros(one).multiply(BigDecimal.valueOf(2)),
                            scores.micros("AssessmentBenchmark.two " + example))));
        }
        table("500 rooms, 1,000 residents", "answer", "one building", "five buildings", "heap asked for, one building");
        for (String answer : List.of("capacity", "remedies")) {
            String name = "LargeFacilityBenchmark." + answer;
            row(List.of(
                    answer,
                    time(scores.micros(name + " ONE_BUILDING")),
                    time(scores.micros(name + " FIVE_BUILDINGS")),
                    size(scores.bytes(name + " ONE_BUILDING"))));
        }
    }

    private void growth() {
        table("Growth with the rooms", "rooms", "an assessment", "a room", "heap a room");
        for (String rooms : ROOMS) {
            String name = "GrowthBenchmark.rooms " + rooms;
            BigDecimal number = new BigDecimal(rooms);
            row(List.of(
                    rooms,
                    time(scores.micros(name)),
                    time(scores.micros(name).divide(number, 2, RoundingMode.HALF_UP)),
                    scores.bytes(name)
                                    .divide(number, 0, RoundingMode.HALF_UP)
                                    .divide(BigDecimal.valueOf(1000), 1, RoundingMode.HALF_UP)
                            + " kB"));
        }
        table("Growth with the norms in force, 60 rooms", "one regime in", "findings", "an assessment", "a finding");
        for (String part : PARTS) {
            String name = "GrowthBenchmark.norms " + part;
            row(List.of(
                    part,
                    String.valueOf(counts.inPart(part)),
                    time(scores.micros(name)),
                    perFinding(name, counts.inPart(part)).setScale(0, RoundingMode.HALF_UP) + " ns"));
        }
    }

    private void reading() {
        table("Reading the hotel", "by", "time", "Huisnorm to it");
        for (String by : List.of("library", "tokens", "tree", "records")) {
            BigDecimal micros = scores.micros("ReadingBenchmark." + by);
            row(List.of(
                    by.equals("library") ? "Huisnorm" : "Jackson, " + by,
                    time(micros),
                    times(scores.micros("ReadingBenchmark.library"), micros)));
        }
    }

    private void coldStarts() {
        table("Cold starts", "what", "median", "to a bare start of the same Java", "memory at its peak");
        Sample first = cold.values().iterator().next();
        cold.forEach((name, sample) -> {
            Sample bare = cold.get(java(name) + ", bare");
            row(List.of(
                    name,
                    time(BigDecimal.valueOf(sample.micros())),
                    times(
                            BigDecimal.valueOf(sample.micros()),
                            BigDecimal.valueOf(bare == null ? first.micros() : bare.micros())),
                    memory(sample.kilobytes())));
        });
    }

    private void profiles() {
        table("Where the time goes, once warm", "work", "packages of Huisnorm that were seen at it, in hundredths");
        profiles.forEach((work, profile) -> row(List.of(
                work,
                profile.hundredths(LEAST_SHARE).entrySet().stream()
                        .map(share -> "`" + share.getKey() + "` " + share.getValue())
                        .collect(Collectors.joining(", ")))));
    }

    private static String java(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }

    private static String memory(@Nullable Long kilobytes) {
        return kilobytes == null ? "–" : kilobytes / 1000 + " MB";
    }

    private BigDecimal perFinding(String benchmark, int findings) {
        return scores.micros(benchmark)
                .multiply(MICROS)
                .divide(BigDecimal.valueOf(findings).multiply(BigDecimal.valueOf(1000)), 3, RoundingMode.HALF_UP);
    }

    private static String engine(String engine, String example) {
        return "EnginesBenchmark.other " + engine + " " + example;
    }

    private static String lower(String example) {
        return example.toLowerCase(Locale.ROOT);
    }

    private void target(String row, String measured, String most, boolean reached) {
        row(List.of(row, measured, most, reached ? "yes" : "**no**"));
    }

    private void table(String title, String... heads) {
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        row(List.of(heads));
        row(List.of(heads).stream().map(head -> "---").toList());
    }

    private void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
