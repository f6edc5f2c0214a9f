package nl.huisnorm.checker.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.batch.Pipeline;
import nl.huisnorm.checker.batch.Progress;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.OtherKind;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.checker.input.Input;
import nl.huisnorm.checker.input.Inputs;
import nl.huisnorm.checker.report.Chapters;
import nl.huisnorm.checker.report.ReportMaker;
import nl.huisnorm.checker.text.Notices;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.stock.InOrder;
import org.jspecify.annotations.Nullable;

/** Judges inputs and has them told, one after another; what is wrong with one stops no other. */
final class Checking {

    static final int MOST_FINDINGS_ASKED = 20_000;

    private final Surroundings surroundings;
    private final JudgedBy judgedBy;
    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Inputs inputs;
    private final Pipeline pipeline;
    private final boolean byMachine;
    private final ExitCode exit = new ExitCode();
    private final Plans plans = new Plans();
    private final Locale locale;
    private final ResourceBundle texts;
    private final Beside beside;
    private @Nullable Input last;
    private int line;
    private int count;
    private int finished;
    private @Nullable StoppedException stopped;
    private boolean interrupted;

    Checking(
            Surroundings surroundings,
            JudgedBy judgedBy,
            Huisnorm huisnorm,
            AssessmentOptions options,
            Inputs inputs,
            Pipeline pipeline,
            boolean byMachine,
            Locale locale,
            @Nullable InspectionDetailsDocument details) {
        this.surroundings = surroundings;
        this.judgedBy = judgedBy;
        this.huisnorm = huisnorm;
        this.options = options;
        this.inputs = inputs;
        this.pipeline = pipeline;
        this.byMachine = byMachine;
        this.locale = locale;
        this.texts = Texts.of(locale);
        this.beside = new Beside(huisnorm, options, details);
    }

    /**
     * What is asked for beside the verdict, and how it is told what goes wrong.
     *
     * @param questions whether what can be asked is looked for
     * @param remedies whether what mends findings is looked for
     * @param planQuestions whether what can be asked about plans is looked for, which are few and have few findings
     * @param refusals whether the report tells of what was refused
     * @param seenInReport whether what goes wrong is seen in the report
     */
    record Wish(boolean questions, boolean remedies, boolean planQuestions, boolean refusals, boolean seenInReport) {}

    /** Whether there are more inputs than are told in full. */
    boolean isMany() throws StoppedException {
        return pipeline.isMany();
    }

    AssessmentOptions options() {
        return options;
    }

    Huisnorm huisnorm() {
        return huisnorm;
    }

    /** What stands in reports beside what is judged. */
    Beside beside() {
        return beside;
    }

    ExitCode exit() {
        return exit;
    }

    /** How many inputs there were. */
    int count() {
        return count;
    }

    /** How far it is, for who watches; the bar is not of what programs read on the same screen. */
    Progress progress(boolean isShown) {
        return isShown
                ? Progress.of(surroundings, inputs.number(), texts.getString("batch.progress"))
                : Progress.none(surroundings);
    }

    /** Whether the thread was asked to stop. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Ends with what stopped it, if anything did. */
    void requireAll() throws StoppedException {
        if (stopped != null) {
            throw stopped;
        }
    }

    /**
     * Judges, and tells of every input that was not come to where the program is stopped. What was finished is kept then; where
     * nothing was, nothing is written.
     */
    void judge(Telling telling, Wish wish, Progress progress) throws IOException {
        try {
            facilities(telling, wish, progress);
            together(telling, wish, progress);
            nothing(telling, wish, progress);
        } catch (StoppedException e) {
            if (finished == 0) {
                throw e;
            }
            stopped = e;
            interrupted = Thread.interrupted();
            List<Problem> left = inputs.left(last);
            inputs.lookThrough(left);
            for (String file : plans.left()) {
                if (left.stream().noneMatch(one -> one.file().equals(file))) {
                    left.add(new Problem(file, null, Pointer.ROOT, StoppedException.CODE, List.of()));
                }
            }
            for (Problem one : left) {
                Position position = one.position();
                count++;
                int from = position == null ? 0 : position.line();
                progress.above(() -> telling.problem(from, new UnreadableInputException(List.of(one))));
            }
        }
    }

    /** Judges one input after another; applications and plans are kept, since they may promise the same beds. */
    private void facilities(Telling telling, Wish wish, Progress progress) throws IOException {
        Batch batch = batch(telling, wish, progress);
        pipeline.judge(input -> {
            Batch.Answer answer = answer(input, telling, wish);
            return () -> progress.above(answer::write);
        });
        InOrder.Item<Input, Batch.Answer> item = pipeline.next();
        while (item != null) {
            line = item.one().line();
            batch.about(List.of(item.one().file()), item.result());
            count++;
            last = item.one();
            pipeline.told(item);
            progress.step();
            item = pipeline.next();
        }
        line = 0;
    }

    private Batch batch(Telling telling, Wish wish, Progress progress) {
        return new Batch(surroundings, exit, texts, problem -> notJudged(problem, telling, wish, progress));
    }

    /** What is to be told of an input. */
    private Batch.Answer answer(Input input, Telling telling, Wish wish) throws UnreadableInputException, IOException {
        InputDocument document;
        try {
            document = input.read();
        } catch (UnreadableInputException e) {
            Optional<String> other = input.found() ? OtherKind.of(e).map(kind -> kind.label(locale)) : Optional.empty();
            if (other.isEmpty()) {
                throw e;
            }
            return () -> inputs.other(input, other.get());
        }
        Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
        if (wrong.isPresent()) {
            return () -> elsewhere(document, wrong.get(), telling, wish);
        }
        if (document instanceof FacilityDocument facility) {
            return facility(input, facility, telling, wish);
        }
        return () -> keep(document, telling, wish);
    }

