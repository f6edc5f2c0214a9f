package nl.huisnorm.assessment;

import nl.huisnorm.input.Pointer;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param kind {@code facility}, {@code building}, {@code unit}, {@code room} or {@code extinguisher}, {@code stay}, {@code lease}, {@code waiver}; {@code plan}, {@code phase},
 *     {@code housing-line}, {@code clause}, {@code milestone}, {@code report} or {@code application}
 * @param id the path of ids from the building down, for instance {@code main/12/bedroom}; the facility's own id for
 *     the facility, the id of a part of a plan in the plan
 * @param name the name people know it by, or none
 * @param place where it stands in the input
 */
@Stable
public record Subject(String kind, String id, @Nullable String name, Pointer place) {
    /** Made by the library. */
    @MadeByLibrary
    public Subject {}
}
