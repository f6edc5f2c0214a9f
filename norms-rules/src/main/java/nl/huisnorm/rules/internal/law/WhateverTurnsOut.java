package nl.huisnorm.rules.internal.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Suppositions.Case;
import nl.huisnorm.rules.internal.law.Suppositions.Question;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.UnlistedView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a norm on a subject, whatever turns out of the facts that are not known: every case is judged, of the norm and, where
 * its own answers differ, of it and its siblings together.
 *
 * @param <T> an answer
 */
public final class WhateverTurnsOut<T> {

    private final Suppositions suppositions;
    private final NormOfDay norm;
    private final View subject;
    private final Function<T, Outcome> outcome;
    private final Function<T, List<Missing>> missing;

    /**
     * What is asked of which norm and subject.
     *
     * @param suppositions the facility, of which facts are supposed
     * @param norm the norm
     * @param subject the subject, as it is known
     * @param outcome the outcome that an answer tells
     * @param missing the facts for want of which an answer cannot tell
     */
    public WhateverTurnsOut(
            Suppositions suppositions,
            NormOfDay norm,
            View subject,
            Function<T, Outcome> outcome,
            Function<T, List<Missing>> missing) {
        this.suppositions = suppositions;
        this.norm = norm;
        this.subject = subject;
        this.outcome = outcome;
        this.missing = missing;
    }

    /**
     * What all cases come to.
     *
     * @param outcome the outcome of all; that it cannot be told where no fact would tell in any case, or where the norm is not met in
     *     all but one
     * @param cases the cases
     */
    public record Agreed<T>(Outcome outcome, List<Case<T>> cases) {}

    /**
     * Tries all cases.
     *
     * @param known the answer as the subject is known
     * @param own what the norm says of a subject
     * @param together what the norm and its siblings come to for a subject
     * @return what all of them come to; none where they differ by more than one way out, or cannot be tried
     */
    public @Nullable Agreed<T> of(T known, Function<View, T> own, Function<View, T> together) {
        List<Missing> open = missing.apply(known);
        if (open.isEmpty()) {
            return null;
        }
        List<Missing> worthTrying = worthTrying(subject, open);
        if (worthTrying.isEmpty()) {
            return null;
        }
        boolean alone = norm.siblings() == null;
        List<Case<T>> cases = suppositions.cases(
                norm,
                subject,
                worthTrying,
                new Question<>(own, this::worthTrying),
                alone ? this::mayStillAgree : this::isOneAnswer);
        if (!cases.isEmpty() && isOneAnswer(cases)) {
            return new Agreed<>(outcome.apply(cases.get(0).answer()), cases);
        }
        if (!alone) {
            cases = suppositions.cases(
                    norm, subject, worthTrying, new Question<>(together, this::worthTrying), this::mayStillAgree);
        }
        if (cases.isEmpty()) {
            return null;
        }
        Outcome agreed = Agreement.of(outcomes(cases));
        return agreed != Outcome.UNDETERMINED || isNotMetUnless(cases) ? new Agreed<>(agreed, cases) : null;
    }

    /**
     * Whether all cases come to it that the norm is not met: the same as to ask what they come to, but the first case in which it may be
     * met ends it.
     */
    boolean isBroken(T known, Function<View, T> own, Function<View, T> together) {
        List<Missing> worthTrying = worthTrying(subject, missing.apply(known));
        if (worthTrying.isEmpty()) {
            return false;
        }
        Question<T> question = new Question<>(own, this::worthTrying);
        if (norm.siblings() != null) {
            List<Case<T>> cases = suppositions.cases(norm, subject, worthTrying, question, this::isOneAnswer);
            if (!cases.isEmpty() && isOneAnswer(cases)) {
                return outcome.apply(cases.get(0).answer()) == Outcome.NON_COMPLIANT;
            }
            question = new Question<>(together, this::worthTrying);
        }
        return !suppositions
                .cases(norm, subject, worthTrying, question, this::isBroken)
                .isEmpty();
    }

