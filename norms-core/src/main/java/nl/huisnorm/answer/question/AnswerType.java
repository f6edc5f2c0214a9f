package nl.huisnorm.answer.question;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What kind of answer a question takes. */
@Experimental
public enum AnswerType implements Named {
    /** Yes or no: a {@link Boolean}. */
    YES_NO,
    /** A whole number: an {@link Integer}. */
    WHOLE_NUMBER,
    /** A number in the question's unit, of 9 decimals at most: a {@link java.math.BigDecimal} or {@link Integer}. */
    NUMBER,
    /** A day: a {@link java.time.LocalDate} with a year of four digits. */
    DATE,
    /** One of the question's choices: its key, a {@link String}. */
    WORD,
    /** Any number of the question's choices: their keys, a collection of {@link String}. */
    WORDS,
    /** How many parts there are: an {@link Integer}. They are listed then, and of each nothing is known yet. */
    PARTS,
    /**
     * How many parts of each kind there are: a map of {@link Integer} by the keys of the question's choices. They are
     * listed then, and of each only its kind is known.
     */
    KINDS,
    /** What a person saw: a {@link PersonAnswer}. */
    CHECK
}
