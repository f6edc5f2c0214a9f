package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.text.Named;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What threads share and fill as they go, each held against what one thread would get: whatever they do at once, each got what it would
 * have got had they done it one after another. It stands in the package of what it looks at, most of which nobody else can see.
 */
class CachesUnderThreadsTest {

    private static final int THREADS = 3;
    private static final int SCENARIOS = 8;
    private static final int TIMES = 200;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Laws LAWS = laws();
    private static final List<Norm> NORMS = LAWS.content().norms().stream()
            .filter(norm -> norm.subject() == SubjectKind.BUILDING)
            .limit(3)
            .toList();

    private static final List<SubjectKind> KINDS =
            List.of(SubjectKind.FACILITY, SubjectKind.BUILDING, SubjectKind.ROOM);

    /** The laws behind the facade: a view of the rulebook hands them on. */
    private static Laws laws() {
        try {
            Object rulebook = Huisnorm.bundled().rulebook();
            var laws = rulebook.getClass().getDeclaredMethod("laws");
            laws.setAccessible(true);
            return (Laws) Objects.requireNonNull(laws.invoke(rulebook));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits longer than is usual before it says that threads wait for each other for ever: the machine may have other work. */
    private static final class Patient extends StressOptions {
        Patient() {
            setTimeoutMs(TimeUnit.MINUTES.toMillis(2));
        }
    }

    /** Nothing is asked before, so that what is made is made while all of them ask. */
    private static StressOptions ways(int scenarios, int times) {
        return new Patient()
                .threads(THREADS)
                .actorsBefore(0)
                .actorsPerThread(THREADS)
                .actorsAfter(2)
                .iterations(scenarios)
                .invocationsPerIteration(times)
                .minimizeFailedScenario(false);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                KeptLaws.class,
                RulesMatchedLater.class,
                NormsMadeReady.class,
                QuestionsAskedOnce.class,
                RulesByName.class,
                KindsOfLaw.class,
                WordsOfChoices.class
            })
    void at_once_is_as_good_as_one_after_another(Class<?> cache) {
        ways(SCENARIOS, TIMES).check(cache);
    }

    /** Else nothing would be proved above. */
    @Test
    void a_cache_that_is_not_safe_is_found_out() {
        assertThatThrownBy(() -> ways(SCENARIOS * 10, TIMES * 10).check(Unsafe.class))
                .isInstanceOf(AssertionError.class);
    }

    /** One that looks, and then makes: two threads can make the same. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class Unsafe {

        private final Map<Integer, String> kept = new ConcurrentHashMap<>();
        private final AtomicInteger made = new AtomicInteger();

        /** Gives what is kept. */
        @Operation
        public String get(@Param(name = "number") int number) {
            String known = kept.get(number);
            if (known == null) {
                known = number + " made as " + made.incrementAndGet();
                kept.put(number, known);
            }
            return known;
        }
    }

