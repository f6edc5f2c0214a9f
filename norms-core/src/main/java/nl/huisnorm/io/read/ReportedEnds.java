package nl.huisnorm.io.read;

import java.math.BigDecimal;
import java.util.Map;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import org.jspecify.annotations.Nullable;

/** Reads between what a number of a report lies. Of what a stranger wrote the most can be less than the least. */
final class ReportedEnds implements RecordBinder.Special {

    private final RecordBinder parts;

    private record Ends(
            @Nullable BigDecimal least, @Nullable BigDecimal most) {}

    /** For one report. */
    ReportedEnds(Problems problems) {
        parts = RecordBinder.passingOver(problems, Map.of());
    }

    @Override
    public @Nullable Object bind(SourceNode node, Pointer at, Problems problems) {
        Ends ends = parts.bind(node, Ends.class, at);
        BigDecimal least = ends == null ? null : ends.least();
        BigDecimal most = ends == null ? null : ends.most();
        if (least != null && most != null && most.compareTo(least) < 0) {
            problems.add(node.position(), at, "most-below-least", most.toPlainString(), least.toPlainString());
            return null;
        }
        return least == null && most == null ? null : new Between(least, most);
    }
}
