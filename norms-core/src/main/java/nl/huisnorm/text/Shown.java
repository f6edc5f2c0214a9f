package nl.huisnorm.text;

import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Stable;

/** Texts of others on one's own screen. */
@Stable
public final class Shown {

    private Shown() {}

    /**
     * A text of which everything can be seen. What a terminal obeys, turns the direction of writing, ends a line or shows
     * nothing is written out: the end of a line as a backslash and an n, others by their number.
     *
     * @param text any text
     */
    public static String text(String text) {
        return Characters.shown(text);
    }
}
