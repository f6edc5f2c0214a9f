package nl.huisnorm.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What is done with files and folders. */
final class Folder {

    /** Where the heading of a compressed file says how hard it was tried, and the word for as hard as can be. */
    private static final int EFFORT = 8;

    private static final byte HARDEST = 2;

    private Folder() {}

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** An empty folder in place of whatever was there. */
    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path one : within(folder)) {
                Files.delete(one);
            }
        }
        return Files.createDirectories(folder);
    }

    /** A file with folders around it. */
    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, content);
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder with all that is in it. */
    static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    static void executable(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** Every file bears the same moment, so that the same program is packed as the same bytes. */
    static void bears(Path folder, Instant moment) throws IOException {
        FileTime time = FileTime.from(moment);
        for (Path one : within(folder)) {
            Files.getFileAttributeView(one, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time, null, null);
        }
    }

    /** Compressed as hard as can be, with no name and no moment in it. */
    static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Hardest(packed)) {
            out.write(content);
        }
        byte[] bytes = packed.toByteArray();
        bytes[EFFORT] = HARDEST;
        return bytes;
    }

    private static final class Hardest extends GZIPOutputStream {
        Hardest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
