package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The library answers on any thread, whatever class loader the thread has. Each attack loads library and engine anew, since
 * the engine remembers for as long as it lives what it did not find at first.
 */
@Timeout(120)
class LoadersTest {

    /** The class loader that a thread has when it first asks for the library. */
    enum Host {
        NONE,
        PLATFORM,
        /** The loader of another copy of the library and its engine. */
        SYSTEM,
        OWN
    }

    private static URLClassLoader library() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(new File(part).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static @Nullable ClassLoader loader(Host host, ClassLoader own) {
        return switch (host) {
            case NONE -> null;
            case PLATFORM -> ClassLoader.getPlatformClassLoader();
            case SYSTEM -> ClassLoader.getSystemClassLoader();
            case OWN -> own;
        };
    }

    private static Callable<?> probe(ClassLoader library) throws ReflectiveOperationException {
        return (Callable<?>) library.loadClass(LoaderProbe.class.getName())
                .getDeclaredConstructor()
                .newInstance();
    }

    private static Object on(@Nullable ClassLoader context, Callable<?> task) throws Exception {
        FutureTask<Object> future = new FutureTask<>(() -> {
            Object result = task.call();
            assertThat(Thread.currentThread().getContextClassLoader())
                    .as("what the caller had")
                    .isSameAs(context);
            return result;
        });
        Thread thread = new Thread(future);
        thread.setContextClassLoader(context);
        thread.start();
        return future.get();
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void a_thread_with_any_loader_can_be_the_first(Host host) throws Exception {
        try (URLClassLoader library = library()) {
            Object first = on(loader(host, library), probe(library));
            assertThat(first).isEqualTo(new LoaderProbe().call());
            Host later = host == Host.PLATFORM ? Host.SYSTEM : Host.PLATFORM;
            assertThat(on(loader(later, library), probe(library))).isEqualTo(first);
        }
    }

    @Test
    void so_can_one_of_the_common_pool() throws Exception {
        try (URLClassLoader library = library()) {
            Callable<?> probe = probe(library);
            CompletableFuture<Object> first = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return probe.call();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    ForkJoinPool.commonPool());
            assertThat(first.get()).isEqualTo(new LoaderProbe().call());
        }
    }

    @Test
    void a_loader_that_is_closed_is_let_go() throws Exception {
        WeakReference<ClassLoader> gone = used();
        assertThat(new Last("one")).isNotEqualTo(new Last("other"));
        assertThat(new Last("one")).hasSameHashCodeAs(new Last("one"));
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(gone.get()).isNull();
    }

    /** Java 17 keeps hold of the records of which it made {@code equals} and {@code hashCode} last, whoever they are of: here it is this. */
    private record Last(String text) {}

    private static WeakReference<ClassLoader> used() throws Exception {
        try (URLClassLoader library = library()) {
            on(ClassLoader.getPlatformClassLoader(), probe(library));
            return new WeakReference<>(library);
        }
    }
}
