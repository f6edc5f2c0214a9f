package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** The day on which something ran out: an inspection that had to be done again, a certificate that ended. */
final class LastDay {

    /** The dates that are renewed when they run out, and whether it is the date itself that runs out. */
    private static final Map<String, Boolean> RENEWED = renewed();

    private LastDay() {}

    private static Map<String, Boolean> renewed() {
        Map<String, Boolean> facts = new HashMap<>();
        for (CostModel.Kind kind : CostModelReader.standard().kinds()) {
            if (kind.way() == CostModel.Way.RENEW) {
                kind.facts().forEach(fact -> facts.put(fact, kind.months() != null));
            }
        }
        return Map.copyOf(facts);
    }

    /** In words, until when it was in order; none where the finding is not that a date ran out. */
    static @Nullable String text(Finding finding, Messages texts) {
        Last last = of(finding);
        return last == null
                ? null
                : texts.get(
                        last.itself() ? "report.ran-out" : "report.due",
                        Words.date(last.day(), texts),
                        texts.fact(last.date().owner(), last.date().fact()));
    }

    /**
     * The last day on which something was in order.
     *
     * @param day the day
     * @param itself whether it stands in the file as that day; otherwise it follows from a term
     * @param date the date in the file
     */
    record Last(LocalDate day, boolean itself, Evidence date) {}

    /** The last day on which it was in order; none where the finding is not that a date ran out. */
    static @Nullable Last of(Finding finding) {
        List<Evidence> dates = finding.evidence().stream()
                .filter(one -> one.value() instanceof LocalDate && RENEWED.containsKey(one.owner() + "." + one.fact()))
                .toList();
        if (finding.outcome() != Outcome.NON_COMPLIANT || dates.size() != 1) {
            return null;
        }
        Evidence date = dates.get(0);
        LocalDate told = (LocalDate) date.value();
        boolean itself = Objects.requireNonNull(RENEWED.get(date.owner() + "." + date.fact()));
        LocalDate last = itself ? told : later(told, finding);
        return last == null || !last.isBefore(finding.asOf()) ? null : new Last(last, itself, date);
    }

    /** The date and the term that was held against it, else the only one that the norm has; none where it has more. */
    private static @Nullable LocalDate later(LocalDate date, Finding finding) {
        Measure measure = finding.measure();
        if (measure != null && measure.unit() == MeasurementUnit.MONTH) {
            BigDecimal term = measure.required();
            return term == null ? null : date.plusMonths(term.longValueExact());
        }
        List<Parameter> terms = finding.norm().parameters().values().stream()
                .filter(parameter -> parameter.unit() == MeasurementUnit.MONTH)
                .toList();
        if (terms.size() != 1 || terms.get(0).on(finding.asOf()) == null) {
            return null;
        }
        return date.plusMonths(
                Objects.requireNonNull(terms.get(0).on(finding.asOf())).longValueExact());
    }
}
