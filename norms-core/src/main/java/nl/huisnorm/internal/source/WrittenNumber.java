package nl.huisnorm.internal.source;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.internal.source.RecordShape.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: with a comma, with thousands apart, with a unit. Files take none of that; it is read to tell
 * what to write instead, where that is beyond doubt.
 */
public final class WrittenNumber {

    private static final Pattern PLAIN = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern AMOUNT_END = Pattern.compile("[,.](?:-{1,2}|–|—|=)$");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([+-]?[0-9.,'’_ ]*[0-9.,])\\s*(\\p{L}[\\p{L}0-9²³/ ']*|%|€)");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("(?:€|euro?)\\s*(.*)");
    private static final Pattern ONE_SIGN = Pattern.compile("([+-]?)([0-9]*)([.,])([0-9]*)");
    private static final Pattern APART = Pattern.compile("([+-]?[0-9]{1,3}(?:[ '’][0-9]{3})+)(?:[.,]([0-9]+))?");
    private static final Pattern UNDERSCORES = Pattern.compile("([+-]?[0-9]+(?:_[0-9]+)+)(?:[.,]([0-9]+))?");
    private static final Pattern POINTS = Pattern.compile("([+-]?[0-9]{1,3}(?:\\.[0-9]{3})+)(?:,([0-9]+))?");
    private static final Pattern COMMAS = Pattern.compile("([+-]?[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.([0-9]+))?");
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern THREE_DECIMALS = Pattern.compile("-?[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Set<MeasurementUnit> COUNTED = EnumSet.of(
            MeasurementUnit.COUNT,
            MeasurementUnit.PERSONS,
            MeasurementUnit.MONTH,
            MeasurementUnit.WEEK,
            MeasurementUnit.DAY,
            MeasurementUnit.EURO);
    private static final int LONGEST = 40;
    private static final int GROUP = 3;

    /** What a word behind a number measures, and how many of the first unit named it is. */
    private record Unit(Set<MeasurementUnit> in, String size) {
        Unit(MeasurementUnit one) {
            this(Set.of(one), "1");
        }
    }

    private static final Map<String, Unit> UNITS = units();

