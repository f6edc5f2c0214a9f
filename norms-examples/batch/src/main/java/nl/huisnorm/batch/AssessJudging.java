package nl.huisnorm.batch;

import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import org.apache.spark.sql.Row;

/** Judges facilities. */
final class AssessJudging extends Judging {

    private static final long serialVersionUID = 1L;

    private final JobLaw law;
    private final boolean isWithEvidence;

    AssessJudging(JobLaw law, boolean isWithEvidence) {
        this.law = law;
        this.isWithEvidence = isWithEvidence;
    }

    @Override
    Row judged(String file, long line, Facility facility) {
        JobLaw.Law made = law.law();
        return new Rows(isWithEvidence)
                .judged(file, line, facility, made.huisnorm().assess(facility, made.options()));
    }

    @Override
    Row notJudged(String file, long line, List<Problem> problems) {
        return Rows.notJudged(file, line, problems);
    }
}
