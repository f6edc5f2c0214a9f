package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacilitiesTest {

    private static final Path FACILITIES = Path.of("../files/facilities");
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void between_them_the_files_show_every_outcome_but_a_waiver() throws IOException, UnreadableInputException {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThanOrEqualTo(8);
        for (Path file : files) {
            HUISNORM.assess(read(file).facility(), AssessmentOptions.asOf(TODAY))
                    .findings()
                    .forEach(finding -> seen.add(finding.outcome()));
        }
        assertThat(seen).isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.WAIVED)));
    }

    @ParameterizedTest
    @CsvSource({
        "woning-dorpsstraat.yaml, COMPLIANT",
        "boerderij-heideweg.yaml, NON_COMPLIANT",
        "pension-kerkplein.yaml, NON_COMPLIANT",
        "hotel-stationsweg.json, UNDETERMINED",
        "campus-de-weelde.yaml, NON_COMPLIANT",
        "recreatiepark-het-ven.yaml, NON_COMPLIANT",
        "woonunits-kwekerij.json, NON_COMPLIANT",
        "onbekend-industrieweg.yaml, UNDETERMINED",
    })
    void each_file_has_the_verdict_it_is_meant_to_show(String file, Verdict verdict) throws UnreadableInputException {
        FacilityDocument document = read(FACILITIES.resolve(file));
        assertThat(HUISNORM.assess(document.facility(), AssessmentOptions.asOf(TODAY))
                        .verdict())
                .isEqualTo(verdict);
    }

    /** The rows of the dossier's decision table for an existing hotel or guesthouse. */
    @Test
    void one_guesthouse_gets_four_different_answers_on_four_dates() throws UnreadableInputException {
        assertThat(space("2023-12-31")).isEqualTo(Map.of());
        assertThat(space("2024-06-01")).isEqualTo(Map.of("SNF-2.3-BUNK", Outcome.NON_COMPLIANT));
        assertThat(space("2025-03-01"))
                .isEqualTo(Map.of("SNF-2.3-BUNK", Outcome.NON_COMPLIANT, "SNF-2.3-MAX2", Outcome.NON_COMPLIANT));
        assertThat(space("2025-08-01"))
                .isEqualTo(Map.of(
                        "SNF-2.2-HOTEL", Outcome.UNDETERMINED,
                        "SNF-2.2-LOGIES", Outcome.UNDETERMINED,
                        "SNF-2.3-BUNK", Outcome.NON_COMPLIANT,
                        "SNF-2.3-MAX1", Outcome.UNDETERMINED,
                        "SNF-2.3-MAX2", Outcome.NON_COMPLIANT));
    }

    /** The norms on space that are not simply met, with their worst outcome. */
    private static Map<String, Outcome> space(String date) throws UnreadableInputException {
        FacilityDocument document = read(FACILITIES.resolve("pension-kerkplein.yaml"));
        Assessment assessment = HUISNORM.assess(document.facility(), AssessmentOptions.asOf(LocalDate.parse(date)));
        return assessment.findings().stream()
                .filter(finding -> finding.norm().theme().equals("space")
                        && finding.norm().regime().id().equals("snf"))
                .filter(finding ->
                        finding.outcome() == Outcome.NON_COMPLIANT || finding.outcome() == Outcome.UNDETERMINED)
                .collect(Collectors.toMap(
                        finding -> finding.norm().id(),
                        finding -> finding.outcome(),
                        (one, other) -> one == Outcome.NON_COMPLIANT ? one : other,
                        TreeMap::new));
    }

    /** Between two of these days, every answer that differs is told by the timeline, and it tells no other. */
    @Test
    void every_change_between_the_days_of_the_law_is_explained_by_the_timeline()
            throws IOException, UnreadableInputException {
        List<LocalDate> days = Stream.of(
                        "2019-01-01", "2022-07-01", "2024-01-01", "2025-07-01", "2026-07-01", "2027-01-01")
                .map(LocalDate::parse)
                .toList();
        for (Path file : files()) {
            Facility facility = read(file).facility();
            for (int i = 1; i < days.size(); i++) {
                Map<String, Outcome> expected = answers(facility, days.get(i - 1));
                Changes changes =
                        HUISNORM.timeline(facility, days.get(i - 1), days.get(i), AssessmentOptions.asOf(days.get(i)));
                assertThat(changes.searchedAll()).isTrue();
                for (Change change : changes.list()) {
                    String key = change.norm().id() + " " + change.subject();
                    assertThat(expected.get(key)).as("%s %s", file, change).isEqualTo(change.before());
                    if (change.after() == null) {
                        expected.remove(key);
                    } else {
                        expected.put(key, change.after());
                    }
                    assertThat(change.reason(Locale.ENGLISH)).isNotBlank();
                }
                assertThat(expected).as("%s on %s", file, days.get(i)).isEqualTo(answers(facility, days.get(i)));
            }
        }
    }

    private static Map<String, Outcome> answers(Facility facility, LocalDate day) {
        Map<String, Outcome> answers = new TreeMap<>();
        HUISNORM.assess(facility, AssessmentOptions.asOf(day))
                .findings()
                .forEach(finding -> answers.put(finding.norm().id() + " " + finding.subject(), finding.outcome()));
        return answers;
    }

    private static FacilityDocument read(Path file) throws UnreadableInputException {
        return FacilityReader.read(file);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FACILITIES)) {
            return files.sorted().toList();
        }
    }
}
