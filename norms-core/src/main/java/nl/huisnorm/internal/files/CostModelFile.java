package nl.huisnorm.internal.files;

import java.math.BigDecimal;
import java.util.List;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A file of weights.
 *
 * @param id the model's id
 * @param title what it is
 * @param kinds the kinds of change
 */
public record CostModelFile(String id, Text title, List<CostKindEntry> kinds) {

    /** A kind of change as it is written: the facts of one that the library knows may be left out. */
    public record CostKindEntry(
            String id,
            Text label,
            @Nullable List<String> facts,
            CostModel.Way way,

            @Nullable @Bounds(min = "0.000000001", max = "1000000000")
            BigDecimal step,

            @Nullable BigDecimal fixed,
            @Nullable BigDecimal each,
            @Nullable Integer months) {}
}
