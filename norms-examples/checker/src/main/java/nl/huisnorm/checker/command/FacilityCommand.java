package nl.huisnorm.checker.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that answers one question about each of a number of facilities; a file that cannot be read stops no other. */
public abstract class FacilityCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "facility-file")
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

    protected FacilityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The answers, one facility after another. */
    @FunctionalInterface
    public interface Answers extends AutoCloseable {
        /** Finds the answer about one, to be written. */
        Batch.Answer about(FacilityDocument document);

        /** Finds the answer about a plan; only asked of commands that take plans. */
        default Batch.Answer about(PlanDocument plan) {
            throw new UnsupportedOperationException(plan.file());
        }

        /** Ends; there is nothing to do where each facility was written at once. */
        @Override
        default void close() throws IOException {}
    }

    /** The answers for programs. */
    protected abstract Answers asJson(Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException, IOException;

    /** The answers for people. */
    protected abstract Answers asText(Huisnorm huisnorm, AssessmentOptions options) throws UnreadableInputException;

    /** Whether it answers about plans too. */
    protected boolean takesPlans() {
        return false;
    }

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Locale locale() {
        return language.locale();
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        try (ReadAhead documents = new ReadAhead(files, root, new OutputGuard(judgedBy))) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            try (Answers answers = format.isJson() ? asJson(huisnorm, options) : asText(huisnorm, options)) {
                new Batch(surroundings, exit, Texts.of(locale()), this::tell).all(documents, next -> {
                    InputDocument input = next.next();
                    InputDocument document =
                            takesPlans() && input instanceof PlanDocument ? input : InputReader.asFacility(input);
                    Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
                    if (wrong.isPresent()) {
                        surroundings.err().println(wrong.get());
                        exit.wrongUse();
                        return Batch.Answer.NONE;
                    }
                    return document instanceof PlanDocument plan
                            ? answers.about(plan)
                            : about(answers, (FacilityDocument) document);
                });
            }
        } catch (UnreadableInputException e) {
            exit.unreadable();
            tell(e);
        }
        surroundings.out().flush();
        return exit.code();
    }

    private static Batch.Answer about(Answers answers, FacilityDocument document)
            throws IOException, UnreadableInputException {
        try {
            return answers.about(document);
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    private void tell(UnreadableInputException problem) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(locale())));
    }
}
