package nl.huisnorm.proofs.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thirty-two threads that ask at once, of all kinds, get what one thread gets that asks one thing after another. */
class ManyThreadsTest {

    private static final int THREADS = 32;
    private static final int FEW_LAWS = 3;
    private static final int MANY_LAWS = 64;
    /** How many questions a thread asks between two times that all is forgotten, and at once afterwards. */
    private static final int WARM = 8;

    private static final int COLD = 2;
    private static final Duration LONG = Duration.ofMinutes(5);

    /** What one thread was told, asked in the order of the numbers. */
    private static Map<Integer, String> alone(int questions) {
        IntFunction<String> asked = new Asked(MANY_LAWS);
        Map<Integer, String> told = new HashMap<>();
        for (int i = 0; i < questions; i++) {
            told.put(i, asked.apply(i));
        }
        return told;
    }

    /** What a thread asks, and what it was told otherwise. */
    @FunctionalInterface
    private interface Part {
        List<String> run(int thread) throws Exception;
    }

    /** Lets all threads begin at the same moment; gives what any of them was told otherwise. */
    private static List<String> together(Part each) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            all.add(() -> {
                start.await();
                return each.run(thread);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> otherwise = new ArrayList<>();
            for (Future<List<String>> one : threads.invokeAll(all)) {
                otherwise.addAll(one.get());
            }
            return otherwise;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void ask(IntFunction<String> asked, int number, Map<Integer, String> alone, List<String> otherwise) {
        String told = asked.apply(number);
        if (!told.equals(alone.get(number))) {
            otherwise.add(number + ": " + told + " and not " + alone.get(number));
        }
    }

    /** Each thread asks a share of the questions in an order of its own. */
    private static List<String> share(IntFunction<String> asked, int thread, int share, Map<Integer, String> alone) {
        List<String> otherwise = new ArrayList<>();
        Random random = new Random(thread);
        for (int i = 0; i < share; i++) {
            ask(asked, random.nextInt(alone.size()), alone, otherwise);
        }
        return otherwise;
    }

    @Test
    void the_questions_are_of_many_kinds_and_their_answers_differ() {
        assertThat(new TreeSet<>(alone(40).values())).hasSizeGreaterThan(35);
    }

    @Test
    void they_get_the_answers_that_one_gets_however_few_laws_are_kept() throws Exception {
        Map<Integer, String> alone = alone(40);
        for (int kept : List.of(FEW_LAWS, MANY_LAWS)) {
            IntFunction<String> asked = new Asked(kept);
            assertThat(together(thread -> share(asked, thread, 2, alone)))
                    .as(kept + " laws kept")
                    .isEmpty();
        }
    }

    @Test
    void so_it_is_where_nothing_of_the_library_was_asked_before() throws Exception {
        Map<Integer, String> alone = alone(40);
        assertThat(cold(alone, 1)).isEmpty();
    }

    /** All classes are loaded anew, so that no cache holds anything; the first questions of all threads make all of them at once. */
    private static List<String> cold(Map<Integer, String> alone, int share) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            IntFunction<String> asked = inItsOwn(loader);
            assertThat(asked.getClass()).isNotEqualTo(Asked.class);
            return together(thread -> share(asked, thread, share, alone));
        }
    }

    /** It answers with a string, whichever class loader it is of. */
    @SuppressWarnings("unchecked")
    private static IntFunction<String> inItsOwn(ClassLoader loader) throws ReflectiveOperationException {
        return (IntFunction<String>) loader.loadClass(Asked.class.getName())
                .getConstructor(int.class)
                .newInstance(MANY_LAWS);
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> all = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            all.add(Path.of(part).toUri().toURL());
        }
        return all.toArray(URL[]::new);
    }

    @Test
    @Tag("slow")
    void so_it_is_for_five_minutes_in_which_all_is_forgotten_again_and_again() throws Exception {
        int questions = 100;
        Map<Integer, String> alone = alone(questions);
        long begin = System.nanoTime();
        int answers = 0;
        int cold = 0;
        IntFunction<String> few = new Asked(FEW_LAWS);
        List<String> otherwise = new ArrayList<>();
        while (System.nanoTime() - begin < LONG.toNanos()) {
            otherwise.addAll(together(thread -> share(few, thread, WARM, alone)));
            otherwise.addAll(cold(alone, COLD));
            answers += THREADS * (WARM + COLD);
            cold++;
        }
        write("%d threads, %d s, %d different questions, %d answers, all forgotten %d times, told otherwise: %d"
                .formatted(
                        THREADS,
                        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                        questions,
                        answers,
                        cold,
                        otherwise.size()));
        assertThat(otherwise).isEmpty();
    }

    private static void write(String line) throws IOException {
        Path file = Path.of("target/threads.txt");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, line + "\n");
    }
}
