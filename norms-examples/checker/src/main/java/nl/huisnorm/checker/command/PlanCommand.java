package nl.huisnorm.checker.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that tells what follows from settlement plans, each judged by itself; it gives no verdict. */
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
        check(output);
        ExitCode exit = new ExitCode();
        OutputFile file = output == null ? null : judgedBy.output(output, inputs());
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            Law law = new Law(huisnorm, judgedBy.on(day.orToday(surroundings.clock()), huisnorm));
            List<Judged> plans = new ArrayList<>();
            for (String name : files()) {
                judge(name, law, exit, file).ifPresent(plans::add);
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

    private Optional<Judged> judge(String name, Law law, ExitCode exit, @Nullable OutputFile file) {
        try {
            PlanDocument document = InputReader.asPlan(root.read(name));
            if (file != null && output != null) {
                for (FacilityDocument facility : document.facilityDocuments().values()) {
                    judgedBy.notRead(file, output, Path.of(facility.file()));
                }
            }
            Optional<String> wrong = judgedBy.wrongProfile(document, law.huisnorm());
            if (wrong.isPresent()) {
                surroundings.err().println(wrong.get());
                exit.wrongUse();
                return Optional.empty();
            }
            return Optional.of(
                    new Judged(document, law.huisnorm().assess(document.plan(), document.facilities(), law.options())));
        } catch (UnreadableInputException e) {
            tell(e, exit);
            return Optional.empty();
        }
    }

    private void tell(UnreadableInputException problem, ExitCode exit) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(locale())));
        exit.unreadable();
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>();
        for (String file : files()) {
            try {
                inputs.add(Path.of(file));
            } catch (InvalidPathException e) {
                // it is told when it is to be read
            }
        }
        return inputs;
    }
}
