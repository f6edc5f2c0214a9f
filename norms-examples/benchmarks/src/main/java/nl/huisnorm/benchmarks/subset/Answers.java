package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import org.jspecify.annotations.Nullable;

/** Collects answers: of whether a norm is met, with the numbers that were compared, an answer is made here for every engine. */
public final class Answers {

    private static final Check[] CHECKS = Check.values();

    private final List<Answer> all = new ArrayList<>();

    /** All that were collected. */
    public List<Answer> all() {
        return all;
    }

    /** An answer that compares nothing. */
    public void met(Check check, Subject subject, @Nullable Boolean met) {
        met(check, subject, met, null, null, List.of());
    }

    /** An answer that compares numbers. */
    public void met(
            Check check,
            Subject subject,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit) {
        met(check, subject, met, measured, limit, List.of());
    }

    /** The same with the facts that were used. */
    public void met(
            Check check,
            Subject subject,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit,
            List<Evidence> evidence) {
        Outcome outcome = met == null ? Outcome.UNDETERMINED : met ? Outcome.COMPLIANT : Outcome.NON_COMPLIANT;
        all.add(new Answer(check, subject, outcome, measured, limit, evidence));
    }

    /** An answer where something must be so and a number be no more than another; the numbers are told unless it is not so. */
    public void metUpTo(
            Check check,
            Subject subject,
            @Nullable Boolean so,
            @Nullable BigDecimal measured,
            BigDecimal most,
            List<Evidence> evidence) {
        Boolean met = Three.and(so, Three.atMost(measured, most));
        boolean told = !Three.isFalse(so);
        met(check, subject, met, told ? measured : null, told ? most : null, evidence);
    }

    /** The same about a place. */
    public void whereUpTo(
            @Nullable Boolean condition,
            Check check,
            Facts.OfPlace place,
            @Nullable Boolean so,
            @Nullable BigDecimal measured,
            BigDecimal most,
            List<Evidence> evidence) {
        Boolean met = Three.and(so, Three.atMost(measured, most));
        boolean told = !Three.isFalse(so);
        where(condition, check, place, met, told ? measured : null, told ? most : null, evidence);
    }

    /** That a norm does not apply. */
    public void inapplicable(Check check, Subject subject) {
        inapplicable(check, subject, List.of());
    }

    /** The same with the facts that were used. */
    public void inapplicable(Check check, Subject subject, List<Evidence> evidence) {
        all.add(new Answer(check, subject, Outcome.NOT_APPLICABLE, null, null, evidence));
    }

    /** An answer about a place: it has nothing to meet where nobody uses it or the condition does not hold. */
    public void where(
            @Nullable Boolean condition,
            Check check,
            Facts.OfPlace place,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit) {
        where(condition, check, place, met, measured, limit, List.of());
    }

    /** The same with the facts that were used. */
    public void where(
            @Nullable Boolean condition,
            Check check,
            Facts.OfPlace place,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit,
            List<Evidence> evidence) {
        if (place.residents().isNone() || Three.isFalse(condition)) {
            inapplicable(check, place.subject(), evidence);
        } else {
            unlessInapplicable(condition, check, place.subject(), met, measured, limit, evidence);
        }
    }

    /** An answer under a condition that holds or is not known: what is met is met either way, and what is not may not apply. */
    public void unlessInapplicable(
            @Nullable Boolean condition,
            Check check,
            Subject subject,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit,
            List<Evidence> evidence) {
        if (condition != null || Three.isTrue(met)) {
            met(check, subject, met, measured, limit, evidence);
        } else if (met == null) {
            met(check, subject, null, null, null, evidence);
        } else {
            met(check, subject, null, measured, limit, evidence);
        }
    }

    /** The same without numbers. */
    public void where(@Nullable Boolean condition, Check check, Facts.OfPlace place, @Nullable Boolean met) {
        where(condition, check, place, met, null, null);
    }

    /** The answers of all norms about those that a list does not show. */
    public void unlisted(Facts.Unlisted unlisted) {
        for (Check check : CHECKS) {
            if (check.kind() != unlisted.kind()) {
                continue;
            }
            if (unlisted.empty()) {
                inapplicable(check, unlisted.subject());
            } else {
                met(check, unlisted.subject(), null);
            }
        }
    }
}
