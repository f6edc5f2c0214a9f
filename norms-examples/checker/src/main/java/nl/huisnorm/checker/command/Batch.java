package nl.huisnorm.checker.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * Inputs that are judged one after another. What is wrong with one stops no other, and a fault of the program that one of them
 * brings out does not either: it is told with the file, and the rest is judged. Where nobody reads the answers any more, nothing
 * is judged any more.
 */
public final class Batch {

    /** How long a wish to stop may wait, in milliseconds. */
    private static final int LOOK_EVERY = 50;

    private final Surroundings surroundings;
    private final ExitCode exit;
    private final ResourceBundle texts;
    private final Consumer<UnreadableInputException> notJudged;

    /** Judges in a thread of its own, which is left alone where it does not stop. */
    private final ExecutorService judge =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "judge");
                thread.setDaemon(true);
                return thread;
            });

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
     * @throws StoppedException if the program or the thread is to stop
     */
    public void about(List<String> files, Judging judging) throws IOException {
        surroundings.requireReader();
        requireGoOn(files);
        about(files, judge.submit(judging::judge));
    }

    /**
     * Writes the answer about some files that somebody else finds.
     *
     * @throws OutputGoneException if nobody reads answers any more
     * @throws StoppedException if the program or the thread is to stop
     */
    public void about(List<String> files, Future<Answer> judging) throws IOException {
        surroundings.requireReader();
        requireGoOn(files);
        Answer answer;
        try {
            answer = found(files, judging);
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

    /**
     * Judges inputs together, and writes the answer. Where that goes wrong each is judged by itself, so that what is wrong with
     * one is told of that one; those of which nothing is wrong are judged together again.
     *
     * @param inputs the inputs
     * @param file the name of the file of an input
     * @param alone judges one by itself
     * @param together judges several
     * @throws OutputGoneException if nobody reads answers any more
     * @throws StoppedException if the program or the thread is to stop
     */
    public <T> void together(List<T> inputs, Function<T, String> file, Alone<T> alone, Together<T> together)
            throws IOException {
        List<String> files = inputs.stream().map(file).toList();
        requireGoOn(files);
        Answer answer = tried(files, judge.submit(() -> together.judge(inputs)));
        if (answer != null) {
            answer.write();
            return;
        }
        List<T> sound = new ArrayList<>();
        for (T input : inputs) {
            about(List.of(file.apply(input)), () -> {
                alone.judge(input);
                return () -> sound.add(input);
            });
        }
        about(sound.stream().map(file).toList(), () -> together.judge(sound));
    }

    /** Judges one of several inputs by itself. */
    @FunctionalInterface
    public interface Alone<T> {
        void judge(T input) throws UnreadableInputException, IOException;
    }

    /** Finds the answer about several inputs. */
    @FunctionalInterface
    public interface Together<T> {
        Answer judge(List<T> inputs) throws UnreadableInputException, IOException;
    }

    /** An answer; none where something goes wrong, which is not told. */
    private @Nullable Answer tried(List<String> files, Future<Answer> judging) throws IOException {
        try {
            return found(files, judging);
        } catch (ParameterException e) {
            throw e;
        } catch (UnreadableInputException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private void requireGoOn(List<String> files) throws StoppedException {
        if (Thread.currentThread().isInterrupted() || surroundings.stop().isAsked()) {
            throw new StoppedException(files);
        }
    }

    /** The answer of the thread that judges. Whoever wants the program to stop need not wait for it. */
    private Answer found(List<String> files, Future<Answer> future) throws UnreadableInputException, IOException {
        while (true) {
            try {
                return future.get(LOOK_EVERY, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (surroundings.stop().isAsked()) {
                    future.cancel(true);
                    throw new StoppedException(files);
                }
            } catch (InterruptedException e) {
                future.cancel(true);
                Thread.currentThread().interrupt();
                throw new StoppedException(files);
            } catch (ExecutionException e) {
                throw cause(e);
            }
        }
    }

    /** What judging threw. */
    private static IllegalStateException cause(ExecutionException e) throws UnreadableInputException, IOException {
        Throwable cause = e.getCause();
        if (cause instanceof UnreadableInputException unreadable) {
            throw unreadable;
        }
        if (cause instanceof IOException failed) {
            throw failed;
        }
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("judging failed", cause);
    }
}
