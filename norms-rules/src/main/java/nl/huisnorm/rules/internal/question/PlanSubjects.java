package nl.huisnorm.rules.internal.question;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.settlement.Clause;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.Phase;
import org.jspecify.annotations.Nullable;

/** The parts of a plan that have a name of their own. */
final class PlanSubjects {

    private PlanSubjects() {}

    /** What norms on plans are about; none for anything else. */
    static @Nullable Subject of(Record part, Pointer at) {
        if (part instanceof Phase phase) {
            return new Subject("phase", phase.id(), phase.name(), at);
        }
        if (part instanceof HousingLine line) {
            return new Subject("housing-line", line.id(), null, at);
        }
        if (part instanceof Milestone milestone) {
            return new Subject("milestone", milestone.id(), milestone.name(), at);
        }
        if (part instanceof Clause clause) {
            return new Subject("clause", clause.id(), null, at);
        }
        return part instanceof MonitoringReport report
                ? new Subject("report", report.dueOn().toString(), null, at)
                : null;
    }
}
