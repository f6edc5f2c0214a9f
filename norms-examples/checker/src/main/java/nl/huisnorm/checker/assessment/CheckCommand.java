package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.NamedFiles;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.ReadAhead;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges files of facilities, settlement plans and applications. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = List.of();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--expand", descriptionKey = "expand")
    private boolean expand;

    @Option(names = "--by-machine", descriptionKey = "by-machine")
    private boolean byMachine;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "output")
    private @Nullable Path output;

    private @Nullable OutputFile written;

    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (ReadAhead documents = new ReadAhead(files, root)) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            if (output != null) {
                ExitCode exit = new ExitCode();
                OutputFile file = judgedBy.output(output, inputs());
                written = file;
                file.write(out -> run(huisnorm, options, documents, out, exit));
                return exit.code();
            }
            ExitCode exit = new ExitCode();
            run(huisnorm, options, documents, surroundings.out(), exit);
            surroundings.out().flush();
            return exit.code();
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    /** What was typed that can be the name of a file; what cannot is told when it is to be read. */
    private List<Path> inputs() {
        return files.stream().flatMap(file -> FileName.of(file).stream()).toList();
    }

    private void run(Huisnorm huisnorm, AssessmentOptions options, ReadAhead documents, OutputStream out, ExitCode exit)
            throws IOException {
        Locale locale = language.locale();
        if (format.isJson()) {
            try (ReportWriter report = new ReportWriter(
                    out,
                    locale,
                    "huisnorm",
                    ProgramVersion.number(),
                    huisnorm.rulebook().version(),
                    huisnorm.rulebook().digest())) {
                judge(huisnorm, options, documents, exit, new JsonReport(report, huisnorm.rulebook()));
            }
        } else {
            PrintStream text = Screen.on(out);
            TextReport report = new TextReport(text, locale, huisnorm.rulebook(), expand);
            judge(huisnorm, options, documents, exit, report);
            report.close(files.size());
            text.flush();
        }
    }

    /** Judges one input after another; applications and plans are kept and judged together at the end, since they may promise the same beds. */
    private void judge(Huisnorm huisnorm, AssessmentOptions options, ReadAhead documents, ExitCode exit, Report report)
            throws IOException {
        Batch batch = new Batch(surroundings, exit, Texts.of(language.locale()), problem -> notJudged(problem, report));
        Plans plans = new Plans();
        batch.all(documents, next -> {
            InputDocument document = read(next);
            notWritten(document);
            if (!isElsewhere(document, huisnorm, exit, report)) {
                if (document instanceof FacilityDocument facility) {
                    Assessment assessment = assess(huisnorm, facility, options);
                    return () -> {
                        add(exit, assessment);
                        report.add(facility, assessment);
                    };
                } else if (document instanceof PlanDocument plan) {
                    plans.add(plan);
                } else if (document instanceof ApplicationDocument application) {
                    plans.add(application);
                }
            }
            return Batch.Answer.NONE;
        });
        for (ApplicationDocument application : plans.applications()) {
            batch.about(List.of(application.file()), () -> {
                ApplicationAssessment assessment = assess(plans, application, huisnorm, options);
                return () -> {
                    add(exit, assessment.assessment());
                    add(exit, assessment.facility());
                    if (assessment.plan() != null) {
                        add(exit, assessment.plan().assessment());
                    }
                    report.add(application, assessment);
                };
            });
        }
        batch.about(plans.files(), () -> {
            Map<PlanDocument, SettlementAssessment> judged = plans.judge(huisnorm, options);
            return () -> {
                for (Map.Entry<PlanDocument, SettlementAssessment> plan : judged.entrySet()) {
                    add(exit, plan.getValue().assessment());
                    report.add(plan.getKey(), plan.getValue());
                }
            };
        });
    }

    private InputDocument read(ReadAhead documents) throws UnreadableInputException, IOException {
        String file = documents.nextFile();
        try {
            return documents.next();
        } catch (UnreadableInputException e) {
            notWrittenBy(file);
            throw e;
        }
    }

    private static ApplicationAssessment assess(
            Plans plans, ApplicationDocument application, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        try {
            return plans.judge(application, huisnorm, options);
        } catch (UnsoundInputException e) {
            throw Unsound.in(application, e);
        }
    }

    private static Assessment assess(Huisnorm huisnorm, FacilityDocument facility, AssessmentOptions options)
            throws UnreadableInputException {
        try {
            return huisnorm.assess(facility.facility(), options);
        } catch (UnsoundInputException e) {
            throw Unsound.in(facility, e);
        }
    }

    /** Nor is what an input names that cannot be read, as far as its names can be seen. */
    private void notWrittenBy(String input) {
        if (written == null) {
            return;
        }
        OutputFile to = written;
        FileName.of(input)
                .map(file -> NamedFiles.naming(file, to))
                .ifPresent(named -> judgedBy.notRead(to, Objects.requireNonNull(output), named));
    }

    /** What an input names is not written over either. */
    private void notWritten(InputDocument document) {
        if (document instanceof PlanDocument plan) {
            plan.facilityDocuments().values().forEach(facility -> notWritten(facility.file()));
        } else if (document instanceof ApplicationDocument application) {
            notWritten(application.facility().file());
            String profile = application.application().profile();
            if (profile != null) {
                notWritten(application.files().name(profile));
            }
            PlanDocument plan = application.plan();
            if (plan != null) {
                notWritten(plan.file());
                notWritten(plan);
            }
        }
    }

    private void notWritten(String input) {
        if (written != null) {
            OutputFile file = written;
            FileName.of(input).ifPresent(read -> judgedBy.notRead(file, Objects.requireNonNull(output), read));
        }
    }

    /** Says that a profile is of another municipality; whether it is. */
    private boolean isElsewhere(InputDocument document, Huisnorm huisnorm, ExitCode exit, Report report)
            throws UnreadableInputException {
        Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
        wrong.ifPresent(message -> {
            surroundings.err().println(message);
            exit.wrongUse();
            if (format.isJson()) {
                report.add(JudgedBy.refused(document, message));
            }
        });
        return wrong.isPresent();
    }

    private void add(ExitCode exit, Assessment assessment) {
        exit.add(byMachine ? assessment.verdictByMachine() : assessment.verdict());
    }

    private void notJudged(UnreadableInputException problem, Report report) {
        boolean seenInReport = surroundings.terminal() && output == null && !format.isJson();
        if (!seenInReport) {
            problem.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
        }
        report.add(problem);
    }
}