    private WrittenNumber() {}

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new TreeMap<>();
        put(units, length("1"), "m", "meter", "meters", "metre", "metres");
        put(units, length("0.01"), "cm", "centimeter", "centimeters", "centimetre", "centimetres");
        put(units, length("0.001"), "mm", "millimeter", "millimeters", "millimetre", "millimetres");
        put(units, length("1000"), "km", "kilometer", "kilometers", "kilometre", "kilometres");
        Unit area = new Unit(Set.of(MeasurementUnit.SQUARE_METRE, MeasurementUnit.SQUARE_METRE_PER_PERSON), "1");
        put(units, area, "m2", "m²", "vierkante meter", "vierkante meters", "square metres", "square meters", "sqm");
        Unit volume = new Unit(Set.of(MeasurementUnit.CUBIC_METRE, MeasurementUnit.CUBIC_METRE_PER_PERSON), "1");
        put(units, volume, "m3", "m³", "kuub", "kubieke meter", "kubieke meters", "cubic metres", "cubic meters");
        put(units, new Unit(MeasurementUnit.LITRE), "l", "ltr", "liter", "liters", "litre", "litres");
        Unit air = new Unit(MeasurementUnit.CUBIC_DECIMETRE_PER_SECOND);
        put(units, air, "dm3/s", "dm³/s", "l/s", "liter per seconde", "litres per second");
        put(units, new Unit(MeasurementUnit.MINUTE), "min", "minuut", "minuten", "minute", "minutes");
        put(units, new Unit(MeasurementUnit.MONTH), "mnd", "maand", "maanden", "month", "months");
        put(units, new Unit(MeasurementUnit.WEEK), "wk", "week", "weken", "weeks");
        put(units, new Unit(MeasurementUnit.DAY), "dag", "dagen", "day", "days");
        put(units, new Unit(MeasurementUnit.PERCENT), "%", "procent", "percent", "pct");
        Unit money = new Unit(Set.of(MeasurementUnit.EURO, MeasurementUnit.COUNT), "1");
        put(units, money, "€", "eur", "euro", "euros", "euro's");
        Unit persons = new Unit(Set.of(MeasurementUnit.PERSONS, MeasurementUnit.COUNT), "1");
        put(units, persons, "p", "pers", "persoon", "personen", "mensen", "bewoners", "person", "persons", "people");
        put(units, new Unit(MeasurementUnit.COUNT), "x", "st", "stuk", "stuks", "pcs", "pieces");
        return units;
    }

    private static Unit length(String metres) {
        return new Unit(Set.of(MeasurementUnit.METRE, MeasurementUnit.KILOMETRE), metres);
    }

    private static void put(Map<String, Unit> units, Unit unit, String... words) {
        for (String word : words) {
            units.put(word, unit);
        }
    }

    /** Whether a text is a number as files have it. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Whether a number that files take as it is has a point before three digits, which parts thousands to some. */
    public static boolean mayBeThousands(String text) {
        int point = text.length() - GROUP - 1;
        return point > 0
                && text.charAt(point) == '.'
                && THREE_DECIMALS.matcher(text).matches();
    }

    /**
     * Whether such a number can be meant as a thousand times as much: where that is no more than it can be, and always where
     * nobody gives thousandths, since things, people and days are whole and a cent is the least of money.
     */
    static boolean mayBeThousands(String text, @Nullable Limits limits) {
        return limits != null
                && mayBeThousands(text)
                && ((limits.unit() != MeasurementUnit.COUNT && COUNTED.contains(limits.unit()))
                        || limits.allow(new BigDecimal(text).movePointRight(GROUP)));
    }

    /** A number so that nobody takes its point for one that parts thousands: with another nought, if need be. */
    public static BigDecimal plain(BigDecimal number, @Nullable Limits limits) {
        return mayBeThousands(number.toPlainString(), limits) ? number.setScale(GROUP + 1) : number;
    }

    /** The two numbers that one with a point before three digits can be: a thousand times as much, and itself. */
    public static List<String> either(String text) {
        return texts(numbers(text), false);
    }

    /** The one number that was meant; none where there is none, or more than one. */
    public static @Nullable String meant(String text, @Nullable MeasurementUnit unit, boolean whole) {
        List<String> numbers = read(text, unit, whole).numbers();
        return numbers.size() == 1 ? numbers.get(0) : null;
    }

    /** What is wrong with a text where a number belongs, and what to write; none where it is not like a number at all. */
    static @Nullable Mistake mistake(String text, @Nullable MeasurementUnit unit, boolean whole) {
        String quoted = Mistake.quote(text);
        Read read = read(text, unit, whole);
        List<String> numbers = read.numbers();
        if (numbers.size() > 1) {
            return Mistake.of("number-which", quoted, numbers.get(0), numbers.get(1));
        }
        if (numbers.size() == 1) {
            boolean onlyZero = text.strip().matches("-?0[0-9]+");
            return Mistake.of(onlyZero ? "number-leading-zero" : "number-form", quoted, numbers.get(0));
        }
        return read.otherUnit() && unit != null && !unit.symbol().isEmpty()
                ? Mistake.of("number-other-unit", quoted, unit.symbol())
                : null;
    }

    /** What is wrong with a number that a comma cut in two; none where the parts are no number together. */
    static @Nullable Mistake withComma(String whole, String decimals) {
        Mistake mistake = mistake(whole + "," + decimals, null, false);
        return mistake != null && mistake.code().equals("number-form")
                ? Mistake.of("number-comma", mistake.arguments().get(1))
                : mistake;
    }

    /** The numbers that may be meant, and whether a unit was written that the number cannot have. */
    private record Read(List<String> numbers, boolean otherUnit) {
        static final Read NOTHING = new Read(List.of(), false);
    }

    private static Read read(String written, @Nullable MeasurementUnit unit, boolean whole) {
        String text = written.replaceAll("[\\u00A0\\u2007\\u2009\\u202F]", " ")
                .replace('−', '-')
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Read.NOTHING;
        }
        Unit found = null;
        Matcher currency = CURRENCY_FIRST.matcher(text);
        if (currency.matches()) {
            found = UNITS.get("€");
            text = currency.group(1);
        }
        text = AMOUNT_END.matcher(text).replaceFirst("");
        Matcher behind = WITH_UNIT.matcher(text);
        if (found == null && behind.matches()) {
            found = UNITS.get(behind.group(2).strip());
            text = found == null
                    ? text
                    : AMOUNT_END.matcher(behind.group(1).strip()).replaceFirst("");
        }
        text = text.replaceFirst("[,;]$", "");
        List<BigDecimal> numbers = numbers(text);
        if (found == null) {
            return new Read(texts(numbers, whole), false);
        }
        if (unit == null && !found.size().equals("1")) {
            return Read.NOTHING;
        }
        if (unit != null && !found.in().contains(unit)) {
            return new Read(List.of(), !numbers.isEmpty());
        }
        BigDecimal size = new BigDecimal(found.size()).movePointLeft(unit == MeasurementUnit.KILOMETRE ? GROUP : 0);
        return new Read(
                texts(numbers.stream().map(number -> times(number, size)).toList(), whole), false);
    }

    /** In another unit, with no more noughts behind the point than were written. */
    private static BigDecimal times(BigDecimal number, BigDecimal size) {
        BigDecimal product = number.multiply(size).stripTrailingZeros();
        return product.scale() < number.scale() ? product.setScale(number.scale()) : product;
    }

    private static List<String> texts(List<BigDecimal> numbers, boolean whole) {
        return numbers.stream()
                .filter(number -> !whole || number.stripTrailingZeros().scale() <= 0)
                .map(number -> whole ? number.setScale(0) : number)
                .map(BigDecimal::toPlainString)
                .distinct()
                .toList();
    }

    /** Without a last nought or with one more, so that nobody takes its point for one that parts thousands. */
    private static BigDecimal decimals(BigDecimal number) {
        return number.setScale(number.toPlainString().endsWith("0") ? GROUP - 1 : GROUP + 1);
    }

    /** A point or comma before exactly three digits is a decimal sign to one reader and parts thousands to another. */
    private static List<BigDecimal> numbers(String text) {
        if (DIGITS.matcher(text).matches()) {
            return List.of(new BigDecimal(text));
        }
        Matcher one = ONE_SIGN.matcher(text);
        if (one.matches()) {
            String whole = one.group(2);
            String decimals = one.group(4);
            if (whole.isEmpty() && decimals.isEmpty()) {
                return List.of();
            }
            BigDecimal number = new BigDecimal(one.group(1) + (whole.isEmpty() ? "0" : whole) + "." + decimals);
            boolean either = decimals.length() == GROUP && whole.matches("[1-9][0-9]{0,2}");
            return either
                    ? List.of(new BigDecimal(one.group(1) + whole + decimals), decimals(number))
                    : List.of(number);
        }
        for (Pattern pattern : List.of(APART, UNDERSCORES, POINTS, COMMAS)) {
            Matcher grouped = pattern.matcher(text);
            if (grouped.matches()) {
                String decimals = grouped.group(2);
                String whole = grouped.group(1).replaceAll("[ '’_.,]", "");
                return List.of(new BigDecimal(decimals == null ? whole : whole + "." + decimals));
            }
        }
        return List.of();
    }
}
