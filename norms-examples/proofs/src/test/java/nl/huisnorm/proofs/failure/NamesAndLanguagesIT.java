package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files that are no UTF-8, and machines that speak otherwise, for the one jar as a process. */
class NamesAndLanguagesIT {

    @TempDir
    private Path temporary = Path.of("");

    /** Two houses of which the names differ in bytes that are no letters, and one with an accent. */
    private Path houses() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Files.createDirectory(folder.resolve("huizen"));
        for (int i = 1; i <= 3; i++) {
            Files.writeString(folder.resolve("h" + i), Jar.SMALL.formatted("huis-" + i));
        }
        Jar.Run made = Jar.shell(
                folder,
                "mv h1 \"$(printf 'huizen/\\377.json')\" && mv h2 \"$(printf 'huizen/\\376.json')\""
                        + " && mv h3 \"$(printf 'huizen/caf\\303\\251.json')\"");
        assertThat(made.exit()).as(made.err()).isZero();
        return folder;
    }

    private static Jar.Run in(String language, Path folder, String... arguments) throws Exception {
        Jar jar = Jar.in(folder);
        ProcessBuilder process = jar.process("taal", arguments);
        process.environment().put("LC_ALL", language);
        return jar.told("taal", process.start().waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8"})
    void files_in_a_folder_are_judged_whatever_their_names_are(String language) throws Exception {
        Path folder = houses();
        Jar.Run run = in(language, folder, "check", "huizen", Jar.DAY, "--format", "json", "-o", "verslag.json");
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("verslag.json"))).contains("huis-1", "huis-2", "huis-3");
        run = in(language, folder, "check", "huizen", Jar.DAY, "--reports", "verslagen");
        assertThat(run.exit()).as(run.err()).isEqualTo(3);
        assertThat(Jar.names(folder.resolve("verslagen"))).contains("huis-1.txt", "huis-2.txt", "huis-3.txt");
    }

    /** What a shell hands over is what it found; what Java cannot make a name of is told, and nothing else is read or written. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void a_name_on_the_command_line_that_is_no_text_is_told_or_read(String language) throws Exception {
        Path folder = houses();
        List<String> command = new ArrayList<>(Jar.in(folder).command());
        String start =
                String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
        Jar.Run run =
                Jar.shell(folder, "LC_ALL=" + language + " " + start + " check huizen/*.json " + Jar.DAY + " --expand");
        run.inWords();
        assertThat(run.exit()).as(run.out() + run.err()).isIn(2, 3, 4);
        if (run.exit() == 3) {
            assertThat(run.out()).contains("huis-1", "huis-2", "huis-3");
        } else {
            assertThat(run.err() + run.out()).contains(".json");
        }
        Jar.Run written = Jar.shell(
                folder,
                "printf oud > \"$(printf '\\377.txt')\"; LC_ALL=" + language + " " + start
                        + " check \"huizen/$(printf 'caf\\303\\251')\".json " + Jar.DAY
                        + " -o \"$(printf '\\377.txt')\"; r=$?; cat \"$(printf '\\377.txt')\"; ls | wc -l; exit $r");
        written.inWords();
        assertThat(written.exit()).as(written.out() + written.err()).isIn(2, 3, 4);
        // either it took the place of the old one, or it is not there at all: never a file of another name
        assertThat(written.out().strip()).matches("(?s)(oud|.*EINDOORDEEL.*)2");
    }

    @Test
    void no_language_of_the_machine_changes_a_byte() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("map"));
        Jar.bundled(folder, "facilities/boerderij-heideweg.yaml");
        List<String> texts = new ArrayList<>();
        for (String tag :
                List.of("", "tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "fa-IR", "hi-IN-u-nu-deva")) {
            List<String> parts = List.of(tag.split("-", 3));
            Jar jar = Jar.in(folder)
                    .with(
                            "-Duser.language=" + (tag.isEmpty() ? "en" : parts.get(0)),
                            "-Duser.country=" + (tag.isEmpty() ? "" : parts.get(1)),
                            "-Duser.extensions=" + (parts.size() > 2 ? parts.get(2) : ""),
                            "-Duser.timezone=" + (tag.isEmpty() ? "UTC" : "Pacific/Kiritimati"),
                            "-Dfile.encoding=" + (tag.isEmpty() ? "UTF-8" : "ISO-8859-1"));
            Jar.Run run = jar.run("check", "boerderij-heideweg.yaml", Jar.DAY, "--expand");
            assertThat(run.exit()).as(tag + run.err()).isEqualTo(1);
            texts.add(run.out());
        }
        assertThat(texts).allMatch(text -> text.equals(texts.get(0)));
    }
}
