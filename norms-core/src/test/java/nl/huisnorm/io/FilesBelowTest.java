package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan of a stranger names files of its own folder, and none of the machine that it is judged on. */
class FilesBelowTest {

    private static final String SECRET = "root:x:0:0:geheim\n";

    @TempDir
    private Path top = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(top.resolve("in/plannen"));
        Files.writeString(top.resolve("geheim.yaml"), SECRET);
        Files.writeString(top.resolve("in/huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Files.writeString(folder.resolve("huis.yaml"), "id: huis\nbuildings: [{id: a}]\n");
        Files.createDirectories(folder.resolve("sub"));
    }

    private Path plan(String named) throws IOException {
        return Files.writeString(
                folder.resolve("plan.yaml"),
                "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {huis: \"" + named + "\"}\n");
    }

    private static List<Problem> problems(Path plan) {
        return catchThrowableOfType(UnreadableInputException.class, () -> InputReader.read(plan))
                .problems();
    }

    private static void isRefused(List<Problem> problems) {
        assertThat(problems).extracting(Problem::code).containsExactly("facility-unreadable", "outside-root");
        assertThat(problems)
                .extracting(problem -> problem.line(Messages.DUTCH))
                .noneMatch(line -> line.contains("geheim\\n") || line.contains("root:x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../geheim.yaml", "sub/../../../geheim.yaml", "../huis.yaml", "/etc/passwd", "/dev/zero"})
    void a_file_elsewhere_is_refused(String named) throws IOException {
        isRefused(problems(plan(named)));
    }

    @Test
    void so_is_one_that_is_not_there_since_nobody_is_told_what_there_is() throws IOException {
        isRefused(problems(plan("../../bestaat-niet.yaml")));
    }

    @Test
    void so_is_one_that_a_link_leads_to() throws IOException {
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), top.resolve("geheim.yaml"));
        isRefused(problems(plan("koppeling.yaml")));
        Files.createSymbolicLink(folder.resolve("map"), top);
        isRefused(problems(plan("map/geheim.yaml")));
        isRefused(problems(plan(top.resolve("geheim.yaml").toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/nothinghere", "../../er-is-niets.yaml", "map/er-is-niets.yaml"})
    void and_one_that_leads_to_nothing_elsewhere(String target) throws IOException {
        Files.createSymbolicLink(folder.resolve("map"), top);
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), Path.of(target));
        isRefused(problems(plan("koppeling.yaml")));
        isRefused(problems(plan(top.resolve("er-is-niets.yaml").toString())));
    }

    @Test
    void links_within_are_followed() throws IOException, UnreadableInputException {
        Files.createSymbolicLink(folder.resolve("koppeling.yaml"), folder.resolve("huis.yaml"));
        PlanDocument plan = InputReader.readPlan(plan("koppeling.yaml"));
        assertThat(plan.facilityDocuments()).containsOnlyKeys("huis");
    }

    @Test
    void whoever_judges_may_say_which_folder_it_is() throws IOException, UnreadableInputException {
        Path plan = plan("../huis.yaml");
        assertThat(InputReader.readPlan(plan, top.resolve("in")).facilityDocuments())
                .containsOnlyKeys("huis");
        Path link = Files.createSymbolicLink(top.resolve("anders"), top.resolve("in"));
        assertThat(InputReader.readPlan(link.resolve("plannen/plan.yaml"), link).facilityDocuments())
                .containsOnlyKeys("huis");
        assertThat(InputReader.readPlan(link.resolve("plannen/plan.yaml"), top).facilityDocuments())
                .containsOnlyKeys("huis");
    }

    @Test
    void the_plan_of_an_application_has_no_more_room_than_the_application() throws IOException {
        plan("../../../geheim.yaml");
        Files.writeString(folder.resolve("sub/plan.yaml"), Files.readString(plan("../../../geheim.yaml")));
        Path application = Files.writeString(folder.resolve("aanvraag.yaml"), """
                application: {id: Z-1, kind: use-notification, lodgedOn: 2026-01-01}
                facility: huis.yaml
                plan: sub/plan.yaml
                """);
        assertThat(problems(application))
                .extracting(Problem::code)
                .containsExactly("plan-unreadable", "facility-unreadable", "outside-root");
    }

    @Test
    void a_pipe_that_is_named_is_no_file() throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", folder.resolve("pijp.yaml").toString())
                .start()
                .waitFor();
        assertThat(problems(plan("pijp.yaml"))).extracting(Problem::code).contains("not-found");
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class,
                () -> InputReader.read("p", Files.readString(plan("huis.yaml")).getBytes(UTF_8), RelatedFiles.none()));
        assertThat(refused.problems()).extracting(Problem::code).contains("not-found");
    }
}
