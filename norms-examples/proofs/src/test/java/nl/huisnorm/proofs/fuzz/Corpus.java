package nl.huisnorm.proofs.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is kept of noise that reached something new, and of what once went wrong: a folder a target, a file an input. */
final class Corpus {

    /** Where it is kept, seen from the module. */
    static final Path FOLDER = Path.of("src/test/corpus");

    private static final int FIRST = 'A';

    private Corpus() {}

    /** What is kept for a target, by the names of the files. */
    static Map<String, byte[]> kept(Target target) {
        Map<String, byte[]> kept = new TreeMap<>();
        Path folder = FOLDER.resolve(target.key());
        if (!Files.isDirectory(folder)) {
            return kept;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                kept.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    /** That and what a target begins with. */
    static Map<String, byte[]> all(Target target) {
        Map<String, byte[]> all = new TreeMap<>(kept(target));
        target.seeds().forEach((name, seed) -> all.put("seed-" + name, seed));
        return all;
    }

    /**
     * Writes what noise begins with.
     *
     * @param targets the targets; of several the first byte of each input tells which it is for
     * @param folder where to
     */
    static void write(List<Target> targets, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Target target : targets) {
            for (Map.Entry<String, byte[]> one : all(target).entrySet()) {
                byte[] data = targets.size() > 1 ? marked(target, targets, one.getValue()) : one.getValue();
                Files.write(folder.resolve(target.key() + "-" + one.getKey()), data);
            }
        }
    }

    private static byte[] marked(Target target, List<Target> targets, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 1);
        out.write(FIRST + targets.indexOf(target));
        out.writeBytes(data);
        return out.toByteArray();
    }

    /** The target that the first byte of an input tells. */
    static Target marked(byte[] data, List<Target> targets) {
        return targets.get(Math.floorMod(data[0] - FIRST, targets.size()));
    }

    /** The input without that byte. */
    static byte[] unmarked(byte[] data) {
        return Arrays.copyOfRange(data, 1, data.length);
    }
}
