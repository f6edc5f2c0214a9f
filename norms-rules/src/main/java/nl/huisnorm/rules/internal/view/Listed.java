package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/**
 * Collects what a norm is applied to from the lists it stands in. This is the one place that decides what comes of a list that is
 * absent or partial, of one that is empty, and of a norm that no list holds anything for: it always finds something.
 */
final class Listed {

    private final List<View> found = new ArrayList<>();

    /** Adds those that a list shows. */
    void add(List<? extends View> parts) {
        found.addAll(parts);
    }

    /**
     * Adds what stands for those that a list does not show: one of which nothing is known where it is absent or partial, and
     * nothing where it is empty.
     *
     * @param holder the smallest place that holds the list
     * @param number how many the list says there are; not known where it does not name all
     * @param element makes one of which nothing is known
     */
    void addUnlisted(View holder, Amount number, Supplier<? extends View> element) {
        if (!number.isKnown()) {
            addUnlisted(holder, number.trace(), element);
        } else if (number.equalTo(Amount.of(0)).truth() == Truth.TRUE) {
            addNone(holder, number.trace());
        }
    }

    /** The same where it is known which list, if any, does not name all; no inputs where they all do. */
    void addUnlisted(View holder, Trace list, Supplier<? extends View> element) {
        if (list != Trace.NONE) {
            found.add(UnlistedView.unknown(holder, list, element.get()));
        }
    }

    /** Adds that there are none. */
    void addNone(View holder, Trace list) {
        found.add(UnlistedView.none(holder, list));
    }

    /**
     * What was found; where that is nothing, that there are none.
     *
     * @param whole what all of it would lie in
     */
    List<View> orNone(View whole) {
        if (found.isEmpty()) {
            addNone(whole, Trace.NONE);
        }
        return List.copyOf(found);
    }
}
