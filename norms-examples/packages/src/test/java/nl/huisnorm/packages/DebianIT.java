package nl.huisnorm.packages;

import static nl.huisnorm.packages.Unpacked.TARGET;
import static nl.huisnorm.packages.Unpacked.VERSION;
import static nl.huisnorm.packages.Unpacked.fine;
import static nl.huisnorm.packages.Unpacked.plain;
import static nl.huisnorm.packages.Unpacked.report;
import static nl.huisnorm.packages.Unpacked.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.huisnorm.packages.Unpacked.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, looked at with the tools of Debian. */
@Timeout(300)
class DebianIT {

    private static final String PACKAGE =
            TARGET.resolve("huisnorm_" + VERSION + "_all.deb").toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_package_says_what_it_needs_and_holds_what_belongs_in_it() throws Exception {
        assertThat(fine(List.of("dpkg-deb", "--field", PACKAGE)).out())
                .contains(
                        "Package: huisnorm\n",
                        "Version: " + VERSION + "\n",
                        "Architecture: all\n",
                        "java17-runtime-headless");
        assertThat(fine(List.of("dpkg-deb", "--contents", PACKAGE)).out())
                .contains(
                        "./usr/bin/huisnorm -> ../share/huisnorm/bin/huisnorm",
                        "./usr/share/huisnorm/lib/huisnorm.jar",
                        "./usr/share/man/man1/huisnorm.1.gz",
                        "./usr/share/man/nl/man1/huisnorm.1.gz",
                        "./usr/share/bash-completion/completions/huisnorm",
                        "./usr/share/doc/huisnorm/copyright",
                        "./var/cache/huisnorm/")
                .doesNotContain(".jsa");
    }

    @Test
    void the_program_of_the_package_says_what_the_plain_jar_says() throws Exception {
        fine(List.of("dpkg-deb", "--extract", PACKAGE, folder.toString()));
        Files.delete(folder.resolve("usr/share/huisnorm/lib/classes"));
        assertThat(report(folder.resolve("usr/bin/huisnorm"), Map.of())).isEqualTo(plain());
        String page = fine(List.of(
                        "gzip",
                        "-dc",
                        folder.resolve("usr/share/man/nl/man1/huisnorm.1.gz").toString()))
                .out();
        assertThat(page).contains(".SH \"NAAM\"");
        Ended read = run(
                folder,
                Map.of("LC_ALL", "C.UTF-8", "MANWIDTH", "80"),
                List.of("man", "--warnings", "-l", "usr/share/man/nl/man1/huisnorm.1.gz"));
        assertThat(read.exit()).isZero();
        assertThat(read.err()).isEmpty();
        assertThat(read.out()).contains("huisnorm check, toets, assess");
    }

    @Test
    void a_shell_that_completes_loads_the_file_of_the_package_by_itself() throws Exception {
        fine(List.of("dpkg-deb", "--extract", PACKAGE, folder.toString()));
        Ended completed = fine(List.of(
                "bash",
                "--norc",
                "-c",
                "source '" + folder.resolve("usr/share/bash-completion/completions/huisnorm")
                        + "'; COMP_WORDS=(huisnorm toe); COMP_CWORD=1; _complete_huisnorm; echo \"${COMPREPLY[@]}\""));
        assertThat(completed.out()).contains("toets");
    }

    @Test
    void the_changes_of_the_package_begin_with_its_version() throws Exception {
        fine(List.of("dpkg-deb", "--extract", PACKAGE, folder.toString()));
        assertThat(fine(List.of(
                                "gzip",
                                "-dc",
                                folder.resolve("usr/share/doc/huisnorm/changelog.gz")
                                        .toString()))
                        .out())
                .startsWith("huisnorm (" + VERSION + ") ");
    }

    @Test
    void debians_own_checker_of_packages_finds_nothing_wrong() throws Exception {
        assertThat(run(List.of("lintian", "--allow-root", "--fail-on", "error,warning", PACKAGE)))
                .isEqualTo(new Ended(0, "", ""));
    }
}
