package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.rules.internal.NormSketch;
import org.junit.jupiter.api.Test;

class LawDatesTest {

    private static final LocalDate FIRST = NormSketch.FIRST;
    private static final LocalDate ONE = LocalDate.of(2010, 1, 1);
    private static final LocalDate OTHER = LocalDate.of(2020, 6, 30);

    private static NavigableSet<LocalDate> dates(NormSketch norm) {
        return dates(norm.norm(), Map.of());
    }

    private static NavigableSet<LocalDate> dates(Norm norm, Map<String, Condition> terms) {
        return LawDates.of(norm, Map.of("test", terms));
    }

    @Test
    void a_norm_that_holds_always_begins_with_its_regime() {
        assertThat(dates(norm("T-1"))).containsExactly(FIRST);
    }

    @Test
    void a_norm_changes_something_on_its_first_day_and_the_day_after_its_last() {
        assertThat(dates(norm("T-1").during(ONE, OTHER))).containsExactly(FIRST, ONE, OTHER.plusDays(1));
    }

    @Test
    void an_edition_between_two_others_brings_nothing_new_of_itself() {
        LocalDate end = LocalDate.of(2030, 12, 31);
        NormSketch norm = norm("T-1")
                .of(regime(
                        "test",
                        edition(FIRST, ONE.minusDays(1)),
                        edition(ONE, OTHER),
                        edition(OTHER.plusDays(1), end)));
        assertThat(dates(norm)).containsExactly(FIRST, end.plusDays(1));
    }

    @Test
    void a_number_changes_something_where_it_begins_and_ends() {
        assertThat(dates(norm("T-1")
                        .number(
                                "n",
                                MeasurementUnit.COUNT,
                                new Parameter.Value(null, ONE.minusDays(1), BigDecimal.ONE),
                                new Parameter.Value(ONE, null, BigDecimal.TEN))))
                .containsExactly(FIRST, ONE);
    }

    @Test
    void a_period_of_the_law_counts_however_deep_it_stands_in_scope_caution_or_term() {
        Condition from = new Condition.During(Condition.DATE, new Validity(ONE, null));
        Condition nested = new Condition.Not(new Condition.Any(List.of(new Condition.All(List.of(from)))));
        assertThat(dates(norm("T-1").where(nested))).containsExactly(FIRST, ONE);
        assertThat(dates(norm("T-1").caution("c", nested))).containsExactly(FIRST, ONE);
        assertThat(dates(norm("T-1").where(new Condition.Term("t")).norm(), Map.of("t", nested)))
                .containsExactly(FIRST, ONE);
    }

    @Test
    void a_period_in_which_a_fact_must_lie_changes_nothing_on_its_days() {
        Condition applied = new Condition.During("building.permitAppliedOn", new Validity(ONE, OTHER));
        assertThat(dates(norm("T-1").where(applied))).containsExactly(FIRST);
    }
}
