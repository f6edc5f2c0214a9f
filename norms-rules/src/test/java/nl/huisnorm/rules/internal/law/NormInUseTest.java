package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rules.internal.NormSketch;
import org.junit.jupiter.api.Test;

class NormInUseTest {

    private static final Interpretation ONE = question("one", "a", "b");
    private static final Interpretation OTHER = question("other", "x", "y");
    private static final Interpretation UNASKED = question("unasked", "p", "q");
    private static final List<Interpretation> ALL = List.of(ONE, UNASKED, OTHER);

    private static NormInUse inUse(NormSketch norm) {
        return NormInUse.of(norm.norm(), Map.of());
    }

    private static NormSketch asking(String... questions) {
        return norm("T-1")
                .where(new Condition.Any(List.of(questions).stream()
                        .map(id -> (Condition) new Condition.UnderReading(id, "a"))
                        .toList()));
    }

    @Test
    void a_norm_that_asks_nothing_is_read_in_one_way() {
        assertThat(inUse(norm("T-1")).readings(ALL, Map.of())).containsExactly(Map.of());
        assertThat(inUse(norm("T-1")).readings(ALL, Map.of("one", "a"))).containsExactly(Map.of());
    }

    @Test
    void every_way_to_read_the_questions_of_the_scope_and_no_other() {
        assertThat(inUse(asking("one", "other")).readings(ALL, Map.of()))
                .containsExactly(
                        Map.of("one", "a", "other", "x"),
                        Map.of("one", "a", "other", "y"),
                        Map.of("one", "b", "other", "x"),
                        Map.of("one", "b", "other", "y"));
    }

    @Test
    void a_chosen_reading_is_the_only_one() {
        assertThat(inUse(asking("one", "other")).readings(ALL, Map.of("one", "b")))
                .containsExactly(Map.of("one", "b", "other", "x"), Map.of("one", "b", "other", "y"));
    }

    @Test
    void a_question_in_a_term_is_a_question_of_the_norm() {
        NormInUse inUse = NormInUse.of(
                norm("T-1").where(new Condition.Term("t")).norm(),
                Map.of("test", Map.of("t", new Condition.UnderReading("one", "a"))));
        assertThat(inUse.readings(ALL, Map.of())).hasSize(2);
    }

    @Test
    void the_conditions_of_cautions_stand_in_the_order_of_the_cautions() {
        Condition unknownTerm = new Condition.Term("none");
        assertThat(inUse(norm("T-1")
                                .caution("first", Condition.ALWAYS)
                                .caution("second", new Condition.UnderReading("one", "a")))
                        .cautions())
                .extracting(scope -> scope.interpretations().size())
                .containsExactly(0, 1);
        assertThatThrownBy(() -> inUse(norm("T-1").caution("c", unknownTerm)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T-1");
    }

    @Test
    void terms_are_those_of_the_own_regime() {
        Map<String, Map<String, Condition>> elsewhere = Map.of("other", Map.of("t", Condition.ALWAYS));
        assertThatThrownBy(() ->
                        NormInUse.of(norm("T-1").where(new Condition.Term("t")).norm(), elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("T-1: ");
    }

    @Test
    void who_decides_is_told() {
        assertThat(inUse(norm("T-1")).isDecidedByRule()).isTrue();
        assertThat(inUse(norm("T-1").byPerson()).isDecidedByRule()).isFalse();
    }
}
