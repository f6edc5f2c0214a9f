package nl.huisnorm.checker.question;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.write.FacilityWriter;

/** The file that answers are kept in. It is whole at every moment: each state is written beside it and moved there. */
final class SavedFacility {

    private final Path file;
    private boolean written;

    SavedFacility(Path file) {
        this.file = file;
    }

    /** Whether a file can be made where this one is to be. */
    void check() throws IOException {
        Files.delete(beside());
    }

    void save(Facility facility) throws IOException {
        Path beside = beside();
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                FacilityWriter.write(facility, format(), out);
            }
            Files.move(beside, file.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
            written = true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Whether anything was kept. */
    boolean isWritten() {
        return written;
    }

    private Path beside() throws IOException {
        return Files.createTempFile(Objects.requireNonNull(file.toAbsolutePath().getParent()), "huisnorm", ".part");
    }

    private FacilityWriter.Format format() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? FacilityWriter.Format.JSON
                : FacilityWriter.Format.YAML;
    }
}
