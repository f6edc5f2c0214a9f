package nl.huisnorm.checker.report;

import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;

/** With what force a norm speaks, as a report keeps its counts apart. */
public enum Force {
    /** The law, and what a municipality has laid down. */
    LAW,
    /** A certificate. */
    CERTIFICATE,
    /** An agreement. */
    AGREEMENT,
    /** Advice, and every other norm that turns no verdict: never counted with the others. */
    ADVICE;

    /** The force of a norm. */
    public static Force of(Norm norm) {
        if (!norm.binding()) {
            return ADVICE;
        }
        Layer layer = norm.regime().layer();
        return switch (layer) {
            case CERTIFICATION -> CERTIFICATE;
            case AGREEMENT -> AGREEMENT;
            case ADVICE -> ADVICE;
            case STATUTE, PLAN_AND_ORDINANCE, POLICY_RULE -> LAW;
        };
    }
}
