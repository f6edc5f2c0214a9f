package nl.huisnorm.rules.internal.value;

/** A value that may be unknown, and that knows its inputs. */
public sealed interface Value permits Flag, Amount, Day, Choice, Words {

    /** Whether the value is known. */
    boolean isKnown();

    /** The inputs it came from. */
    Trace trace();
}
