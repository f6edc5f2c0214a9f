package nl.huisnorm.internal.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.RecordShape.Limits;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.internal.source.RecordShape.TextPattern;
import nl.huisnorm.settlement.Money;
import org.jspecify.annotations.Nullable;

/**
 * Looks at records that were made in code as reading looks at those in files: each value by itself, by what the record says
 * of its parts. There are no places in a file, only in the data.
 */
public final class RecordChecks {

    /** The most decimals of an amount of money. */
    public static final int CENTS = 2;

    /** The first day that can stand in a file. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    /** The last day that can stand in a file. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Problems problems;
    private final Items items = new Items();

    public RecordChecks(Problems problems) {
        this.problems = problems;
    }

    /** Tells every value of a record, and of those in it, that no file could have. */
    public void check(Record record, Pointer at) {
        if (record instanceof Money money && money.amount().scale() > CENTS) {
            problems.add(null, at.field("amount"), "too-precise", money.amount().toString(), CENTS);
        }
        RecordShape shape = RecordShape.of(record.getClass());
        for (int i = 0; i < shape.size(); i++) {
            Part part = shape.part(i);
            Object value = shape.value(record, i);
            if (value != null) {
                if (!isScalar(value)) {
                    check(value, part, at.field(part.name()));
                } else {
                    told(mistake(value, part), part, at);
                }
            } else if (part.needed()) {
                problems.add(null, at.field(part.name()), "missing-field", part.name());
            }
        }
    }

    private void told(@Nullable Mistake mistake, Part part, Pointer at) {
        if (mistake != null) {
            problems.add(null, at.field(part.name()), mistake);
        }
    }

    /** Whether a value has no parts: where it stands is then told only where something is wrong with it. */
    private static boolean isScalar(Object value) {
        return !(value instanceof Record || value instanceof List<?> || value instanceof Map<?, ?>);
    }

    private void check(Object value, Part part, Pointer at) {
        if (value instanceof Record record) {
            check(record, at);
        } else if (value instanceof List<?> list) {
            Mistake tooMany = items.add(list.size(), part);
            if (tooMany != null) {
                problems.add(null, at, tooMany);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), part, at.element(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            Mistake tooMany = items.add(map.size(), part);
            if (tooMany != null) {
                problems.add(null, at, tooMany);
                return;
            }
            map.forEach((name, element) -> check(element, part, at.field(String.valueOf(name))));
        } else {
            Mistake mistake = mistake(value, part);
            if (mistake != null) {
                problems.add(null, at, mistake);
            }
        }
    }

    private static @Nullable Mistake mistake(Object value, Part part) {
        if (value instanceof String text) {
            return text(text, part);
        }
        if (value instanceof LocalDate day) {
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)
                    ? Mistake.of("out-of-bounds", day.toString(), FIRST_DAY, LAST_DAY, "")
                    : null;
        }
        if (value instanceof Integer count) {
            return part.limits() == null ? null : bounds(BigDecimal.valueOf(count), part.limits());
        }
        return value instanceof BigDecimal number ? number(number, part.limits()) : null;
    }

    private static @Nullable Mistake bounds(BigDecimal number, @Nullable Limits limits) {
        if (limits == null || limits.allow(number)) {
            return null;
        }
        return Mistake.of(
                "out-of-bounds",
                Mistake.quote(number.toString()),
                limits.least(),
                limits.most(),
                limits.symbol().isEmpty() ? "" : " " + limits.symbol());
    }

    private static @Nullable Mistake number(BigDecimal number, @Nullable Limits limits) {
        Mistake mistake = bounds(number, limits);
        if (mistake != null) {
            return mistake;
        }
        boolean money = limits != null && limits.unit() == MeasurementUnit.EURO;
        int decimals = money ? CENTS : RecordBinder.MOST_DECIMALS;
        if (number.scale() > decimals) {
            return Mistake.of("too-precise", Mistake.quote(number.toString()), decimals);
        }
        return (long) number.precision() - number.scale() > RecordBinder.MOST_DIGITS
                ? Mistake.of("too-many-digits", Mistake.quote(number.toString()), RecordBinder.MOST_DIGITS)
                : null;
    }

    private static @Nullable Mistake text(String text, Part part) {
        if (Characters.isBlank(text)) {
            return Mistake.of("blank");
        }
        if (text.codePointCount(0, text.length()) > RecordBinder.LONGEST_TEXT) {
            return Mistake.of("text-too-long", RecordBinder.LONGEST_TEXT);
        }
        TextPattern pattern = part.pattern();
        boolean fits = pattern == null || pattern.pattern().matcher(text).matches();
        Mistake unseen = ScalarBinder.unseen(text, part.isId() || !fits);
        if (unseen != null || pattern == null || fits) {
            return unseen;
        }
        return ScalarBinder.otherForm(text, part, pattern);
    }
}
