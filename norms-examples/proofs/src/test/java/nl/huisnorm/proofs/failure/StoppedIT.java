package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch that is stopped at a moment nobody chose: by a keyboard, by a system that shuts down, or at once. */
class StoppedIT {

    private static final int PLACES = 150;
    private static final String OLD = "{\"oud\": true}\n";
    private static final List<String> SIGNALS = List.of("INT", "TERM", "KILL");
    private static final List<Integer> CODES = List.of(130, 143, 137);

    /** What it ends with where nobody stopped it: nothing of these places is known. */
    private static final int ENDED = 3;

    @TempDir
    private Path temporary = Path.of("");

    /** The moments are drawn anew from the same number, which a failure tells. */
    // not in every build until the message of one that is writing is mended
    @Tag("slow")
    @Test
    void at_five_moments_nothing_is_lost_and_nothing_is_half() throws Exception {
        stop(5, 20261130);
    }

    @Tag("slow")
    @Test
    void nor_at_two_hundred() throws Exception {
        stop(200, 20261201);
    }

    private void stop(int moments, long seed) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Jar.list(folder, PLACES);
        long begin = System.nanoTime();
        assertThat(Jar.in(folder)
                        .run("check", "lijst.ndjson", Jar.DAY, "--format", "json", "-o", "heel.json")
                        .exit())
                .isEqualTo(ENDED);
        long whole = (System.nanoTime() - begin) / 1_000_000;
        Random random = new Random(seed);
        int stopped = 0;
        for (int i = 0; i < moments; i++) {
            int signal = i % SIGNALS.size();
            boolean reports = i % 2 == 1;
            long after = (long) (whole * random.nextDouble());
            String which = "moment " + i + " of " + seed + ": " + SIGNALS.get(signal) + " after " + after + " ms";
            stopped += one(folder, signal, after, reports, which) ? 1 : 0;
            clear(folder);
        }
        assertThat(stopped).as("some of these were in the middle").isPositive();
    }

    private boolean one(Path folder, int signal, long after, boolean reports, String which) throws Exception {
        Path old = Files.writeString(folder.resolve("oud.json"), OLD);
        String[] line = reports
                ? new String[] {"check", "lijst.ndjson", Jar.DAY, "--reports", "verslagen"}
                : new String[] {"check", "lijst.ndjson", Jar.DAY, "--format", "json", "-o", "oud.json"};
        Jar jar = Jar.in(folder).by("env", "--default-signal=INT");
        Process process = jar.process("stop", line).start();
        process.waitFor(after, TimeUnit.MILLISECONDS);
        new ProcessBuilder("kill", "-" + SIGNALS.get(signal), Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(which).isTrue();
        Jar.Run run = jar.told("stop", process.exitValue()).inWords();
        assertThat(run.exit()).as(which + run.err()).isIn(CODES.get(signal), ENDED);
        if (!run.err().isEmpty()) {
            assertThat(run.err()).as(which).isEqualTo("Gestopt voordat alles was getoetst.\n");
        }
        boolean killed = run.exit() == CODES.get(2);
        List<String> names = Jar.names(folder);
        // whoever is killed while a finished text takes its place can leave a part, and the old text as well
        assertThat(names).as(which).filteredOn(name -> name.endsWith(".part")).hasSizeLessThanOrEqualTo(killed ? 1 : 0);
        if (reports) {
            assertThat(old).content().isEqualTo(OLD);
            whole(folder.resolve("verslagen"), killed, run.exit() == ENDED, which);
        } else {
            whole(old, run.exit() == ENDED, which);
        }
        return run.exit() != ENDED;
    }

    /** The old report, or a new one that is whole and tells of all it did not come to. */
    private static void whole(Path file, boolean ended, String which) throws IOException {
        String text = Files.readString(file);
        if (text.equals(OLD)) {
            assertThat(ended).as(which).isFalse();
            return;
        }
        JsonNode report = JsonMapper.shared().readTree(text);
        int judged = report.path("assessments").size();
        assertThat(judged).as(which).isBetween(1, PLACES);
        assertThat(judged == PLACES || !report.path("unreadable").isEmpty())
                .as(which)
                .isTrue();
        assertThat(ended && judged < PLACES).as(which).isFalse();
    }

    /** Reports that are all whole, and those that were finished are told of where there was time for it. */
    private static void whole(Path folder, boolean killed, boolean ended, String which) throws IOException {
        if (!Files.isDirectory(folder)) {
            assertThat(ended).as(which).isFalse();
            return;
        }
        List<String> names = Jar.names(folder);
        assertThat(names).as(which).filteredOn(name -> name.endsWith(".part")).hasSizeLessThanOrEqualTo(killed ? 1 : 0);
        List<String> told =
                names.stream().filter(name -> name.matches("h[0-9]+\\.txt")).toList();
        for (String name : told) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as(which + " " + name)
                    .contains("EINDOORDEEL")
                    .endsWith("\n");
        }
        if (!killed && !told.isEmpty()) {
            assertThat(names).as(which).contains("overzicht.txt", "overzicht.json", "overzicht.csv");
        }
    }

    private static void clear(Path folder) throws IOException {
        for (String name : Jar.names(folder)) {
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                clear(file);
            }
            if (!List.of("lijst.ndjson", "heel.json").contains(name)) {
                Files.delete(file);
            }
        }
    }
}
