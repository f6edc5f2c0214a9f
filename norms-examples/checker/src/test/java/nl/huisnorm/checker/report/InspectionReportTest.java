package nl.huisnorm.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report that all forms tell: nothing is lost on the way from the assessment, and nothing counted twice. */
class InspectionReportTest {

    private static final Path FILES = Path.of("../files/facilities");
    private static final Path FARM = FILES.resolve("boerderij-heideweg.yaml");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    @TempDir
    private Path folder = Path.of(".");

    static List<Path> files() {
        return Stream.of("boerderij-heideweg.yaml", "hotel-stationsweg.json", "woonunits-kwekerij.json")
                .map(FILES::resolve)
                .toList();
    }

    private static AssessmentOptions options(Path file) throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        return file.equals(FARM)
                ? options.withWaivers(WaiverReader.read(Path.of("../files/waivers/boerderij-heideweg.yaml")))
                : options;
    }

    private static ReportMaker.Judged judged(Path file, AssessmentOptions options) throws UnreadableInputException {
        FacilityDocument document = FacilityReader.read(file);
        Assessment assessment = HUISNORM.assess(document.facility(), options);
        return new ReportMaker.Judged(document, assessment, List.of(), null);
    }

    private static InspectionReport report(ReportMaker.Judged judged, Locale locale) {
        return ReportMaker.report(judged, HUISNORM.rulebook(), locale);
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_finding_stands_in_one_section_one_group_one_answer_and_at_one_place(Path file)
            throws UnreadableInputException {
        ReportMaker.Judged judged = judged(file, options(file));
        InspectionReport report = report(judged, Messages.DUTCH);
        List<FindingEntry> all = report.findings();
        assertThat(all).hasSameSizeAs(judged.assessment().findings());
        assertThat(all).extracting(FindingEntry::anchor).doesNotHaveDuplicates();
        List<FindingEntry> grouped = report.sections().stream()
                .flatMap(section -> section.groups().stream())
                .flatMap(group -> group.findings().stream())
                .toList();
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(all);
        assertThat(report.place().all().flatMap(place -> place.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        for (InspectionReport.Section section : report.sections()) {
            assertThat(section.groups().stream().mapToInt(FindingGroup::count).sum())
                    .isEqualTo(section.count());
            assertThat(section.groups().stream().flatMap(group -> group.findings().stream()))
                    .allMatch(finding -> finding.section() == section.kind());
        }
        assertThat(report.conclusion().counts().stream()
                        .mapToInt(count -> Arrays.stream(Outcome.values())
                                .mapToInt(count::of)
                                .sum())
                        .sum())
                .isEqualTo(all.size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_number_that_was_read_has_its_unit_in_entries_and_in_text(Path file) throws UnreadableInputException {
        ReportMaker.Judged judged = judged(file, options(file));
        Messages texts = Messages.in(Messages.DUTCH);
        InspectionReport report = report(judged, Messages.DUTCH);
        FindingWords words = new FindingWords(texts, judged.document().positions());
        Set<String> units = new TreeSet<>();
        for (int i = 0; i < report.findings().size(); i++) {
            Finding finding = judged.assessment().findings().get(i);
            for (Evidence read : finding.evidence()) {
                Fact fact = FactTable.get().fact(read.owner() + "." + read.fact());
                String unit =
                        fact == null || fact.unit() == null ? "" : fact.unit().symbol();
                if (read.value() instanceof Number && !unit.isEmpty()) {
                    units.add(unit);
                    String wanted = read.text(Messages.DUTCH) + " " + unit;
                    assertThat(report.findings().get(i).read())
                            .extracting(FindingEntry.Fact::value)
                            .contains(wanted);
                    assertThat(words.evidence(finding)).contains(wanted);
                }
            }
        }
        assertThat(units).contains("m²", "m");
    }

    @ParameterizedTest
    @MethodSource("files")
    void advice_is_counted_apart_and_turns_no_place(Path file) throws UnreadableInputException {
        InspectionReport report = report(judged(file, options(file)), Messages.DUTCH);
        long advice = report.findings().stream()
                .filter(finding -> !finding.norm().binding())
                .count();
        InspectionReport.Count counted = report.conclusion().counts().stream()
                .filter(count -> count.force() == Force.ADVICE)
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(Outcome.values()).mapToInt(counted::of).sum()).isEqualTo((int) advice);
        report.place().all().forEach(place -> {
            Set<Outcome> binding = place.findings().stream()
                    .filter(finding -> finding.norm().binding())
                    .map(FindingEntry::outcome)
                    .collect(Collectors.toSet());
            assertThat(place.own())
                    .isIn(binding.isEmpty() ? Stream.of((Object) null).toList() : binding);
        });
        report.sections().stream()
                .filter(section -> section.kind().isToDo())
                .flatMap(section -> section.groups().stream())
                .forEach(group -> assertThat(group.norms()).allMatch(NormEntry::binding));
    }

    @ParameterizedTest
    @MethodSource("files")
    void both_languages_tell_the_same(Path file) throws UnreadableInputException {
        ReportMaker.Judged judged = judged(file, options(file));
        InspectionReport dutch = report(judged, Messages.DUTCH);
        InspectionReport english = report(judged, Locale.UK);
        assertThat(dutch.findings())
                .extracting(FindingEntry::anchor)
                .isEqualTo(english.findings().stream().map(FindingEntry::anchor).toList());
        assertThat(dutch.sections())
                .extracting(InspectionReport.Section::count)
                .isEqualTo(english.sections().stream()
                        .map(InspectionReport.Section::count)
                        .toList());
        assertThat(dutch.conclusion().label()).isNotEqualTo(english.conclusion().label());
        assertThat(dutch.origin()).isEqualTo(english.origin());
    }

    @Test
    void a_place_is_as_bad_as_the_worst_in_it() throws UnreadableInputException {
        InspectionReport report = report(judged(FARM, AssessmentOptions.asOf(DAY)), Messages.DUTCH);
        assertThat(report.place().worst()).isEqualTo(Outcome.NON_COMPLIANT);
        Place building = report.place().within().get(0);
        assertThat(building.name()).isEqualTo("Voorhuis");
        assertThat(building.within()).extracting(Place::kind).contains("unit", "room");
        assertThat(report.place().all().filter(place -> place.kind().equals("room")))
                .isNotEmpty()
                .allMatch(place -> place.within().isEmpty() && Objects.equals(place.own(), place.worst()));
        assertThat(report.place().count(Outcome.NON_COMPLIANT))
                .isEqualTo(report.sections().get(0).count())
                .isEqualTo(11);
    }

    @Test
    void twins_are_told_together_and_stand_one_by_one_too() throws UnreadableInputException {
        InspectionReport report = report(judged(FARM, AssessmentOptions.asOf(DAY)), Messages.DUTCH);
        List<FindingGroup> twins = report.sections().get(0).groups().stream()
                .filter(group -> group.norms().size() > 1)
                .toList();
        assertThat(twins).extracting(FindingGroup::ids).containsExactly("SNF-3.1, CAO-IV-2", "SNF-5.1, CAO-IV-3");
        for (FindingGroup group : twins) {
            assertThat(group.findings())
                    .hasSize(2)
                    .extracting(finding -> finding.norm().id())
                    .doesNotHaveDuplicates();
            FindingEntry.Numbers numbers =
                    Objects.requireNonNull(group.findings().get(0).numbers());
            assertThat(numbers.found().isExact()).isTrue();
            assertThat(Objects.requireNonNull(numbers.found().most()))
                    .isLessThan(Objects.requireNonNull(numbers.required().least()));
        }
    }

    @Test
    void what_ran_out_has_its_last_day_and_what_is_waived_its_waiver() throws UnreadableInputException {
        InspectionReport report = report(judged(FARM, options(FARM)), Messages.DUTCH);
        assertThat(report.findings().stream().filter(finding -> finding.lastDay() != null))
                .hasSize(2)
                .allSatisfy(finding -> {
                    assertThat(finding.lastDay()).isEqualTo(LocalDate.of(2026, 9, 12));
                    assertThat(finding.lastDayText()).isEqualTo("moest uiterlijk op 12 september 2026 opnieuw");
                });
        assertThat(report.waivers())
                .extracting(waiver -> waiver.waiver().id() + " " + waiver.covers())
                .containsExactly("ow-2026-03 1", "ow-2025-01 0", "ow-2026-04 0");
        assertThat(report.findings().stream().filter(finding -> finding.outcome() == Outcome.WAIVED))
                .hasSize(1)
                .allMatch(finding -> finding.section() == SectionKind.WAIVED && finding.waiver() != null);
    }

    @Test
    void questions_and_remedies_are_told_where_they_were_looked_for() throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        FacilityDocument document = FacilityReader.read(FARM);
        ReportMaker.Judged judged = new ReportMaker.Judged(
                document,
                HUISNORM.assess(document.facility(), options),
                HUISNORM.questions(document.facility(), options),
                HUISNORM.remedies(document.facility(), options));
        InspectionReport asked = report(judged, Messages.DUTCH);
        assertThat(asked.asked()).isTrue();
        assertThat(asked.ask())
                .hasSize(12)
                .allMatch(one -> !one.waiting().isEmpty() && one.text().endsWith("?"));
        assertThat(asked.findings().stream()
                        .filter(finding -> !finding.remedies().isEmpty()))
                .isNotEmpty()
                .allMatch(finding -> finding.section() == SectionKind.NOT_MET);
        InspectionReport notAsked = report(judged(FARM, options), Messages.DUTCH);
        assertThat(notAsked.asked()).isFalse();
        assertThat(notAsked.ask()).isNotEmpty().allMatch(one -> !one.waiting().isEmpty());
        assertThat(notAsked.findings()).allMatch(finding -> finding.remedies().isEmpty());
    }

    @Test
    void where_something_stands_is_told_by_pointer_line_and_words() throws IOException, UnreadableInputException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: a\nbuildings:\n  - id: b\n    name: Huis\n");
        InspectionReport report = report(judged(file, AssessmentOptions.asOf(DAY)), Messages.DUTCH);
        assertThat(report.findings().stream()
                        .map(FindingEntry::about)
                        .filter(about -> about.kind().equals("building"))
                        .distinct())
                .containsExactly(new FindingEntry.About(
                        "building",
                        "gebouw",
                        "b",
                        "Huis",
                        "gebouw b (Huis)",
                        new FindingEntry.Where(null, 3, 5, null, null, "regel 3")));
    }

    @Test
    void every_theme_of_the_rulebook_has_a_word_in_both_languages() {
        Collection<String> themes =
                HUISNORM.rulebook().norms().stream().map(Norm::theme).collect(Collectors.toCollection(TreeSet::new));
        for (Locale locale : List.of(Messages.DUTCH, Locale.UK)) {
            List<String> labels = new ArrayList<>();
            themes.forEach(theme -> labels.add(Texts.of(locale).getString("theme." + theme)));
            assertThat(labels).doesNotHaveDuplicates();
        }
    }
}
