package nl.huisnorm.proofs.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;

/** What all targets go by. */
final class Given {

    /** The library. */
    static final Huisnorm HUISNORM = Huisnorm.bundled();

    /** The day on which is judged. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** By all norms of that day. */
    static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    /** By those of one regime, which takes a tenth of the time. */
    static final AssessmentOptions FEW = OPTIONS.withRegimes(List.of("snf"));

    /** The folder of the bundled files, seen from a module. */
    static final Path FILES = Path.of("../files");

    /** A small house. */
    static final String HOUSE = """
            id: huis
            name: Huis aan de Dreef
            municipality: GM0743
            buildings:
              - id: a
                form: regular-dwelling
                usableFloorArea: 134.4
                residents: 2
                amenities: {toilets: 1, showers: 1}
                rooms:
                  - {id: r1, kind: bedroom, area: 8.5, occupants: 2}
                  - {id: r2, kind: living-room, area: 20.25}
            """;

    private Given() {}

    /** A facility of a text that is known to be one. */
    static FacilityDocument facility(String name, String yaml) {
        try {
            return FacilityReader.read(name, yaml.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A facility as a file. */
    static byte[] written(Facility facility, FacilityWriter.Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FacilityWriter.write(facility, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A bundled file. */
    static byte[] bundled(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
