package nl.huisnorm.internal.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.WrittenNumber;

/** A number in a condition. It is looked at before anything is made of it, and asked for where it can be read in two ways. */
final class ConditionNumber {

    /** What a condition can compare with is no less than nothing, and no more than this. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private static final Pattern FORM = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,9})?");

    /** Beyond so many signs nothing is a number that a condition can have. */
    private static final int LONGEST = 100;

    private static final int LONGEST_QUOTE = 60;

    private ConditionNumber() {}

    static BigDecimal read(SourceNode.Scalar scalar) {
        String text = scalar.text();
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw ConditionFault.at(scalar, "number");
        }
        if (WrittenNumber.mayBeThousands(text)) {
            List<String> either = WrittenNumber.either(text);
            throw ConditionFault.ofNumber(scalar, "number-which", text, either.get(0), either.get(1));
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0 || number.compareTo(MOST) > 0) {
            throw ConditionFault.ofNumber(scalar, "out-of-bounds", quote(text), BigDecimal.ZERO, MOST, "");
        }
        if (number.scale() > RecordBinder.MOST_DECIMALS) {
            throw ConditionFault.ofNumber(scalar, "too-precise", quote(text), RecordBinder.MOST_DECIMALS);
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
