package nl.huisnorm.io.read;

import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.stability.Experimental;

/** Reads a facility from what is in a file. A system that has facilities in files of other kinds than JSON and YAML gives its own. */
@Experimental
@FunctionalInterface
public interface FacilityBytes {

    /**
     * Reads a facility.
     *
     * @param name what to call the file in problems and reports
     * @param bytes what is in it
     * @throws UnreadableInputException if it cannot be read or says something that cannot be
     */
    FacilityDocument read(String name, byte[] bytes) throws UnreadableInputException;
}
