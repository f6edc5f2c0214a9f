package nl.huisnorm.io.stock;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on things by an executor that is not ours, and gives what came of them in their order. The thread that asks takes them, as
 * long as there is room, and gives what is done before it takes more. What nobody has begun when its turn comes it does itself.
 *
 * @param executor is given the work
 * @param most how many are on their way at the most
 * @param bytes of how many bytes more are taken at the most
 * @param size about how many bytes one has
 * @param work finds what comes of one
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
record HostsWork<T, R>(Executor executor, int most, long bytes, ToLongFunction<T> size, Function<T, R> work) {

    /** Takes what came of one. */
    interface Told<R> {

        /** Whether to go on. */
        boolean took(R result) throws IOException;
    }

    private record OnItsWay<R>(FutureTask<R> task, long size) {}

    /** Waits for what is done by somebody. */
    interface Waiting<R> {
        R of(FutureTask<R> task) throws IOException;
    }

    /** Goes through all. */
    void all(InOrder.Source<T> source, Waiting<R> waiting, Told<R> told) throws IOException {
        Deque<OnItsWay<R>> onTheirWay = new ArrayDeque<>();
        try {
            long taken = 0;
            boolean isMore = true;
            RuntimeException broken = null;
            while (isMore || !onTheirWay.isEmpty()) {
                OnItsWay<R> first = onTheirWay.peek();
                boolean isRoom = onTheirWay.size() < most && taken < bytes;
                if (isMore && (first == null || (isRoom && !first.task().isDone()))) {
                    T next = null;
                    try {
                        next = source.next();
                    } catch (RuntimeException e) {
                        // what it gave before is told first
                        broken = e;
                    }
                    isMore = next != null;
                    if (next != null) {
                        OnItsWay<R> begun = begin(next);
                        onTheirWay.add(begun);
                        taken += begun.size();
                    }
                } else if (first != null) {
                    first.task().run();
                    R result = waiting.of(first.task());
                    onTheirWay.remove();
                    taken -= first.size();
                    if (!told.took(result)) {
                        return;
                    }
                }
            }
            if (broken != null) {
                throw broken;
            }
        } finally {
            onTheirWay.forEach(one -> one.task().cancel(false));
        }
    }

    private OnItsWay<R> begin(T one) {
        FutureTask<R> task = new FutureTask<>(() -> work.apply(one));
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            // too much for it: the thread that asks does it when its turn comes
        }
        return new OnItsWay<>(task, size.applyAsLong(one));
    }
}
