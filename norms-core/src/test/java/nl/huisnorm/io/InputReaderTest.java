package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and applications: recognised by their content, refused with line and field where they cannot be. */
class InputReaderTest {

    private static final String FACILITY = """
            id: huis
            buildings:
              - id: main
                usableFloorArea: 120
            """;
    private static final String PLAN = """
            id: plan
            phases:
              - {id: een, from: 2026-01-01, workers: 10, migrants: 5}
              - {id: twee, from: 2027-01-01, workers: 20, migrants: 8}
            facilities: {huis: huis.yaml}
            housing:
              - {id: regel, facility: huis, beds: 5, from: 2026-01-01}
            """;

    private static final Map<String, String> FILES = Map.of("huis.yaml", FACILITY, "plan.yaml", PLAN);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) throws IOException {
        String text = FILES.get(path);
        if (text == null) {
            throw new NoSuchFileException(path);
        }
        return bytes(text);
    }

    private static InputDocument read(String text) throws UnreadableInputException {
        return InputReader.read("invoer.yaml", bytes(text), InputReaderTest::file);
    }

    private static List<Problem> problems(String text) {
        return catchThrowableOfType(UnreadableInputException.class, () -> read(text))
                .problems();
    }

    @Test
    void what_an_input_is_its_content_tells() throws UnreadableInputException {
        assertThat(read(FACILITY)).isInstanceOf(FacilityDocument.class);
        assertThat(read(PLAN)).isInstanceOf(PlanDocument.class);
        assertThat(
                        read(
                                "application: {id: Z-1, kind: use-notification, lodgedOn: 2026-01-01}\nfacility: huis.yaml\nplan: plan.yaml"))
                .isInstanceOf(ApplicationDocument.class);
    }

    @Test
    void a_value_of_a_facility_is_found_in_its_own_file() throws UnreadableInputException {
        PlanDocument plan = (PlanDocument) read(PLAN);
        Pointer area = Pointer.ROOT
                .field("facilities")
                .field("huis")
                .field("buildings")
                .element(0)
                .field("usableFloorArea");
        assertThat(plan.positions().locate(area)).isEqualTo(new Position(4, 22));
        assertThat(plan.positions().file(area)).isEqualTo("huis.yaml");
        Pointer path = Pointer.ROOT.field("facilities").field("huis");
        assertThat(plan.positions().locate(path)).isEqualTo(new Position(5, 20));
        assertThat(plan.positions().file(path)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    facility: huis,|facility: elders,|unknown-facility|7|/housing/0/facility
                    2027-01-01|2025-01-01|phases-out-of-order|4|/phases/1/from
                    2027-01-01|2026-01-01|phases-out-of-order|4|/phases/1/from
                    migrants: 8|migrants: 21|migrants-above-total|4|/phases/1/migrants
                    migrants: 8|migrants: 8, ownMigrants: 9|parts-above-whole|4|/phases/1/ownMigrants
                    migrants: 8|migrants: 8, peaks: [{firstMonth: 4, lastMonth: 9, migrants: 7}]|peak-below-phase|4|/phases/1/peaks/0/migrants
                    migrants: 8|migrants: 8, peaks: [{firstMonth: 4, firstDay: 31, lastMonth: 9}]|no-day-in-month|4|/phases/1/peaks/0/firstDay
                    migrants: 8|migrants: 8, peaks: [{firstMonth: 4, lastMonth: 13}]|out-of-bounds|4|/phases/1/peaks/0/lastMonth
                    id: twee|id: een|duplicate-id|4|/phases/1/id
                    huis: huis.yaml|huis: weg.yaml|facility-unreadable|5|/facilities/huis
                    huis: huis.yaml|huis: plan.yaml|facility-unreadable|5|/facilities/huis
                    {huis: huis.yaml}|{huis: huis.yaml, twee: huis.yaml}|facility-id-differs|5|/facilities/twee
                    from: 2026-01-01}|from: 2026-01-01, until: 2025-12-31}|until-before-from|7|/housing/0/until
                    beds: 5|beds: -5|out-of-bounds|7|/housing/0/beds
                    """)
    void what_a_plan_cannot_say_is_refused_with_its_place(
            String from, String to, String code, int line, String pointer) {
        String text = PLAN.replace(from, to);
        assertThat(text).isNotEqualTo(PLAN);
        Problem problem = problems(text).get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(Objects.requireNonNull(problem.position()).line()).isEqualTo(line);
        assertThat(problem.pointer()).hasToString(pointer);
        assertThat(problem.message(Messages.DUTCH)).isNotEqualTo(problem.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    agreement: {bedsShare: 101}|out-of-bounds
                    agreement: {penalty: {perDay: 250}}|amount-without-currency
                    agreement: {penalty: {perDay: {amount: 250}}}|amount-without-currency
                    agreement: {penalty: {perDay: {amount: 250, currency: USD}}}|pattern
                    agreement: {penalty: {perDay: {currency: EUR}}}|missing-field
                    agreement: {revisedFor: [drie]}|unknown-phase
                    agreement: {notices: [{on: 2026-06-01, subject: openning}]}|unknown-subject
                    agreement: {firstReportOn: 2026-06-01, reportMonths: 12, notices: [{on: 2026-07-01, subject: 2026-06-02}]}|unknown-subject
                    agreement: {hindrances: [{from: 2026-06-01, subject: openning}]}|unknown-subject
                    agreement: {from: 2026-01-01, until: 2025-01-01}|until-before-from
                    agreement: {from: 2026-01-01, until: 2035-12-31, endedOn: 2016-11-30}|until-before-from
                    agreement: {concludedOn: 2026-01-01, until: 2016-12-31}|until-before-from
                    agreement: {concludedOn: 2026-01-01, until: 2035-12-31, endedOn: 2016-11-30}|until-before-from
                    agreement: {concludedOn: 2026-01-01, amendments: [{from: 2025-12-31}]}|until-before-from
                    agreement: {endedOn: 2026-06-30, noticeGivenOn: 2026-07-01}|until-before-from
                    agreement: {amendments: [{from: 2026-06-01, until: 2026-01-01}]}|until-before-from
                    agreement: {from: 2026-01-01, amendments: [{from: 2025-12-31}]}|until-before-from
                    agreement: {guarantee: {givenOn: 2026-06-01, until: 2026-05-31}}|until-before-from
                    agreement: {clauses: [{id: a}, {id: a}]}|duplicate-id
                    milestones: [{id: a, due: 2026-01-01, after: b}, {id: b, due: 2026-01-01, after: a}]|circular-milestones
                    milestones: [{id: a, due: 2026-01-01, after: a}]|circular-milestones
                    milestones: [{id: a, due: 2026-01-01, after: b}]|unknown-milestone
                    milestones: [{id: a, due: 2026-02-01}, {id: b, due: 2026-01-01, after: a}]|milestone-before-earlier
                    milestones: [{id: a, due: 2026-02-01, done: false, doneOn: 2026-01-01}]|done-without-day
                    reports: [{dueOn: 2026-02-01}, {dueOn: 2026-02-01}]|report-twice
                    reports: [{dueOn: 2026-02-01, submittedOn: 2026-01-20, day: 2026-01-21}]|until-before-from
                    reports: [{dueOn: 2026-02-01, submittedOn: 2026-01-20, migrants: 8, commuters: 9}]|parts-above-whole
                    company: {kvkNumber: "123"}|pattern
                    company: {branchNumber: "12345678"}|pattern
                    """)
    void so_is_what_an_agreement_or_its_supervision_cannot_say(String more, String code) {
        List<Problem> found = problems(PLAN + more);
        assertThat(found).extracting(Problem::code).containsExactly(code);
        assertThat(Objects.requireNonNull(found.get(0).position()).line()).isEqualTo(8);
    }

    @Test
    void a_report_that_is_not_due_is_refused() {
        String text = PLAN + "agreement: {firstReportOn: 2026-03-01, reportMonths: 6}\nreports: [{dueOn: 2026-04-01}]";
        assertThat(problems(text)).extracting(Problem::code).containsExactly("report-not-due");
        String due = PLAN + "agreement: {firstReportOn: 2026-03-01, reportMonths: 6}\nreports: [{dueOn: 2027-09-01}]";
        assertThat(catchThrowableOfType(UnreadableInputException.class, () -> read(due)))
                .isNull();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_also_in_the_files_that_are_named() {
        String broken = PLAN.replace("migrants: 5", "migrants: 50").replace("huis.yaml", "weg.yaml");
        assertThat(problems(broken))
                .extracting(Problem::code)
                .containsExactly("migrants-above-total", "facility-unreadable", "not-found");
        List<Problem> notAFacility = problems(PLAN.replace("huis.yaml", "plan.yaml"));
        assertThat(notAFacility.get(0).code()).isEqualTo("facility-unreadable");
        assertThat(notAFacility).anyMatch(problem -> problem.file().equals("plan.yaml"));
    }

    @Test
    void why_a_file_that_is_named_cannot_be_read_is_told(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("map.yaml"));
        Files.createFile(folder.resolve("leeg.yaml"));
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        for (String[] told : new String[][] {
            {"weg.yaml", "dit bestand bestaat niet"},
            {"map.yaml", "dit is een map, geen bestand"},
            {"leeg.yaml", "dit bestand is leeg"},
            {"plan.yaml", "dit bestand is een vestigingsplan; hier hoort een locatie"}
        }) {
            Path plan = Files.writeString(folder.resolve("p.yaml"), PLAN.replace("huis.yaml", told[0]));
            List<Problem> problems = catchThrowableOfType(UnreadableInputException.class, () -> InputReader.read(plan))
                    .problems();
            assertThat(problems)
                    .extracting(problem -> problem.message(Messages.DUTCH))
                    .hasSize(2)
                    .contains(told[1]);
            assertThat(problems.get(1).file()).endsWith(told[0]);
        }
    }

    @Test
    void what_a_store_of_files_says_of_one_is_told() {
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class,
                () -> InputReader.read("p", PLAN.getBytes(UTF_8), path -> {
                    throw new IOException("store is\n closed");
                }));
        assertThat(refused.problems().get(1).message(Messages.DUTCH))
                .isEqualTo("dit bestand kan niet worden gelezen: store is\\n closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    facility: weg.yaml|facility-unreadable
                    facility: huis.yaml\\nplan: huis.yaml|plan-unreadable
                    facility: huis.yaml\\nplan: weg.yaml|plan-unreadable
                    plan: plan.yaml|missing-field
                    """)
    void an_application_that_names_what_is_not_there_is_refused(String more, String code) {
        String text =
                "application: {id: Z-1, kind: use-notification, lodgedOn: 2026-01-01}\n" + more.replace("\\n", "\n");
        assertThat(problems(text).get(0).code()).isEqualTo(code);
    }

    @Test
    void a_decision_before_the_application_is_refused() {
        String text = """
                application: {id: Z-1, kind: use-notification, lodgedOn: 2026-01-02, decided: true, decidedOn: 2026-01-01}
                facility: huis.yaml
                """;
        assertThat(problems(text)).extracting(Problem::code).containsExactly("decided-before-lodged");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    decided: false, decidedOn: 2026-02-01                             | told-of-what-was-not
                    extended: false, extendedOn: 2026-02-01                           | told-of-what-was-not
                    extended: false, extendedWeeks: 6                                 | told-of-what-was-not
                    withdrawn: false, withdrawnOn: 2026-02-01                         | told-of-what-was-not
                    extendedOn: 2026-01-01                                            | decided-before-lodged
                    withdrawnOn: 2026-01-01                                           | decided-before-lodged
                    receivedOn: 2026-01-01                                            | decided-before-lodged
                    receivedOn: 2026-02-05, decidedOn: 2026-02-04                     | until-before-from
                    receivedOn: 2026-02-05, extendedOn: 2026-02-04                    | until-before-from
                    suspensions: [{invitedOn: 2026-01-01}]                            | decided-before-lodged
                    suspensions: [{invitedOn: 2026-01-05, completedOn: 2026-01-04}]   | until-before-from
                    suspensions: [{invitedOn: 2026-01-05, completeBy: 2026-01-04}]    | until-before-from
                    also: [letting-permit, letting-permit]                            | kind-twice
                    also: [use-notification]                                          | kind-twice
                    """)
    void an_application_that_contradicts_itself_is_refused(String says, String code) {
        String text = "application: {id: Z-1, kind: use-notification, lodgedOn: 2026-01-02, " + says
                + "}\nfacility: huis.yaml\n";
        assertThat(problems(text)).extracting(Problem::code).containsExactly(code);
        assertThat(problems(text).get(0).message(Messages.DUTCH)).isNotBlank();
    }

    @Test
    void a_plan_is_no_facility_and_a_facility_no_plan(@TempDir Path folder) throws IOException {
        Path facility = Files.writeString(folder.resolve("huis.yaml"), FACILITY);
        Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        assertThatThrownBy(() -> InputReader.readPlan(facility)).isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> InputReader.asFacility(InputReader.read(plan)))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void paths_are_taken_from_the_folder_of_the_plan(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("plannen"));
        Files.writeString(folder.resolve("huis.yaml"), FACILITY);
        Path plan = Files.writeString(
                folder.resolve("plannen").resolve("plan.yaml"), PLAN.replace("huis.yaml", "../huis.yaml"));
        PlanDocument document = InputReader.readPlan(plan, folder);
        assertThat(document.facilities()).hasSize(1);
        assertThat(Objects.requireNonNull(document.facilityDocuments().get("huis"))
                        .file())
                .isEqualTo(folder.resolve("huis.yaml").toString());
    }
}
