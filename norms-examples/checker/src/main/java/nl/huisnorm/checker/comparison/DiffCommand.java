package nl.huisnorm.checker.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Comparison.Side;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ReportDocument;
import nl.huisnorm.io.read.ReportReader;
import nl.huisnorm.io.write.DiffWriter;
import nl.huisnorm.io.write.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is new, solved, better or worse between two files, two reports or two dates, and why. */
@Command(
        name = "diff",
        aliases = {"vergelijk", "compare"},
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class DiffCommand implements Callable<Integer> {

    private static final String NO_PROFILE = "none";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "diff.before")
    private @Nullable Path before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "AFTER", descriptionKey = "diff.after")
    private @Nullable Path after;

    @Mixin
    private DayOption day = new DayOption();

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "diff.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "diff.to")
    private @Nullable LocalDate to;

    @Option(names = "--to-profile", paramLabel = "PROFILE", descriptionKey = "diff.to-profile")
    private @Nullable String toProfile;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--expand", descriptionKey = "diff.expand")
    private boolean expand;

    public DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** One side of the comparison: an input with what it is judged by, or a report. */
    private record Half(
            String file,
            @Nullable InputDocument input,
            @Nullable ReportDocument report,
            Huisnorm huisnorm,
            AssessmentOptions options) {}

    /** What is compared, and what only one side has. */
    private record Outcome(List<Comparison> comparisons, List<Subject> onlyBefore, List<Subject> onlyAfter) {

        static Outcome of(Comparison... comparisons) {
            return new Outcome(List.of(comparisons), List.of(), List.of());
        }
    }

    @Override
    public Integer call() throws IOException {
        Path first = Objects.requireNonNull(before);
        Path second = after == null ? first : after;
        checkUse();
        try {
            Huisnorm bundled = Huisnorm.bundled();
            Huisnorm huisnorm = judgedBy.huisnorm(bundled);
            Huisnorm afterwards = huisnorm;
            if (toProfile != null) {
                afterwards = toProfile.equalsIgnoreCase(NO_PROFILE)
                        ? judgedBy.changed(bundled)
                        : judgedBy.huisnorm(toProfile, bundled);
            }
            // what is no file, as a pipe, can be read but once
            byte[] bytes = InputReader.bytes(first);
            Half one = half(first, bytes, huisnorm, from);
            Half other = half(second, after == null ? bytes : InputReader.bytes(second), afterwards, to);
            if (one.report() != null && other.report() != null && (isDated() || judgedBy.isAsked())) {
                throw judgedBy.wrongUse("diff.reports-are-judged");
            }
            Outcome outcome = compare(one, other);
            if (outcome.comparisons().isEmpty()) {
                throw judgedBy.wrongUse("diff.nothing-in-common", first, second);
            }
            write(outcome, one, other);
            return exit(outcome.comparisons());
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    private boolean isDated() {
        return day.isAsked() || from != null || to != null || toProfile != null;
    }

    private void checkUse() {
        if (day.isAsked() && (from != null || to != null)) {
            throw judgedBy.wrongUse("diff.as-of-or-from-to");
        }
        if (after == null && toProfile == null && (from == null || to == null)) {
            throw judgedBy.wrongUse("diff.one-file");
        }
    }

    private Half half(Path file, byte[] bytes, Huisnorm huisnorm, @Nullable LocalDate own)
            throws UnreadableInputException {
        LocalDate on = own == null ? day.orToday(surroundings.clock()) : own;
        boolean isReport = ReportReader.isReport(file.toString(), bytes);
        InputDocument input = isReport ? null : root.read(file, bytes);
        if (input != null) {
            judgedBy.requireProfileOf(input, huisnorm);
        }
        ReportDocument report = isReport ? ReportReader.read(file.toString(), bytes) : null;
        if (report != null && !report.hasAllOutcomes()) {
            throw judgedBy.wrongUse("diff.part-of-a-report", file);
        }
        return new Half(file.toString(), input, report, huisnorm, judgedBy.on(on, huisnorm));
    }

    private static Outcome compare(Half one, Half other) throws UnreadableInputException, IOException {
        if (one.input() instanceof FacilityDocument was
                && other.input() instanceof FacilityDocument is
                && was.facility().id().equals(is.facility().id())) {
            return Outcome.of(one.huisnorm()
                    .compare(was.facility(), one.options(), other.huisnorm(), is.facility(), other.options()));
        }
        if (one.input() instanceof PlanDocument was
                && other.input() instanceof PlanDocument is
                && was.plan().id().equals(is.plan().id())) {
            return Outcome.of(one.huisnorm()
                    .compare(
                            ApplicationInput.plan(was),
                            one.options(),
                            other.huisnorm(),
                            ApplicationInput.plan(is),
                            other.options()));
        }
        if (one.input() instanceof ApplicationDocument was && other.input() instanceof ApplicationDocument is) {
            return applications(new Applied(was, one), new Applied(is, other));
        }
        return reports(report(one), report(other));
    }

    /** An application with what it is judged by. */
    private record Applied(ApplicationInput input, Half half) {

        Applied(ApplicationDocument document, Half half) throws UnreadableInputException {
            this(ApplicationInput.of(document, half.huisnorm()), half);
        }

        /** A part of its assessment, as one side of a comparison. */
        Side<ApplicationInput> side(Function<ApplicationAssessment, Assessment> part) {
            return new Side<>(
                    input,
                    half.huisnorm().rulebook(),
                    (data, options) -> part.apply(data.assess(half.huisnorm(), options)),
                    half.options());
        }
    }

    /** Each part of an application that both have: itself, the facility and the plan. */
    private static Outcome applications(Applied was, Applied is) {
        List<Comparison> comparisons = new ArrayList<>();
        ApplicationInput one = was.input();
        ApplicationInput other = is.input();
        if (one.application()
                .application()
                .id()
                .equals(other.application().application().id())) {
            comparisons.add(compare(was, is, ApplicationAssessment::assessment));
        }
        if (one.facility().id().equals(other.facility().id())) {
            comparisons.add(compare(was, is, ApplicationAssessment::facility));
        }
        boolean bothPlans = one.plan() != null
                && other.plan() != null
                && one.plan().plan().id().equals(other.plan().plan().id());
        if (bothPlans) {
            comparisons.add(compare(
                    was, is, assessed -> Objects.requireNonNull(assessed.plan()).assessment()));
        }
        return new Outcome(comparisons, List.of(), List.of());
    }

    private static Comparison compare(Applied was, Applied is, Function<ApplicationAssessment, Assessment> part) {
        return Comparison.of(was.side(part), is.side(part));
    }

    /** A report, or what the report of an input would be. */
    private static ReportDocument report(Half half) throws UnreadableInputException, IOException {
        if (half.report() != null) {
            return half.report();
        }
        Huisnorm huisnorm = half.huisnorm();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReportWriter report = new ReportWriter(
                out,
                Language.en.locale(),
                "huisnorm",
                ProgramVersion.number(),
                huisnorm.rulebook().version(),
                huisnorm.rulebook().digest())) {
            InputDocument input = half.input();
            if (input instanceof FacilityDocument facility) {
                report.add(facility, huisnorm.assess(facility.facility(), half.options()));
            } else if (input instanceof PlanDocument plan) {
                report.add(plan, huisnorm.assess(plan.plan(), plan.facilities(), half.options()));
            } else if (input instanceof ApplicationDocument application) {
                report.add(
                        application, ApplicationInput.of(application, huisnorm).assess(huisnorm, half.options()));
            }
        }
        return ReportReader.read(half.file(), out.toByteArray());
    }

    /** What is about the same is compared, in the order of the report of after; twice about the same, in that order too. */
    private static Outcome reports(ReportDocument one, ReportDocument other) {
        List<ReportedAssessment> left = new ArrayList<>(one.assessments());
        List<Comparison> comparisons = new ArrayList<>();
        List<Subject> onlyAfter = new ArrayList<>();
        for (ReportedAssessment is : other.assessments()) {
            ReportedAssessment was = left.stream()
                    .filter(earlier -> earlier.subject()
                                    .kind()
                                    .equals(is.subject().kind())
                            && earlier.subject().id().equals(is.subject().id()))
                    .findFirst()
                    .orElse(null);
            if (was == null) {
                onlyAfter.add(is.subject());
            } else {
                left.remove(was);
                comparisons.add(Comparison.of(was, is));
            }
        }
        return new Outcome(
                comparisons, left.stream().map(ReportedAssessment::subject).toList(), onlyAfter);
    }

    private void write(Outcome outcome, Half one, Half other) throws IOException {
        if (format.isJson()) {
            try (DiffWriter json =
                    new DiffWriter(surroundings.out(), language.locale(), "huisnorm", ProgramVersion.number())) {
                for (Comparison comparison : outcome.comparisons()) {
                    json.add(comparison, one.file(), other.file());
                }
                for (Subject subject : outcome.onlyBefore()) {
                    json.add(subject, false);
                }
                for (Subject subject : outcome.onlyAfter()) {
                    json.add(subject, true);
                }
            }
        } else {
            JudgedBy.tell(other.huisnorm(), surroundings.out(), language.locale());
            DiffText text = new DiffText(surroundings.out(), language.locale(), other.huisnorm(), expand);
            outcome.comparisons().forEach(comparison -> text.write(comparison, one.file(), other.file()));
            text.only("diff.only-before", outcome.onlyBefore());
            text.only("diff.only-after", outcome.onlyAfter());
        }
        unreadable(one);
        unreadable(other);
        surroundings.out().flush();
    }

    private void unreadable(Half half) {
        if (half.report() != null) {
            for (String file : half.report().unreadable()) {
                surroundings.err().println(judgedBy.text("diff.was-unreadable", half.file(), file));
            }
        }
    }

    private static int exit(List<Comparison> comparisons) {
        if (comparisons.stream().anyMatch(Comparison::isWorse)) {
            return ExitCode.NON_COMPLIANT;
        }
        return comparisons.stream().anyMatch(Comparison::isUnsettled) ? ExitCode.UNDETERMINED : ExitCode.COMPLIANT;
    }
}
