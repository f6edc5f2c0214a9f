package nl.huisnorm.proofs.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.proofs.oracle.MadeFiles;

/**
 * A fact that is taken away turns no answer around: what was told is told still or cannot be told. Facts of which leaving out says
 * something stand with the reason in {@code leaving-out-says.txt}.
 */
class TakenAwayTest {
    private static final Map<String, String> SAYS = says();

    @Property(tries = 150)
    void a_fact_that_is_taken_away_turns_no_answer_around(@ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        takeAway(number);
    }

    @Property(tries = 20_000)
    @Tag("slow")
    void a_fact_that_is_taken_away_turns_no_answer_around_many_times(
            @ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        takeAway(number);
    }

    private static void takeAway(long number) {
        MadeFiles.Made made = MadeFiles.of(number);
        Facility before = Answers.read(made.file());
        List<Leaves> leaves = Leaves.of(made.file());
        Leaves leaf = leaves.get(new Random(number).nextInt(leaves.size()));
        if (before == null || SAYS.containsKey(leaf.name())) {
            return;
        }
        Map<String, Finding> was = Answers.of(before, made.asOf());
        leaf.owner().remove(leaf.fact());
        Facility after = Objects.requireNonNull(Answers.read(made.file()), () -> "refused without " + leaf.name());
        Answers.of(after, made.asOf()).forEach((what, finding) -> {
            Finding one = was.get(what);
            Outcome now = finding.outcome();
            if (one != null && now != Outcome.UNDETERMINED && one.outcome() != Outcome.UNDETERMINED) {
                // of norms that ask the same one holds, and where it is open which, each tells what they come to
                // together
                boolean together = finding.norm().siblings() != null && one.outcome() == Outcome.NOT_APPLICABLE;
                boolean agreed = now == one.outcome()
                        || together
                        || (now != Outcome.NON_COMPLIANT && one.outcome() != Outcome.NON_COMPLIANT);
                assertThat(agreed)
                        .as("without %s on %s: %s was %s and is %s", leaf.name(), made.asOf(), what, one.outcome(), now)
                        .isTrue();
            }
        });
    }

    private static Map<String, String> says() {
        Map<String, String> all = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(TakenAwayTest.class.getResourceAsStream("leaving-out-says.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            all.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }
}
