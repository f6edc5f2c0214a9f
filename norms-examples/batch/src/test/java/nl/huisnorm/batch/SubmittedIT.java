package nl.huisnorm.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar is submitted as people do, to a Spark that has nothing of ours. */
class SubmittedIT {

    private static final String DAY = "2026-11-23";
    private static final Path JAR = Path.of(System.getProperty("batch.jar"));

    @TempDir
    private static Path folder;

    private static SparkHome home;
    private static Path stock;

    @BeforeAll
    static void layOut() throws Exception {
        home = SparkHome.in(folder.resolve("spark"));
        stock = Stocks.write(folder, 12);
    }

    private static int submit(String job, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "--master",
                "local[2]",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.local.dir=" + folder.resolve("local"),
                "--class",
                "nl.huisnorm.batch." + job,
                JAR.toString()));
        all.addAll(List.of(arguments));
        return home.submit(folder.resolve("told.txt"), all);
    }

    private static String told() throws Exception {
        return Files.readString(folder.resolve("told.txt"));
    }

    @Test
    void what_is_found_is_what_the_same_job_finds_with_our_own_class_path() throws Exception {
        Path submitted = folder.resolve("submitted");
        assertThat(submit("AssessJob", stock.toString(), submitted.toString(), "--as-of", DAY))
                .as(told())
                .isZero();
        try (SparkSession spark = Stocks.spark(folder)) {
            Path here = folder.resolve("here");
            AssessJob.run(spark, stock.toString(), here.toString(), JobLaw.asOf(LocalDate.parse(DAY)), false);
            for (String table : List.of("verdicts", "findings", "bad", "per-municipality", "per-norm")) {
                Dataset<Row> one = spark.read().parquet(submitted.resolve(table).toString());
                Dataset<Row> other = spark.read().parquet(here.resolve(table).toString());
                assertThat(one.count()).as(table).isEqualTo(other.count()).isPositive();
                assertThat(one.exceptAll(other).takeAsList(1)).as(table).isEmpty();
            }
        }
    }

    @Test
    void a_scenario_is_read_where_the_job_is_submitted() throws Exception {
        Path out = folder.resolve("impact");
        Path scenario = Path.of("../files/scenarios/eigen-slaapkamer.yaml");
        assertThat(submit(
                        "ImpactJob",
                        stock.toString(),
                        out.toString(),
                        "--as-of",
                        DAY,
                        "--scenario",
                        scenario.toString()))
                .as(told())
                .isZero();
        assertThat(out.resolve("facilities/_SUCCESS")).exists();
        assertThat(out.resolve("per-norm/_SUCCESS")).exists();
    }

    @Test
    void wrong_use_ends_with_two_and_output_that_is_there_with_four() throws Exception {
        assertThat(submit("AssessJob", stock.toString(), folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(told()).contains("--as-of");
        Path there = Files.createDirectories(folder.resolve("there"));
        assertThat(submit("AssessJob", stock.toString(), there.toString(), "--as-of", DAY))
                .as(told())
                .isEqualTo(4);
    }
}
