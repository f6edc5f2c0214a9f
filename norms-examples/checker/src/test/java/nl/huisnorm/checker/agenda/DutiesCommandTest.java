package nl.huisnorm.checker.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.checker.Run;
import nl.huisnorm.io.write.DutiesWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutiesCommandTest {

    private static final String PLANS = "../files/plans/";
    private static final String AGREED = """
        id: kas
        name: Kas, zuid; noord
        phases: [{id: open, from: 2026-01-01, workers: 10, migrants: 4, peaks: []}]
        housing: [{id: regel, beds: 4, from: 2026-01-01, until: 2027-12-31, certifiedUntil: 2027-05-31, permitUntil: 2027-08-31}]
        agreement:
          from: 2026-01-01
          until: 2028-02-01
          temporary: true
          bedsShare: 100
          firstReportOn: 2026-08-31
          reportMonths: 6
          dissolution: true
          dissolvesOn: 2026-06-01
        milestones: [{id: bouw, name: Bouw klaar, due: 2027-03-01, done: false}]
        reports: [{dueOn: 2026-08-31, submittedOn: 2026-08-30, migrants: 4}]
        """;

    @TempDir
    private Path folder = Path.of("");

    private String plan(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text).toString();
    }

    private static Run run(String plan, String... more) {
        List<String> arguments = new ArrayList<>(List.of("duties", plan, "--as-of", "2026-11-24"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** What was told, with one blank between a day and what it is of. */
    private static String days(Run run) {
        return run.out().replaceAll("(?m)^(\\d+ \\p{L}+ \\d{4}) +", "$1 ");
    }

    @Test
    void all_days_to_the_end_of_the_agreement_stand_in_order() throws IOException {
        Run run = run(plan(AGREED));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
            Dagen van Kas, zuid; noord (kas), tot en met 24 november 2031
            =============================================================
            1 januari 2026    bedden van de fase klaar · open: niet te bepalen; tekort: 0–4 bedden
            1 juni 2026       huisvesting klaar, anders ontbindt de koop of pacht · Kas, zuid; noord
            31 augustus 2026  monitoringsrapport: nagekomen, gedaan op 30 augustus 2026
            28 februari 2027  monitoringsrapport: nog niet aan de orde
            1 maart 2027      mijlpaal · Bouw klaar: nog niet aan de orde
            31 mei 2027       toegezegd certificaat eindigt · regel
            31 augustus 2027  monitoringsrapport
            31 augustus 2027  vergunning eindigt · regel
            31 december 2027  bedden eindigen · regel
            1 februari 2028   overeenkomst eindigt · Kas, zuid; noord

            """);
    }

    @Test
    void what_an_agreement_contains_in_practice_has_its_days() throws IOException {
        String plan = plan(AGREED.replace("agreement:\n", """
                agreement:
                  endedOn: 2027-10-31
                  noticeMonths: 3
                  penalty: {noticeDays: 14}
                  notices: [{on: 2026-12-01, subject: open}, {on: 2026-12-01}]
                  hindrances: [{from: 2026-11-01, until: 2027-01-15}, {from: 2027-02-01}]
                  guarantee: {by: 2027-03-02, until: 2030-12-31}
                  amendments: [{concludedOn: 2026-10-01, from: 2027-01-01, bedsShare: 80}]
                """));
        String out = days(run(plan));
        String calendar = run(plan, "--format", "ics").out();
        assertThat(out)
                .contains("14 december 2026 termijn van de ingebrekestelling loopt af · open\n")
                .contains("14 december 2026 termijn van de ingebrekestelling loopt af · kas\n")
                .contains("1 januari 2027 wijziging van de overeenkomst gaat in · Kas, zuid; noord\n")
                .contains("15 januari 2027 overmacht eindigt · Kas, zuid; noord\n")
                .contains("2 maart 2027 bankgarantie gesteld · Kas, zuid; noord\n")
                .contains("31 juli 2027 laatste dag om op te zeggen voor het eerdere einde · Kas, zuid; noord\n")
                .contains("31 oktober 2027 overeenkomst eindigt · Kas, zuid; noord\n")
                .contains("31 december 2030 bankgarantie eindigt · Kas, zuid; noord\n");
        assertThat(days(run(plan(
                        AGREED.replace("agreement:\n", "agreement:\n  endedOn: 2027-09-30\n  noticeMonths: 6\n")))))
                .contains("31 maart 2027 laatste dag om op te zeggen");
        for (String given : List.of("  noticeGivenOn: 2027-01-01\n", "  endedTogether: true\n")) {
            String ended = plan(
                    AGREED.replace("agreement:\n", "agreement:\n  endedOn: 2027-10-31\n  noticeMonths: 3\n" + given));
            assertThat(run(ended).out()).doesNotContain("om op te zeggen");
        }
        assertThat(calendar)
                .contains("SUMMARY:termijn van de ingebrekestelling loopt af · open")
                .contains("SUMMARY:overmacht eindigt");
    }

    @Test
    void what_lies_outside_the_agreement_is_no_day_of_it() throws IOException {
        String given = AGREED.replace("  dissolvesOn: 2026-06-01\n", "  dissolvesOn: 2026-10-31\n")
                .replace(
                        "agreement:\n",
                        "agreement:\n  endedOn: %s\n  guarantee: {by: 2026-10-31, until: 2030-12-31}\n");
        assertThat(days(run(plan(given.formatted("2026-10-31")))))
                .contains("31 oktober 2026 bankgarantie gesteld", "31 oktober 2026 huisvesting klaar, anders ontbindt");
        assertThat(days(run(plan(given.formatted("2026-10-30")))))
                .contains("31 december 2030 bankgarantie eindigt")
                .doesNotContain("bankgarantie gesteld", "huisvesting klaar, anders ontbindt");
        assertThat(run(plan(AGREED.replace("  from: 2026-01-01\n", "  from: 2026-06-02\n")))
                        .out())
                .doesNotContain("huisvesting klaar, anders ontbindt");
    }

    @Test
    void the_last_day_is_the_one_asked_for_and_what_comes_after_it_is_told() throws IOException {
        String plan = plan(AGREED);
        assertThat(days(run(plan, "--until", "2027-08-31")))
                .contains("31 augustus 2027 monitoringsrapport")
                .doesNotContain("31 december 2027");
        assertThat(run(plan, "--until", "2027-08-30", "--lang", "en").out())
                .contains("After 30 August 2027 there is more")
                .doesNotContain("31 August 2027");
        assertThat(run(plan, "--until", "2026-11-23").exit()).isEqualTo(2);
    }

    @Test
    void nothing_is_due_before_an_agreement_begins_or_while_that_is_not_known() throws IOException {
        assertThat(days(run(plan(AGREED.replace("  from: 2026-01-01\n", "  from: 2027-09-01\n")))))
                .doesNotContain("31 augustus 2027 monitoringsrapport")
                .doesNotContain("28 februari 2027");
        assertThat(days(run(plan(AGREED.replace("  from: 2026-01-01\n", "")))))
                .doesNotContain("31 augustus 2027 monitoringsrapport")
                .contains("Niet bekend, zodat er dagen kunnen ontbreken: eerste dag van de overeenkomst");
    }

    private static List<VEvent> events(String calendar) {
        ICalendar read = Biweekly.parse(calendar).first();
        assertThat(read.validate(ICalVersion.V2_0)).hasToString("");
        return read.getEvents();
    }

    @Test
    void a_calendar_can_be_read_back_with_reminders_before_what_is_open() throws IOException {
        String ics = run(plan(AGREED), "--format", "ics").out();
        List<VEvent> events = events(ics);
        assertThat(events).hasSize(10);
        VEvent milestone = events.stream()
                .filter(event -> event.getSummary().getValue().equals("mijlpaal · Bouw klaar"))
                .findFirst()
                .orElseThrow();
        assertThat(milestone.getDateStart().getValue().hasTime()).isFalse();
        assertThat(ics).contains("DTSTART;VALUE=DATE:20270301\r\n");
        assertThat(milestone.getAlarms().stream()
                        .map(VAlarm::getTrigger)
                        .map(trigger -> trigger.getDuration().toString()))
                .containsExactly("-P28D", "-P7D");
        assertThat(events.stream().filter(event -> event.getSummary().getValue().equals("monitoringsrapport")))
                .extracting(event -> event.getAlarms().size())
                .containsExactly(0, 2, 2);
        assertThat(events.get(1).getSummary().getValue()).endsWith("Kas, zuid; noord");
        assertThat(ics.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    /** A calendar names no day after the last one that a plan can name. */
    @Test
    void the_last_day_of_all_has_no_day_after_it() throws IOException {
        String plan = plan(
                AGREED.replace("due: 2027-03-01", "due: 9999-12-31").replace("until: 2028-02-01", "until: 9999-12-31"));
        String ics = run(plan, "--until", "9999-12-31", "--format", "ics").out();
        assertThat(ics).contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY").doesNotContain("DATE:+");
        assertThat(events(ics)).isNotEmpty();
    }

    @Test
    void a_day_keeps_its_identifier_when_it_is_moved_and_on_another_day() throws IOException {
        List<String> before = identifiers(run(plan(AGREED), "--format", "ics").out());
        assertThat(before).doesNotHaveDuplicates();
        String moved = plan(AGREED.replace("due: 2027-03-01", "due: 2027-03-15"));
        Run later = Run.of("duties", moved, "--as-of", "2026-12-24", "--format", "ics", "--lang", "en");
        assertThat(identifiers(later.out())).containsExactlyElementsOf(before);
    }

    private static List<String> identifiers(String calendar) {
        return events(calendar).stream().map(event -> event.getUid().getValue()).toList();
    }

    @Test
    void texts_of_a_plan_are_no_part_of_the_calendar() throws IOException {
        String plan =
                plan(AGREED.replace("Bouw klaar", "\"Één\\\\nBEGIN:VEVENT; , 😀 %s\"".formatted("é".repeat(100))));
        List<VEvent> events = events(run(plan, "--format", "ics").out());
        assertThat(events).hasSize(10);
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .contains("mijlpaal · Één\\nBEGIN:VEVENT; , 😀 " + "é".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_json_of_all_plans_matches_its_schema(String language) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("duties", "--format", "json", "--as-of", "2026-11-24", "--lang", language));
        try (Stream<Path> files = Files.list(Path.of(PLANS))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("aanvraag"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isZero();
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(Run.of(arguments.toArray(String[]::new)).out()).isEqualTo(run.out());
    }

    private static Schema schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DutiesWriter.class.getResourceAsStream("/nl/huisnorm/io/schema/duties.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_application_is_no_plan_and_the_others_are_told_all_the_same() {
        Run run = Run.of("duties", PLANS + "aanvraag-campus-noordkade.yaml", PLANS + "aardbeienteler-dorpsstraat.yaml");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).contains("Aardbeienteler Dorpsstraat");
        assertThat(Arrays.asList("-1", "1001"))
                .allSatisfy(days -> assertThat(run(PLANS + "aardbeienteler-dorpsstraat.yaml", "--remind", days)
                                .exit())
                        .isEqualTo(2));
    }
}
