package nl.huisnorm.assessment;

import nl.huisnorm.input.Pointer;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;

/**
 * An input that is needed and not known.
 *
 * @param owner what the fact belongs to, for instance {@code room}
 * @param place where it would stand in the input
 */
@Stable
public record Missing(String owner, Pointer place) {

    /** Made by the library. */
    @MadeByLibrary
    public Missing {}

    /** The fact's name, for instance {@code area}. */
    public String fact() {
        return place.last();
    }
}
