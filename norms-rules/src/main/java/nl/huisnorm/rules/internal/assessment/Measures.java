package nl.huisnorm.rules.internal.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Measure;
import org.jspecify.annotations.Nullable;

/** The numbers of several cases, each of which can still be so: between which they lie. */
final class Measures {

    private Measures() {}

    /** One for all of them; none where there are none, or they are not of one quantity. */
    static @Nullable Measure between(List<Measure> measures) {
        if (measures.isEmpty()) {
            return null;
        }
        Measure first = measures.get(0);
        for (Measure measure : measures) {
            if (measure.direction() != first.direction() || measure.unit() != first.unit()) {
                return null;
            }
        }
        Lying actual = Lying.of(measures, Measure::actual, Measure::actualBetween);
        Lying required = Lying.of(measures, Measure::required, Measure::requiredBetween);
        Lying margin = Lying.of(measures, Measure::margin, Measure::marginBetween);
        return new Measure(
                actual.exact,
                required.exact,
                margin.exact,
                first.direction(),
                first.unit(),
                actual.between,
                required.between,
                margin.between);
    }

    private record Lying(
            @Nullable BigDecimal exact, @Nullable Between between) {

        static Lying of(
                List<Measure> measures,
                Function<Measure, @Nullable BigDecimal> exact,
                Function<Measure, @Nullable Between> between) {
            Lying all = null;
            for (Measure measure : measures) {
                Lying one = new Lying(exact.apply(measure), between.apply(measure));
                all = all == null ? one : all.or(one);
            }
            return all == null ? new Lying(null, null) : all;
        }

        private Lying or(Lying other) {
            if (exact != null && other.exact != null && exact.compareTo(other.exact) == 0) {
                return this;
            }
            BigDecimal least = least() == null || other.least() == null ? null : least().min(other.least());
            BigDecimal most = most() == null || other.most() == null ? null : most().max(other.most());
            return new Lying(null, least == null && most == null ? null : new Between(least, most));
        }

        private @Nullable BigDecimal least() {
            return exact != null || between == null ? exact : between.least();
        }

        private @Nullable BigDecimal most() {
            return exact != null || between == null ? exact : between.most();
        }
    }
}
