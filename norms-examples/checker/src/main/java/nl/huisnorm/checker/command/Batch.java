package nl.huisnorm.checker.command;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import picocli.CommandLine.ParameterException;

/**
 * Inputs that are judged one after another. What is wrong with one stops no other, and a fault of the program that one of them
 * brings out does not either: it is told with the file, and the rest is judged. Where nobody reads the answers any more, nothing
 * is judged any more.
 */
public final class Batch {

    private final Surroundings surroundings;
    private final ExitCode exit;
    private final ResourceBundle texts;
    private final Consumer<UnreadableInputException> notJudged;

    /**
     * Begins.
     *
     * @param surroundings what is written to
     * @param exit becomes worse with what goes wrong
     * @param texts the program's own texts
     * @param notJudged tells what is wrong with inputs that are not judged
     */
    public Batch(
            Surroundings surroundings,
            ExitCode exit,
            ResourceBundle texts,
            Consumer<UnreadableInputException> notJudged) {
        this.surroundings = surroundings;
        this.exit = exit;
        this.texts = texts;
        this.notJudged = notJudged;
    }

    /** Finds an answer. What goes wrong here is about the input alone. */
    @FunctionalInterface
    public interface Judging {
        /** The answer, to be written. */
        Answer judge() throws UnreadableInputException, IOException;
    }

    /** Writes an answer. What goes wrong here ends the batch. */
    @FunctionalInterface
    public interface Answer {

        /** Where there is nothing to write. */
        Answer NONE = () -> {};

        void write() throws IOException;
    }

    /** Judges all that was read. */
    public void all(ReadAhead documents, Each each) throws IOException {
        while (documents.hasNext()) {
            about(List.of(documents.nextFile()), () -> each.judge(documents));
        }
    }

    /** Finds the answer about the next of what was read. */
    @FunctionalInterface
    public interface Each {
        Answer judge(ReadAhead documents) throws UnreadableInputException, IOException;
    }

    /**
     * Judges what is in some files, and writes the answer.
     *
     * @throws OutputGoneException if nobody reads answers any more
     * @throws InterruptedIOException if the thread is to stop
     */
    public void about(List<String> files, Judging judging) throws IOException {
        surroundings.requireReader();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("stopped while judging");
        }
        Answer answer;
        try {
            answer = judging.judge();
        } catch (UnreadableInputException e) {
            exit.unreadable();
            notJudged.accept(e);
            return;
        } catch (UnsoundInputException e) {
            exit.unreadable();
            notJudged.accept(new UnreadableInputException(e.problems()));
            return;
        } catch (ParameterException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            exit.failed();
            Fault.tell(surroundings.err(), texts, e);
            files.forEach(file -> notJudged.accept(Fault.on(file)));
            return;
        }
        answer.write();
    }
}
