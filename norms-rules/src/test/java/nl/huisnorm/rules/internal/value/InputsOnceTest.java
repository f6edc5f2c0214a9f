package nl.huisnorm.rules.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.input.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs are told each once, in the order in which they came, however many there are. */
class InputsOnceTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 40})
    void the_last_of_a_place_stands_where_the_first_was(int places) {
        Map<Pointer, Evidence> expected = new LinkedHashMap<>();
        InputsOnce<Evidence> once = new InputsOnce<>(Evidence::place);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < places; i += round + 1) {
                Evidence one = new Evidence("room", Pointer.ROOT.field("rooms").element(i), round);
                expected.put(one.place(), one);
                once.add(one);
            }
        }
        assertThat(once.all()).containsExactlyElementsOf(expected.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 100, 3_000})
    void a_sum_names_its_inputs_in_their_order(int rooms) {
        List<Amount> amounts = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Amount oneByOne = Amount.of(0);
        for (int i = 0; i < rooms; i++) {
            Pointer at = Pointer.ROOT.field("rooms").element(i);
            Amount amount = Amount.of(BigDecimal.valueOf(i), Trace.of("room", at, "occupants", i));
            amounts.add(amount);
            oneByOne = oneByOne.plus(amount);
            places.add(at + "/occupants");
        }
        Amount sum = Amount.sum(amounts);
        assertThat(sum).hasToString(oneByOne.toString());
        assertThat(sum.trace().evidence()).isEqualTo(oneByOne.trace().evidence());
        assertThat(sum.trace().evidence())
                .extracting(one -> one.place().toString())
                .isEqualTo(places);
    }
}