    /** Laws of days: with room for all, each is made once and given to all who ask. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class KeptLaws {

        private final LawCache cache = new LawCache(3);
        private final Map<LawOfDay, Integer> first = new ConcurrentHashMap<>();
        private final Map<Integer, AtomicInteger> made =
                Map.of(0, new AtomicInteger(), 1, new AtomicInteger(), 2, new AtomicInteger());

        /** Asks for the law of a day. */
        @Operation
        public String get(@Param(name = "number") int number) {
            LawCache.Key key = new LawCache.Key(LAWS, DAY.plusDays(number), null, Set.of(), Map.of());
            LawOfDay law = cache.get(key, one -> {
                int times = Objects.requireNonNull(made.get(number)).incrementAndGet();
                LawOfDay fresh = law(one.asOf());
                first.put(fresh, times);
                return fresh;
            });
            return law.asOf() + ", made as " + first.get(law) + ", kept " + (cache.size() <= 3);
        }
    }

    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    private static LawOfDay law(LocalDate day) {
        return new LawOfDay(LAWS, day, List.of(), List.of(), Classification.NONE);
    }

    /** Rules on plans: matched once, however many ask first. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class RulesMatchedLater {

        private static final View VIEW = LAWS.on(DAY, null, Set.of(), Map.of()).view(house());

        private static Facility house() {
            try {
                return FacilityReader.read(Path.of("../files/facilities/woning-dorpsstraat.yaml"))
                        .facility();
            } catch (UnreadableInputException e) {
                throw new IllegalStateException(e);
            }
        }

        private final AtomicInteger matched = new AtomicInteger();
        private final LaterRules later = new LaterRules(
                norms -> {
                    Flag onlyOnce = Flag.of(matched.incrementAndGet() == 1 ? Truth.TRUE : Truth.FALSE, Trace.NONE);
                    Map<Norm, Function<View, Flag>> rules = new HashMap<>();
                    norms.keySet().forEach(norm -> rules.put(norm, view -> onlyOnce));
                    return rules;
                },
                Map.of(
                        NORMS.get(0), Day.of(DAY, Trace.NONE),
                        NORMS.get(1), Day.of(DAY, Trace.NONE),
                        NORMS.get(2), Day.of(DAY, Trace.NONE)));

        /** Asks a rule. */
        @Operation
        public String ask(@Param(name = "number") int number) {
            return Objects.requireNonNull(later.rules().get(NORMS.get(number)))
                    .apply(VIEW)
                    .truth()
                    .name();
        }
    }

    /** Norms with their scopes, made ready when first in force: one of each. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class NormsMadeReady {

        private final NormsInUse ready = new NormsInUse(LAWS.content(), AskedOnce.together());
        private final Map<Integer, NormInUse> first = new ConcurrentHashMap<>();

        /** Asks for a norm. */
        @Operation
        public boolean of(@Param(name = "number") int number) {
            NormInUse norm = ready.of(NORMS.get(number));
            NormInUse known = first.putIfAbsent(number, norm);
            return known == null || isSame(known, norm);
        }
    }

    /** What conditions ask: equal questions are one, whoever asks first. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class QuestionsAskedOnce {

        private static final Facts.Step STEP = Facts.step(SubjectKind.BUILDING, "building.form");

        private final AskedOnce asked = AskedOnce.together();
        private final Map<Integer, AskedOnce.OfView> first = new ConcurrentHashMap<>();

        /** Asks a question. */
        @Operation
        public boolean ask(@Param(name = "number") int number) {
            AskedOnce.OfView question =
                    asked.of(STEP, true, number, view -> Flag.of(true)).question();
            AskedOnce.OfView known = first.putIfAbsent(number, question);
            return known == null || isSame(known, question);
        }
    }

    /** Compiled rules by the names of their methods. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class RulesByName {

        private static final String MODEL = model();

        private final CompiledRules rules = new CompiledRules(MODEL, CompiledRules.class.getClassLoader());

        private static String model() {
            try (InputStream in = Objects.requireNonNull(
                    CompiledRules.class.getResourceAsStream("/META-INF/kie/nl.huisnorm/norms-rules/drools-model"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(":") && !line.isBlank())
                        .findFirst()
                        .orElseThrow()
                        .strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Asks whether a norm has a rule; the last of them is none. */
        @Operation
        public boolean has(@Param(name = "number") int number) {
            return rules.has(number == 2 ? "none" : RULED.get(number));
        }
    }

    private static final List<String> RULED =
            LAWS.content().rules().keySet().stream().sorted().limit(2).toList();

    /** What a law has for kinds of subjects. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class KindsOfLaw {

        private final LawOfDay law = law(DAY);
        private final Map<Integer, OnKinds> first = new ConcurrentHashMap<>();

        /** Asks for a kind. */
        @Operation
        public boolean on(@Param(name = "number") int number) {
            OnKinds kinds = law.on(KINDS.get(number)::equals);
            OnKinds known = first.putIfAbsent(number, kinds);
            return known == null || isSame(known, kinds);
        }
    }

    /** Words of closed lists as they are written in files. */
    @Param(name = "number", gen = IntGen.class, conf = "0:2")
    public static class WordsOfChoices {

        private final List<Word> words = List.of(new Word("A"), new Word("B"), new Word("C"));

        /** Asks whether a word is what it is. */
        @Operation
        public String is(@Param(name = "number") int number) {
            Word word = words.get(number);
            Truth truth = Choice.of(word, Trace.NONE).is(word.key).truth();
            return truth + ", written " + word.written.get();
        }
    }

    /** A word that counts how often it is written. */
    private static final class Word implements Named {

        private final String name;
        private final String key;
        private final AtomicInteger written = new AtomicInteger();

        Word(String name) {
            this.name = name;
            this.key = "k-" + name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String key() {
            written.incrementAndGet();
            return key;
        }
    }
}
