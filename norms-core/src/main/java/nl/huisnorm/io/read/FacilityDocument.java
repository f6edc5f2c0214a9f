package nl.huisnorm.io.read;

import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Stable;

/**
 * A facility as it was read from a file.
 *
 * @param file the file's name as it was given
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal
 * @param facility what the file says
 * @param positions where in the file it says so
 */
@Stable
public record FacilityDocument(String file, String sha256, Facility facility, SourceMap positions)
        implements InputDocument {

    @Override
    public String key() {
        return Characters.alike(facility.id());
    }
}
