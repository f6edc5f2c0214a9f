package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run came to that was stopped, or just was not.
 *
 * @param which the moment, which a failure tells
 * @param way how it writes
 * @param folder where it worked
 * @param exit its exit code
 * @param out standard output
 * @param err standard error
 * @param late whether it took longer to end than it waits for what is finished, as on a machine that does much else
 */
record Stopped(String which, Way way, Path folder, int exit, String out, String err, boolean late) {

    /** By a keyboard, by a system that shuts down, and at once. */
    static final List<String> SIGNALS = List.of("INT", "TERM", "KILL");

    private static final List<Integer> CODES = List.of(130, 143, 137);
    private static final int KILLED = 137;

    /** How long it waits for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What a batch says that was stopped. */
    private static final String TOLD = "Gestopt voordat alles was getoetst.\n";

    /** How often it is looked whether the moment is there, in milliseconds. */
    private static final int LOOK_EVERY = 2;

    private static final Pattern ROW = Pattern.compile("lijst[.]ndjson:[0-9]+ +(h[0-9]+)\\n");

    /**
     * Starts the program in a folder that is empty but for what it reads, and stops it.
     *
     * @param signal which of the signals
     * @param moment says when it is time
     * @param which tells of it
     */
    static Stopped by(Way way, Path folder, int signal, BooleanSupplier moment, String which) throws Exception {
        way.begin(folder);
        Jar jar = jar(folder);
        Process process = way.process(jar, folder, "stop").start();
        boolean over = false;
        while (!over) {
            over = moment.getAsBoolean() || process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS);
        }
        long since = System.nanoTime();
        new ProcessBuilder("kill", "-" + SIGNALS.get(signal), Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        process.waitFor();
        boolean late = System.nanoTime() - since >= PATIENCE.toNanos();
        Jar.Run run = jar.told("stop", process.exitValue()).inWords();
        assertThat(run.exit()).as(which + run.err()).isIn(CODES.get(signal), way.ended());
        return new Stopped(which, way, folder, run.exit(), run.out(), run.err(), late);
    }

    /** The program with a folder of its own for what is temporary. It hears an interrupt also where a build in the background does not. */
    static Jar jar(Path folder) throws IOException {
        return Jar.in(folder)
                .by("env", "--default-signal=INT")
                .with("-Djava.io.tmpdir=" + Files.createDirectories(temporary(folder)));
    }

    private static Path temporary(Path folder) {
        return Path.of(folder + "-temporary");
    }

