package nl.huisnorm.checker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.io.Problem;
import nl.huisnorm.io.ReportWriter;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges facility files. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    private final Main.Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    private List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime")
    private List<String> regimes = List.of();

    @Option(names = "--reading", paramLabel = "QUESTION=READING", descriptionKey = "reading")
    private Map<String, String> readings = new TreeMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
    private Language language = Language.nl;

    @Option(names = "--expand", descriptionKey = "expand")
    private boolean expand;

    @Option(names = "--by-machine", descriptionKey = "by-machine")
    private boolean byMachine;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "output")
    private @Nullable Path output;

    CheckCommand(Main.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (ReadAhead documents = new ReadAhead(files)) {
            Rulebook rulebook = Rulebook.bundled();
            AssessmentOptions options = options(rulebook);
            if (output != null) {
                return runInto(output.toAbsolutePath(), rulebook, options, documents);
            }
            int code = run(rulebook, options, documents, surroundings.out());
            surroundings.out().flush();
            return code;
        }
    }

    /** Writes beside the file and moves it there at the end, so that an input can be named as output too. */
    private int runInto(Path file, Rulebook rulebook, AssessmentOptions options, ReadAhead documents)
            throws IOException {
        Path beside;
        try {
            beside = Files.createTempFile(Objects.requireNonNull(file.getParent()), "huisnorm", ".part");
        } catch (IOException e) {
            throw wrongUse("cannot-write", file, String.valueOf(e.getMessage()));
        }
        try {
            int code;
            try (OutputStream out = Files.newOutputStream(beside)) {
                code = run(rulebook, options, documents, out);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            return code;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private AssessmentOptions options(Rulebook rulebook) {
        Set<String> known = new LinkedHashSet<>();
        rulebook.regimes().forEach(regime -> known.add(regime.id()));
        for (String regime : regimes) {
            if (!known.contains(regime)) {
                throw wrongUse("unknown-regime", regime, String.join(", ", known));
            }
        }
        LocalDate date = asOf == null ? LocalDate.now(surroundings.clock()) : asOf;
        AssessmentOptions options = AssessmentOptions.asOf(date).withRegimes(regimes);
        for (Map.Entry<String, String> reading : readings.entrySet()) {
            boolean exists = rulebook.interpretations().stream()
                    .filter(question -> question.id().equals(reading.getKey()))
                    .flatMap(question -> question.readings().stream())
                    .anyMatch(one -> one.id().equals(reading.getValue()));
            if (!exists) {
                throw wrongUse("unknown-reading", reading.getKey() + "=" + reading.getValue(), readings(rulebook));
            }
            options = options.withReading(reading.getKey(), reading.getValue());
        }
        return options;
    }

    private static String readings(Rulebook rulebook) {
        Set<String> all = new LinkedHashSet<>();
        rulebook.interpretations()
                .forEach(question ->
                        question.readings().forEach(reading -> all.add(question.id() + "=" + reading.id())));
        return String.join(", ", all);
    }

    private ParameterException wrongUse(String key, Object... arguments) {
        CommandSpec command = Objects.requireNonNull(spec);
        return new ParameterException(
                command.commandLine(), Main.format(Objects.requireNonNull(command.resourceBundle()), key, arguments));
    }

    private int run(Rulebook rulebook, AssessmentOptions options, ReadAhead documents, OutputStream out) {
        ExitCode exit = new ExitCode();
        Locale locale = language.locale();
        if (format == Format.json) {
            try (ReportWriter report = new ReportWriter(
                    out, locale, "huisnorm", Main.Version.number(), rulebook.version(), rulebook.digest())) {
                judge(rulebook, options, documents, exit, new Report() {
                    @Override
                    public void add(FacilityDocument document, Assessment assessment) {
                        report.add(document, assessment);
                    }

                    @Override
                    public void add(UnreadableInputException problem) {
                        report.add(problem);
                    }
                });
            }
        } else {
            PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
            TextReport report = new TextReport(text, locale, rulebook.interpretations(), expand);
            judge(rulebook, options, documents, exit, report);
            report.close(files.size());
            text.flush();
        }
        return exit.code();
    }

    /** Takes what was judged, one input after another. */
    interface Report {
        void add(FacilityDocument document, Assessment assessment);

        void add(UnreadableInputException problem);
    }

    private void judge(
            Rulebook rulebook, AssessmentOptions options, ReadAhead documents, ExitCode exit, Report report) {
        while (documents.hasNext()) {
            try {
                FacilityDocument document = documents.next();
                Assessment assessment = rulebook.assess(document.facility(), options);
                exit.add(byMachine ? assessment.verdictByMachine() : assessment.verdict());
                report.add(document, assessment);
            } catch (UnreadableInputException e) {
                exit.unreadable();
                for (Problem problem : e.problems()) {
                    surroundings.err().println(problem.line(language.locale()));
                }
                report.add(e);
            }
        }
    }
}
