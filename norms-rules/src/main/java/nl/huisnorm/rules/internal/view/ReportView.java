package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** A monitoring report that is due by the agreement, whether it was received or not; one of which nothing is known where the agreement does not say when. */
public final class ReportView extends MonitoringReportFacts {

    private final PlanView plan;
    private final @Nullable LocalDate due;
    private final @Nullable MonitoringReport report;

    ReportView(PlanView plan, @Nullable LocalDate due, @Nullable MonitoringReport report, Pointer place) {
        super(plan, report, place);
        this.plan = plan;
        this.due = due;
        this.report = report;
    }

    @Override
    public Subject subject() {
        return due == null ? super.subject() : new Subject("report", due.toString(), null, place());
    }

    /** The plan it belongs to. */
    public PlanView plan() {
        return plan;
    }

    /** The day it is due. */
    public @Nullable LocalDate due() {
        return due;
    }

    /** The day it was received, or none. */
    public @Nullable LocalDate receivedOn() {
        return report == null ? null : report.submittedOn();
    }

    /** Whether it was received by its day; nothing is said of one that is not due yet. */
    public Flag receivedInTime(Day today) {
        if (due == null) {
            return plan.reportsAreScheduled();
        }
        Day dueDay = Day.of(due, plan.scheduleTrace());
        if (report != null) {
            return dueDay.notBefore(submittedOn());
        }
        if (today.after(dueDay).truth() != Truth.TRUE) {
            return Flag.of(Truth.VACUOUS, dueDay.trace());
        }
        Flag listed = plan.reportsAreListed();
        return listed.isKnown() ? Flag.of(Truth.FALSE, dueDay.trace().and(listed.trace())) : listed;
    }

    /** Holds if it was received; there is nothing to say of the content of another. */
    public Flag received() {
        return Flag.of(report != null);
    }

    /** How many persons it says where they are housed. */
    public Amount housed() {
        Amount number = numberOfHoused();
        if (!number.isKnown()) {
            return number;
        }
        Amount sum = Amount.of(0);
        for (HousedView part : listedHoused()) {
            sum = sum.plus(part.persons());
        }
        return sum;
    }
}
