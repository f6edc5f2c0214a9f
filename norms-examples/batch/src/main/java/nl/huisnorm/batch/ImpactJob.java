package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds what the law of another day, or a scenario, does to a stock on a cluster. It writes the tables {@code facilities} (a
 * folder for each municipality), {@code bad}, and the sums {@code per-municipality} and {@code per-norm}.
 */
public final class ImpactJob {

    private ImpactJob() {}

    /**
     * Runs, and ends with what {@link JobOptions} says of exit codes.
     *
     * @param arguments as in {@link JobOptions}, with {@code --then} or {@code --scenario}
     */
    public static void main(String... arguments) {
        JobOptions.main("ImpactJob", arguments, options -> {
            JobLaw before = options.before();
            JobLaw after = options.after();
            try (SparkSession spark =
                    SparkSession.builder().appName("huisnorm ImpactJob").getOrCreate()) {
                run(spark, options.input(), options.output(), before, after);
            }
        });
    }

    /**
     * Compares.
     *
     * @param spark what it runs on
     * @param input the stock: NDJSON, or Parquet where its name ends so
     * @param output the folder to write in, which is not there yet
     * @param before what to judge by before the change
     * @param after what to judge by after it
     * @throws IOException if the folder is there already
     */
    public static void run(SparkSession spark, String input, String output, JobLaw before, JobLaw after)
            throws IOException {
        Output out = new Output(spark, output);
        Dataset<Row> found = new Lines(spark)
                .of(input)
                .mapPartitions(new ImpactJudging(before, after), Encoders.row(Columns.IMPACT));
        out.write(found, all -> tables(out, all));
    }

    private static void tables(Output out, Dataset<Row> found) {
        Dataset<Row> judged = Output.judged(found);
        out.byMunicipality("facilities", judged.drop("problems"));
        out.bad(found);
        out.table(
                "per-municipality",
                judged.groupBy("municipality")
                        .agg(
                                count(lit(1)).as("facilities"),
                                Output.number(col("changes")).as("changed"),
                                Output.number(col("turns")).as("turned"),
                                sum("residents").as("residents"),
                                sum("lostCertain").as("lostCertain"),
                                sum("lostPossible").as("lostPossible"))
                        .orderBy("municipality"));
        out.table(
                "per-norm",
                judged.select(
                                col("municipality"),
                                col("turns"),
                                explode(col("norms")).as("by"))
                        .groupBy(col("municipality"), col("by.norm").as("norm"))
                        .agg(
                                Output.number(col("by.broken")).as("broken"),
                                Output.number(col("by.mended")).as("mended"),
                                Output.number(col("by.broken").and(col("turns")))
                                        .as("turning"),
                                Output.number(col("by.lostCertain")
                                                .gt(0)
                                                .or(col("by.lostPossible").gt(0)))
                                        .as("losing"),
                                sum("by.lostCertain").as("lostCertain"),
                                sum("by.lostPossible").as("lostPossible"))
                        .orderBy("municipality", "norm"));
    }
}
