package nl.huisnorm.checker.lint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.ProfileChecks;
import nl.huisnorm.internal.rulebook.ProfileLint;
import nl.huisnorm.internal.rulebook.ScenarioLint;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.io.write.ValidationWriter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what profiles and scenarios say that comes to nothing, or is hardly meant, each with its place. */
@Command(
        name = "lint",
        aliases = "doorlichten",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class LintCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "lint-file")
    private List<String> files = List.of();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        ResourceBundle texts = Texts.of(language.locale());
        Rulebook law = Huisnorm.bundled().rulebook();
        LocalDate asOf = day.orToday(surroundings.clock());
        try (Told told = format.isJson() ? json() : text(texts)) {
            Batch batch = new Batch(surroundings, exit, texts, problem -> {});
            for (String file : files) {
                batch.about(List.of(file), () -> looked(file, law, asOf, exit, told));
            }
        }
        surroundings.out().flush();
        return exit.code();
    }

    /** Takes what was found in each file. */
    private interface Told extends AutoCloseable {
        void found(String file, Found found) throws IOException;

        void unreadable(String file, UnreadableInputException refused) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** What was found, and the kind of the file as schemas call it. */
    private record Found(String kind, List<Problem> problems) {}

    private static Batch.Answer looked(String file, Rulebook law, LocalDate asOf, ExitCode exit, Told told) {
        try {
            Found found = found(FileName.read(file), law, asOf);
            return () -> {
                if (!found.problems().isEmpty()) {
                    exit.add(Verdict.NON_COMPLIANT);
                }
                told.found(file, found);
            };
        } catch (UnreadableInputException e) {
            return () -> {
                exit.unreadable();
                told.unreadable(file, e);
            };
        }
    }

    private Told json() throws IOException {
        ValidationWriter writer = new ValidationWriter(surroundings.out(), language.locale());
        return new Told() {
            @Override
            public void found(String file, Found found) throws IOException {
                writer.add(file, found.kind(), found.problems());
            }

            @Override
            public void unreadable(String file, UnreadableInputException refused) throws IOException {
                writer.add(file, refused);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private Told text(ResourceBundle texts) {
        Lines lines = new Lines(surroundings.out());
        return new Told() {
            @Override
            public void found(String file, Found found) {
                List<Problem> problems = found.problems();
                problems.forEach(one -> lines.line(0, one.line(language.locale())));
                lines.line(
                        0,
                        problems.isEmpty()
                                ? Texts.format(texts, "lint.nothing", file)
                                : Texts.format(texts, "lint.found", file, problems.size()));
            }

            @Override
            public void unreadable(String file, UnreadableInputException refused) {
                refused.groups().forEach(one -> lines.line(0, one.line(language.locale())));
            }

            @Override
            public void close() {
                // each was told at once
            }
        };
    }

    /** What is a scenario has norms and no municipality; all else is read as a profile, and refused as that if it is none. */
    private static Found found(Path file, Rulebook law, LocalDate day) throws UnreadableInputException {
        byte[] bytes = InputReader.bytes(file);
        String name = file.toString();
        Problems problems = new Problems(name);
        SourceNode tree = SourceParser.tree(bytes, problems);
        ProfileChecks.Sink sink = (at, code, arguments) -> problems.add(tree.nearest(at), at, code, arguments);
        boolean isScenario =
                tree.child("norms") != null && tree.child("municipality") == null && tree.child("own") == null;
        if (isScenario) {
            Scenario scenario = ScenarioReader.read(name, bytes, law);
            new ScenarioLint(scenario, law, day, sink).check();
        } else {
            Profile profile = ProfileReader.read(name, bytes, law);
            new ProfileLint(profile, law, day, sink).check();
        }
        return new Found(isScenario ? "scenario" : "profile", problems.all());
    }
}
