package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The folder in which the tables of a job are written; it is new, so that nothing is written over and all is of one run. */
final class Output {

    private static final String MUNICIPALITY = "municipality";

    private final SparkSession spark;
    private final Path folder;
    private final FileSystem files;

    /**
     * A folder that is not there yet.
     *
     * @throws IOException if it is there already, or cannot be made
     */
    Output(SparkSession spark, String folder) throws IOException {
        this.spark = spark;
        this.folder = new Path(folder);
        this.files = this.folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(this.folder)) {
            throw new IOException(folder + " is there already");
        }
    }

    /** Writes what was found of each line once, has the tables made of it, and takes it away again. */
    void write(Dataset<Row> found, Tables tables) throws IOException {
        Path raw = new Path(folder, "_found");
        try {
            writer(found, raw);
            tables.of(spark.read().schema(found.schema()).parquet(raw.toString()));
        } finally {
            files.delete(raw, true);
        }
    }

    /** Makes tables of what was found. */
    @FunctionalInterface
    interface Tables {
        void of(Dataset<Row> found);
    }

    /** A table in one piece. */
    void table(String name, Dataset<Row> rows) {
        writer(rows.coalesce(1), new Path(folder, name));
    }

    /** A table with a folder for each municipality. */
    void byMunicipality(String name, Dataset<Row> rows) {
        rows.write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .partitionBy(MUNICIPALITY)
                .parquet(new Path(folder, name).toString());
    }

    /** The lines that were not judged, with what is wrong, a row for each problem. */
    void bad(Dataset<Row> found) {
        table(
                "bad",
                found.where(size(col("problems")).gt(0))
                        .select(
                                col("file"),
                                col("line"),
                                explode(col("problems")).as("problem"))
                        .select("file", "line", "problem.*"));
    }

    /** The lines that were judged. */
    static Dataset<Row> judged(Dataset<Row> found) {
        return found.where(size(col("problems")).equalTo(0));
    }

    /** How many rows have that, as a column of a sum. */
    static Column number(Column condition) {
        return count_if(condition);
    }

    private static void writer(Dataset<Row> rows, Path path) {
        rows.write().mode(SaveMode.ErrorIfExists).option("compression", "zstd").parquet(path.toString());
    }
}
