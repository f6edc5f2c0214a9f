package nl.huisnorm.rules.internal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.value.Value;
import nl.huisnorm.rules.internal.value.Words;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * What rules and scopes see of a part of a facility, plan or application. A method without parameters that returns a value is a fact: a
 * scope names it by the view's own word and the method's name, for instance {@code room.area}.
 *
 * <p>A method that only hands on what a record has is made from the table of facts when the library is built: in the class
 * {@code RoomFacts} that {@link RoomView} extends or, where there is no more to a view than that, in the view itself.
 */
public abstract class View {

    private final String owner;
    private final @Nullable View within;
    private final Pointer place;
    private @Nullable Subject subject;
    private @Nullable Object asker;
    private @Nullable Flag @Nullable [] answers;

    /** Sees what stands in something else, or stands alone. */
    View(String owner, @Nullable View within, Pointer place) {
        this.owner = owner;
        this.within = within;
        this.place = place;
    }

    /** What a finding on this is about: what it is a part of, unless it is a subject of its own. Made once. */
    public final Subject subject() {
        Subject known = subject;
        if (known == null) {
            known = findSubject();
            subject = known;
        }
        return known;
    }

    Subject findSubject() {
        return Objects.requireNonNull(within, owner).subject();
    }

    /**
     * An answer that was kept.
     *
     * @param by who asked
     * @param question which question of his it was
     * @return the answer; none where he has not asked it of this view yet
     */
    public final @Nullable Flag answer(Object by, int question) {
        @Nullable Flag[] known = answers;
        return asker == by && known != null && question < known.length ? known[question] : null;
    }

    /** Keeps an answer to what is asked of this view and nothing else, for whoever asked last. */
    public final void keep(Object by, int question, Flag answer) {
        @Nullable Flag[] known = answers;
        if (known == null || asker != by) {
            known = new @Nullable Flag[question + 1];
        } else if (question >= known.length) {
            known = Arrays.copyOf(known, Math.max(question + 1, 2 * known.length));
        }
        known[question] = answer;
        answers = known;
        asker = by;
    }

    /** Where this stands in the input. */
    public Pointer place() {
        return place;
    }

    /** Whether anything is told of a part: one of which nothing is told is as good as one that is left out. */
    static boolean isTold(@Nullable Record part) {
        return part != null && !Edit.values(part).isEmpty();
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
        return within == null ? Tolerance.NONE : within.tolerance();
    }

    /** A sum of money. */
    final Amount sum(String fact, @Nullable Money money) {
        return money == null
                ? Amount.unknown(trace(fact, null))
                : Amount.of(money.amount(), Trace.of("money", place.field(fact), "amount", money.amount()));
    }

    /** How many parts are listed; unknown where nothing is said of them. */
    final Amount count(String fact, @Nullable List<?> parts) {
        return amount(fact, parts == null ? null : parts.size());
    }

    final Amount count(String fact, @Nullable Map<?, ?> parts) {
        return amount(fact, parts == null ? null : parts.size());
    }

    /** The same of a list that may be marked as partial: there is then at least what it names. */
    final Amount count(String fact, @Nullable List<?> parts, @Nullable List<? extends Named> partial) {
        return parts != null && isPartial(fact, partial)
                ? count(fact, parts).orMore(trace("partial", null))
                : count(fact, parts);
    }

    /** Whether a list is marked as partial, by the name it has as a fact. */
    static boolean isPartial(String fact, @Nullable List<? extends Named> partial) {
        if (partial != null) {
            for (Named list : partial) {
                if (list.key().replace("-", "").equalsIgnoreCase(fact)) {
                    return true;
                }
            }
        }
        return false;
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

    final Words text(String fact, @Nullable String text) {
        return texts(fact, text == null ? null : List.of(text));
    }

    final Words texts(String fact, @Nullable List<String> texts) {
        return Words.of(texts, trace(fact, texts == null ? null : String.join(", ", texts)));
    }

    /** The ids of what is told by id. */
    final Words ids(String fact, @Nullable Map<String, ?> byId) {
        return texts(fact, byId == null ? null : List.copyOf(byId.keySet()));
    }

    /** The words of a closed list, as they are written in files. */
    final Words choices(String fact, @Nullable List<? extends Named> words) {
        return texts(fact, words == null ? null : words.stream().map(Named::key).toList());
    }

    /** Holds if the value is known; never fails. */
    static Flag known(Value value) {
        return Flag.of(value.isKnown() ? Truth.TRUE : Truth.UNKNOWN, value.trace());
    }

    /** What is told; what somebody must claim and did not tell does not hold. */
    static Flag claimed(Flag claim) {
        return claim.isKnown() ? claim : Flag.of(false);
    }

    /** Whether a day is told of what need not happen; left out, it did not. */
    static Flag isTold(Day day) {
        return day.isKnown() ? Flag.of(Truth.TRUE, day.trace()) : Flag.of(false);
    }

    /** Whether a number is told that need not be laid down; left out, it was not. */
    static Flag isTold(Amount number) {
        return number.isKnown() ? Flag.of(Truth.TRUE, number.trace()) : Flag.of(false);
    }

    /** Whether there is one at all. */
    static Flag any(Amount howMany) {
        Flag any = howMany.above(Amount.of(0));
        return Flag.of(any.truth(), howMany.trace());
    }

    final Trace trace(String fact, @Nullable Object value) {
        return Trace.of(owner, place, fact, value);
    }

    static <T, V> List<V> views(@Nullable List<T> parts, Pointer list, BiFunction<T, Pointer, V> view) {
        return views(parts, list, (part, at, index) -> view.apply(part, at));
    }

    static <T, V> List<V> views(@Nullable List<T> parts, Pointer list, Views.Maker<T, V> view) {
        return parts == null || parts.isEmpty() ? List.of() : new Views<>(parts, list, view);
    }

    /** The residents of all parts together: at least those of the parts of which they are known. */
    static <V extends Inhabited> Amount residentsOf(List<V> parts) {
        List<Amount> each = new ArrayList<>(parts.size());
        for (V part : parts) {
            each.add(part.residents().orMore(0));
        }
        return Amount.sum(each);
    }
}
