package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockAssessment;
import nl.huisnorm.io.stock.StockItem;
import nl.huisnorm.stock.BrabantStock;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job finds what one machine finds, finding for finding. With {@code -Dbatch.facilities=100000} it does so on as many
 * facilities.
 */
class AssessJobTest {

    private static final int FACILITIES = Integer.getInteger("batch.facilities", 120);

    /** How many facilities of one machine are kept at a time. */
    private static final int AT_A_TIME = 200;

    /** Up to how many facilities each row is laid beside its like. */
    private static final int ROW_BY_ROW = 1_000;

    private static final String EXACT = "decimal(38,0)";

    private static final JobLaw LAW = JobLaw.asOf(LocalDate.of(2026, 11, 23));
    private static final String[] VERDICT = {
        "line", "facility", "municipality", "verdict", "verdictByMachine", "notMet", "undetermined", "met", "waived"
    };

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path stock;
    private static String out;

    @BeforeAll
    static void judge() throws Exception {
        spark = Stocks.spark(folder);
        stock = Stocks.write(folder, FACILITIES);
        out = folder.resolve("out").toString();
        AssessJob.run(spark, stock.toString(), out, LAW, true);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Dataset<Row> table(String name) {
        return spark.read().parquet(out + "/" + name);
    }

    /** Judges on this machine, and keeps what is found in a table. */
    private static final class OneMachine implements StockAssessment.Listener {

        private final List<Row> waiting = new ArrayList<>();
        private final List<Row> problems = new ArrayList<>();
        private final String path = folder.resolve("expected").toString();

        void judge() throws IOException, UnreadableInputException {
            JobLaw.Law law = LAW.law();
            try (FacilityStock all = FacilityStock.open(stock)) {
                StockAssessment.by(law.huisnorm(), law.options()).withThreads(2).of(all, this);
            }
            flush();
        }

        @Override
        public void facility(StockItem item, Assessment assessment) {
            waiting.add(new Rows(true)
                    .judged(item.file(), item.line(), Objects.requireNonNull(item.facility()), assessment));
            if (waiting.size() == AT_A_TIME) {
                flush();
            }
        }

        @Override
        public void unreadable(StockItem item) {
            item.problems()
                    .forEach(one -> problems.add(RowFactory.create(
                            (long) item.line(), one.code() + " " + one.pointer() + " " + one.position())));
        }

        private void flush() {
            spark.createDataFrame(List.copyOf(waiting), Columns.JUDGED)
                    .write()
                    .mode(SaveMode.Append)
                    .parquet(path);
            waiting.clear();
        }

        Dataset<Row> judged() {
            return spark.read().schema(Columns.JUDGED).parquet(path);
        }
    }

    private static void same(Dataset<Row> found, Dataset<Row> expected) {
        assertThat(found.count()).isEqualTo(expected.count()).isPositive();
        boolean isFew = FACILITIES <= ROW_BY_ROW;
        Dataset<Row> one = isFew ? found : sums(found);
        Dataset<Row> other = isFew ? expected : sums(expected);
        assertThat(one.exceptAll(other).takeAsList(1)).isEmpty();
        assertThat(other.exceptAll(one).takeAsList(1)).isEmpty();
    }

    /** Of each facility how many rows it has, and the sums of two digests of them: tens of millions of rows are not sorted for it. */
    private static Dataset<Row> sums(Dataset<Row> table) {
        return table.withColumn("long", functions.xxhash64(names(table)).cast(EXACT))
                .withColumn("short", functions.hash(names(table)).cast(EXACT))
                .groupBy("facility")
                .agg(functions.count("*"), sum("long"), sum("short"));
    }

    @Test
    void each_finding_verdict_and_problem_is_that_of_one_machine() throws Exception {
        OneMachine one = new OneMachine();
        one.judge();
        Dataset<Row> judged = one.judged();
        same(
                table("findings"),
                judged.selectExpr("municipality", "facility", "inline(findings)")
                        .select(names(table("findings"))));
        same(table("verdicts").selectExpr(VERDICT), judged.selectExpr(VERDICT));
        List<Row> bad = table("bad").orderBy("line", "code", "pointer").collectAsList();
        assertThat(bad.stream().map(row -> row.<Long>getAs("line")).toList())
                .isEqualTo(one.problems.stream().map(row -> row.getLong(0)).toList());
        assertThat(bad.stream()
                        .map(row -> row.getAs("code") + " " + row.getAs("pointer") + " "
                                + new Position(Math.toIntExact(row.<Long>getAs("line")), row.<Integer>getAs("column")))
                        .toList())
                .isEqualTo(one.problems.stream().map(row -> row.getString(1)).toList());
    }

    private static Column[] names(Dataset<Row> table) {
        return List.of(table.columns()).stream().map(functions::col).toArray(Column[]::new);
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_the_rest_is_judged() {
        int before = FACILITIES / 2;
        assertThat(table("bad").orderBy("line").select("line", "code").collectAsList().stream()
                        .map(row -> row.getLong(0) - before + " " + row.getString(1))
                        .toList())
                .startsWith("2 line-not-json")
                .contains("6 stock-twice", "9 stock-twice")
                .noneMatch(told -> told.startsWith("1 ") || told.startsWith("5 ") || told.startsWith("8 "));
        assertThat(table("verdicts").count()).isEqualTo(FACILITIES + 2L);
        assertThat(table("verdicts").where(col("facility").equalTo("tweemaal")).count())
                .isEqualTo(1);
    }

    @Test
    void the_sums_are_those_of_the_verdicts() {
        Dataset<Row> sums = table("per-municipality");
        assertThat(sums.agg(sum("facilities")).first().getLong(0))
                .isEqualTo(table("verdicts").count());
        for (Row row : sums.collectAsList()) {
            Dataset<Row> there = table("verdicts").where(col("municipality").eqNullSafe(row.getAs("municipality")));
            assertThat(row.<Long>getAs("doesNotComply"))
                    .isEqualTo(there.where("verdict = 'NON_COMPLIANT'").count());
            assertThat(row.<Long>getAs("undetermined"))
                    .isEqualTo(there.where("verdict = 'UNDETERMINED'").count());
        }
    }

    @Test
    void a_facility_counts_once_for_a_norm_by_its_worst_finding() {
        Dataset<Row> findings = table("findings");
        Dataset<Row> notMet = findings.where("outcome = 'NON_COMPLIANT'")
                .select("municipality", "norm", "facility")
                .distinct();
        assertThat(table("per-norm").agg(sum("notMet")).first().getLong(0))
                .isEqualTo(notMet.count())
                .isPositive();
        assertThat(table("per-norm")
                        .selectExpr("sum(notMet + undetermined + waived + met + doesNotApply)")
                        .first()
                        .getLong(0))
                .isEqualTo(findings.select("norm", "facility").distinct().count());
    }

    @Test
    void a_stock_in_parquet_gives_the_same_whether_its_rows_are_facilities_or_hold_them() throws IOException {
        Path lines = folder.resolve("houses.ndjson");
        BrabantStock.writeHouses(lines, 12);
        String text = folder.resolve("text.parquet").toString();
        String rows = folder.resolve("rows.parquet").toString();
        spark.read()
                .text(lines.toString())
                .withColumnRenamed("value", "facility")
                .write()
                .parquet(text);
        spark.read()
                .option("prefersDecimal", true)
                .json(lines.toString())
                .write()
                .parquet(rows);
        List<List<String>> found = new ArrayList<>();
        for (String path : List.of(lines.toString(), text, rows)) {
            String to = folder.resolve("parquet-" + found.size()).toString();
            AssessJob.run(spark, path, to, LAW, false);
            found.add(spark.read().parquet(to + "/findings").orderBy("fingerprint").collectAsList().stream()
                    .map(Row::toString)
                    .toList());
        }
        assertThat(found.get(0)).isNotEmpty();
        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(found.get(2)).isEqualTo(found.get(0));
    }

    @Test
    void nothing_is_written_over() {
        assertThatThrownBy(() -> AssessJob.run(spark, stock.toString(), out, LAW, false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already");
    }
}
