package nl.huisnorm.proofs.fuzz;

import static nl.huisnorm.proofs.fuzz.Invariants.clean;
import static nl.huisnorm.proofs.fuzz.Invariants.holds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Settings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.proofs.failure.Program;

/** What goes through a whole command: reports handed over, cases of users, settings, and somebody who answers questions. */
final class Reports {

    private static final Path FOLDER = folder();
    private static final Path HOUSE = file("huis.yaml", Given.HOUSE.getBytes(StandardCharsets.UTF_8));

    private Reports() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("huisnorm-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String name, byte[] data) {
        try {
            Path file = Files.write(FOLDER.resolve(name), data);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sound(Program run) {
        clean(run.out());
        clean(run.err());
        holds(run.exit() != ExitCode.FAILED && run.exit() != ExitCode.NOT_WRITTEN, run.exit() + " " + run.err());
        holds(!run.err().contains("\tat "), "a trace of the stack");
    }

    /** A report of the house in forms that can be handed over. */
    static Map<String, byte[]> seeds(String... forms) {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (String form : forms) {
            Path out = FOLDER.resolve("verslag." + form);
            Program.of("check", HOUSE.toString(), "--regime", "snf", "--format", form, "-o", out.toString());
            try {
                seeds.put(form, Files.readAllBytes(out));
                Files.delete(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }

    /** Whoever gets a report has it verified. */
    static void verify(byte[] data) {
        Path report = file("verslag", data);
        sound(Program.of("verify", report.toString(), HOUSE.toString(), "--format=json"));
        sound(Program.of("verify", report.toString(), HOUSE.toString(), "--lang=en", "--expand"));
    }

    /** Cases that a user wrote. */
    static void cases(byte[] data) {
        sound(Program.of("test", file("geval.yaml", data).toString()));
    }

    /** Any file, of whatever kind. */
    static void validate(byte[] data) {
        Path file = file("bestand.yaml", data);
        sound(Program.of("validate", file.toString(), "--format=json"));
        sound(Program.of("lint", file.toString()));
    }

    /** What a user has settled. */
    static void settings(byte[] data) {
        Path file = file("huisnorm.properties", data);
        try {
            Settings settings = Settings.of(Map.of("HUISNORM_CONFIG", file.toString()));
            clean(String.valueOf(settings.width(true)));
        } catch (UnreadableInputException e) {
            Invariants.told(e);
        }
    }

    /** Somebody who types whatever. What is kept of it can be read. */
    static void interview(byte[] data) {
        String typed = new String(data, StandardCharsets.UTF_8);
        String few = String.join("\n", typed.lines().limit(6).toList()) + "\nstop\n";
        Path kept = FOLDER.resolve("antwoorden.yaml");
        sound(Program.on(Given.DAY, few, "interview", HOUSE.toString(), "--regime", "snf", "--output=" + kept));
        try {
            if (Files.exists(kept)) {
                FacilityReader.read(kept);
                Files.delete(kept);
            }
        } catch (UnreadableInputException e) {
            throw new AssertionError("kept, and cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
