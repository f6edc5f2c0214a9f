package nl.huisnorm.checker.batch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.huisnorm.checker.command.NotWrittenException;
import nl.huisnorm.checker.command.OutputFile;

/**
 * A folder with a report of each input. It is new or empty, so that nothing is written over and no report of another run lies
 * between these. Each file is written whole or not at all.
 */
public final class ReportsFolder {

    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

    /** Names that a file cannot have on every system, whatever follows the first dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

    private final Path folder;
    private final boolean made;
    private final Set<String> names = new HashSet<>();

    private ReportsFolder(Path folder, boolean made) {
        this.folder = folder;
        this.made = made;
    }

    /** Whether a folder can be used: there is none yet, or nothing is in it. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            return !all.iterator().hasNext();
        }
    }

    /**
     * Makes the folder where it is not there.
     *
     * @param reserved the names, without what follows the dot, that no report gets
     * @throws IOException if it cannot be made or written
     */
    public static ReportsFolder at(Path folder, String... reserved) throws IOException {
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder);
        ReportsFolder reports = new ReportsFolder(folder, made);
        // whether it can be written is asked before anything is judged
        OutputFile.at(folder.resolve("huisnorm"));
        reports.names.addAll(Arrays.asList(reserved));
        return reports;
    }

    /**
     * A name for a report that no other has, also where capitals make no difference: of letters, digits and signs that every
     * system takes.
     *
     * @param id the id of what it is about
     * @param end what the name ends in
     */
    public String name(String id, String end) {
        String plain = UNSAFE.matcher(
                        Normalizer.normalize(id, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
                .replaceAll("-")
                .replaceAll("^[.-]+|[.-]+$", "");
        String safe = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        if (safe.isEmpty() || DEVICE.matcher(safe).matches()) {
            safe = "locatie-" + safe;
        }
        String name = safe;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = safe + "-" + i;
        }
        return name + "." + end;
    }

    /**
     * Writes a file of the folder, which was not there when this began: where it is now, somebody else writes there too, and was first.
     *
     * @throws NotWrittenException if it could not be written
     */
    public void write(String name, OutputFile.Content content) throws IOException {
        try {
            OutputFile.notThere(folder.resolve(name)).write(content);
        } catch (NotWrittenException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new NotWrittenException(folder.resolve(name).toString(), e);
        }
    }

    Path path() {
        return folder;
    }

    /** Takes the folder away where it was made and nothing was written in it. */
    public void close() {
        try {
            if (made && Files.isDirectory(folder) && isFree(folder)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            // an empty folder is left behind, which harms nobody
        }
    }
}
