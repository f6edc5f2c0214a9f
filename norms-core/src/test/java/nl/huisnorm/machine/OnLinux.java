package nl.huisnorm.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a test needs of the machine that it runs on. Linux has all of it, and a test that does not find it there fails;
 * elsewhere the test is left out and says why.
 */
public final class OnLinux {

    private static final boolean LINUX = System.getProperty("os.name", "").equals("Linux");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RIGHTS = "CapEff:";
    /** The right to mount, among those that the kernel knows. */
    private static final int MAY_MOUNT = 21;

    private OnLinux() {}

    /**
     * Goes on where something is there.
     *
     * @param isThere whether it is
     * @param what what it is
     */
    public static void needs(boolean isThere, String what) {
        if (LINUX) {
            assertThat(isThere).as("on Linux there is %s", what).isTrue();
        }
        assumeThat(isThere)
                .as("left out: this is no Linux, and without %s", what)
                .isTrue();
    }

    /** A device, or what the kernel tells as a file. */
    public static Path file(String path) {
        Path file = Path.of(path);
        needs(Files.exists(file), path);
        return file;
    }

    /** A new pipe with a name. */
    public static Path pipe(Path at) throws IOException, InterruptedException {
        needs(runs("mkfifo", at.toString()), "mkfifo");
        return at;
    }

    /** What a shell does that makes files of names which Java cannot make. */
    public static void shell(String script) throws IOException, InterruptedException {
        needs(runs("sh", "-c", script), "a shell that does “" + script + "”");
    }

    /** A small disk at a folder, for who may mount one. */
    public static void disk(Path at, String size) throws IOException, InterruptedException {
        assumeThat(mayMount())
                .as("left out: who runs this may not mount a disk")
                .isTrue();
        needs(runs("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()), "mount");
    }

    private static boolean mayMount() throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(RIGHTS))
                .anyMatch(line -> new BigInteger(line.substring(RIGHTS.length()).strip(), 16).testBit(MAY_MOUNT));
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            if (LINUX) {
                throw e;
            }
            return false;
        }
    }
}
