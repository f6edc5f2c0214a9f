package nl.huisnorm.checker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong with one input, of whatever kind, stops no other; what goes wrong with the output stops all. */
class BatchTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ExitCode exit = new ExitCode();
    private final List<String> notJudged = new ArrayList<>();
    private final Surroundings surroundings = new Surroundings(
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.systemUTC());
    private final Batch batch = new Batch(
            surroundings,
            exit,
            Texts.of(Locale.UK),
            problem -> problem.groups().forEach(group -> notJudged.add(group.line(Locale.UK))));

    private static List<Problem> problem() {
        return List.of(new Problem("f", null, Pointer.ROOT.field("area"), "not-found", List.of()));
    }

    @Test
    void of_a_thousand_inputs_those_are_judged_that_can_be() throws IOException {
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            int number = i;
            batch.about(List.of("file" + i), () -> {
                switch (number) {
                    case 100 -> throw new UnreadableInputException(problem());
                    case 200 -> throw new UnsoundInputException(problem());
                    case 300 -> throw new IllegalStateException("a fault");
                    case 400 -> throw new StackOverflowError();
                    default -> {
                        return () -> written.add(number);
                    }
                }
            });
        }
        assertThat(written).hasSize(996);
        assertThat(notJudged).hasSize(4);
        assertThat(notJudged.get(2)).startsWith("file300: ").contains("the program itself failed on this");
        assertThat(exit.code()).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("IllegalStateException: BatchTest", "StackOverflowError")
                .doesNotContain("a fault")
                .doesNotContain("UnsoundInputException");
    }

    @Test
    void of_inputs_that_are_judged_together_those_are_that_can_be() throws IOException {
        List<String> written = new ArrayList<>();
        List<List<String>> asked = new ArrayList<>();
        batch.together(
                List.of("a", "b", "c", "d"),
                file -> file,
                one -> {
                    if (one.equals("b")) {
                        throw new IllegalStateException("a fault");
                    }
                    if (one.equals("c")) {
                        throw new UnreadableInputException(problem());
                    }
                },
                all -> {
                    asked.add(List.copyOf(all));
                    if (all.size() > 2) {
                        throw new IllegalStateException("a fault");
                    }
                    return () -> written.addAll(all);
                });
        assertThat(asked).containsExactly(List.of("a", "b", "c", "d"), List.of("a", "d"));
        assertThat(written).containsExactly("a", "d");
        assertThat(notJudged).hasSize(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).containsOnlyOnce("IllegalStateException: BatchTest");
    }

    @Test
    void what_fails_only_together_is_told_of_all() throws IOException {
        batch.together(List.of("a", "b"), file -> file, one -> {}, all -> {
            throw new IllegalStateException("a fault");
        });
        assertThat(notJudged).hasSize(2);
        assertThat(exit.code()).isEqualTo(70);
    }

    /** Whoever wants to stop does not wait for what takes long, and a wish that came before is heard. */
    @Test
    @Timeout(60)
    void a_wish_to_stop_is_heard_while_one_is_judged() throws Exception {
        CountDownLatch judging = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(() -> {
            try {
                return surroundings.stop().during(() -> {
                    assertThatThrownBy(() -> batch.about(List.of("a"), () -> {
                                judging.countDown();
                                while (!over.get()) {
                                    Thread.onSpinWait();
                                }
                                return Batch.Answer.NONE;
                            }))
                            .isInstanceOfSatisfying(
                                    StoppedException.class,
                                    stopped -> assertThat(stopped.files()).containsExactly("a"));
                    return 1;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                surroundings.stop().ended();
            }
        });
        judging.await();
        surroundings.stop().ask();
        assertThat(work.get()).isEqualTo(1);
        over.set(true);
        assertThatThrownBy(() -> batch.about(List.of("b"), () -> Batch.Answer.NONE))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    void what_is_wrong_with_inputs_alone_is_no_fault_of_the_program() throws IOException {
        batch.about(List.of("a"), () -> {
            throw new UnsoundInputException(problem());
        });
        assertThat(exit.code()).isEqualTo(4);
        assertThat(err.size()).isZero();
    }

    @Test
    void an_answer_that_cannot_be_written_ends_it() {
        assertThatThrownBy(() -> batch.about(List.of("a"), () -> () -> {
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> batch.about(List.of("a"), () -> () -> {
                    throw new IllegalStateException("half an answer was written");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