    /** What who reads a report that programs read too would not see of a file. */
    private void notices(InputDocument document, Wish wish) {
        if (!wish.seenInReport()) {
            Notices.of(document).forEach(one -> surroundings.err().println(Notices.line(one, locale)));
        }
    }

    private Batch.Answer facility(Input input, FacilityDocument document, Telling telling, Wish wish)
            throws UnreadableInputException, IOException {
        Assessment assessment = assess(document);
        beside.requireKnown(assessment);
        boolean asks = wish.questions() && assessment.findings().size() <= MOST_FINDINGS_ASKED;
        ReportMaker.Judged judged = new ReportMaker.Judged(
                document,
                assessment,
                asks ? huisnorm.questions(document.facility(), options) : List.of(),
                asks && wish.remedies() ? huisnorm.remedies(document.facility(), options) : null,
                Chapters.NONE,
                beside.endings(document, assessment),
                null);
        Verdict verdict = byMachine ? assessment.verdictByMachine() : assessment.verdict();
        String id = document.facility().id();
        Batch.Answer answer = telling.facility(input, judged);
        return () -> {
            if (input.isAgain(id)) {
                Position position = new Position(input.line(), 1);
                Problem again =
                        new Problem(input.file(), position, Pointer.ROOT.field("id"), "stock-twice", List.of(id));
                refuse(new UnreadableInputException(List.of(again)), telling, wish);
            } else {
                finished++;
                exit.add(verdict);
                notices(document, wish);
                answer.write();
            }
        };
    }

    private void refuse(UnreadableInputException problem, Telling telling, Wish wish) throws IOException {
        exit.unreadable();
        tell(problem, wish);
        telling.problem(line, problem);
    }

    private void keep(InputDocument document, Telling telling, Wish wish) throws IOException {
        try {
            plans.add(document);
            notices(document, wish);
        } catch (UnreadableInputException e) {
            refuse(e, telling, wish);
        }
    }

    private Assessment assess(FacilityDocument facility) throws UnreadableInputException {
        try {
            return huisnorm.assess(facility.facility(), options);
        } catch (UnsoundInputException e) {
            throw Unsound.in(facility, e);
        }
    }

    private ApplicationAssessment assess(ApplicationDocument application) throws UnreadableInputException {
        try {
            return plans.judge(application, huisnorm, options);
        } catch (UnsoundInputException e) {
            throw Unsound.in(application, e);
        }
    }

    /** Judges plans and applications together. */
    private void together(Telling telling, Wish wish, Progress progress) throws IOException {
        Batch batch = batch(telling, wish, progress);
        AskedOfPlans asked = new AskedOfPlans(huisnorm, options, wish.planQuestions(), wish.questions(), true);
        Map<PlanDocument, SettlementAssessment> judged = new LinkedHashMap<>();
        batch.together(plans.all(), InputDocument::file, one -> Plans.alone(one, huisnorm, options), sound -> {
            plans.keep(sound);
            Map<PlanDocument, SettlementAssessment> all = plans.judge(huisnorm, options);
            for (SettlementAssessment one : all.values()) {
                beside.requireKnown(one.assessment());
            }
            return () -> judged.putAll(all);
        });
        for (ApplicationDocument application : plans.applications()) {
            batch.about(List.of(application.file()), () -> {
                ApplicationAssessment assessment = assess(application);
                beside.requireKnown(assessment);
                JudgedApplication told = asked.of(application, assessment);
                return () -> {
                    add(assessment.assessment());
                    add(assessment.facility());
                    if (assessment.plan() != null) {
                        add(assessment.plan().assessment());
                    }
                    progress.above(() -> telling.application(told));
                    plans.told(application);
                };
            });
        }
        for (Map.Entry<PlanDocument, SettlementAssessment> plan : judged.entrySet()) {
            batch.about(List.of(plan.getKey().file()), () -> {
                JudgedPlan told = asked.of(plan.getKey(), plan.getValue());
                return () -> {
                    add(plan.getValue().assessment());
                    progress.above(() -> telling.plan(told));
                    plans.told(plan.getKey());
                };
            });
        }
    }

    private void add(Assessment assessment) {
        finished++;
        exit.add(byMachine ? assessment.verdictByMachine() : assessment.verdict());
    }

    /** Says of each folder in which there was nothing to judge that it was so: nobody takes it for one in which all complies. */
    private void nothing(Telling telling, Wish wish, Progress progress) throws IOException {
        List<Path> empty = new ArrayList<>(inputs.empty());
        boolean isAllLeft = finished == 0 && exit.code() == ExitCode.COMPLIANT;
        if (empty.isEmpty() && isAllLeft && !inputs.folders().isEmpty()) {
            empty.add(inputs.folders().get(0));
        }
        for (Path folder : empty) {
            progress.above(() -> refuse(Inputs.nothingIn(folder), telling, wish));
        }
    }

    /** Says that a profile is of another municipality. */
    private void elsewhere(InputDocument document, String message, Telling telling, Wish wish) throws IOException {
        surroundings.err().println(message);
        exit.wrongUse();
        if (wish.refusals()) {
            telling.problem(line, JudgedBy.refused(document, message));
        }
    }

    private void notJudged(UnreadableInputException problem, Telling telling, Wish wish, Progress progress) {
        try {
            progress.above(() -> {
                tell(problem, wish);
                telling.problem(line, problem);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(UnreadableInputException problem, Wish wish) {
        if (!wish.seenInReport()) {
            problem.groups().forEach(one -> surroundings.err().println(one.line(locale)));
        }
    }
}
