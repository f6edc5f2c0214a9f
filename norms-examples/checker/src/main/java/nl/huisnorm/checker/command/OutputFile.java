package nl.huisnorm.checker.command;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that something is written to: whole, or not at all. What is written is kept in a file without a name until it is
 * complete, and takes the place of the old one at once; so nothing is left behind when the program is stopped, and the old
 * file stays when the disk is full. Links are followed. What is no file, as a pipe or a device, is written as it comes.
 */
public final class OutputFile {

    /** As many links as any system follows. */
    private static final int MOST_LINKS = 40;

    private static final int MOST_NAMES = 1_000;
    private static final int BUFFER = 1 << 16;

    /** Where the system keeps the names of what a program has open. */
    private static final Pattern HANDLES = Pattern.compile("/proc/[0-9]+(?:/task/[0-9]+)?/fd|/dev/fd");

    private final Path named;
    private final Path target;
    private final boolean streams;

    /** Whether it is not there yet, and whoever puts one there meanwhile was first. */
    private final boolean isNew;

    private OutputFile(Path named, Path target, boolean streams, boolean isNew) {
        this.named = named;
        this.target = target;
        this.streams = streams;
        this.isNew = isNew;
    }

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * A file to write to, which need not be there yet.
     *
     * @throws IOException if nothing can be written there
     */
    public static OutputFile at(Path named) throws IOException {
        return at(named, false);
    }

    /**
     * A file that is not there yet: what somebody else puts in its place before it is written stays.
     *
     * @throws IOException if nothing can be written there, or something is there
     */
    public static OutputFile notThere(Path named) throws IOException {
        if (Files.exists(named, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(named.toString());
        }
        return at(named, true);
    }

    private static OutputFile at(Path named, boolean isNew) throws IOException {
        boolean streams = Files.exists(named) && (!Files.isRegularFile(named) || isHandle(named));
        Path target = streams ? named.toAbsolutePath() : followed(named.toAbsolutePath());
        if (Files.isDirectory(named)) {
            throw new FileSystemException(named.toString(), null, "Is a directory");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(named.toString());
        }
        OutputFile file = new OutputFile(named, target, streams, isNew);
        if (!streams) {
            file.spool().close();
        }
        return file;
    }

    /**
     * What the system has open already, such as standard output by its name, and whatever leads there. Any other file is one
     * like all others, also where devices are.
     */
    private static boolean isHandle(Path named) throws IOException {
        Path file = named.toAbsolutePath();
        for (int i = 0; i <= MOST_LINKS; i++) {
            Path folder = file.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return false;
            }
            if (HANDLES.matcher(folder.toRealPath().toString()).matches()) {
                return true;
            }
            if (!Files.isSymbolicLink(file)) {
                return false;
            }
            file = folder.resolve(Files.readSymbolicLink(file));
        }
        return false;
    }

    /** Where links lead in the end, also when nothing is there. */
    private static Path followed(Path named) throws IOException {
        Path file = named;
        for (int i = 0; Files.isSymbolicLink(file); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(named.toString());
            }
            file = Objects.requireNonNull(file.getParent()).resolve(Files.readSymbolicLink(file));
        }
        return file;
    }

    /** Whether a file, whatever it is called, is the one that is written. */
    public boolean is(Path other) {
        try {
            return target.normalize().equals(followed(other.toAbsolutePath()).normalize())
                    || (Files.exists(target) && Files.exists(other) && Files.isSameFile(target, other));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file is there that what is written takes the place of. */
    boolean replaces() {
        return !streams && Files.exists(target);
    }

    /** Whether the name of the file that is written cannot be shown as it is, and a file is shown that way. */
    boolean isShownAs(String other) {
        String name = String.valueOf(target.getFileName());
        return name.contains("\uFFFD")
                && other.substring(other.lastIndexOf(File.separatorChar) + 1).equals(name);
    }

    /** Whether a file has the last name of the one that is written. */
    boolean isCalled(Path other) {
        Path name = target.getFileName();
        return name != null && name.equals(other.getFileName());
    }

    /**
     * Writes the file.
     *
     * @throws NotWrittenException if it could not be written; the old file, if any, is still there
     * @throws InterruptedIOException as the content throws it; the old file is still there too
     */
    public void write(Content content) throws IOException {
        try (FileChannel whole = streams ? null : spool();
                OutputStream to =
                        whole == null ? Files.newOutputStream(target, inPlace()) : Channels.newOutputStream(whole)) {
            NoticingStream noticing = new NoticingStream(to);
            try (OutputStream out = new BufferedOutputStream(new Open(noticing), BUFFER)) {
                content.write(out);
            } catch (RuntimeException e) {
                noticing.check();
                throw e;
            }
            noticing.check();
            if (whole != null) {
                Ending.OF_MACHINE.after(() -> {
                    replace(whole);
                    return whole;
                });
            }
        } catch (NotWrittenException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new NotWrittenException(named.toString(), e);
        }
    }

    /** A file that is open already goes on behind what it has, as whoever opened it would. */
    private OpenOption[] inPlace() {
        return Files.isRegularFile(target)
                ? new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.APPEND}
                : new OpenOption[] {StandardOpenOption.WRITE};
    }

    /** Stays open when what writes to it closes. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** A file that loses its name as soon as it is open, on the disk that the target is on if that can be. */
    private FileChannel spool() throws IOException {
        return Ending.OF_MACHINE.after(() -> {
            try {
                return open(beside());
            } catch (IOException e) {
                if (!Files.isRegularFile(target)) {
                    throw e;
                }
                return open(Files.createTempFile("huisnorm", ".part"));
            }
        });
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** A new file beside the target that others get the rights to which the user gives new files. */
    private Path beside() throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        for (int i = 1; ; i++) {
            Path file = folder.resolve(".huisnorm-" + ProcessHandle.current().pid() + "-" + i + ".part");
            try {
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                return file;
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_NAMES) {
                    throw e;
                }
            }
        }
    }

    private void replace(FileChannel whole) throws IOException {
        Path part;
        try {
            part = beside();
        } catch (IOException e) {
            WrittenOver.write(whole, target);
            return;
        }
        try {
            rightsOf(target, part);
            try (FileChannel copy = FileChannel.open(part, StandardOpenOption.WRITE)) {
                WrittenOver.copy(whole, 0, whole.size(), copy);
                copy.force(true);
            }
            if (isNew) {
                putNew(part, target);
            } else {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            delete(part);
        }
    }

    /** A second name is given at once and never to two; where a disk knows none, somebody can come between. */
    private static void putNew(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // whoever can make a file in a folder can take it away, unless the disk itself is gone
        }
    }

    /** A file that is written again keeps its rights. */
    private static void rightsOf(Path old, Path part) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        @Nullable PosixFileAttributeView was = view(old);
        @Nullable PosixFileAttributeView is = view(part);
        if (was != null && is != null) {
            Set<PosixFilePermission> rights = was.readAttributes().permissions();
            is.setPermissions(rights);
        }
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
