package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The units that facts, parameters and measures are expressed in. */
@Stable
public enum MeasurementUnit implements Named {
    /** A number of things. */
    COUNT(""),
    /** A number of persons. */
    PERSONS(""),
    /** Square metres. */
    SQUARE_METRE("m²"),
    /** Square metres for each person. */
    SQUARE_METRE_PER_PERSON("m²"),
    /** Cubic metres. */
    CUBIC_METRE("m³"),
    /** Cubic metres for each person. */
    CUBIC_METRE_PER_PERSON("m³"),
    /** Metres. */
    METRE("m"),
    /** Kilometres. */
    KILOMETRE("km"),
    /** Litres. */
    LITRE("l"),
    /** Minutes, of fire resistance for instance. */
    MINUTE("min"),
    /** Months. */
    MONTH(""),
    /** Weeks. */
    WEEK(""),
    /** Days. */
    DAY(""),
    /** Hundredths. */
    PERCENT("%"),
    /** Euros. */
    EURO("€"),
    /** Cubic decimetres, that is litres, a second. */
    CUBIC_DECIMETRE_PER_SECOND("dm³/s");

    private final String symbol;

    MeasurementUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol written behind a number, the same in every language; empty where a word or nothing follows. */
    public String symbol() {
        return symbol;
    }
}
