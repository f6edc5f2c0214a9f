package nl.huisnorm.proofs.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.proofs.oracle.MadeFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Of what is good there is never too much, and of what is bad never too little: where such a number changes the good way, no norm that
 * was met or did not apply is broken. What does break, by its article, stands in {@code more-never-hurts.txt}.
 */
class MoreNeverHurtsTest {
    private static final Map<String, Integer> WAYS = new HashMap<>();
    private static final Map<String, String> EXCEPTIONS = new HashMap<>();

    static {
        for (String line : lines()) {
            List<String> words = List.of(line.split(" ", 4));
            if (words.get(0).equals("but")) {
                EXCEPTIONS.put(words.get(1) + " " + words.get(2), words.get(3));
            } else {
                WAYS.put(words.get(1), words.get(0).equals("more") ? 1 : -1);
            }
        }
    }

    @Property(tries = 150)
    void more_of_what_is_good_breaks_nothing(@ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        better(number);
    }

    @Property(tries = 20_000)
    @Tag("slow")
    void more_of_what_is_good_breaks_nothing_many_times(@ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        better(number);
    }

    @Test
    void every_exception_is_of_a_fact_and_a_norm_and_has_its_article() {
        Set<String> norms = new TreeSet<>();
        Answers.HUISNORM.rulebook().norms().forEach(norm -> norms.add(norm.id()));
        EXCEPTIONS.forEach((pair, why) -> {
            List<String> words = List.of(pair.split(" ", 2));
            assertThat(WAYS).containsKey(words.get(0));
            assertThat(norms).contains(words.get(1));
            assertThat(why).isNotBlank();
        });
    }

    private static void better(long number) {
        MadeFiles.Made made = MadeFiles.of(number);
        Facility before = Answers.read(made.file());
        List<Leaves> leaves = new ArrayList<>(Leaves.of(made.file()));
        leaves.removeIf(leaf -> !WAYS.containsKey(leaf.name()));
        if (before == null || leaves.isEmpty()) {
            return;
        }
        Random random = new Random(number);
        Leaves leaf = leaves.get(random.nextInt(leaves.size()));
        JsonNode old = leaf.owner().get(leaf.fact());
        BigDecimal step =
                BigDecimal.valueOf(1 + random.nextInt(40), old.decimalValue().scale() > 0 ? 2 : 0);
        BigDecimal value = old.decimalValue().add(step.multiply(BigDecimal.valueOf(WAYS.getOrDefault(leaf.name(), 1))));
        Map<String, Finding> was = Answers.of(before, made.asOf());
        leaf.owner().put(leaf.fact(), value.max(BigDecimal.ZERO));
        Facility after = Answers.read(made.file());
        if (after == null) {
            return;
        }
        Answers.of(after, made.asOf()).forEach((what, finding) -> {
            Finding one = was.get(what);
            boolean fine = one == null || one.outcome() == Outcome.COMPLIANT || one.outcome() == Outcome.NOT_APPLICABLE;
            if (fine && finding.outcome() == Outcome.NON_COMPLIANT) {
                assertThat(EXCEPTIONS)
                        .as(
                                "%s from %s to %s on %s: %s",
                                leaf.name(), old, leaf.owner().get(leaf.fact()), made.asOf(), what)
                        .containsKey(leaf.name() + " " + finding.norm().id());
            }
        });
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(MoreNeverHurtsTest.class.getResourceAsStream("more-never-hurts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
