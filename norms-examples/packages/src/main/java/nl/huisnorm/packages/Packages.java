package nl.huisnorm.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Lays out the program as packages carry it, in three folders: {@code home}, for a system that has Java, {@code debian}, what only a
 * Debian package has, and {@code image/huisnorm}, with a Java of its own. Archives are made of them afterwards.
 */
public final class Packages {

    private Packages() {}

    /**
     * Lays out all folders.
     *
     * @param arguments the folder of this module, the one to lay out in, the jar of the program, the repository, and the moment
     *     that files bear
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if told to stop
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path module = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path jar = Path.of(arguments[2]);
        Path repository = Path.of(arguments[3]);
        Instant moment = Instant.parse(arguments[4]);
        Program program = new Program(jar);
        Path home = Home.laidOut(target.resolve("home"), module.resolve("src/main"), repository, program);
        Folder.bears(home, moment);
        Folder.bears(DebianFolder.laidOut(target.resolve("debian"), module.resolve("src/main"), home, program), moment);
        Path image = Image.laidOut(target, home, jar, program);
        Folder.bears(image, moment);
        if (keepsClasses()) {
            Image.keepClasses(image);
            Folder.bears(image, moment);
        }
        if (!Files.isRegularFile(image.resolve("lib/app/huisnorm.jar"))) {
            throw new IOException("the image has no program: " + image);
        }
    }

    /** Elsewhere what is kept belongs to one place, and is made where the program was put. */
    private static boolean keepsClasses() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    }
}
