package nl.huisnorm.checker.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan may name what lies elsewhere where that was given on the command line too: whoever gave it has it read already. */
class GivenTogetherTest {

    private static final Path FILES = Path.of("../files");
    private static final String OUTSIDE = "ligt buiten de map";

    @TempDir
    private Path folder;

    private Path plans;
    private Path plan;
    private Path houses;
    private Path house;

    /** As the bundled files lie: the plan in one folder names a house in the one beside it. */
    @BeforeEach
    void lay() throws IOException {
        plans = Files.createDirectories(folder.resolve("plans"));
        plan = plans.resolve("aardbeienteler-dorpsstraat.yaml");
        houses = Files.createDirectories(folder.resolve("facilities"));
        house = houses.resolve("woning-dorpsstraat.yaml");
        for (Path file : new Path[] {plan, house}) {
            Files.copy(FILES.resolve(folder.relativize(file)), file);
        }
    }

    private Run check(Object... given) {
        String[] arguments = new String[given.length + 3];
        arguments[0] = "check";
        arguments[1] = "--as-of";
        arguments[2] = "2026-11-23";
        for (int i = 0; i < given.length; i++) {
            arguments[i + 3] = given[i].toString();
        }
        return Run.of(arguments);
    }

    private static void isRead(Run run) {
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out() + run.err()).contains("aardbeienteler-dorpsstraat").doesNotContain(OUTSIDE);
    }

    private static void isRefused(Run run) {
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out() + run.err()).contains(OUTSIDE);
    }

    @Test
    void two_folders_are_read_together_in_either_order() {
        isRead(check(plans, houses));
        isRead(check(houses, plans));
    }

    @Test
    void a_file_that_was_itself_given_may_be_named() {
        isRead(check(plan, house));
        isRead(check(house, plans));
    }

    @Test
    void what_was_not_given_may_not() throws IOException {
        isRefused(check(plan));
        isRefused(check(plans));
        Path other = Files.copy(house, house.resolveSibling("andere.yaml"));
        Files.writeString(other, Files.readString(other).replace("lie-dor-118", "andere"));
        isRefused(check(plan, other));
    }

    @Test
    void where_a_folder_is_asked_for_nothing_outside_it_may() {
        isRefused(check("--root", plans, plan, house));
    }

    @Test
    void a_link_leads_no_further_than_the_folder_that_was_given() throws IOException {
        Path secret = Files.move(
                house, Files.createDirectory(folder.resolve("geheim")).resolve("woning.yaml"));
        Files.createSymbolicLink(house, secret);
        isRefused(check(plans, houses));
    }

    @Test
    void a_report_of_them_is_verified_with_the_same_folders() {
        Path report = folder.resolve("samen.json");
        check(plans, houses, "-o", report);
        Run run = Run.of("verify", report.toString(), plans.toString(), houses.toString());
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.COMPLIANT);
    }
}
