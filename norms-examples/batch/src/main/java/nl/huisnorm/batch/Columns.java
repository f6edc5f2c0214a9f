package nl.huisnorm.batch;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the tables that come in and go out. */
final class Columns {

    /** A line that is to be judged: of which file, the how manieth of it, what stands on it, and whether its id was there before. */
    static final StructType LINE = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("text", DataTypes.BinaryType);

    /** A finding. Numbers are text, so that none is rounded. */
    static final StructType FINDING = new StructType()
            .add("fingerprint", DataTypes.StringType)
            .add("norm", DataTypes.StringType)
            .add("regime", DataTypes.StringType)
            .add("layer", DataTypes.StringType)
            .add("binding", DataTypes.BooleanType)
            .add("subjectKind", DataTypes.StringType)
            .add("subject", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("reason", DataTypes.StringType)
            .add("actual", DataTypes.StringType)
            .add("required", DataTypes.StringType)
            .add("margin", DataTypes.StringType)
            .add("unit", DataTypes.StringType)
            .add("missing", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("evidence", DataTypes.createArrayType(DataTypes.StringType, false));

    /** What is wrong with a line. */
    static final StructType PROBLEM = new StructType()
            .add("column", DataTypes.IntegerType)
            .add("pointer", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("messageNl", DataTypes.StringType)
            .add("messageEn", DataTypes.StringType);

    /** How a norm was answered for a facility as a whole: the worst of its findings. */
    static final StructType ANSWER =
            new StructType().add("norm", DataTypes.StringType).add("outcome", DataTypes.StringType);

    /** What became of a line: the verdict with its findings, or what is wrong with it. */
    static final StructType JUDGED = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("facility", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("municipality", DataTypes.StringType)
            .add("verdict", DataTypes.StringType)
            .add("verdictByMachine", DataTypes.StringType)
            .add("notMet", DataTypes.IntegerType)
            .add("undetermined", DataTypes.IntegerType)
            .add("met", DataTypes.IntegerType)
            .add("waived", DataTypes.IntegerType)
            .add("rulebook", DataTypes.StringType)
            .add("answers", DataTypes.createArrayType(ANSWER, false))
            .add("findings", DataTypes.createArrayType(FINDING, false))
            .add("problems", DataTypes.createArrayType(PROBLEM, false));

    /** What a change does by one norm. */
    static final StructType NORM_IMPACT = new StructType()
            .add("norm", DataTypes.StringType)
            .add("broken", DataTypes.BooleanType)
            .add("mended", DataTypes.BooleanType)
            .add("lostCertain", DataTypes.IntegerType)
            .add("lostPossible", DataTypes.IntegerType);

    /** What a change does to a facility, or what is wrong with its line. */
    static final StructType IMPACT = new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.LongType)
            .add("facility", DataTypes.StringType)
            .add("municipality", DataTypes.StringType)
            .add("residents", DataTypes.IntegerType)
            .add("changes", DataTypes.BooleanType)
            .add("turns", DataTypes.BooleanType)
            .add("verdictBefore", DataTypes.StringType)
            .add("verdictAfter", DataTypes.StringType)
            .add("leastBefore", DataTypes.IntegerType)
            .add("mostBefore", DataTypes.IntegerType)
            .add("leastAfter", DataTypes.IntegerType)
            .add("mostAfter", DataTypes.IntegerType)
            .add("lostCertain", DataTypes.IntegerType)
            .add("lostPossible", DataTypes.IntegerType)
            .add("searchedAll", DataTypes.BooleanType)
            .add("norms", DataTypes.createArrayType(NORM_IMPACT, false))
            .add("problems", DataTypes.createArrayType(PROBLEM, false));

    private Columns() {}
}
