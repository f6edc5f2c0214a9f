package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.source.RecordPart;

/**
 * The values that a number can change to: whole multiples of the step of a kind of change, up to where the number is
 * believable.
 */
final class Steps {

    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);

    private final BigDecimal from;
    private final BigDecimal step;
    private final boolean whole;
    private final int most;

    private Steps(BigDecimal from, BigDecimal step, boolean whole, int most) {
        this.from = from;
        this.step = step;
        this.whole = whole;
        this.most = most;
    }

    static Steps of(CostModel.Kind kind, Pointer place, BigDecimal now) {
        RecordPart part = Edit.part(Facility.class, place);
        boolean more = kind.way() == CostModel.Way.MORE;
        boolean whole = part.type() == Integer.class;
        BigDecimal step = Objects.requireNonNullElse(kind.step(), BigDecimal.ONE);
        if (whole) {
            step = step.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING);
        }
        BigDecimal from = now.divide(step, 0, more ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .multiply(step);
        BigDecimal bound = more
                ? Objects.requireNonNullElse(part.most(), now.add(FAR))
                : Objects.requireNonNullElse(part.least(), BigDecimal.ZERO);
        int most = bound.subtract(from)
                .abs()
                .divide(step, 0, RoundingMode.FLOOR)
                .min(FAR)
                .intValue();
        return new Steps(from, more ? step : step.negate(), whole, most);
    }

    /** How many steps there are. */
    int most() {
        return most;
    }

    /** The value after some steps. */
    Object value(int steps) {
        BigDecimal value = from.add(step.multiply(BigDecimal.valueOf(steps)));
        return whole ? (Object) value.intValueExact() : plain(value);
    }

    /** How many steps lead to a value. */
    int to(Object value) {
        return new BigDecimal(value.toString())
                .subtract(from)
                .divide(step, 0, RoundingMode.UNNECESSARY)
                .intValueExact();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
