package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.huisnorm.answer.remedy.CostModel.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The values that a number can change to. */
class StepsTest {

    private static Steps area(Way way, @Nullable String step, String now) {
        return Steps.of(
                MadeUpKinds.kind("room.area", way, step, null, "1", null),
                at("/buildings/0/rooms/0/area"),
                new BigDecimal(now));
    }

    private static Steps chairs(Way way, @Nullable String step, String now) {
        return Steps.of(
                MadeUpKinds.kind("room.chairs", way, step, null, "1", null),
                at("/buildings/0/rooms/0/chairs"),
                new BigDecimal(now));
    }

    @Test
    void they_are_whole_multiples_of_the_step() {
        assertThat(area(Way.MORE, "0.5", "6.2").value(1)).isEqualTo(new BigDecimal("6.5"));
        assertThat(area(Way.MORE, "0.5", "6.2").value(2)).isEqualTo(new BigDecimal("7"));
        assertThat(area(Way.LESS, "0.5", "6.2").value(1)).isEqualTo(new BigDecimal("6"));
    }

    @Test
    void from_a_multiple_the_first_step_is_a_whole_one() {
        assertThat(area(Way.MORE, "0.5", "6.5").value(1)).isEqualTo(new BigDecimal("7"));
        assertThat(area(Way.LESS, "0.5", "6.5").value(1)).isEqualTo(new BigDecimal("6"));
    }

    @Test
    void without_a_step_it_is_one() {
        assertThat(chairs(Way.MORE, null, "3").value(2)).isEqualTo(5);
    }

    @Test
    void a_whole_number_goes_by_whole_steps() {
        assertThat(chairs(Way.MORE, "0.3", "3").value(1)).isEqualTo(4);
        assertThat(chairs(Way.MORE, "1.5", "3").value(1)).isEqualTo(4);
    }

    @Test
    void there_are_as_many_as_lead_to_the_bound_of_the_fact() {
        assertThat(chairs(Way.LESS, null, "3").most()).isEqualTo(3);
        assertThat(chairs(Way.LESS, "2", "3").most()).isEqualTo(2);
        assertThat(chairs(Way.LESS, null, "0").most()).isZero();
    }

    @Test
    void a_value_is_found_again_by_how_many_steps_lead_to_it() {
        Steps steps = area(Way.MORE, "0.1", "6.25");
        for (int i = 1; i < 30; i++) {
            assertThat(steps.to(steps.value(i))).isEqualTo(i);
        }
    }
}
