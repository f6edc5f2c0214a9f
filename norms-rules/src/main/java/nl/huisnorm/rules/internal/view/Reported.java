package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/** What the reports of a plan say of the people who were really there, beside the forecast of its phases. */
public final class Reported {

    private final PlanView plan;
    private @Nullable List<ReportView> received;

    Reported(PlanView plan) {
        this.plan = plan;
    }

    /** The last report about a day of a phase; none where none was received. */
    public @Nullable ReportView lastOf(PhaseView phase) {
        return last(phase, null);
    }

    /**
     * The migrant workers who may need a bed on a day, of which the agreed share does: those of the forecast or, where it was agreed
     * that the actual number counts, those of the last report about an earlier day, or that day, of the same season of the phase. Those
     * who need none are taken off as the one that counts says.
     */
    Amount needBed(PhaseView phase, LocalDate day) {
        Flag actual = plan.agreement().countsActual();
        ReportView last = actual.truth() == Truth.TRUE ? last(phase, day) : null;
        return last == null ? phase.needBedOn(day) : last.needBed().plus(Amount.of(BigDecimal.ZERO, actual.trace()));
    }

    /** The days from which another number counts because of a report: none where the forecast counts. */
    public Set<LocalDate> turning() {
        Set<LocalDate> days = new TreeSet<>();
        if (plan.agreement().countsActual().truth() == Truth.TRUE) {
            received().forEach(report -> days.add(report.about()));
        }
        return days;
    }

    private @Nullable ReportView last(PhaseView phase, @Nullable LocalDate day) {
        return received().stream()
                .filter(report -> isOf(phase, report, day))
                .max(Comparator.comparing(ReportView::about))
                .orElse(null);
    }

    private static boolean isOf(PhaseView phase, ReportView report, @Nullable LocalDate day) {
        LocalDate about = report.about();
        LocalDate until = phase.until();
        return !about.isBefore(phase.phase().from())
                && (until == null || !about.isAfter(until))
                && (day == null || (!about.isAfter(day) && phase.isSameSeason(about, day)));
    }

    private List<ReportView> received() {
        if (received == null) {
            received = plan.reports().stream().filter(ReportView::isReceived).toList();
        }
        return received;
    }
}
