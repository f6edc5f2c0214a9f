package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * What rules and scopes see of a part of a facility, plan or application. A method without parameters that returns a value is a fact: a
 * scope names it by the view's own word and the method's name, for instance {@code room.area}.
 */
public abstract class View {

    private final String owner;
    private final Pointer place;

    View(String owner, Pointer place) {
        this.owner = owner;
        this.place = place;
    }

    /** What a finding on this is about. */
    public abstract Subject subject();

    /** Where this stands in the input. */
    public Pointer place() {
        return place;
    }

    final Amount amount(String fact, @Nullable BigDecimal number) {
        return Amount.of(number, trace(fact, number));
    }

    final Amount amount(String fact, @Nullable Integer number) {
        return Amount.of(number == null ? null : BigDecimal.valueOf(number), trace(fact, number));
    }

    /** An area, in square metres, which was measured and may be off. */
    final Amount area(String fact, @Nullable BigDecimal number) {
        Amount exact = amount(fact, number);
        Tolerance tolerance = tolerance();
        return number == null || tolerance.isNone() ? exact : exact.offBy(tolerance.on(number));
    }

    /** How far areas that stand here may be off. */
    Tolerance tolerance() {
        return Tolerance.NONE;
    }

    final Flag flag(String fact, @Nullable Boolean holds) {
        Truth truth = holds == null ? Truth.UNKNOWN : holds ? Truth.TRUE : Truth.FALSE;
        return Flag.of(truth, trace(fact, holds));
    }

    final Day day(String fact, @Nullable LocalDate date) {
        return Day.of(date, trace(fact, date));
    }

    final Choice choice(String fact, @Nullable Named word) {
        return Choice.of(word, trace(fact, word));
    }

    /** Holds if the fact is given; never fails. */
    final Flag known(String fact, @Nullable Object value) {
        return Flag.of(value == null ? Truth.UNKNOWN : Truth.TRUE, trace(fact, value));
    }

    final Trace trace(String fact, @Nullable Object value) {
        return Trace.of(owner, place, fact, value);
    }

    static <T, V> List<V> views(@Nullable List<T> parts, Pointer list, BiFunction<T, Pointer, V> view) {
        List<V> views = new ArrayList<>();
        if (parts != null) {
            for (int i = 0; i < parts.size(); i++) {
                views.add(view.apply(parts.get(i), list.element(i)));
            }
        }
        return views;
    }

    /** The residents of all parts together. */
    static <V extends Inhabited> Amount residentsOf(List<V> parts) {
        Amount sum = Amount.of(0);
        for (V part : parts) {
            sum = sum.plus(part.residents());
        }
        return sum;
    }
}
