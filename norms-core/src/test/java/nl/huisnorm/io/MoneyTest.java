package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money has two decimals at most, and whoever reads it and whoever judges it say the same of it. */
class MoneyTest {

    private static final List<String> FORMS = List.of("""
            id: x
            buildings: [{id: a}]
            leases:
              - id: m
                monthlyRent: %s
            """, """
            {"id": "x",
             "buildings": [{"id": "a"}],
             "leases": [{
               "id": "m",
               "monthlyRent": %s}]}
            """);

    private static Facility read(String form, String amount) throws UnreadableInputException {
        return FacilityReader.read("f", form.formatted(amount).getBytes(UTF_8)).facility();
    }

    @ParameterizedTest
    @ValueSource(strings = {"415", "415.0", "415.00", "0.25", "4.15e2", "41500e-2", "1250.00"})
    void what_is_read_can_be_judged(String amount) throws UnreadableInputException {
        for (String form : FORMS) {
            Facility facility = read(form, amount);
            assertThat(FacilityReader.problems(facility)).isEmpty();
            assertThat(Objects.requireNonNull(facility.leases()).get(0).monthlyRent())
                    .isEqualByComparingTo(new BigDecimal(amount));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "415.0000, 4150000, 415.00",
        "415.1234, 4151234, 415.12",
        "1.250, 1250, 1.25",
        "1.255, 1255, 1.2550",
        "0.2500, 2500, 0.25"
    })
    void more_decimals_are_asked_back_where_they_stand(String amount, String one, String other) {
        for (String form : FORMS) {
            assertThatThrownBy(() -> read(form, amount))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> {
                                        assertThat(problem.code()).isEqualTo("number-which");
                                        assertThat(problem.pointer()).hasToString("/leases/0/monthlyRent");
                                        assertThat(Objects.requireNonNull(problem.position()))
                                                .extracting(Position::line)
                                                .isEqualTo(5);
                                        assertThat(problem.message(Messages.DUTCH))
                                                .isEqualTo(
                                                        "«%s» kan %s of %s zijn; schrijf een van die twee, zoals zij hier staan"
                                                                .formatted(amount, one, other));
                                    }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-30000000", "1e-999999999"})
    void an_amount_of_millions_of_decimals_is_refused_before_it_costs_anything(String amount) {
        for (String form : FORMS) {
            assertThatThrownBy(() -> read(form, amount))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("too-precise"));
        }
    }
}
