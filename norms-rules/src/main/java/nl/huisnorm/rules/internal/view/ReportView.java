package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Housed;
import nl.huisnorm.settlement.MonitoringReport;
import org.jspecify.annotations.Nullable;

/** A monitoring report that is due by the agreement, whether it was received or not; one of which nothing is known where the agreement does not say when. */
public final class ReportView extends View {

    private final PlanView plan;
    private final @Nullable LocalDate due;
    private final @Nullable MonitoringReport report;

    ReportView(PlanView plan, @Nullable LocalDate due, @Nullable MonitoringReport report, Pointer place) {
        super("monitoringReport", place);
        this.plan = plan;
        this.due = due;
        this.report = report;
    }

    @Override
    public Subject subject() {
        return due == null ? plan.subject() : new Subject("report", due.toString(), null, place());
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

    /** The day it was received. */
    public Day submittedOn() {
        return day("submittedOn", report == null ? null : report.submittedOn());
    }

    /** Migrant workers on the day it is about. */
    public Amount migrants() {
        return amount("migrants", report == null ? null : report.migrants());
    }

    /** How many persons it says where they are housed. */
    public Amount housed() {
        List<Housed> housed = report == null ? null : report.housed();
        if (housed == null) {
            return Amount.unknown(trace("housed", null));
        }
        Amount sum = Amount.of(0);
        for (int i = 0; i < housed.size(); i++) {
            int persons = housed.get(i).persons();
            Trace trace = Trace.of("housed", place().field("housed").element(i), "persons", persons);
            sum = sum.plus(Amount.of(java.math.BigDecimal.valueOf(persons), trace));
        }
        return sum;
    }

    /** Whether it names the certificate of every facility. */
    public Flag certificateNumbers() {
        return flag("certificateNumbers", report == null ? null : report.certificateNumbers());
    }

    /** Share of them registered in the BRP. */
    public Amount registeredShare() {
        return amount("registeredShare", report == null ? null : report.registeredShare());
    }

    /** Job seekers from the region who got a place. */
    public Amount jobSeekersPlaced() {
        return amount("jobSeekersPlaced", report == null ? null : report.jobSeekersPlaced());
    }
}