    /** Takes away all but some files. */
    static void clear(Path folder, List<String> left) throws IOException {
        for (Path in : List.of(folder, temporary(folder))) {
            for (String name : Files.isDirectory(in) ? Jar.names(in) : List.<String>of()) {
                Path file = in.resolve(name);
                if (Files.isDirectory(file)) {
                    clear(file, List.of());
                }
                if (!left.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private boolean killed() {
        return exit == KILLED;
    }

    /** Whether it was stopped before it ended by itself. */
    boolean stopped() {
        return exit != way.ended();
    }

    private boolean tells() {
        return err.equals(TOLD);
    }

    /** Looks at all that it left. */
    void look(Whole whole) throws IOException {
        nothingRemains();
        Map<String, String> files = Whole.written(folder);
        if (!stopped()) {
            assertThat(files).as(which).isEqualTo(whole.files());
            assertThat(out).as(which).isEqualTo(whole.out());
            assertThat(err).as(which).isEqualTo(whole.err());
            return;
        }
        assertThat(whole.files().keySet()).as(which).containsAll(files.keySet());
        assertThat(err).as(which).isIn("", way.judges() ? TOLD : whole.err());
        switch (way) {
            case REPORT -> oneFile(files, whole, this::report);
            case PAPER -> oneFile(files, whole, this::paper);
            case WORKBOOK -> oneFile(files, whole, this::workbook);
            case ROWS_IN_A_FILE ->
                oneFile(files, whole, rows -> rows(rows, whole.files().getOrDefault(way.old(), "")));
            case ROWS -> rows(out, whole.out());
            case REPORTS -> reports(files, whole);
            case INTERVIEW -> interview(files, whole);
            case INIT, INIT_WORKBOOK -> {
                files.forEach((name, text) ->
                        assertThat(text).as(which).isEqualTo(whole.files().get(name)));
                assertThat(err.isEmpty() || !files.isEmpty()).as(which).isTrue();
            }
        }
    }

    /** Whoever is killed while a finished text takes its place can leave a part, and the old text as well. */
    private void nothingRemains() throws IOException {
        int most = killed() ? 1 : 0;
        for (Path in : List.of(folder, folder.resolve("verslagen"))) {
            if (Files.isDirectory(in)) {
                assertThat(Jar.names(in))
                        .as(which)
                        .filteredOn(name -> name.endsWith(".part"))
                        .hasSizeLessThanOrEqualTo(most);
            }
        }
        assertThat(Jar.names(temporary(folder))).as(which).hasSizeLessThanOrEqualTo(most);
    }

    /** Looks at a text that is neither the old one nor all that there can be. */
    private interface Partly {
        void look(String text) throws IOException;
    }

    /** The old file, or a new one that is whole and tells of all it did not come to. */
    private void oneFile(Map<String, String> files, Whole whole, Partly partly) throws IOException {
        String text = files.get(way.old());
        if (!Way.OLD.equals(text) && !whole.files().values().contains(text)) {
            assertThat(killed()).as(which).isFalse();
            assertThat(tells() || late).as(which).isTrue();
            partly.look(String.valueOf(text));
        }
    }

    private void report(String text) {
        JsonNode report = JsonMapper.shared().readTree(text);
        assertThat(report.path("assessments").size()).as(which).isBetween(1, Way.PLACES);
        assertThat(report.path("unreadable").size()).as(which).isPositive();
    }

    private void paper(String text) {
        assertThat(text.strip()).as(which).startsWith("%PDF-").endsWith("%%EOF");
    }

    private void workbook(String text) throws IOException {
        assertThat(Jar.entries(text)).as(which).contains("xl/workbook.xml");
    }

    /** Those that were judged as they always are, and then what was not come to. */
    private void rows(String text, String all) {
        List<String> rows = text.lines().toList();
        List<String> known = all.lines().toList();
        if (late) {
            return;
        }
        if (killed()) {
            // what is on its way to who reads is not in its hands
            assertThat(all).as(which).startsWith(text);
            return;
        }
        assertThat(text.isEmpty() || text.endsWith("\n")).as(which).isTrue();
        int judged = 0;
        while (judged < rows.size() && judged < known.size() && rows.get(judged).equals(known.get(judged))) {
            judged++;
        }
        for (String row : rows.subList(judged, rows.size())) {
            assertThat(JsonMapper.shared().readTree(row).toString()).as(which).contains("stopped");
        }
        assertThat(tells() || judged == known.size() || rows.isEmpty())
                .as(which)
                .isTrue();
        assertThat(rows.isEmpty() || judged == known.size() || rows.size() > judged)
                .as(which)
                .isTrue();
    }

    /** The reports of the lines that were told. */
    static List<String> rows(String out) {
        return ROW.matcher(out)
                .results()
                .map(row -> "verslagen/" + row.group(1) + ".txt")
                .toList();
    }

    /** Reports as they always are, one for each line that was told, and an overview wherever there was time for it. */
    private void reports(Map<String, String> files, Whole whole) {
        List<String> reports = files.keySet().stream()
                .filter(name -> name.matches("verslagen/h[0-9]+[.]txt"))
                .toList();
        for (String name : reports) {
            assertThat(files.get(name))
                    .as(which + " " + name)
                    .isEqualTo(whole.files().get(name));
        }
        assertThat(reports).as(which).containsAll(rows(out));
        if (killed() || late || reports.isEmpty()) {
            return;
        }
        assertThat(files.keySet())
                .as(which)
                .containsAll(whole.files().keySet().stream()
                        .filter(name -> name.startsWith("verslagen/overzicht"))
                        .toList());
        assertThat(tells() || reports.size() == Way.PLACES).as(which).isTrue();
    }

    /** All answers that were taken when the next was asked are kept, and no more than one other. */
    private void interview(Map<String, String> files, Whole whole) {
        assertThat(whole.out()).as(which).startsWith(out);
        List<String> later = whole.answered().entrySet().stream()
                .filter(one -> one.getKey() > out.length())
                .map(Map.Entry::getValue)
                .toList();
        String last = whole.answered().entrySet().stream()
                .filter(one -> one.getKey() <= out.length())
                .map(Map.Entry::getValue)
                .reduce("", (before, after) -> after);
        String next = later.isEmpty() ? whole.kept() : later.get(0);
        assertThat(files.values().stream().findFirst().orElse("")).as(which).isIn(last, next);
    }
}
