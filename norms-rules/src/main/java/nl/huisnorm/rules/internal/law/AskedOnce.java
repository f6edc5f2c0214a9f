package nl.huisnorm.rules.internal.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Facts;
import nl.huisnorm.rules.internal.view.View;

/**
 * What conditions ask of one view and of nothing else: no day, no reading and no number of a norm. What norms share, a condition of a
 * building that holds for all its rooms, is asked once of each view and the answer kept with it; equal conditions are one question.
 */
final class AskedOnce {

    private static final int NOT_KEPT = -1;

    private final boolean keeping;

    /** The questions by what is asked: a condition, or other questions together. */
    private final Map<Class<? extends View>, Map<Object, OfView>> questions = new HashMap<>();

    private final Map<Class<? extends View>, Integer> numbers = new HashMap<>();

    private AskedOnce(boolean keeping) {
        this.keeping = keeping;
    }

    /** What the conditions of one rulebook ask. */
    static AskedOnce together() {
        return new AskedOnce(true);
    }

    /** What a condition asks that stands alone: nothing of it is kept. */
    static AskedOnce alone() {
        return new AskedOnce(false);
    }

    /** A question to one view. */
    final class OfView {

        private final Class<? extends View> of;
        private final Function<View, Flag> ask;
        private volatile int number = NOT_KEPT;

        private OfView(Class<? extends View> of, Function<View, Flag> ask) {
            this.of = of;
            this.ask = ask;
        }

        Flag of(View view) {
            int kept = number;
            if (kept == NOT_KEPT) {
                return ask.apply(view);
            }
            Flag known = view.answer(AskedOnce.this, kept);
            if (known == null) {
                known = ask.apply(view);
                view.keep(AskedOnce.this, kept, known);
            }
            return known;
        }

        /** From now on the answer is kept with each view. */
        private OfView kept() {
            if (number == NOT_KEPT) {
                number = numbers.merge(of, 0, (last, any) -> last + 1);
            }
            return this;
        }
    }

    /**
     * A question to a view that is found from a subject.
     *
     * @param step how the view is found
     * @param question what is asked of it
     */
    record Of(Facts.Step step, OfView question) {

        Flag of(View subject) {
            return question.of(step.of(subject));
        }
    }

    /** The question that is asked of the view at a step, made if nobody asked it before. */
    synchronized Of of(Facts.Step step, boolean ofSubject, Object what, Function<View, Flag> ask) {
        if (!keeping) {
            return new Of(step, new OfView(step.type(), ask));
        }
        Map<Object, OfView> ofType = questions.computeIfAbsent(step.type(), any -> new HashMap<>());
        OfView known = ofType.get(what);
        if (known == null) {
            known = new OfView(step.type(), ask);
            ofType.put(what, known);
            return new Of(step, ofSubject ? known : known.kept());
        }
        return new Of(step, known.kept());
    }

    /** Whether all of some questions to the same view are answered with yes. */
    Of all(Facts.Step step, boolean ofSubject, List<OfView> parts) {
        OfView[] asked = parts.toArray(OfView[]::new);
        return of(step, ofSubject, List.of(true, parts), view -> {
            Flag result = Flag.of(true);
            for (int i = 0; i < asked.length && result.truth() != Truth.FALSE; i++) {
                result = result.and(asked[i].of(view));
            }
            return result;
        });
    }

    /** Whether any of them is. */
    Of any(Facts.Step step, boolean ofSubject, List<OfView> parts) {
        OfView[] asked = parts.toArray(OfView[]::new);
        return of(step, ofSubject, List.of(false, parts), view -> {
            Flag result = Flag.of(false);
            for (int i = 0; i < asked.length && result.truth() != Truth.TRUE; i++) {
                result = result.or(asked[i].of(view));
            }
            return result;
        });
    }

    /** Whether one is answered with no. */
    Of not(Facts.Step step, boolean ofSubject, OfView part) {
        return of(step, ofSubject, part, view -> part.of(view).not());
    }
}
