package nl.huisnorm.rulebook;

import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Text;

/**
 * Something a reader of a finding must know, beside its outcome.
 *
 * @param id the caution's id
 * @param when when it is shown
 * @param text what it says
 */
@Stable
public record Caution(String id, Condition when, Text text) {
    /** Made by the library. */
    @MadeByLibrary
    public Caution {}
}
