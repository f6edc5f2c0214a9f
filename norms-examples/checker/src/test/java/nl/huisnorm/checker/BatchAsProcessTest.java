package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many inputs in a program of its own, as people start, stop and pipe it. */
@Timeout(120)
class BatchAsProcessTest {

    private static final String SMALL = "{\"id\": \"%s\", \"buildings\": [{\"id\": \"a\"}]}\n";

    @TempDir
    private Path folder = Path.of("");

    /** A build in the background ignores interrupts, and so would what it starts. */
    private static final List<String> LISTENING = listening();

    private static List<String> listening() {
        List<String> listening = List.of("env", "--default-signal=INT");
        try {
            List<String> trial = new ArrayList<>(listening);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0 ? listening : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private ProcessBuilder program(String... arguments) {
        return programIn("", arguments);
    }

    /** On a machine of which the language is another. */
    private ProcessBuilder programIn(String language, String... arguments) {
        List<String> command = new ArrayList<>(LISTENING);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.language=" + (language.isEmpty() ? "en" : language),
                "-cp",
                System.getProperty("java.class.path"),
                "nl.huisnorm.checker.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err").toFile())
                .redirectOutput(folder.resolve("out").toFile());
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private Path list(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(SMALL.formatted("h" + i));
        }
        return Files.writeString(folder.resolve("lijst.ndjson"), lines);
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What an interrupt from the keyboard sends. */
    private static void interrupt(Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** How many records were told of. */
    private long told() throws IOException {
        return out().lines()
                .filter(line -> line.contains(" -:") && line.contains("bepalen"))
                .count();
    }

    /** The list goes on as long as it is asked for, so that the program is stopped in the middle. */
    @Test
    void an_interrupt_keeps_what_is_done_and_says_what_is_not() throws Exception {
        Path reports = folder.resolve("verslagen");
        Path last = Files.writeString(folder.resolve("laatste.json"), SMALL.formatted("laatste"));
        Process process = program("check", "-", last.toString(), "--regime", "snf", "--reports", reports.toString())
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            for (int i = 0; i < 40; i++) {
                in.write(SMALL.formatted("h" + i).getBytes(StandardCharsets.UTF_8));
            }
            in.flush();
            while (process.isAlive() && told() < 40) {
                Thread.sleep(50);
            }
            interrupt(process);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(err()).isEqualTo("Gestopt voordat alles was getoetst.\n");
        assertThat(told()).isEqualTo(40);
        assertThat(out())
                .containsPattern("gestopt vanaf +-:41\n")
                .containsPattern("gestopt +.*laatste\\.json\n")
                .contains("niet getoetst: gestopt")
                .contains("PER GEMEENTE");
        assertThat(names(reports))
                .hasSize(46)
                .contains("h0.txt", "h39.txt", "overzicht.txt", "overzicht.csv", "overzicht.json")
                .noneMatch(name -> name.endsWith(".part"));
        assertThat(Files.readString(reports.resolve("overzicht.csv"))).contains("laatste.json");
    }

    /** As {@code | head -1} does. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "ndjson"})
    void who_reads_one_line_ends_it_without_a_word(String format) throws Exception {
        Path list = list(3_000);
        Process process = program("check", list.toString(), "--regime", "snf", "--format", format)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isNotEmpty();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(74);
        assertThat(err()).isEmpty();
    }

    @Test
    void no_language_of_a_machine_and_no_name_of_a_file_makes_a_difference() throws Exception {
        Path stock = Files.createDirectory(folder.resolve("dossiers"));
        for (int i = 0; i < 11; i++) {
            Files.writeString(stock.resolve("huis " + i + " é \nİı.json"), SMALL.formatted("İd" + i));
        }
        List<String> outs = new ArrayList<>();
        for (String language : List.of("", "nl", "tr")) {
            ProcessBuilder program = programIn(
                            language, "check", "dossiers", "--regime", "snf", "--as-of", "2026-11-23")
                    .directory(folder.toFile());
            program.environment().put("LC_ALL", language.isEmpty() ? "C" : "C.UTF-8");
            assertThat(program.start().waitFor()).as(err()).isEqualTo(3);
            assertThat(err()).isEmpty();
            outs.add(out());
        }
        assertThat(outs.get(1)).isEqualTo(outs.get(2)).contains("dossiers/huis 0 é \\nİı.json");
        // a machine that knows no accents cannot show them, and reads the files all the same
        assertThat(outs.get(0).lines()).hasSameSizeAs(outs.get(1).lines().toList());
    }

    @Test
    void reports_have_the_rights_that_any_new_file_has() throws Exception {
        Path list = list(2);
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path reports = folder.resolve("verslagen");
        assertThat(program("check", list.toString(), "--regime", "snf", "--reports", reports.toString())
                        .start()
                        .waitFor())
                .isEqualTo(3);
        for (String name : names(reports)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(reports.resolve(name))))
                    .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
        }
    }

    /** A disk with room for some of the reports: those that are there are whole. */
    @Test
    void a_disk_that_fills_up_leaves_whole_reports_and_no_parts() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("schijf"));
        OnLinux.disk(disk, "96k");
        try {
            Path reports = disk.resolve("verslagen");
            Process process = program("check", list(40).toString(), "--regime", "snf", "--reports", reports.toString())
                    .start();
            assertThat(process.waitFor()).isEqualTo(74);
            assertThat(err()).contains("de schijf is vol").doesNotContain("\tat ");
            assertThat(names(reports)).isNotEmpty().allMatch(name -> name.matches("h[0-9]+\\.txt"));
            for (String name : names(reports)) {
                assertThat(Files.readString(reports.resolve(name)))
                        .contains("EINDOORDEEL")
                        .endsWith("\n");
            }
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }
}
