package nl.huisnorm.rules.internal.view;

import nl.huisnorm.rules.internal.value.Amount;

/** Somewhere people live. */
public interface Inhabited {

    /** How many people live or are meant to live there. */
    Amount residents();
}
