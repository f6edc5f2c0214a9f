package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.ProfileLint;
import nl.huisnorm.internal.rulebook.ScenarioLint;
import nl.huisnorm.io.read.ScenarioReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import org.junit.jupiter.api.Test;

/** What is said of the files of others is looked for in all that is bundled too: nothing of it comes to nothing. */
class LintTest {

    private static final Rulebook LAW = Huisnorm.bundled().rulebook();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final String ENDED = "lint-ended";

    private static List<String> found(Profile profile, LocalDate day) {
        List<String> found = new ArrayList<>();
        new ProfileLint(profile, LAW, day, (at, code, arguments) -> found.add(code + " " + at)).check();
        return found;
    }

    private static List<String> found(Scenario scenario, LocalDate day) {
        List<String> found = new ArrayList<>();
        new ScenarioLint(scenario, LAW, day, (at, code, arguments) -> found.add(code + " " + at)).check();
        return found;
    }

    @Test
    void in_no_bundled_profile_is_anything_found_but_that_it_has_passed() {
        LocalDate day = LAW.knownOn();
        assertThat(LAW.profiles()).hasSizeGreaterThan(20).allSatisfy(profile -> {
            LocalDate until = profile.until();
            boolean hasPassed = until != null && until.isBefore(day);
            assertThat(found(profile, day))
                    .as(profile.id())
                    .isEqualTo(hasPassed ? List.of(ENDED + " /until") : List.of());
        });
    }

    @Test
    void a_profile_has_passed_on_the_day_after_its_last() {
        List<Profile> ended = LAW.profiles().stream()
                .filter(profile -> profile.until() != null)
                .toList();
        assertThat(ended).isNotEmpty().allSatisfy(profile -> {
            LocalDate last = profile.until();
            assertThat(last).isNotNull();
            if (last != null) {
                assertThat(found(profile, last)).as(profile.id()).doesNotContain(ENDED + " /until");
                assertThat(found(profile, last.plusDays(1))).as(profile.id()).contains(ENDED + " /until");
            }
        });
    }

    @Test
    void in_no_scenario_of_the_examples_is_anything_found() throws IOException, UnreadableInputException {
        List<Path> scenarios;
        try (Stream<Path> files = Files.list(FILES.resolve("scenarios"))) {
            scenarios = files.sorted().toList();
        }
        assertThat(scenarios).isNotEmpty();
        for (Path file : scenarios) {
            Scenario scenario = ScenarioReader.read(file.toString(), Files.readAllBytes(file), LAW);
            assertThat(found(scenario, LAW.knownOn())).as(file.toString()).isEmpty();
        }
    }
}
