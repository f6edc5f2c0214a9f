package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.ReadAhead;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.text.Screen;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
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

    private int finished;
    private @Nullable StoppedException stopped;
    private boolean interrupted;

    public CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile file = output == null ? null : guard.open(output);
        try (ReadAhead documents = new ReadAhead(files, root, guard)) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            ExitCode exit = new ExitCode();
            if (file == null) {
                run(huisnorm, options, documents, surroundings.out(), exit);
                surroundings.out().flush();
            } else {
                file.write(out -> run(huisnorm, options, documents, out, exit));
            }
            if (stopped != null) {
                throw stopped;
            }
            return exit.code();
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
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

    /**
     * Judges, and tells of every input that was not come to where the program is stopped. What was finished is kept then; where
     * nothing was, nothing is written.
     */
    private void judge(Huisnorm huisnorm, AssessmentOptions options, ReadAhead documents, ExitCode exit, Report report)
            throws IOException {
        Plans plans = new Plans();
        try {
            judge(huisnorm, options, documents, exit, report, plans);
        } catch (StoppedException e) {
            if (finished == 0) {
                throw e;
            }
            stopped = e;
            interrupted = Thread.interrupted();
            Set<String> left = new LinkedHashSet<>(e.files());
            left.addAll(documents.left());
            documents.lookThrough(left);
            left.addAll(plans.left());
            for (String file : left) {
                report.add(new UnreadableInputException(
                        List.of(new Problem(file, null, Pointer.ROOT, StoppedException.CODE, List.of()))));
            }
        }
    }

    /** Judges one input after another; applications and plans are kept and judged together at the end, since they may promise the same beds. */
    private void judge(
            Huisnorm huisnorm,
            AssessmentOptions options,
            ReadAhead documents,
            ExitCode exit,
            Report report,
            Plans plans)
            throws IOException {
        Batch batch = new Batch(surroundings, exit, Texts.of(language.locale()), problem -> notJudged(problem, report));
        batch.all(documents, next -> {
            InputDocument document = next.next();
            Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
            if (wrong.isPresent()) {
                return () -> elsewhere(document, wrong.get(), exit, report);
            }
            if (document instanceof FacilityDocument facility) {
                Assessment assessment = assess(huisnorm, facility, options);
                return () -> {
                    add(exit, assessment);
                    report.add(facility, assessment);
                };
            }
            plans.add(document);
            return Batch.Answer.NONE;
        });
        Map<PlanDocument, SettlementAssessment> judged = new LinkedHashMap<>();
        batch.together(plans.all(), InputDocument::file, one -> Plans.alone(one, huisnorm, options), sound -> {
            plans.keep(sound);
            Map<PlanDocument, SettlementAssessment> all = plans.judge(huisnorm, options);
            return () -> judged.putAll(all);
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
                    plans.told(application);
                };
            });
        }
        for (Map.Entry<PlanDocument, SettlementAssessment> plan : judged.entrySet()) {
            add(exit, plan.getValue().assessment());
            report.add(plan.getKey(), plan.getValue());
            plans.told(plan.getKey());
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

    /** Says that a profile is of another municipality. */
    private void elsewhere(InputDocument document, String message, ExitCode exit, Report report) {
        surroundings.err().println(message);
        exit.wrongUse();
        if (format.isJson()) {
            report.add(JudgedBy.refused(document, message));
        }
    }

    private void add(ExitCode exit, Assessment assessment) {
        finished++;
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
