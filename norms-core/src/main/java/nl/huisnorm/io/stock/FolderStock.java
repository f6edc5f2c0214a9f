package nl.huisnorm.io.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.io.read.FacilityReader;

/** A folder with a facility in each file. */
final class FolderStock implements FacilityStock {

    private final Iterator<Path> files;

    private FolderStock(List<Path> files) {
        this.files = files.iterator();
    }

    /** Opens a folder, or one file. */
    static FolderStock open(Path path, Problems problems) throws UnreadableInputException {
        try (Stream<Path> all = Files.walk(path)) {
            return new FolderStock(all.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || isFacility(file))
                    .sorted()
                    .toList());
        } catch (IOException | UncheckedIOException e) {
            throw problems.fatal(null, "not-readable", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isFacility(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    @Override
    public boolean hasNext() {
        return files.hasNext();
    }

    @Override
    public StockItem next() {
        Path file = files.next();
        try {
            return new StockItem(file.toString(), 0, FacilityReader.read(file).facility(), List.of());
        } catch (UnreadableInputException e) {
            return new StockItem(file.toString(), 0, null, e.problems());
        }
    }

    @Override
    public void close() {
        // files are read as a whole, one at a time
    }
}
