package nl.huisnorm.assessment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.StringJoiner;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;

/**
 * How far a measured area may be off, in both directions: a number of square metres or a part of the area, whichever is
 * more. It changes no outcome; it tells which outcomes do not stand firm.
 *
 * @param squareMetres in square metres, 0 to 1000
 * @param percent in hundredths of the area itself, 0 to 100
 */
@Stable
public record Tolerance(BigDecimal squareMetres, BigDecimal percent) {

    /** The most square metres a tolerance can have. */
    public static final BigDecimal MOST_SQUARE_METRES = BigDecimal.valueOf(1000);

    /** The most hundredths a tolerance can have. */
    public static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    /** Areas are taken as exact. */
    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * Checks the bounds. Trailing zeros are dropped, so that equal tolerances are equal.
     *
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Tolerance {
        squareMetres = plain(squareMetres, MOST_SQUARE_METRES);
        percent = plain(percent, MOST_PERCENT);
    }

    private static BigDecimal plain(BigDecimal number, BigDecimal most) {
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException("a tolerance of " + number + " is not between 0 and " + most);
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** So many square metres, whatever the area. */
    public static Tolerance ofSquareMetres(String number) {
        return new Tolerance(new BigDecimal(number), BigDecimal.ZERO);
    }

    /** So many hundredths of each area. */
    public static Tolerance ofPercent(String number) {
        return new Tolerance(BigDecimal.ZERO, new BigDecimal(number));
    }

    /** Whether areas are taken as exact. */
    public boolean isNone() {
        return squareMetres.signum() == 0 && percent.signum() == 0;
    }

    /** By how many square metres an area may be off. */
    public BigDecimal on(BigDecimal area) {
        return squareMetres.max(area.abs().multiply(percent).movePointLeft(2));
    }

    /**
     * The tolerance in words, for instance {@code ± 0.1 m² or 2%, whichever is more}.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        Messages texts = Messages.in(locale);
        StringJoiner parts = new StringJoiner(" " + texts.get("tolerance.or") + " ", "± ", "");
        if (squareMetres.signum() > 0 || percent.signum() == 0) {
            parts.add(texts.number(squareMetres.toPlainString()) + " " + MeasurementUnit.SQUARE_METRE.symbol());
        }
        if (percent.signum() > 0) {
            parts.add(texts.number(percent.toPlainString()) + "%");
        }
        return squareMetres.signum() > 0 && percent.signum() > 0
                ? texts.get("tolerance.most", parts.toString())
                : parts.toString();
    }
}
