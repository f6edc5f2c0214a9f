package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where something is kept it is found: else a walk that finds nothing would say nothing. */
class ReachedTest {

    private record Kept(Object what) {}

    @SuppressWarnings("UnusedMethod") // the field is looked at by reflection
    private static class Parent {
        private final Object what;

        Parent(Object what) {
            this.what = what;
        }

        Object what() {
            return what;
        }
    }

    private static final class Child extends Parent {
        Child(Object what) {
            super(what);
        }
    }

    private static final StringBuilder WANTED = new StringBuilder("wanted");

    static List<Object> holders() {
        Supplier<Object> lambda = () -> WANTED;
        StringBuilder captured = WANTED;
        Supplier<Object> capturing = () -> captured;
        assertThat(Reached.from(lambda)).doesNotContain(WANTED);
        return List.of(
                new Kept(WANTED),
                new Child(WANTED),
                new Kept(new Object[] {null, new Object[] {WANTED}}),
                List.of(WANTED),
                new ConcurrentLinkedQueue<>(List.of(WANTED)),
                Map.of("key", WANTED),
                new ConcurrentHashMap<>(Map.of(new Kept(WANTED), "value")),
                Optional.of(WANTED),
                new AtomicReference<>(WANTED),
                capturing);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void what_is_kept_is_found(Object holder) {
        assertThat(Reached.from(new Kept(List.of(holder)), StringBuilder.class)).containsExactly(WANTED);
    }

    @Test
    void what_reaches_itself_is_looked_at_once() {
        AtomicReference<Object> circle = new AtomicReference<>();
        circle.set(new Kept(circle));
        assertThat(Reached.from(circle)).hasSize(2);
    }
}
