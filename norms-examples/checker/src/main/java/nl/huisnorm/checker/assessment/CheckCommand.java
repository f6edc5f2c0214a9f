package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.ReadAhead;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.UnreadableInputException;
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

    /** What was typed that can be the name of a file. */
    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>();
        for (String file : files) {
            try {
                inputs.add(Path.of(file));
            } catch (InvalidPathException e) {
                // it is told when it is to be read
            }
        }
        return inputs;
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
        Plans plans = new Plans();
        while (documents.hasNext()) {
            try {
                InputDocument document = documents.next();
                notWritten(document);
                if (isElsewhere(document, huisnorm, exit, report)) {
                    continue;
                }
                if (document instanceof FacilityDocument facility) {
                    Assessment assessment = huisnorm.assess(facility.facility(), options);
                    add(exit, assessment);
                    report.add(facility, assessment);
                } else if (document instanceof PlanDocument plan) {
                    plans.add(plan);
                } else if (document instanceof ApplicationDocument application) {
                    plans.add(application);
                }
            } catch (UnreadableInputException e) {
                unreadable(e, exit, report);
            }
        }
        for (ApplicationDocument application : plans.applications()) {
            try {
                ApplicationAssessment assessment = plans.judge(application, huisnorm, options);
                add(exit, assessment.assessment());
                add(exit, assessment.facility());
                if (assessment.plan() != null) {
                    add(exit, assessment.plan().assessment());
                }
                report.add(application, assessment);
            } catch (UnreadableInputException e) {
                unreadable(e, exit, report);
            }
        }
        for (Map.Entry<PlanDocument, SettlementAssessment> plan :
                plans.judge(huisnorm, options).entrySet()) {
            add(exit, plan.getValue().assessment());
            report.add(plan.getKey(), plan.getValue());
        }
    }

    /** What an input names is not written over either. */
    private void notWritten(InputDocument document) {
        if (document instanceof PlanDocument plan) {
            plan.facilityDocuments().values().forEach(facility -> notWritten(facility.file()));
        } else if (document instanceof ApplicationDocument application) {
            notWritten(application.facility().file());
            PlanDocument plan = application.plan();
            if (plan != null) {
                notWritten(plan.file());
                notWritten(plan);
            }
        }
    }

    private void notWritten(String input) {
        if (written != null) {
            judgedBy.notRead(written, Objects.requireNonNull(output), Path.of(input));
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

    private void unreadable(UnreadableInputException problem, ExitCode exit, Report report) {
        exit.unreadable();
        boolean seenInReport = surroundings.terminal() && output == null && !format.isJson();
        if (!seenInReport) {
            problem.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
        }
        report.add(problem);
    }
}
