package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The legal force of a regime, from hard law to advice. Layers stand beside each other and never mix. */
@Stable
public enum Layer implements Named {
    /** National law. */
    STATUTE,
    /** An environment plan or ordinance of a municipality. */
    PLAN_AND_ORDINANCE,
    /** A policy rule, from which an authority may depart with reasons. */
    POLICY_RULE,
    /** A certification scheme that an organisation has joined. */
    CERTIFICATION,
    /** A collective or private agreement. */
    AGREEMENT,
    /** A recommendation; it never makes a verdict worse. */
    ADVICE
}
