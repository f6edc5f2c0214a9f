package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.FindingRemedies;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.Remedy;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** Weights are exact, and mean nothing but what they are to each other. */
class RemedyWeightsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2024, 3, 1), DAY, LocalDate.of(2027, 7, 1));
    }

    private static CostModel times(CostModel costs, BigDecimal factor) {
        List<CostModel.Kind> kinds = new ArrayList<>();
        for (CostModel.Kind kind : costs.kinds()) {
            kinds.add(new CostModel.Kind(
                    kind.id(),
                    kind.label(),
                    kind.facts(),
                    kind.way(),
                    kind.step(),
                    times(kind.fixed(), factor),
                    times(kind.each(), factor),
                    kind.months()));
        }
        return new CostModel(costs.id(), costs.title(), kinds);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal weight, BigDecimal factor) {
        return weight == null ? null : weight.multiply(factor);
    }

    /** What is changed, of each finding and in each plan, with what it weighs. */
    private static List<String> told(Remedies remedies, BigDecimal factor) {
        List<String> told = new ArrayList<>();
        for (FindingRemedies each : remedies.findings()) {
            told.add(each.finding().norm().id() + " " + each.finding().subject().place());
            each.remedies().forEach(remedy -> told.add(told(remedy, factor)));
        }
        for (RemedyPlan plan : remedies.plans()) {
            told.add(plan.weight().divide(factor).stripTrailingZeros().toPlainString() + " " + plan.tooMany());
            told.add(told(plan.remedy(), factor));
        }
        return told;
    }

    private static String told(Remedy remedy, BigDecimal factor) {
        List<String> told = remedy.adjustments().stream()
                .map(one -> one.kind().id() + " " + one.place() + " " + one.from() + " " + one.to() + " "
                        + one.weight().divide(factor).stripTrailingZeros().toPlainString())
                .toList();
        return String.join("; ", told);
    }

    private static void changesNothing(Facility facility, LocalDate day, BigDecimal factor) {
        CostModel standard = CostModelReader.standard();
        AssessmentOptions options = AssessmentOptions.asOf(day);
        List<String> once = told(HUISNORM.remedies(facility, options, standard), BigDecimal.ONE);
        List<String> times = told(HUISNORM.remedies(facility, options, times(standard, factor)), factor);
        assertThat(times).isEqualTo(once);
    }

    @Property(tries = 20, seed = "20261124")
    void all_weights_times_a_constant_change_no_remedy_and_no_plan(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = -7, max = 13) int exponent) {
        Statistics.label("very small or very large").collect(exponent < -5 || exponent > 10);
        changesNothing(facility, day, BigDecimal.ONE.scaleByPowerOfTen(exponent));
    }

    @Property(tries = 9, seed = "20261124")
    void all_weights_of_a_park_times_a_constant_change_no_remedy_and_no_plan(
            @ForAll @IntRange(min = -7, max = 13) int exponent) throws Exception {
        changesNothing(
                file("recreatiepark-het-ven.yaml"), DAY, BigDecimal.valueOf(8).scaleByPowerOfTen(exponent));
    }

    @Example
    void a_park_with_weights_of_ten_million_million_times_as_much_has_the_same_plan() throws Exception {
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(13);
        Facility park = file("recreatiepark-het-ven.yaml");
        RemedyPlan plan = HUISNORM.remedies(
                        park, AssessmentOptions.asOf(DAY), times(CostModelReader.standard(), factor))
                .plans()
                .get(0);
        assertThat(plan.weight()).isEqualByComparingTo(new BigDecimal("201").multiply(factor));
        changesNothing(park, DAY, factor);
    }

    private static Facility file(String name) throws Exception {
        return FacilityReader.read(Path.of("../norms-examples/files/facilities", name))
                .facility();
    }
}
