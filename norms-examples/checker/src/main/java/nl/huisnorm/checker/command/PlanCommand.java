package nl.huisnorm.checker.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that tells what follows from settlement plans, each judged by itself or all together; it gives no verdict. */
public abstract class PlanCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "paper-output")
    private @Nullable Path output;

    protected PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A plan that was judged. */
    public record Judged(PlanDocument document, SettlementAssessment assessment) {}

    /** What the plans are judged with. */
    public record Law(Huisnorm huisnorm, AssessmentOptions options) {}

    /** The plans, as they were typed. */
    protected abstract List<String> files();

    /** Refuses what does not go together, before anything is read. */
    protected abstract void check(@Nullable Path output);

    /** Writes what follows. */
    protected abstract void write(List<Judged> plans, Law law, OutputStream out) throws IOException;

    protected final Locale locale() {
        return language.locale();
    }

    protected final JudgedBy judgedBy() {
        return judgedBy;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        if (output != null) {
            OutputGuard.noFolder(judgedBy.command(), output);
        }
        check(output);
        ExitCode exit = new ExitCode();
        OutputGuard guard = new OutputGuard(judgedBy);
        OutputFile file = output == null ? null : guard.open(output);
        try (ReadAhead documents = new ReadAhead(files(), root, guard)) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            Law law = new Law(huisnorm, judgedBy.on(day.orToday(surroundings.clock()), huisnorm));
            List<Judged> plans = new ArrayList<>();
            Batch batch = new Batch(surroundings, exit, Texts.of(locale()), problem -> tell(problem, exit));
            if (isTogether()) {
                Together together = new Together();
                batch.all(
                        documents,
                        next -> read(next, huisnorm, exit)
                                .<Batch.Answer>map(document -> () -> together.add(document, exit))
                                .orElse(Batch.Answer.NONE));
                batch.together(together.plans, PlanDocument::file, one -> judge(one, law), sound -> {
                    List<Judged> judged = together.judge(sound, law);
                    return () -> plans.addAll(judged);
                });
            } else {
                batch.all(documents, next -> {
                    Optional<PlanDocument> document = read(next, huisnorm, exit);
                    if (document.isEmpty()) {
                        return Batch.Answer.NONE;
                    }
                    Judged judged = judge(document.get(), law);
                    return () -> plans.add(judged);
                });
            }
            if (plans.isEmpty()) {
                return exit.code();
            }
            if (file == null) {
                write(plans, law, surroundings.out());
                surroundings.out().flush();
            } else {
                file.write(out -> write(plans, law, out));
            }
        } catch (UnreadableInputException e) {
            tell(e, exit);
        }
        return exit.code();
    }

    /** Whether the plans are judged together, so that a bed that two of them promise is found; variants of one plan are not. */
    protected boolean isTogether() {
        return false;
    }

    private Optional<PlanDocument> read(ReadAhead next, Huisnorm huisnorm, ExitCode exit)
            throws UnreadableInputException, IOException {
        PlanDocument document = InputReader.asPlan(next.next());
        Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
        if (wrong.isPresent()) {
            surroundings.err().println(wrong.get());
            exit.wrongUse();
            return Optional.empty();
        }
        return Optional.of(document);
    }

    /** Plans that are judged together, with the facilities that they name. */
    private final class Together {

        private final List<PlanDocument> plans = new ArrayList<>();
        private final Map<String, FacilityDocument> facilities = new LinkedHashMap<>();

        /** Keeps a plan, unless it has another file for a facility of an earlier one. */
        void add(PlanDocument document, ExitCode exit) {
            List<Problem> problems = new ArrayList<>();
            document.facilityDocuments().forEach((id, one) -> {
                FacilityDocument earlier = facilities.get(one.key());
                if (earlier != null && !earlier.sha256().equals(one.sha256())) {
                    Pointer at = Pointer.ROOT.field("facilities").field(id);
                    problems.add(new Problem(
                            document.file(),
                            document.positions().locate(at),
                            at,
                            "facility-differs",
                            List.of(id, one.file(), earlier.file())));
                }
            });
            if (problems.isEmpty()) {
                document.facilityDocuments().values().forEach(one -> facilities.putIfAbsent(one.key(), one));
                plans.add(document);
            } else {
                tell(new UnreadableInputException(problems), exit);
            }
        }

        List<Judged> judge(List<PlanDocument> sound, Law law) {
            if (sound.isEmpty()) {
                return List.of();
            }
            List<SettlementAssessment> assessments = law.huisnorm()
                    .assess(
                            sound.stream().map(PlanDocument::plan).toList(),
                            facilities.values().stream()
                                    .map(FacilityDocument::facility)
                                    .toList(),
                            law.options());
            List<Judged> judged = new ArrayList<>();
            for (int i = 0; i < assessments.size(); i++) {
                judged.add(new Judged(sound.get(i), assessments.get(i)));
            }
            return judged;
        }
    }

    private static Judged judge(PlanDocument document, Law law) throws UnreadableInputException {
        try {
            return new Judged(document, law.huisnorm().assess(document.plan(), document.facilities(), law.options()));
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    private void tell(UnreadableInputException problem, ExitCode exit) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(locale())));
        exit.unreadable();
    }
}
