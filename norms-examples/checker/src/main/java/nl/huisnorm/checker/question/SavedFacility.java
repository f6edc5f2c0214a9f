package nl.huisnorm.checker.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.write.FacilityWriter;

/** The file that answers are kept in. It is whole at every moment. */
final class SavedFacility {

    private final Path name;
    private final OutputFile file;
    private boolean written;

    /**
     * A file to keep answers in.
     *
     * @throws IOException if no file can be made there
     */
    SavedFacility(Path name) throws IOException {
        this.name = name;
        this.file = OutputFile.at(name);
    }

    void save(Facility facility) throws IOException {
        file.write(out -> FacilityWriter.write(facility, format(), out));
        written = true;
    }

    /** Whether anything was kept. */
    boolean isWritten() {
        return written;
    }

    private FacilityWriter.Format format() {
        return name.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? FacilityWriter.Format.JSON
                : FacilityWriter.Format.YAML;
    }
}
