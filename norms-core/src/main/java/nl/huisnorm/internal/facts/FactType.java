package nl.huisnorm.internal.facts;

import java.util.Arrays;
import java.util.Locale;

/** What a fact can be. */
public enum FactType {
    /** A text. */
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** Texts by an id. */
    TEXTS_BY_ID,
    /** Yes or no. */
    YES_NO,
    /** A whole number. */
    COUNT,
    /** A decimal number. */
    NUMBER,
    /** A day. */
    DATE,
    /** One word of a closed list. */
    CHOICE,
    /** Words of a closed list. */
    CHOICES,
    /** A part with facts of its own. */
    PART,
    /** A list of such parts. */
    PARTS;

    /** The type as the table writes it, for instance {@code yes-no}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a number, and so has bounds. */
    public boolean isNumber() {
        return this == COUNT || this == NUMBER;
    }

    /** Whether it is one or more words of a closed list. */
    public boolean isChoice() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether it is one or more parts with facts of their own. */
    public boolean isPart() {
        return this == PART || this == PARTS;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return this == TEXTS || this == CHOICES || this == PARTS;
    }

    static FactType of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + key));
    }
}
