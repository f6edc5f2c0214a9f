package nl.huisnorm.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What only a Debian package has: pages of the manual and the changes, compressed as its policy asks. */
final class DebianFolder {

    private DebianFolder() {}

    static Path laidOut(Path folder, Path source, Path home, Program program) throws IOException, InterruptedException {
        Folder.empty(folder);
        Folder.write(
                folder.resolve("man/man1/huisnorm.1.gz"),
                Folder.compressed(Files.readAllBytes(home.resolve("share/man/man1/huisnorm.1"))));
        Folder.write(
                folder.resolve("man/nl/man1/huisnorm.1.gz"),
                Folder.compressed(Files.readAllBytes(home.resolve("share/man/nl/man1/huisnorm.1"))));
        Folder.write(
                folder.resolve("doc/changelog.gz"),
                Folder.compressed(Files.readAllBytes(source.resolve("debian/changelog"))));
        // sourced by the shell when it is asked to complete: no line says what to run it with
        String completion = new String(program.output("completion", "bash"), StandardCharsets.UTF_8);
        Folder.write(
                folder.resolve("completions/huisnorm"),
                completion.replaceFirst("^#![^\n]*\n", "").getBytes(StandardCharsets.UTF_8));
        return folder;
    }
}
