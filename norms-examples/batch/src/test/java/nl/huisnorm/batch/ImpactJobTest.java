package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.answer.impact.Impact;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockImpact;
import nl.huisnorm.io.stock.StockItem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path SCENARIO = Path.of("../files/scenarios/eigen-slaapkamer.yaml");

    @TempDir
    private Path folder;

    @Test
    void a_scenario_does_the_same_to_each_facility_and_to_all_as_on_one_machine() throws Exception {
        Path stock = Stocks.write(folder, 24);
        JobLaw before = JobLaw.asOf(DAY);
        JobLaw after = before.changed(DAY, Files.readString(SCENARIO));
        List<String> expected = new ArrayList<>();
        Impact impact;
        try (FacilityStock all = FacilityStock.open(stock)) {
            StockImpact change = StockImpact.by(
                    before.law().huisnorm(),
                    before.law().options(),
                    after.law().huisnorm(),
                    after.law().options());
            impact = change.of(all, new StockImpact.Listener() {
                @Override
                public void facility(StockItem item, FacilityImpact one) {
                    expected.add(one.subject().id() + " " + one.turns() + " "
                            + one.lost().certain() + " " + one.lost().possible());
                }

                @Override
                public void unreadable(StockItem item) {
                    // counted
                }
            });
        }
        String out = folder.resolve("impact").toString();
        try (SparkSession spark = Stocks.spark(folder)) {
            ImpactJob.run(spark, stock.toString(), out, before, after);
            List<String> found = spark.read().parquet(out + "/facilities").orderBy("line").collectAsList().stream()
                    .map(row -> row.getAs("facility") + " " + row.getAs("turns") + " " + row.getAs("lostCertain") + " "
                            + row.getAs("lostPossible"))
                    .toList();
            assertThat(found).isEqualTo(expected).hasSize(26);
            assertThat(spark.read()
                            .parquet(out + "/bad")
                            .select("line")
                            .distinct()
                            .count())
                    .isEqualTo(impact.unreadable());
            Row all = spark.read()
                    .parquet(out + "/per-municipality")
                    .agg(sum("facilities"), sum("changed"), sum("turned"), sum("residents"))
                    .first();
            assertThat(all.getLong(0)).isEqualTo(impact.total().facilities());
            assertThat(all.getLong(1)).isEqualTo(impact.total().changed()).isPositive();
            assertThat(all.getLong(2)).isEqualTo(impact.total().turned());
            assertThat(all.getLong(3)).isEqualTo(impact.total().residents());
            assertThat(spark
                            .read()
                            .parquet(out + "/per-norm")
                            .groupBy("norm")
                            .agg(sum("lostCertain"), sum("broken"))
                            .orderBy("norm")
                            .collectAsList()
                            .stream()
                            .map(row -> row.getString(0) + " " + row.getLong(1) + " " + row.getLong(2))
                            .toList())
                    .isEqualTo(impact.norms().stream()
                            .map(norm -> norm.norm().id() + " " + norm.lostCertain() + " " + norm.broken())
                            .sorted()
                            .toList())
                    .isNotEmpty();
        }
    }
}
