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
}
