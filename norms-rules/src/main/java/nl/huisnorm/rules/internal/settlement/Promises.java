package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.internal.settlement.HeldSum;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Housed;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * Which of the promises of plans on the beds of one house goes first: what the house shows to be set apart before what is only
 * promised, and the older agreement before the younger.
 */
final class Promises {

    private Promises() {}

    /** Less than nothing where the beds of one plan go before those of another for certain; nothing where that cannot be told. */
    static int order(SettlementPlan one, SettlementPlan other, Collection<Facility> house) {
        boolean apart = setApart(one, house).truth() == Truth.TRUE;
        if (apart != (setApart(other, house).truth() == Truth.TRUE)) {
            return apart ? -1 : 1;
        }
        LocalDate first = agreedOn(one);
        LocalDate second = agreedOn(other);
        return first == null || second == null ? 0 : first.compareTo(second);
    }

    private static @Nullable LocalDate agreedOn(SettlementPlan plan) {
        Agreement agreement = plan.agreement();
        return agreement == null ? null : agreement.concludedOn();
    }

    /** Whether one of the facilities that are a house shows that it has set beds apart for a plan. */
    static Flag setApart(SettlementPlan plan, Collection<Facility> house) {
        Truth truth = house.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
        Trace inputs = Trace.NONE;
        for (Facility facility : house) {
            Pointer at = Pointer.ROOT.field("facilities").field(facility.id());
            List<String> plans = facility.setApartFor();
            Trace here = Trace.of("facility", at, "setApartFor", plans == null ? null : plans.size());
            if (plans != null && plans.contains(plan.id())) {
                return Flag.of(Truth.TRUE, here);
            }
            truth = plans == null ? Truth.UNKNOWN : truth;
            inputs = inputs.and(here);
        }
        return Flag.of(truth, inputs);
    }

    /** Whether an agreement is not over on a day, by what is known of it on the date of the assessment. */
    static boolean lasts(SettlementPlan plan, LocalDate day, LocalDate asOf) {
        LocalDate end = AgreementTerm.lastDay(plan.agreement(), asOf);
        return end == null || !day.isAfter(end);
    }

    /** The housing lines of a plan that has some, none of them longer than its agreement: what has ended promises nothing. */
    static List<HousingLine> whileAgreed(SettlementPlan plan, LocalDate asOf) {
        LocalDate end = AgreementTerm.lastDay(plan.agreement(), asOf);
        List<HousingLine> lines = Objects.requireNonNull(plan.housing());
        return end == null
                ? lines
                : lines.stream()
                        .filter(line -> !line.from().isAfter(end))
                        .map(line -> line.until() == null || line.until().isAfter(end) ? line.withUntil(end) : line)
                        .toList();
    }

    /** The persons that the last report of a plan says to be housed in some facilities. */
    static int reported(SettlementPlan plan, Predicate<String> where, LocalDate today) {
        return Objects.requireNonNullElse(plan.reports(), List.<MonitoringReport>of()).stream()
                .filter(report ->
                        report.submittedOn() != null && !report.submittedOn().isAfter(today))
                .max(Comparator.comparing(MonitoringReport::dueOn)
                        .thenComparing(report -> Objects.requireNonNull(report.submittedOn())))
                .map(report -> HeldSum.of(Objects.requireNonNullElse(report.housed(), List.<Housed>of()).stream()
                        .filter(part -> where.test(part.facility()))
                        .mapToInt(Housed::persons)))
                .orElse(0);
    }
}
