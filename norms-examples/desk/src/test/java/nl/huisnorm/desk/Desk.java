package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Programs that stand on a desk, and the one whose output they open. */
final class Desk {

    static final Path FILES = Path.of("../files").toAbsolutePath().normalize();

    /** Pictures of what was made, to be looked at. */
    static final Path PICTURES = Path.of("target/pictures").toAbsolutePath();

    /** Pictures that the guide shows. */
    static final Path OF_THE_GUIDE =
            Path.of("../../docs/guide/images").toAbsolutePath().normalize();

    /** Pictures that the page about the service shows. */
    static final Path OF_THE_SERVICE =
            Path.of("../../docs/permit-service").toAbsolutePath().normalize();

    private static final int PATIENCE = 120;

    private Desk() {}

    /**
     * What a program ended with.
     *
     * @param exit its exit code
     * @param out what it wrote, errors too
     */
    record Ended(int exit, String out) {}

    static Ended run(List<String> command) throws IOException, InterruptedException {
        return run(FILES, command);
    }

    static Ended run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("desk", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still busy after " + PATIENCE + " s: " + command);
        }
        String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        Files.delete(out);
        return new Ended(process.exitValue(), said);
    }

    /** What a program wrote that must end well. */
    static String fine(String... command) throws IOException, InterruptedException {
        Ended ended = run(List.of(command));
        assertThat(ended.exit()).as("%s: %s", List.of(command), ended.out()).isZero();
        return ended.out();
    }

    /** The checker on the bundled files, on a day that is always the same where a command takes one. */
    static Ended huisnorm(String... arguments) throws IOException, InterruptedException {
        return huisnormIn(FILES, arguments);
    }

    static Ended huisnormIn(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(System.getProperty("desk.jar", "")).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** The program as it is when somebody unpacked the archive that people get. */
    static Path unpacked(Path folder) throws IOException {
        Path archive = Path.of(System.getProperty("desk.zip", ""));
        assertThat(archive).as("mvn verify -Ppackages,desk makes it").isRegularFile();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file).startsWithRaw(folder);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip, file);
                }
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Path program =
                    all.filter(one -> one.endsWith("bin/huisnorm")).findFirst().orElseThrow();
            assertThat(program.toFile().setExecutable(true)).isTrue();
            return program;
        }
    }

    /** A file that the checker wrote, whatever it found. */
    static Path written(Path file, String... arguments) throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("-o", file.toString()))
                .toArray(String[]::new);
        Ended ended = huisnorm(all);
        assertThat(ended.exit())
                .as("%s: %s", List.of(all), ended.out())
                .isBetween(0, 5)
                .isNotIn(2, 4);
        assertThat(file).isNotEmptyFile();
        return file;
    }

    /** A file that comes in by itself, when it is there whole. */
    static Path arrived(Path file) throws InterruptedException {
        for (int i = 0; i < PATIENCE * 10 && !Files.exists(file); i++) {
            Thread.sleep(100);
        }
        assertThat(file).isNotEmptyFile();
        return file;
    }

    /** Pictures of the pages of a PDF: the files, in order. */
    static List<Path> pages(Path pdf, String name) throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        fine(
                "pdftoppm",
                "-png",
                "-r",
                "70",
                pdf.toString(),
                PICTURES.resolve(name).toString());
        try (Stream<Path> all = Files.list(PICTURES)) {
            return all.filter(one -> one.getFileName().toString().matches(Pattern.quote(name) + "-[0-9]+\\.png"))
                    .sorted()
                    .toList();
        }
    }

    /** The text of a PDF, as a reader of it shows it. */
    static String text(Path pdf) throws IOException, InterruptedException {
        return fine("pdftotext", "-layout", pdf.toString(), "-");
    }

    /** A file as the spreadsheet and text program saves it in another form. */
    static Path saved(Path file, String form, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("office");
        fine(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                folder.toString(),
                file.toString());
        String end = form.contains(":") ? form.substring(0, form.indexOf(':')) : form;
        String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
        Path saved = folder.resolve(name + "." + end);
        assertThat(saved).isNotEmptyFile();
        return saved;
    }
}
