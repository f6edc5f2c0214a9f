package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights are read as they are written, and refused where they cannot be. */
class WeightsTest {

    private static byte[] file(String each) {
        return """
                id: own
                title: {nl: "eigen", en: "own"}
                kinds:
                  - id: chairs
                    label: {nl: "stoelen", en: "chairs"}
                    facts: [room.chairs]
                    way: more
                    each: %s
                """.formatted(each).getBytes(StandardCharsets.UTF_8);
    }

    private static CostModel read(String each) throws UnreadableInputException {
        return CostModelReader.read("costs.yaml", file(each));
    }

    private static List<Problem> problems(String each) {
        return catchThrowableOfType(UnreadableInputException.class, () -> read(each))
                .problems();
    }

    @ParameterizedTest
    @CsvSource({
        "0.000000001, 0.000000001",
        "40, 40",
        "4e14, 400000000000000",
        "999999999999999999.999999999, 999999999999999999.999999999"
    })
    void a_weight_is_what_is_written(String each, String weight) throws UnreadableInputException {
        assertThat(read(each).kinds().get(0).weight(BigDecimal.ONE)).isEqualByComparingTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "1e18, too-many-digits",
        "1000000000000000000, too-many-digits",
        "1e999999999, too-many-digits",
        "1e-10, too-precise",
        "-1, cost-negative"
    })
    void a_weight_that_cannot_be_is_refused_and_not_written_out(String each, String code) {
        assertThat(problems(each)).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void a_weight_that_is_too_large_is_told_with_its_place() {
        Problem problem = problems("1e400000000").get(0);
        assertThat(problem.line(Locale.ENGLISH))
                .isEqualTo("costs.yaml:8:11: /kinds/0/each: 1e400000000 has more than 18 digits before the point");
        assertThat(problem.line(Messages.DUTCH)).endsWith("1e400000000 heeft meer dan 18 cijfers voor de punt");
    }

    @ParameterizedTest
    @CsvSource({"1000000000, ", "1000000001, out-of-bounds", "0, out-of-bounds", "-1, out-of-bounds"})
    void a_step_is_no_larger_than_what_it_changes_can_be(String step, @Nullable String code) {
        String text = new String(file("1"), StandardCharsets.UTF_8).replace("each: 1", "step: " + step);
        List<String> codes;
        try {
            CostModelReader.read("costs.yaml", text.getBytes(StandardCharsets.UTF_8));
            codes = List.of();
        } catch (UnreadableInputException e) {
            codes = e.problems().stream().map(Problem::code).toList();
        }
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void in_code_weights_have_the_same_bounds() throws UnreadableInputException {
        CostModel.Kind kind = read("1").kinds().get(0);
        CostModel.Kind far = new CostModel.Kind(
                kind.id(),
                kind.label(),
                kind.facts(),
                kind.way(),
                new BigDecimal("1e10"),
                new BigDecimal("1e19"),
                BigDecimal.ONE.negate(),
                null);
        assertThat(CostModelReader.problems(new CostModel("own", read("1").title(), List.of(far))))
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .contains("/kinds/0/step out-of-bounds", "/kinds/0/fixed out-of-bounds", "/kinds/0/each out-of-bounds");
    }
}
