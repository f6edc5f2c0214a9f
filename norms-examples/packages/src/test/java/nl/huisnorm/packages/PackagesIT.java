package nl.huisnorm.packages;

import static nl.huisnorm.packages.Unpacked.NAME;
import static nl.huisnorm.packages.Unpacked.TARGET;
import static nl.huisnorm.packages.Unpacked.VERSION;
import static nl.huisnorm.packages.Unpacked.fine;
import static nl.huisnorm.packages.Unpacked.plain;
import static nl.huisnorm.packages.Unpacked.report;
import static nl.huisnorm.packages.Unpacked.run;
import static nl.huisnorm.packages.Unpacked.tar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.huisnorm.packages.Unpacked.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people install is what starts here. */
@Timeout(300)
class PackagesIT {

    /** Java itself refuses to start where what was kept is not what would be used. */
    private static final Map<String, String> ONLY_WITH_KEPT_CLASSES = Map.of("JAVA_TOOL_OPTIONS", "-Xshare:on");

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> kept(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(classes)) {
            return all.toList();
        }
    }

    private static String image() {
        return NAME + "-" + System.getProperty("os.name") + "-" + System.getProperty("os.arch") + ".tar.gz";
    }

    @Test
    void the_program_that_is_unpacked_says_what_the_plain_jar_says_and_keeps_what_the_first_check_loaded()
            throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path program = home.resolve("bin/huisnorm");
        Path classes = home.resolve("lib/classes");
        Ended expected = plain();
        assertThat(expected.out()).contains("Woning Dorpsstraat");
        assertThat(report(program, ONLY_WITH_KEPT_CLASSES))
                .matches(ended -> ended.out().equals(expected.out()));
        assertThat(kept(classes)).hasSize(1);
        FileTime first = Files.getLastModifiedTime(kept(classes).get(0));
        assertThat(report(program, Map.of())).isEqualTo(expected);
        assertThat(report(program, ONLY_WITH_KEPT_CLASSES).out()).isEqualTo(expected.out());
        assertThat(Files.getLastModifiedTime(kept(classes).get(0))).isEqualTo(first);
    }

    @Test
    void what_was_kept_is_really_used_and_left_silently_where_the_program_is_another() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path program = home.resolve("bin/huisnorm");
        Ended expected = report(program, Map.of());
        Files.setLastModifiedTime(
                home.resolve("lib/huisnorm.jar"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertThat(report(program, ONLY_WITH_KEPT_CLASSES).exit()).isEqualTo(1);
        assertThat(report(program, ONLY_WITH_KEPT_CLASSES).err()).contains("shared archive");
        assertThat(report(program, Map.of())).isEqualTo(expected);
    }

    @Test
    void a_program_that_is_newer_than_what_was_kept_keeps_it_anew() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path program = home.resolve("bin/huisnorm");
        Ended expected = report(program, Map.of());
        Path classes = kept(home.resolve("lib/classes")).get(0);
        Files.setLastModifiedTime(classes, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertThat(report(program, Map.of())).isEqualTo(expected);
        assertThat(kept(home.resolve("lib/classes"))).hasSize(1);
        assertThat(report(program, ONLY_WITH_KEPT_CLASSES).out()).isEqualTo(expected.out());
    }

    @Test
    void only_a_check_of_files_keeps_classes_and_where_nothing_can_be_written_nothing_is_said_of_it() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path program = home.resolve("bin/huisnorm");
        assertThat(run(List.of(program.toString(), "--version")).out()).isEqualTo("huisnorm " + VERSION + "\n");
        assertThat(report(program, Map.of("HUISNORM_START", "stock")).exit()).isZero();
        assertThat(home.resolve("lib/classes")).doesNotExist();
        Files.createFile(home.resolve("lib/classes"));
        assertThat(report(program, Map.of())).isEqualTo(plain());
    }

    /** What the program is started with, told by a Java that does no more than tell. */
    private String startedWith(Path home, String... arguments) throws Exception {
        Path java = folder.resolve("telling");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return run(
                        home,
                        Map.of("HUISNORM_JAVA", java.toString()),
                        Stream.concat(Stream.of(home.resolve("bin/huisnorm").toString()), Stream.of(arguments))
                                .toList())
                .out();
    }

    @Test
    void a_file_is_judged_by_a_small_machine_and_a_stock_by_one_that_uses_all_there_is() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        for (String one : List.of("check a.yaml", "interview", "toets a.yaml b.json", "check p.yaml --root examples")) {
            assertThat(startedWith(home, one.split(" ", -1)))
                    .as(one)
                    .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m")
                    .endsWith("nl.huisnorm.checker.Main " + one + "\n");
        }
        for (String one : List.of("impact s.csv", "regio x", "check examples", "check stock.ndjson")) {
            assertThat(startedWith(home, one.split(" ", -1)))
                    .as(one)
                    .doesNotContain("-XX:+UseSerialGC", "-XX:TieredStopAtLevel", "-Xmx")
                    .endsWith("nl.huisnorm.checker.Main " + one + "\n");
        }
        assertThat(startedWith(home, "check", "a file with spaces.yaml", "*")).endsWith("a file with spaces.yaml *\n");
    }

    @Test
    void a_program_without_java_or_with_an_old_one_is_told_in_both_languages() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 99\n");
        Files.setPosixFilePermissions(old.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String java : List.of("/no/such/java", old.resolve("java").toString())) {
            Ended ended = report(home.resolve("bin/huisnorm"), Map.of("HUISNORM_JAVA", java));
            assertThat(ended.exit()).isEqualTo(70);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err().lines()).hasSize(2).anyMatch(line -> line.contains("Java 17 of nieuwer"));
            assertThat(ended.err()).contains("Java 17 or later");
        }
    }

    @Test
    void the_program_is_found_through_a_link_and_keeps_the_exit_code() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/huisnorm"));
        assertThat(report(link, Map.of())).isEqualTo(plain());
        assertThat(run(List.of(link.toString(), "check", "/no/such/file")).exit())
                .isEqualTo(4);
        assertThat(run(List.of(link.toString(), "no-such-command")).exit()).isEqualTo(2);
    }

    @Test
    void the_image_needs_no_java_and_is_as_quick_wherever_it_is_put() throws Exception {
        Path home = tar(image(), Files.createDirectories(folder.resolve("elsewhere")));
        Ended expected = plain();
        Map<String, String> withoutJava = Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/no/such/folder");
        assertThat(report(home.resolve("bin/huisnorm"), withoutJava)).isEqualTo(expected);
        assertThat(report(home.resolve("bin/huisnorm"), ONLY_WITH_KEPT_CLASSES).out())
                .isEqualTo(expected.out());
        assertThat(report(home.resolve("bin/huisnorm-stock"), withoutJava)).isEqualTo(expected);
    }

    @Test
    void the_java_of_the_image_has_the_modules_that_the_program_needs_and_writes_what_needs_most_of_them()
            throws Exception {
        Path home = tar(image(), folder);
        Set<String> modules = new TreeSet<>();
        fine(List.of(home.resolve("lib/runtime/bin/java").toString(), "--list-modules"))
                .out()
                .lines()
                .map(line -> line.replaceAll("@.*", ""))
                .forEach(modules::add);
        assertThat(modules).contains("java.base", "java.desktop", "java.xml", "jdk.localedata");
        assertThat(modules).doesNotContain("jdk.compiler", "jdk.jshell", "jdk.javadoc", "java.se", "jdk.jlink");
        String program = home.resolve("bin/huisnorm").toString();
        Path plan = Path.of("../files/plans/de-hoef/3-overeenkomst.yaml").toAbsolutePath();
        String root = Path.of("../files").toAbsolutePath().toString();
        for (String form : List.of("pdf", "docx")) {
            Path paper = folder.resolve("paper." + form);
            fine(List.of(program, "agreement", plan.toString(), "--root", root, "-o", paper.toString()));
            assertThat(paper).isNotEmptyFile();
        }
        for (String form : List.of("pdf", "html")) {
            Path report = folder.resolve("report." + form);
            fine(List.of(
                    program, "check", "--as-of", "2026-11-23", Unpacked.DWELLING.toString(), "-o", report.toString()));
            assertThat(report).isNotEmptyFile();
        }
        Path workbook = folder.resolve("house.xlsx");
        fine(List.of(program, "convert", Unpacked.DWELLING.toString(), "-o", workbook.toString()));
        Ended judged = run(List.of(program, "check", "--as-of", "2026-11-23", workbook.toString()));
        assertThat(judged.err()).isEmpty();
        assertThat(judged.exit()).isZero();
    }

    @Test
    void an_archive_holds_all_that_belongs_to_it_at_one_moment_and_windows_reads_what_it_is_to_read() throws Exception {
        Path archive = TARGET.resolve(NAME + ".zip");
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Set<FileTime> moments = new TreeSet<>();
            for (ZipEntry entry : zip.stream().toList()) {
                names.add(entry.getName().replace(NAME + "/", ""));
                moments.add(entry.getLastModifiedTime());
            }
            assertThat(moments).hasSize(1);
            for (String name : List.of("bin/huisnorm.cmd", "LEESMIJ.txt", "README.txt")) {
                String text = new String(
                        zip.getInputStream(zip.getEntry(NAME + "/" + name)).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).as(name).doesNotContainPattern("[^\r]\n").contains("\r\n");
            }
            String unix = new String(
                    zip.getInputStream(zip.getEntry(NAME + "/bin/huisnorm")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(unix).startsWith("#!/bin/sh\n").doesNotContain("\r");
        }
        assertThat(names)
                .contains(
                        "bin/huisnorm",
                        "bin/huisnorm.cmd",
                        "lib/huisnorm.jar",
                        "LICENSE",
                        "LEESMIJ.txt",
                        "README.txt",
                        "share/man/man1/huisnorm.1",
                        "share/man/nl/man1/huisnorm.1",
                        "share/bash-completion/completions/huisnorm",
                        "share/zsh/huisnorm.zsh")
                .anyMatch(name -> name.matches("licences/drools-core-.*/LICENSE.*"))
                .noneMatch(name -> name.endsWith(".jsa"));
    }

    @Test
    void the_pages_of_the_manual_are_what_the_program_says() throws Exception {
        Path home = tar(NAME + ".tar.gz", folder);
        for (String[] one : new String[][] {{"en", "share/man/man1"}, {"nl", "share/man/nl/man1"}}) {
            String page = fine(List.of(home.resolve("bin/huisnorm").toString(), "manual", "--lang", one[0]))
                    .out();
            assertThat(home.resolve(one[1]).resolve("huisnorm.1")).content().isEqualTo(page);
            assertThat(page).contains("\"huisnorm " + VERSION + "\"");
        }
    }
}
