package nl.huisnorm.checker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.Milestone;
import nl.huisnorm.settlement.MonitoringReport;
import nl.huisnorm.settlement.Party;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers of six plans, from the first talk to the third year of supervision: what a reader would miss stands in them. */
class PapersOfSixPlansTest {

    private static final String DAY = "2026-11-24";
    private static final String REGION = "../files/plans/regio";

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(REGION))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> plansInBothLanguages() throws IOException {
        return plans().stream().flatMap(plan -> Stream.of(Arguments.of(plan, "nl"), Arguments.of(plan, "en")));
    }

    private static SettlementPlan read(Path plan) throws UnreadableInputException {
        return InputReader.readPlan(plan, Path.of("../files")).plan();
    }

    private static Run run(String command, String language, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--as-of", DAY, "--lang", language));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run;
    }

    private String paper(String command, String language, String kind, String... more) throws IOException {
        Path file = folder.resolve("paper." + kind);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("-o", file.toString()));
        run(command, language, arguments.toArray(String[]::new));
        String text = PaperText.of(file);
        assertThat(text).doesNotContain("{0}", "{1}", "null");
        return text;
    }

    private static <T> List<T> all(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.<T>of());
    }

    private static String name(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    /** Every word of a text, for a cell of a table may break it. */
    private static void hasWords(String paper, String text) {
        assertThat(paper).contains(text.split(" ", -1));
    }

    @Test
    void there_are_six() throws IOException {
        assertThat(plans()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("plansInBothLanguages")
    void the_agreement_has_every_party_phase_line_and_milestone(Path file, String language) throws Exception {
        SettlementPlan plan = read(file);
        Agreement agreement = plan.agreement();
        for (String kind : List.of("docx", "pdf")) {
            String text = paper("agreement", language, kind, file.toString());
            for (Phase phase : plan.phases()) {
                hasWords(text, name(phase.name(), phase.id()));
            }
            for (HousingLine line : all(plan.housing())) {
                hasWords(text, line.id());
            }
            for (Milestone milestone : all(plan.milestones())) {
                hasWords(text, name(milestone.name(), milestone.id()));
            }
            for (Party party : all(agreement == null ? null : agreement.parties())) {
                assertThat(text).contains(Objects.requireNonNull(party.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plansInBothLanguages")
    void nothing_is_open_in_the_agreement_that_the_plan_tells(Path file, String language) throws Exception {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        String mark = language.equals("nl") ? "[nog in te vullen: " : "[to be filled in: ";
        SettlementPlan plan = read(file);
        List<String> told = new ArrayList<>();
        told.addAll(told("settlementPlan", plan, messages));
        told.addAll(told("agreement", plan.agreement(), messages));
        told.addAll(told("company", plan.company(), messages));
        for (String kind : List.of("docx", "pdf")) {
            String text = paper("agreement", language, kind, file.toString());
            for (String fact : told) {
                assertThat(text).doesNotContain(mark + fact + "]");
            }
        }
    }

    /** The names of the facts of a record that are known. */
    private static List<String> told(String owner, @Nullable Record part, Messages messages)
            throws IllegalAccessException, InvocationTargetException {
        List<String> told = new ArrayList<>();
        if (part != null) {
            for (RecordComponent fact : part.getClass().getRecordComponents()) {
                if (fact.getAccessor().invoke(part) != null) {
                    told.add(messages.fact(owner, fact.getName()));
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("plansInBothLanguages")
    void the_note_has_the_company_and_every_phase_on_two_pages(Path file, String language) throws Exception {
        SettlementPlan plan = read(file);
        for (String kind : List.of("docx", "pdf")) {
            String text = paper("council-note", language, kind, file.toString());
            hasWords(
                    text,
                    Objects.requireNonNull(
                            Objects.requireNonNull(plan.company()).name()));
            for (Phase phase : plan.phases()) {
                hasWords(text, name(phase.name(), phase.id()));
            }
        }
        assertThat(PaperText.pages(folder.resolve("paper.pdf"))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("plansInBothLanguages")
    void the_days_have_every_report_and_milestone_and_the_calendar_has_all_days(Path file, String language)
            throws Exception {
        SettlementPlan plan = read(file);
        String text = run("duties", language, file.toString()).out();
        Messages words = Messages.in(Locale.forLanguageTag(language));
        for (Milestone milestone : all(plan.milestones())) {
            assertThat(text).contains(words.date(milestone.due()), name(milestone.name(), milestone.id()));
        }
        for (MonitoringReport report : all(plan.reports())) {
            assertThat(text).contains(words.date(report.dueOn()));
        }
        Agreement agreement = plan.agreement();
        LocalDate end = agreement == null ? null : agreement.until();
        if (end != null) {
            assertThat(text).contains(words.date(end));
        }
        List<VEvent> events = Biweekly.parse(run("duties", language, "--format", "ics", file.toString())
                        .out())
                .first()
                .getEvents();
        assertThat(events).hasSize((int) text.lines()
                .filter(line -> line.matches("\\d{1,2} \\p{L}+ \\d{4}  .*"))
                .count());
    }

    @ParameterizedTest
    @MethodSource("plansInBothLanguages")
    void a_plan_beside_itself_has_its_phases_and_no_difference(Path file, String language) throws Exception {
        for (String kind : List.of("docx", "pdf")) {
            String text = paper("variants", language, kind, file.toString(), file.toString());
            for (Phase phase : read(file).phases()) {
                assertThat(text).contains(phase.id());
            }
        }
        assertThat(run("variants", language, file.toString(), file.toString()).out())
                .doesNotContain("≠  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_region_has_every_plan_and_every_facility(String language) throws Exception {
        String page = run("region", language, REGION, "--format", "html").out();
        assertThat(page).doesNotContain("{0}", "null");
        for (Path file : plans()) {
            assertThat(page).contains(name(read(file).name(), read(file).id()));
        }
        assertThat(page)
                .contains(
                        "Woongebouw aan de dijk",
                        "Woongebouw in het dorp",
                        "Woongebouw aan de haven",
                        "Woongebouw De Peel");
    }
}