    private boolean isBroken(List<Case<T>> cases) {
        return outcomeOf(cases.get(cases.size() - 1)) == Outcome.NON_COMPLIANT;
    }

    private List<Missing> worthTrying(View about, T answer) {
        List<Missing> open = missing.apply(answer);
        return open.isEmpty() ? open : worthTrying(about, open);
    }

    /**
     * The facts of which the values may come to the same: those of the facility and its buildings and, of what there are many of
     * (rooms, stays, leases), those that decide whether a norm applies, or that are asked for more than once. What is asked for once
     * and decides by itself comes to nothing else than what is known.
     */
    private List<Missing> worthTrying(View about, List<Missing> open) {
        if (about instanceof UnlistedView unlisted) {
            return norm.missedBeside(unlisted);
        }
        List<Missing> few = new ArrayList<>(open.size());
        boolean isAnyOfMany = false;
        for (Missing one : open) {
            if (suppositions.hasFewValues(one)) {
                few.add(one);
                isAnyOfMany |= isOneOfMany(one);
            }
        }
        if (!isAnyOfMany) {
            return few;
        }
        Trial.Answer asked = Trial.answer(norm, about);
        if (asked.mayApply() == Truth.UNKNOWN) {
            return few;
        }
        Set<Pointer> twice = asked.trace().missedTwice();
        return few.stream()
                .filter(one -> !isOneOfMany(one) || twice.contains(one.place()))
                .toList();
    }

    /** Whether a fact belongs to something in a list, other than a building. */
    private static boolean isOneOfMany(Missing fact) {
        for (Pointer at = fact.place(); at != null && at.parent() != null; at = at.parent()) {
            boolean element = Character.isDigit(at.last().charAt(0));
            if (element && !at.parent().last().equals("buildings")) {
                return true;
            }
        }
        return false;
    }

    private Outcome outcomeOf(Case<T> one) {
        return outcome.apply(one.answer());
    }

    private Set<Outcome> outcomes(List<Case<T>> cases) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Case<T> one : cases) {
            outcomes.add(outcomeOf(one));
        }
        return outcomes;
    }

    private boolean isOpen(Case<T> one) {
        return !missing.apply(one.answer()).isEmpty();
    }

    private boolean isOneAnswer(List<Case<T>> cases) {
        Outcome first = cases.isEmpty() ? null : outcomeOf(cases.get(0));
        for (Case<T> one : cases) {
            if (outcomeOf(one) != first || isOpen(one)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what was tried so far leaves it possible that all cases come to the same, or all but one are not met. */
    private boolean mayStillAgree(List<Case<T>> cases) {
        return isOneAnswer(cases)
                || Agreement.of(outcomes(cases)) != Outcome.UNDETERMINED
                || waysOut(cases).size() <= 1;
    }

    /** The values of the fact supposed first with which the norm is not, or not in every case, not met. */
    private List<Evidence> waysOut(List<Case<T>> cases) {
        List<Evidence> ways = new ArrayList<>();
        for (Case<T> one : cases) {
            Evidence first = one.supposed().get(0);
            if (outcomeOf(one) != Outcome.NON_COMPLIANT && !ways.contains(first)) {
                ways.add(first);
            }
        }
        return ways;
    }

    /**
     * Whether one value of one fact is the only way out: of three or more values, or of a yes or no that only decides whether a norm
     * applies that is not met. A yes or no that is what the norm asks for is no way out but simply not known.
     */
    private boolean isNotMetUnless(List<Case<T>> cases) {
        List<Evidence> out = waysOut(cases);
        long values =
                cases.stream().map(one -> one.supposed().get(0)).distinct().count();
        boolean applying = cases.stream()
                .filter(one -> outcomeOf(one) != Outcome.NON_COMPLIANT)
                .allMatch(one -> outcomeOf(one) == Outcome.NOT_APPLICABLE);
        return out.size() == 1 && values > 1 && (values > 2 || applying);
    }
}
