package nl.huisnorm.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The program with a Java of its own, that has only the modules that it needs. */
final class Image {

    /** Beside those that the program names: how days and numbers are written in Dutch. */
    private static final String OF_LANGUAGES = "jdk.localedata";

    /** The highest exit code that tells of the facility and not of the program. */
    private static final int MOST_OF_A_VERDICT = 5;

    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private Image() {}

    static Path laidOut(Path target, Path home, Path jar, Program program) throws IOException, InterruptedException {
        Path runtime = target.resolve("runtime");
        Path images = Folder.empty(target.resolve("image"));
        Path input = Folder.empty(target.resolve("image-input"));
        Folder.empty(runtime);
        Files.delete(runtime);
        Folder.copy(jar, input.resolve("huisnorm.jar"));
        Set<String> modules = modules(program.jar());
        Program.tool(
                "jlink",
                "--add-modules",
                String.join(",", modules),
                "--include-locales=nl,en",
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--compress=1",
                "--output",
                runtime.toString());
        // the classes of Java itself, ready to be used
        Program.run(List.of(runtime.resolve("bin/java").toString(), "-Xshare:dump"));
        Program.tool(
                "jpackage",
                "--type",
                "app-image",
                "--name",
                "huisnorm-stock",
                "--input",
                input.toString(),
                "--main-jar",
                "huisnorm.jar",
                "--main-class",
                "nl.huisnorm.checker.Main",
                "--runtime-image",
                runtime.toString(),
                "--java-options",
                "-Djava.awt.headless=true",
                "--dest",
                images.toString());
        Path image = Files.move(images.resolve("huisnorm-stock"), images.resolve("huisnorm"));
        for (String part : List.of("share", "examples", "licences")) {
            Folder.copyAll(home.resolve(part), image.resolve(part));
        }
        for (String part : List.of("bin/huisnorm", "LICENSE", "LEESMIJ.txt", "README.txt")) {
            Folder.copy(home.resolve(part), image.resolve(part));
        }
        Folder.executable(image.resolve("bin/huisnorm"));
        return image;
    }

    /** What the program needs of Java, as Java itself finds it. */
    private static Set<String> modules(Path jar) throws IOException, InterruptedException {
        String found = Program.tool(
                "jdeps", "--multi-release", "17", "--ignore-missing-deps", "--print-module-deps", jar.toString());
        Set<String> modules = new TreeSet<>(List.of(BETWEEN.split(found.strip())));
        modules.add(OF_LANGUAGES);
        return modules;
    }

    /** The first check keeps the classes that it needed, next to the program. */
    static void keepClasses(Path image) throws IOException, InterruptedException {
        Program.run(
                List.of(
                        image.resolve("bin/huisnorm").toString(),
                        "check",
                        image.resolve("examples/facilities/woning-dorpsstraat.yaml")
                                .toString()),
                MOST_OF_A_VERDICT);
        if (!Files.isDirectory(image.resolve("lib/app/classes"))) {
            throw new IOException("no classes were kept in " + image);
        }
    }
}
