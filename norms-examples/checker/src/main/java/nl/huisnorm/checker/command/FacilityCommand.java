package nl.huisnorm.checker.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that answers one question about each of a number of facilities; a file that cannot be read stops no other. */
public abstract class FacilityCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "facility-file")
    private List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "format")
    private Format format = Format.text;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
    private Language language = Language.nl;

    protected FacilityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The answers, one facility after another. */
    @FunctionalInterface
    public interface Answers extends AutoCloseable {
        /** Adds the answer about one. */
        void add(FacilityDocument document);

        /** Ends; there is nothing to do where each facility was written at once. */
        @Override
        default void close() {}
    }

    /** The answers for programs. */
    protected abstract Answers asJson(Huisnorm huisnorm, AssessmentOptions options) throws UnreadableInputException;

    /** The answers for people. */
    protected abstract Answers asText(Huisnorm huisnorm, AssessmentOptions options) throws UnreadableInputException;

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Locale locale() {
        return language.locale();
    }

    @Override
    public Integer call() {
        int code = ExitCode.COMPLIANT;
        try (ReadAhead documents = new ReadAhead(files)) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(JudgedBy.dateOr(asOf, surroundings.clock()), huisnorm);
            try (Answers answers = format == Format.json ? asJson(huisnorm, options) : asText(huisnorm, options)) {
                while (documents.hasNext()) {
                    try {
                        answers.add(InputReader.asFacility(documents.next()));
                    } catch (UnreadableInputException e) {
                        code = tell(e);
                    }
                }
            }
        } catch (UnreadableInputException e) {
            code = tell(e);
        }
        surroundings.out().flush();
        return code;
    }

    private int tell(UnreadableInputException problem) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(locale())));
        return ExitCode.UNREADABLE;
    }
}
