package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Between what a number lies that is not known exactly, for instance because some of those that are counted are not known. A
 * quotient is rounded as in {@link Measure}.
 *
 * @param least the least it can be; none where only the most is known
 * @param most the most it can be; none where only the least is known
 */
@Stable
public record Between(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    /**
     * Checks that something is known.
     *
     * @throws IllegalArgumentException if neither is known, or the most is less than the least
     */
    public Between {
        if (least == null && most == null) {
            throw new IllegalArgumentException("nothing is known of it");
        }
        if (least != null && most != null && most.compareTo(least) < 0) {
            throw new IllegalArgumentException(most + " is less than " + least);
        }
    }

    /** Both ends in words, for instance {@code 0–2} or {@code 5 or more}. */
    String text(MeasurementUnit unit, Messages messages) {
        if (least != null && most != null) {
            return messages.get(
                    "measure.between",
                    NumberText.of(least, MeasurementUnit.COUNT, messages),
                    NumberText.of(most, unit, messages));
        }
        return least == null
                ? messages.get("measure.or-less", NumberText.of(Objects.requireNonNull(most), unit, messages))
                : messages.get("measure.or-more", NumberText.of(least, unit, messages));
    }

    /** The same below nothing as this is above it. */
    Between negated() {
        return new Between(most == null ? null : most.negate(), least == null ? null : least.negate());
    }
}
