package nl.huisnorm.internal.rulebook;

/** A rulebook that has all that its files say, and not only what hosts are shown of it. */
public interface WithContent {

    /** All of it. */
    RulebookContent content();
}
