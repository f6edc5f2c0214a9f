package nl.huisnorm.answer.remedy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.text.NumberText;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a facility that is changed.
 *
 * @param kind the kind of change, with what it weighs
 * @param owner what the fact belongs to, for instance {@code amenities}
 * @param place where the fact stands, or would stand, in the input; for something added, the list it is added to
 * @param where the part of the facility it is about
 * @param from the fact as it is: a {@link BigDecimal}, {@link Integer}, {@link Boolean} or {@link java.time.LocalDate}; how
 *     many there are for something added; none where it is not stated
 * @param to the fact as it must be, in the same way; for something added, the list of what is added
 * @param weight what the change weighs; 0 for what goes along: a total with what it is the total of, bunk beds with places to
 *     sleep that are taken away
 */
@Experimental
public record Adjustment(
        CostModel.Kind kind,
        String owner,
        Pointer place,
        Subject where,
        @Nullable Object from,
        Object to,
        BigDecimal weight) {

    /** The fact's name, for instance {@code toilets}. */
    public String fact() {
        return place.last();
    }

    /** What is added to a list; nothing where a fact is changed otherwise. */
    public List<?> added() {
        return to instanceof List<?> list ? list : List.of();
    }

    /** The fact as it is after the change; for something added, how many there then are. */
    public Object after() {
        return to instanceof List<?> list ? Integer.valueOf(before() + list.size()) : to;
    }

    private int before() {
        return from instanceof Integer number ? number : 0;
    }

    /**
     * A copy of the facility with the change made.
     *
     * @param facility the facility it was found for, or that facility with other changes made
     */
    public Facility applyTo(Facility facility) {
        if (!(to instanceof List<?> list)) {
            return Edit.with(facility, place, to);
        }
        Facility changed = facility;
        int size = Edit.at(facility, place) instanceof List<?> there ? there.size() : 0;
        for (Object element : list) {
            changed = Edit.with(changed, place.element(size), Objects.requireNonNull(element));
            size++;
        }
        return changed;
    }

    /**
     * What changes, in words: the fact as it is and as it must be, with its unit.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        Messages texts = Messages.in(locale);
        String fact = texts.fact(owner, fact());
        return from == null
                ? texts.get("adjustment.to", fact, value(after(), texts))
                : texts.get("adjustment", fact, value(from, texts), value(after(), texts));
    }

    private String value(Object value, Messages texts) {
        if (value instanceof Number number) {
            MeasurementUnit unit = Edit.part(Facility.class, place).unit();
            return NumberText.of(new BigDecimal(number.toString()), unit == null ? MeasurementUnit.COUNT : unit, texts);
        }
        return new Evidence(owner, place, value).text(texts.locale());
    }
}
