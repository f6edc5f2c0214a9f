package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Judges a stock on a cluster. It writes the tables {@code verdicts} and {@code findings} (a folder for each municipality),
 * {@code bad}, and the sums {@code per-municipality} and {@code per-norm}, in which a facility counts once for a norm.
 */
public final class AssessJob {

    private AssessJob() {}

    /**
     * Runs, and ends with what {@link JobOptions} says of exit codes.
     *
     * @param arguments as in {@link JobOptions}
     */
    public static void main(String... arguments) {
        JobOptions.main("AssessJob", arguments, options -> {
            JobLaw law = options.law();
            try (SparkSession spark =
                    SparkSession.builder().appName("huisnorm AssessJob").getOrCreate()) {
                run(spark, options.input(), options.output(), law, options.isWithEvidence());
            }
        });
    }

    /**
     * Judges.
     *
     * @param spark what it runs on
     * @param input the stock: NDJSON, or Parquet where its name ends so
     * @param output the folder to write in, which is not there yet
     * @param law what to judge by
     * @param isWithEvidence whether findings tell the facts that were used
     * @throws IOException if the folder is there already
     */
    public static void run(SparkSession spark, String input, String output, JobLaw law, boolean isWithEvidence)
            throws IOException {
        Output out = new Output(spark, output);
        Dataset<Row> found = new Lines(spark)
                .of(input)
                .mapPartitions(new AssessJudging(law, isWithEvidence), Encoders.row(Columns.JUDGED));
        out.write(found, all -> tables(out, all));
    }

    private static void tables(Output out, Dataset<Row> found) {
        Dataset<Row> judged = Output.judged(found);
        out.byMunicipality("verdicts", judged.drop("answers", "findings", "problems"));
        out.byMunicipality(
                "findings",
                judged.select(
                                col("municipality"),
                                col("facility"),
                                explode(col("findings")).as("finding"))
                        .select("municipality", "facility", "finding.*"));
        out.bad(found);
        Column verdict = col("verdict");
        out.table(
                "per-municipality",
                judged.groupBy("municipality")
                        .agg(
                                count(lit(1)).as("facilities"),
                                is(verdict, Verdict.COMPLIANT).as("complies"),
                                is(verdict, Verdict.COMPLIANT_WITH_WAIVERS).as("compliesWithWaivers"),
                                is(verdict, Verdict.NON_COMPLIANT).as("doesNotComply"),
                                is(verdict, Verdict.UNDETERMINED).as("undetermined"))
                        .orderBy("municipality"));
        Column outcome = col("answer.outcome");
        out.table(
                "per-norm",
                judged.select(col("municipality"), explode(col("answers")).as("answer"))
                        .groupBy(col("municipality"), col("answer.norm").as("norm"))
                        .agg(
                                is(outcome, Outcome.NON_COMPLIANT).as("notMet"),
                                is(outcome, Outcome.UNDETERMINED).as("undetermined"),
                                is(outcome, Outcome.WAIVED).as("waived"),
                                is(outcome, Outcome.COMPLIANT).as("met"),
                                is(outcome, Outcome.NOT_APPLICABLE).as("doesNotApply"))
                        .orderBy("municipality", "norm"));
    }

    private static Column is(Column column, Enum<?> word) {
        return Output.number(column.equalTo(word.name()));
    }
}
