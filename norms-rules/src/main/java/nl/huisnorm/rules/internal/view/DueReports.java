package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** The monitoring reports of a plan, by the day each is due. */
final class DueReports {

    /** The most reports before the date of the assessment that are looked at one by one, and the most after it. */
    static final int MOST_REPORTS = 1200;

    private final PlanView plan;
    private final LocalDate asOf;
    private final List<MonitoringReport> received;
    private final Map<LocalDate, List<Integer>> byDue = new LinkedHashMap<>();
    private final @Nullable LocalDate lastReceived;
    private final @Nullable LocalDate lastDue;

    DueReports(PlanView plan, LocalDate asOf) {
        this.plan = plan;
        this.asOf = asOf;
        this.received = Objects.requireNonNullElse(plan.plan().reports(), List.of());
        LocalDate last = null;
        LocalDate latest = null;
        for (int i = 0; i < received.size(); i++) {
            LocalDate due = received.get(i).dueOn();
            byDue.computeIfAbsent(due, any -> new ArrayList<>()).add(i);
            latest = latest == null || due.isAfter(latest) ? due : latest;
            last = isReceived(received.get(i)) && (last == null || due.isAfter(last)) ? due : last;
        }
        this.lastReceived = last;
        this.lastDue = latest;
    }

    /**
     * The reports that are due by now and the next one, and those that were received already; one of which nothing is known where no
     * schedule was agreed. Of more than so many that were due the last are looked at, and one stands for those before them.
     */
    List<ReportView> all() {
        List<ReportView> found = found();
        List<ReportView> inOrder = found.stream()
                .filter(ReportView::isReceived)
                .sorted(Comparator.comparing(report -> Objects.requireNonNull(report.due())))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            inOrder.get(i).follows(inOrder.get(i - 1));
        }
        return found;
    }

    private List<ReportView> found() {
        Agreement known = plan.plan().agreement();
        LocalDate first = known == null ? null : known.firstReportOn();
        Integer months = known == null ? null : known.reportMonths();
        List<ReportView> found = new ArrayList<>();
        if (first == null || months == null) {
            byDue.keySet().forEach(due -> found.add(report(due)));
            return found.isEmpty() ? List.of(report(null)) : found;
        }
        LocalDate end = AgreementTerm.lastDay(known, asOf);
        long now = first.isAfter(asOf) ? 0 : ChronoUnit.MONTHS.between(first, asOf) / months;
        long from = Math.max(0, now - MOST_REPORTS);
        if (from > 0) {
            LocalDate last = first.plusMonths((from - 1) * months);
            LocalDate until = end != null && end.isBefore(last) ? end : last;
            found.add(new ReportView(plan, null, null, plan.place().field("reports"), null, false)
                    .standingFor(first, until));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (long i = from; i <= now + MOST_REPORTS; i++) {
            LocalDate due = first.plusMonths(i * months);
            if (end != null && due.isAfter(end)) {
                break;
            }
            found.add(report(due));
            seen.add(due);
            if (due.isAfter(asOf) && (lastDue == null || !lastDue.isAfter(due))) {
                break;
            }
        }
        LocalDate begin = first.plusMonths(from * months);
        byDue.keySet().stream()
                .filter(due -> !due.isBefore(begin) && !seen.contains(due) && (end == null || !due.isAfter(end)))
                .sorted()
                .forEach(due -> found.add(report(due)));
        return found;
    }

    private ReportView report(@Nullable LocalDate due) {
        Pointer list = plan.place().field("reports");
        List<ReportView> versions = new ArrayList<>();
        List<Integer> ofDay = due == null ? null : byDue.get(due);
        for (int i : Objects.requireNonNullElse(ofDay, List.<Integer>of())) {
            if (isReceived(received.get(i))) {
                versions.add(new ReportView(plan, due, received.get(i), list.element(i), null, isLast(due)));
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
    private boolean isLast(@Nullable LocalDate due) {
        return due == null || lastReceived == null || !lastReceived.isAfter(due);
    }
}
