package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of all bundled files on six days are what was recorded: byte for byte by their hash, and as a table of what
 * came of each norm, so that a change can be read. Only the rulebook's own hash is left out. Who changes a report on
 * purpose records anew with {@code -Dreports.record=true} and reviews the difference.
 */
@Tag(Recording.RECORDS)
class RecordedReportsTest {

    private static final Path FILES = Path.of("../files");
    private static final Path RECORDED = Path.of("src/test/resources/reports");
    private static final List<String> DAYS =
            List.of("2023-12-31", "2024-06-01", "2025-03-01", "2025-08-01", "2026-07-01", "2026-11-23");
    private static final Map<String, String> LETTERS =
            Map.of("COMPLIANT", "c", "NON_COMPLIANT", "n", "UNDETERMINED", "u", "NOT_APPLICABLE", "-", "WAIVED", "w");

    static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("facilities", "plans", "plans/de-hoef")) {
            try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_report_is_what_was_recorded(Path file) throws IOException {
        String now = recording(file);
        Path recorded = RECORDED.resolve(
                FILES.relativize(file).toString().replace('/', '-').replaceAll("\\.[a-z]+$", ".txt"));
        if (Recording.on()) {
            Files.createDirectories(RECORDED);
            Files.writeString(recorded, now);
        }
        assertThat(now).isEqualTo(Files.readString(recorded));
    }

    private static String recording(Path file) {
        List<String> hashes = new ArrayList<>();
        Map<String, List<String>> outcomes = new TreeMap<>();
        for (int day = 0; day < DAYS.size(); day++) {
            Run json = check(file, DAYS.get(day), "--format", "json");
            JsonNode report = JsonMapper.shared().readTree(json.out());
            String rulebook = report.path("rulebook").path("sha256").asString();
            hashes.add(String.join(
                    " ",
                    DAYS.get(day),
                    "exit " + json.exit(),
                    "json " + hash(json, rulebook),
                    "nl " + hash(check(file, DAYS.get(day), "--expand"), rulebook),
                    "en " + hash(check(file, DAYS.get(day), "--expand", "--lang", "en"), rulebook)));
            for (Map.Entry<String, String> norm : byNorm(report).entrySet()) {
                outcomes.computeIfAbsent(
                                norm.getKey(),
                                any -> new ArrayList<>(
                                        DAYS.stream().map(one -> ".").toList()))
                        .set(day, norm.getValue());
            }
        }
        return hashes.stream().collect(Collectors.joining("\n", "", "\n\n"))
                + outcomes.entrySet().stream()
                        .map(norm -> norm.getKey() + " " + String.join(" ", norm.getValue()))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Run check(Path file, String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", file.toString(), "--as-of", day));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static String hash(Run run, String rulebook) {
        String text = run.out().replace(rulebook, "…").replace(rulebook.substring(0, 12), "…") + run.err();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many findings of each outcome a norm has, as in {@code 2c1n}. */
    private static Map<String, String> byNorm(JsonNode report) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        count(report, counts);
        Map<String, String> all = new TreeMap<>();
        counts.forEach((norm, outcomes) -> all.put(
                norm,
                outcomes.entrySet().stream()
                        .map(outcome -> outcome.getValue() + LETTERS.getOrDefault(outcome.getKey(), outcome.getKey()))
                        .collect(Collectors.joining())));
        return all;
    }

    private static void count(JsonNode node, Map<String, Map<String, Integer>> counts) {
        JsonNode norm = node.path("norm");
        if (node.isObject() && node.has("fingerprint") && !norm.isMissingNode()) {
            String id = norm.isObject() ? norm.path("id").asString() : norm.asString();
            counts.computeIfAbsent(id, any -> new TreeMap<>())
                    .merge(node.path("outcome").asString(), 1, Integer::sum);
        }
        node.forEach(part -> count(part, counts));
    }
}
