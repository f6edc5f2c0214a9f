package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** Kinds of change made up for tests. */
final class MadeUpKinds {

    private static final Text TEXT = new Text("verzonnen", "made up");

    private MadeUpKinds() {}

    /** A change of one fact, of which every unit weighs something. */
    static CostModel.Kind each(String fact, CostModel.Way way, String each) {
        return kind(fact, way, null, null, each, null);
    }

    /** A change of one fact that weighs the same however much it is. */
    static CostModel.Kind fixed(String fact, CostModel.Way way, String fixed) {
        return kind(fact, way, null, fixed, null, null);
    }

    /** A change of one fact. */
    static CostModel.Kind kind(
            String fact,
            CostModel.Way way,
            @Nullable String step,
            @Nullable String fixed,
            @Nullable String each,
            @Nullable Integer months) {
        return new CostModel.Kind(
                fact + "-" + way, TEXT, List.of(fact), way, number(step), number(fixed), number(each), months);
    }

    private static @Nullable BigDecimal number(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    /** A model of kinds. */
    static CostModel model(CostModel.Kind... kinds) {
        return new CostModel("made-up", TEXT, List.of(kinds));
    }

    /** Kinds by their facts. */
    static CostKinds kinds(CostModel.Kind... kinds) {
        return new CostKinds(model(kinds));
    }
}
