package nl.huisnorm.batch;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.udf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityLine;
import nl.huisnorm.io.stock.SeenIds;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The facilities that come in, each with the file and the line it stands on: NDJSON, or Parquet, of which a column {@code
 * facility} holds them as JSON, or else each row is one. Lines are counted as a reader of files counts them.
 */
record Lines(SparkSession spark) {

    private static final String FACILITY = "facility";

    private static final UserDefinedFunction KEY =
            udf((UDF1<String, String>) id -> id == null ? null : SeenIds.key(id), DataTypes.StringType);

    private static final StructType KEYED = Columns.LINE.add("key", DataTypes.StringType);

    /** All facilities, those of one municipality near each other; a facility that was there before is told as such. */
    Dataset<Row> of(String path) {
        Dataset<Row> lines = numbered(isParquet(path) ? parquet(path) : text(path));
        Column json = col("text").cast(DataTypes.StringType);
        Dataset<Row> marked = lines.join(broadcast(again(lines, json)), new String[] {"file", "line"}, "left")
                .withColumn("again", coalesce(col("again"), lit(false)));
        return marked.repartitionByRange(get_json_object(json, "$.municipality"), col("file"), col("line"));
    }

    private static boolean isParquet(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".parquet") || lower.endsWith(".parquet/");
    }

    /** Bytes as they are: what is no UTF-8 is told by the reader of facilities. */
    private Dataset<Row> text(String path) {
        return spark.read()
                .option("lineSep", "\n")
                .text(path)
                .select(col("_metadata.file_path"), col("value").cast(DataTypes.BinaryType));
    }

    private Dataset<Row> parquet(String path) {
        Dataset<Row> table = spark.read().parquet(path);
        Column[] columns = Arrays.stream(table.columns()).map(Lines::named).toArray(Column[]::new);
        Column facility = Arrays.asList(table.columns()).contains(FACILITY) ? col(FACILITY) : to_json(struct(columns));
        return table.select(col("_metadata.file_path"), facility.cast(DataTypes.BinaryType));
    }

    private static Column named(String column) {
        return col("`" + column.replace("`", "``") + "`");
    }

    /** With the how manieth line of its file each is. */
    private Dataset<Row> numbered(Dataset<Row> lines) {
        JavaRDD<Row> counted = lines.javaRDD()
                .zipWithIndex()
                .map(line ->
                        RowFactory.create(line._1().get(0), line._2(), line._1().get(1)));
        Dataset<Row> all = spark.createDataFrame(counted, Columns.LINE);
        Dataset<Row> first = all.groupBy("file").agg(min("line").as("first"));
        return all.join(broadcast(first), "file")
                .select(col("file"), col("line").minus(col("first")).plus(1).as("line"), col("text"));
    }

    /**
     * The lines whose facility was there before. Where two have ids that look alike, which is seldom, those are read: what cannot
     * be read is no facility.
     */
    private static Dataset<Row> again(Dataset<Row> lines, Column json) {
        Column id = get_json_object(json, "$.id");
        Dataset<Row> ids = lines.select(col("file"), col("line"), KEY.apply(id).as("key"));
        Dataset<Row> alike = ids.groupBy("key")
                .agg(count(lit(1)).as("times"))
                .where(col("key").isNotNull().and(col("times").gt(1)))
                .select("key");
        Dataset<Row> readable = lines.withColumn("key", KEY.apply(id))
                .join(broadcast(alike), "key")
                .select("file", "line", "text", "key")
                .mapPartitions((MapPartitionsFunction<Row, Row>) Lines::readable, Encoders.row(KEYED));
        return readable.withColumn(
                        "place", row_number().over(Window.partitionBy("key").orderBy("file", "line")))
                .where(col("place").gt(1))
                .select(col("file"), col("line"), lit(true).as("again"));
    }

    private static Iterator<Row> readable(Iterator<Row> lines) {
        List<Row> found = new ArrayList<>();
        while (lines.hasNext()) {
            Row row = lines.next();
            if (isReadable(row)) {
                found.add(row);
            }
        }
        return found.iterator();
    }

    /** Whether there is a facility; what is wrong with a line is told where it is judged. */
    private static boolean isReadable(Row row) {
        try {
            line(row).read();
            return true;
        } catch (UnreadableInputException e) {
            return false;
        }
    }

    /** A line as the library reads it. */
    static FacilityLine line(Row row) {
        byte[] text = row.isNullAt(2) ? "null".getBytes(StandardCharsets.UTF_8) : row.getAs(2);
        return FacilityLine.of(row.getString(0), Math.toIntExact(row.getLong(1)), text);
    }
}
