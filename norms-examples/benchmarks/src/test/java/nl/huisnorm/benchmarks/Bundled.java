package nl.huisnorm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;

/** The facilities that come with the examples. */
final class Bundled {

    private static final List<String> FOLDERS =
            List.of("facilities", "before", "later", "plans/facilities", "plans/regio/locaties");

    private Bundled() {}

    static List<Facility> facilities() {
        List<Facility> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(Path.of("../files").resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    all.add(FacilityReader.read(file).facility());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UnreadableInputException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }
}
