package nl.huisnorm.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody works on, judged at each save. */
class WatchingTest {

    private static final String HOUSE = """
            id: x
            buildings:
              - {id: main, residents: 12, amenities: {toilets: 2}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What somebody does between two judgements; after the last nobody wants to know any more. */
    private final class Script implements Saves {

        private final Deque<Runnable> steps = new ArrayDeque<>();
        private final List<String> screens = new ArrayList<>();
        private Collection<Path> watched = List.of();

        Script then(Runnable step) {
            steps.add(step);
            return this;
        }

        @Override
        public boolean await(Collection<Path> files) {
            watched = files;
            screens.add(out.toString(StandardCharsets.UTF_8));
            out.reset();
            if (steps.isEmpty()) {
                return false;
            }
            steps.remove().run();
            return true;
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Script watch(Script script, Path... files) throws IOException {
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                InputStream.nullInputStream(),
                screen,
                screen,
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                false);
        new Watching(
                        surroundings,
                        new JudgedBy(),
                        new DayOption(),
                        new RootOption(),
                        List.of(files),
                        Texts.of(Messages.DUTCH))
                .run(script);
        return script;
    }

    @Test
    void at_each_save_the_report_is_shown_and_what_differs_from_the_last() throws IOException {
        Path file = write("huis.yaml", HOUSE);
        Script script = watch(
                new Script()
                        .then(() -> write("huis.yaml", HOUSE.replace("toilets: 2", "toilets: 1")))
                        .then(() -> write("huis.yaml", HOUSE))
                        .then(() -> write("huis.yaml", HOUSE + "# niets anders\n")),
                file);
        assertThat(script.screens).hasSize(4);
        assertThat(script.screens.get(0))
                .contains("---- 12:00:00", "EINDOORDEEL")
                .doesNotContain("ANDERS DAN DE VORIGE KEER");
        assertThat(script.screens.get(1)).contains("EINDOORDEEL", "ANDERS DAN DE VORIGE KEER", "SNF-3.1 [main]");
        assertThat(script.screens.get(2)).containsPattern("opgelost \\([0-9]+\\): .*SNF-3\\.1 \\[main\\]");
        assertThat(script.screens.get(3)).contains("EINDOORDEEL", "Geen uitkomst is anders dan de vorige keer.");
    }

    @Test
    void a_save_that_changes_nothing_shows_nothing() throws IOException {
        Path file = write("huis.yaml", HOUSE);
        Script script = watch(
                new Script().then(() -> write("huis.yaml", HOUSE)).then(() -> write("ander.yaml", "id: y\n")), file);
        assertThat(script.screens.subList(1, 3)).containsOnly("");
    }

    /** Half a file, none at all, and then a whole one: each is told, and the comparison is with the last that could be judged. */
    @Test
    void a_file_that_is_broken_or_away_ends_nothing() throws IOException {
        Path file = write("huis.yaml", HOUSE);
        Script script = watch(
                new Script()
                        .then(() -> write("huis.yaml", "id: ["))
                        .then(() -> delete(file))
                        .then(() -> write("huis.yaml", HOUSE.replace("toilets: 2", "toilets: 1"))),
                file);
        assertThat(script.screens.get(1)).contains("huis.yaml:", "Niet getoetst; zodra het bestand");
        assertThat(script.screens.get(2)).contains("dit bestand bestaat niet");
        assertThat(script.screens.get(3)).contains("EINDOORDEEL", "ANDERS DAN DE VORIGE KEER", "SNF-3.1 [main]");
    }

    @Test
    void a_file_that_is_not_there_yet_is_waited_for() throws IOException {
        Path file = folder.resolve("nieuw.yaml");
        Script script = watch(new Script().then(() -> write("nieuw.yaml", HOUSE)), file);
        assertThat(script.screens.get(0)).contains("dit bestand bestaat niet");
        assertThat(script.screens.get(1)).contains("EINDOORDEEL");
        assertThat(script.watched).contains(file);
    }

    @Test
    void only_the_file_that_was_saved_is_judged_again() throws IOException {
        Path one = write("een.yaml", HOUSE);
        Path other = write("twee.yaml", HOUSE.replace("id: x", "id: y"));
        Script script = watch(new Script().then(() -> write("twee.yaml", HOUSE.replace("id: x", "id: z"))), one, other);
        assertThat(script.screens.get(1))
                .contains("twee.yaml", "Het bestand gaat nu over iets anders dan de vorige keer.")
                .doesNotContain("een.yaml");
    }

    @Test
    void what_a_plan_names_is_watched_too() throws IOException {
        Path plan = Path.of("../files/plans/distributiecentrum-de-hoef.yaml");
        Script script = watch(new Script(), plan);
        assertThat(script.screens.get(0)).contains("Distributiecentrum De Hoef");
        assertThat(script.watched)
                .extracting(path -> String.valueOf(path.getFileName()))
                .contains("campus-noordkade.yaml", "flat-zuiderweg.yaml");
    }

    @Test
    void the_command_stops_where_the_input_ends() {
        Path file = write("huis.yaml", HOUSE);
        Run run = Run.typing("q\n", "watch", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("stop met Ctrl-C");
        assertThat(run.out()).contains("EINDOORDEEL");
        assertThat(Run.of("watch", file.toString(), "--regime", "sfn").exit()).isEqualTo(2);
    }
}
