package nl.huisnorm.checker.command;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;

/** Reads the next file while the one before is judged, and the first while the rulebook is loaded. */
public final class ReadAhead implements AutoCloseable {

    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    });
    private final Queue<String> files;
    private final RootOption root;
    private final OutputGuard guard;
    private final Queue<Reading> ahead = new ArrayDeque<>(1);

    private record Reading(String file, Future<InputDocument> document) {}

    /**
     * Begins to read.
     *
     * @param guard is told of all files before the first is read, and then what is read
     * @throws picocli.CommandLine.ParameterException if one of the files is to be written over
     */
    public ReadAhead(List<String> files, RootOption root, OutputGuard guard) {
        this.files = new ArrayDeque<>(files);
        this.root = root;
        this.guard = guard;
        files.forEach(guard::read);
        root.given(files);
        readNext();
    }

    private synchronized void readNext() {
        String file = files.poll();
        if (file != null) {
            ahead.add(new Reading(file, reader.submit(() -> root.read(file, guard))));
        }
    }

    public synchronized boolean hasNext() {
        return !ahead.isEmpty();
    }

    /** How the next file was typed. */
    public synchronized String nextFile() {
        return ahead.element().file();
    }

    private synchronized Future<InputDocument> take() {
        return ahead.remove().document();
    }

    /**
     * What the next file holds; the one after it is being read from now on.
     *
     * @throws InterruptedIOException if the thread is to stop
     */
    public InputDocument next() throws UnreadableInputException, InterruptedIOException {
        Future<InputDocument> read = take();
        try {
            InputDocument document = read.get();
            readNext();
            return document;
        } catch (ExecutionException e) {
            readNext();
            if (e.getCause() instanceof UnreadableInputException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while reading");
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
