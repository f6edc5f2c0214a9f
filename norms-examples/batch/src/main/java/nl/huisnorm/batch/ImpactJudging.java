package nl.huisnorm.batch;

import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import org.apache.spark.sql.Row;

/** Finds what a change of the law, or a scenario, does to facilities. */
final class ImpactJudging extends Judging {

    private static final long serialVersionUID = 1L;

    private final JobLaw before;
    private final JobLaw after;

    ImpactJudging(JobLaw before, JobLaw after) {
        this.before = before;
        this.after = after;
    }

    @Override
    Row judged(String file, long line, Facility facility) {
        JobLaw.Law old = before.law();
        JobLaw.Law changed = after.law();
        return Rows.impact(
                file, line, old.huisnorm().impact(facility, old.options(), changed.huisnorm(), changed.options()));
    }

    @Override
    Row notJudged(String file, long line, List<Problem> problems) {
        return Rows.noImpact(file, line, problems);
    }
}
