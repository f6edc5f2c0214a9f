package nl.huisnorm.io.read;

import java.util.List;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.Stable;

/**
 * A facility as it was read from a file.
 *
 * @param file the file's name as it was given; empty where it stands in none
 * @param sha256 the SHA-256 of the file's bytes, in lower-case hexadecimal; of what it says where it stands in no file
 * @param facility what the file says
 * @param positions where in the file it says so
 * @param notices what who reads it must know and what does not stop it from being read, a sheet of a workbook that is gone for
 *     instance
 */
@Stable
public record FacilityDocument(
        String file, String sha256, Facility facility, SourceMap positions, List<Problem> notices)
        implements InputDocument {

    /** Copies the list, so that the document cannot change afterwards. */
    public FacilityDocument {
        notices = List.copyOf(notices);
    }

    /** One of which nothing has to be told beside what it says. */
    public FacilityDocument(String file, String sha256, Facility facility, SourceMap positions) {
        this(file, sha256, facility, positions, List.of());
    }

    @Override
    public String key() {
        return Characters.alike(facility.id());
    }
}
