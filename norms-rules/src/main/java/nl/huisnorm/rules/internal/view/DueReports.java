package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** The monitoring reports of a plan, by the day each is due. */
final class DueReports {

    private static final int MOST_REPORTS = 1200;

    private final PlanView plan;
    private final LocalDate asOf;

    DueReports(PlanView plan, LocalDate asOf) {
        this.plan = plan;
        this.asOf = asOf;
    }

    /** The reports that are due by now and the next one; one of which nothing is known where no schedule was agreed. */
    List<ReportView> all() {
        Agreement known = plan.plan().agreement();
        LocalDate first = known == null ? null : known.firstReportOn();
        Integer months = known == null ? null : known.reportMonths();
        List<MonitoringReport> received = Objects.requireNonNullElse(plan.plan().reports(), List.of());
        List<ReportView> found = new ArrayList<>();
        if (first == null || months == null) {
            for (int i = 0; i < received.size(); i++) {
                found.add(report(received.get(i).dueOn(), received));
            }
            return found.isEmpty() ? List.of(report(null, received)) : found;
        }
        LocalDate due = first;
        LocalDate end = agreementEnd(known);
        for (int i = 1; i <= MOST_REPORTS && (end == null || !due.isAfter(end)); i++) {
            found.add(report(due, received));
            if (due.isAfter(asOf) && received.stream().noneMatch(isAfter(due))) {
                break;
            }
            due = first.plusMonths((long) i * months);
        }
        return found;
    }

    private static Predicate<MonitoringReport> isAfter(LocalDate day) {
        return report -> report.dueOn().isAfter(day);
    }

    static @Nullable LocalDate agreementEnd(@Nullable Agreement known) {
        return known == null ? null : known.until();
    }

    private ReportView report(@Nullable LocalDate due, List<MonitoringReport> received) {
        Pointer list = plan.place().field("reports");
        List<ReportView> versions = new ArrayList<>();
        for (int i = 0; i < received.size(); i++) {
            if (received.get(i).dueOn().equals(due) && isReceived(received.get(i))) {
                versions.add(new ReportView(plan, due, received.get(i), list.element(i), null, isLast(due, received)));
            }
        }
        if (versions.isEmpty()) {
            return new ReportView(plan, due, null, list, null, false);
        }
        versions.sort(Comparator.comparing(version -> Objects.requireNonNullElse(version.receivedOn(), LocalDate.MIN)));
        ReportView last = versions.get(versions.size() - 1);
        return versions.size() == 1 ? last : last.correcting(versions.get(0));
    }

    private boolean isReceived(MonitoringReport report) {
        LocalDate day = report.submittedOn();
        return day == null || !day.isAfter(asOf);
    }

    /** Whether no report was received that was due later. */
    private boolean isLast(@Nullable LocalDate due, List<MonitoringReport> received) {
        return due == null || received.stream().noneMatch(other -> other.dueOn().isAfter(due) && isReceived(other));
    }
}
