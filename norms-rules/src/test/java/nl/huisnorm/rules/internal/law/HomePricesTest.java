package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.internal.rulebook.RoomPoints;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.BundledLaws;
import org.junit.jupiter.api.Test;

/** The highest rents of self-contained homes and the norm that they are of speak of the same prices. */
class HomePricesTest {

    private static final RoomPoints POINTS =
            Objects.requireNonNull(BundledLaws.LAWS.content().roomPoints());

    private static Map<String, Parameter> parameters() {
        return BundledLaws.LAWS.content().norms().stream()
                .filter(norm -> norm.parameters().containsKey("freePoints"))
                .findFirst()
                .orElseThrow()
                .parameters();
    }

    @Test
    void the_price_above_which_a_home_is_free_is_that_of_the_most_points_of_one_that_is_not() {
        Parameter points = Objects.requireNonNull(parameters().get("freePoints"));
        Parameter price = Objects.requireNonNull(parameters().get("freeSector"));
        assertThat(POINTS.homes()).isNotEmpty();
        for (RoomPoints.Prices table : POINTS.homes()) {
            BigDecimal free = Objects.requireNonNull(points.on(table.from()));
            assertThat(table.of(free))
                    .isEqualByComparingTo(Objects.requireNonNull(price.on(table.from())))
                    .isEqualByComparingTo(Objects.requireNonNull(price.on(table.until())));
        }
    }

    @Test
    void every_point_is_dearer_than_the_one_before_it_and_than_in_the_table_before() {
        RoomPoints.Prices before = null;
        for (RoomPoints.Prices table : POINTS.homes()) {
            for (int i = 1; i < table.amounts().size(); i++) {
                assertThat(table.amounts().get(i)).isGreaterThan(table.amounts().get(i - 1));
            }
            if (before != null) {
                assertThat(table.from()).isEqualTo(before.until().plusDays(1));
                assertThat(table.amounts()).hasSameSizeAs(before.amounts());
                assertThat(table.amounts().get(0))
                        .isGreaterThan(before.amounts().get(0));
            }
            before = table;
        }
    }

    @Test
    void fewer_points_than_the_table_has_cost_no_more_than_its_first_price() {
        for (RoomPoints.Prices table : POINTS.homes()) {
            assertThat(table.of(BigDecimal.valueOf(table.least() - 1L)))
                    .isEqualByComparingTo(table.of(BigDecimal.valueOf(table.least())));
        }
    }
}
