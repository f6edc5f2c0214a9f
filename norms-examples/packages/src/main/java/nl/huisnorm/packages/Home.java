package nl.huisnorm.packages;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The program for a system that has Java. */
final class Home {

    /** What tells of rights, wherever a library puts it. */
    private static final Pattern RIGHTS = Pattern.compile(
            "(?:META-INF/)?(?:[^/]*-)?(?:LICENSE|NOTICE|COPYING|COPYRIGHT)[^/]*", Pattern.CASE_INSENSITIVE);

    private static final String OF_APACHE = "META-INF/LICENSE";

    /** What a jar says of libraries that it carries in it: a folder for each, or a file. */
    private static final Pattern OF_CARRIED = Pattern.compile("META-INF/licenses/([^/]+?)(?:-jar)?(/[^/]+)?");

    /** The files on which the commands of the handbook are given. */
    private static final List<String> EXAMPLES = List.of(
            "before",
            "cases",
            "facilities",
            "inspections",
            "later",
            "plans",
            "profiles",
            "scenarios",
            "stocks",
            "waivers");

    private Home() {}

    static Path laidOut(Path home, Path source, Path repository, Program program)
            throws IOException, InterruptedException {
        Folder.empty(home);
        for (String name : new String[] {"huisnorm", "huisnorm.cmd"}) {
            Folder.copy(
                    source.resolve("launcher").resolve(name),
                    home.resolve("bin").resolve(name));
        }
        Folder.executable(home.resolve("bin/huisnorm"));
        Folder.copy(program.jar(), home.resolve("lib/huisnorm.jar"));
        Folder.copyAll(source.resolve("documents"), home);
        Folder.copy(repository.resolve("LICENSE"), home.resolve("LICENSE"));
        for (String kind : EXAMPLES) {
            Folder.copyAll(
                    repository.resolve("norms-examples/files").resolve(kind),
                    home.resolve("examples").resolve(kind));
        }
        // what commands write of the plans is no example to begin with
        Files.delete(Folder.empty(home.resolve("examples/plans/regio/stukken")));
        Folder.write(home.resolve("share/man/man1/huisnorm.1"), program.output("manual", "--lang", "en"));
        Folder.write(home.resolve("share/man/nl/man1/huisnorm.1"), program.output("manual", "--lang", "nl"));
        Folder.write(home.resolve("share/bash-completion/completions/huisnorm"), program.output("completion", "bash"));
        Folder.write(home.resolve("share/zsh/huisnorm.zsh"), program.output("completion", "zsh"));
        rights(home.resolve("licences"));
        return home;
    }

    /** The terms of each library that is in the program. */
    private static void rights(Path folder) throws IOException {
        for (String one : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            Path library = Path.of(one);
            if (!one.endsWith(".jar") || !Files.isRegularFile(library)) {
                continue;
            }
            String name = String.valueOf(library.getFileName()).replaceAll("\\.jar$", "");
            try (ZipFile jar = new ZipFile(library.toFile())) {
                for (ZipEntry entry : jar.stream().toList()) {
                    Matcher carried = OF_CARRIED.matcher(entry.getName());
                    if (!entry.isDirectory() && carried.matches()) {
                        Folder.write(
                                folder.resolve(carried.group(1) + (carried.group(2) == null ? "" : carried.group(2))),
                                jar.getInputStream(entry).readAllBytes());
                    } else if (!entry.isDirectory()
                            && RIGHTS.matcher(entry.getName()).matches()) {
                        String file =
                                entry.getName().replace(OF_APACHE, "LICENSE").replace("META-INF/", "");
                        Folder.write(
                                folder.resolve(name).resolve(file),
                                jar.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
    }
}
