package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault of the program that one file brings out is told with the file, and all others are judged. */
@Timeout(180)
class OneFaultTest {

    private static final int FILES = 12;
    private static final int BROKEN = 3;

    @TempDir
    private Path folder = Path.of("");

    private Path stock = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        Path services = Files.createDirectories(folder.resolve("faulty/META-INF/services"));
        Files.writeString(services.resolve("nl.huisnorm.HuisnormProvider"), BreakingHuisnorm.class.getName() + "\n");
        stock = Files.createDirectory(folder.resolve("stock"));
        for (int i = 0; i < FILES; i++) {
            String id = i == BROKEN ? BreakingHuisnorm.BREAKS : "huis-" + i;
            Files.writeString(stock.resolve("huis-" + i + ".yaml"), """
                    id: %s
                    buildings: [{id: a, form: regular-dwelling, rooms: [{id: r, kind: bedroom, occupants: 1}]}]
                    """.formatted(id));
        }
    }

    private Run run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("faulty") + File.pathSeparator + System.getProperty("java.class.path"),
                "nl.huisnorm.checker.Main"));
        command.addAll(arguments);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    private static void isToldOnce(Run run) {
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).containsOnlyOnce("Het programma zelf is mislukt");
        assertThat(run.err())
                .contains("java.lang.IllegalStateException: BreakingHuisnorm.answer:")
                .doesNotContain("on fire", "\tat ");
        assertThat(run.err()).containsPattern("huis-3\\.yaml: (/: )?niet getoetst: het programma zelf faalde hierop");
    }

    @ParameterizedTest
    @CsvSource({"check, text", "check, json", "capacity, json", "remedies, text", "questions, json", "timeline, json"})
    void of_a_batch_all_others_are_judged(String command, String format) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command, "--format", format));
        if (command.equals("timeline")) {
            arguments.addAll(List.of("--from", "2026-01-01", "--to", "2027-01-01"));
        }
        for (int i = 0; i < FILES; i++) {
            arguments.add(stock.resolve("huis-" + i + ".yaml").toString());
        }
        Run run = run(arguments);
        isToldOnce(run);
        for (int i = 0; i < FILES; i++) {
            if (i != BROKEN) {
                assertThat(run.out()).contains("huis-" + i + ".yaml");
            }
        }
        if (command.equals("check") && format.equals("text")) {
            assertThat(run.out()).containsPattern("mislukt +\\S+huis-" + BROKEN + "\\.yaml");
            assertThat(run.out()).contains("1  het programma zelf faalde").doesNotContain("onleesbaar");
        }
        if (command.equals("check") && format.equals("json")) {
            assertThat(run.out()).contains("program-failed");
        }
    }

    /** Plans are judged together; what fails by itself is left out, and the others are judged together all the same. */
    @ParameterizedTest
    @CsvSource({
        "check, text",
        "check, json",
        "duties, text",
        "duties, json",
        "variants, ",
        "region, text",
        "region, json"
    })
    void of_plans_too(String command, String format) throws Exception {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        List<String> arguments = new ArrayList<>(List.of(command));
        if (format != null) {
            arguments.addAll(List.of("--format", format));
        }
        for (int i = 1; i <= 4; i++) {
            String id = i == BROKEN ? BreakingHuisnorm.BREAKS : "plan-" + i;
            Path plan = Files.writeString(plans.resolve("huis-" + i + ".yaml"), """
                    id: %s
                    name: Bedrijf %d
                    municipality: GM0762
                    phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 6, peaks: []}]
                    housing: [{id: r, beds: 4, from: 2026-01-01}]
                    agreement: {concludedOn: 2025-01-01, from: 2026-01-01, firstReportOn: 2027-01-01, reportMonths: 12}
                    """.formatted(id, i));
            if (!command.equals("region")) {
                arguments.add(plan.toString());
            }
        }
        if (command.equals("region")) {
            arguments.add(plans.toString());
        }
        Run run = run(arguments);
        isToldOnce(run);
        String name = command.equals("variants") ? "huis-" : "Bedrijf ";
        assertThat(run.out()).contains(name + "1", name + "2", name + "4").doesNotContain(name + "3  ", name + "3\n");
    }

    /** An application is judged together with the plans of others. */
    @Test
    void an_application_does_not_wait_for_the_plan_of_another() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("check"));
        Files.writeString(stock.resolve("plan-a.yaml"), plan("plan-a"));
        Files.writeString(stock.resolve("plan-b.yaml"), plan(BreakingHuisnorm.BREAKS));
        for (String name : List.of("a", "b")) {
            arguments.add(Files.writeString(stock.resolve("aanvraag-" + name + ".yaml"), """
                            application: {id: Z-%s, kind: use-notification, lodgedOn: 2026-01-01}
                            facility: huis-1.yaml
                            plan: plan-%s.yaml
                            """.formatted(name, name))
                    .toString());
        }
        Run run = run(arguments);
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).containsOnlyOnce("Het programma zelf is mislukt").contains("aanvraag-b.yaml");
        assertThat(run.out()).contains("Z-a").contains("plan-a");
    }

    private static String plan(String id) {
        return """
                id: %s
                phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 6, peaks: []}]
                housing: [{id: r, beds: 4, from: 2026-01-01}]
                """.formatted(id);
    }

    @ParameterizedTest
    @CsvSource({"1", "4"})
    void of_a_stock_too(String threads) throws Exception {
        Run run = run(List.of("impact", stock.toString(), "--then", "2027-01-01", "--threads", threads));
        isToldOnce(run);
        assertThat(run.out()).contains("11");
    }
}
