package nl.huisnorm.rules.internal.view;

import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a norm is applied to where a list does not show it: those that a list leaves out which is absent or partial, or nothing
 * where the list is empty. A finding on it is about the smallest place that holds the list. No rule is asked of it.
 */
public final class UnlistedView extends View {

    private final View holder;
    private final Trace list;
    private final @Nullable View element;

    private UnlistedView(View holder, Trace list, @Nullable View element) {
        super("list", holder, holder.place());
        this.holder = holder;
        this.list = list;
        this.element = element;
    }

    /**
     * Those that a list does not show.
     *
     * @param holder the smallest place that holds the list
     * @param list the list, as an input that is not known
     * @param element one of which nothing is known
     */
    static UnlistedView unknown(View holder, Trace list, View element) {
        return new UnlistedView(holder, list, element);
    }

    /** Nothing, since a list is empty. */
    static UnlistedView none(View holder, Trace list) {
        return new UnlistedView(holder, list, null);
    }

    @Override
    Subject findSubject() {
        return holder.subject();
    }

    /** The list: known where it is empty, else an input that is not known. */
    public Trace list() {
        return list;
    }

    /** One of which nothing is known; none where the list is empty. */
    public @Nullable View element() {
        return element;
    }

    /**
     * Whether a norm applies: not where the list is empty or what is known of the place rules it out, else that cannot be told
     * without the list.
     *
     * @param scope what the norm's scope says of a subject
     * @param withoutList whether nobody needs the list to judge, where the place itself tells that the norm applies
     */
    public Flag applies(Function<View, Flag> scope, boolean withoutList) {
        if (element == null) {
            return Flag.of(Truth.FALSE, list);
        }
        Flag asked = scope.apply(element);
        boolean told = asked.truth() == Truth.FALSE || (withoutList && asked.truth() == Truth.TRUE);
        return told ? asked : Flag.of(Truth.UNKNOWN, asked.trace().known().and(list));
    }

    /** What a rule says of one of which nothing is known. */
    public Flag unknownBy(Function<View, Flag> rule) {
        return rule.apply(Objects.requireNonNull(element));
    }
}
