package nl.huisnorm.rulebook;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** Who decides whether a norm is met. */
@Stable
public enum DecidedBy implements Named {
    /** A rule, from the facts of the file. */
    RULE,
    /** A person, by looking or reading; the rulebook holds the question to answer. */
    PERSON
}
