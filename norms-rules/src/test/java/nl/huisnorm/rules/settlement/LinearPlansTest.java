package nl.huisnorm.rules.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.agenda.Agenda;
import nl.huisnorm.answer.agenda.AgendaItem;
import nl.huisnorm.answer.agenda.AgendaKind;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan, and waivers, cost to judge. Work is counted in bytes that the thread asks memory for. */
class LinearPlansTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 24);

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static SettlementPlan plan(int lines) throws UnreadableInputException {
        String text = """
                id: p
                phases:
                  - {id: f, from: 2026-01-01, workers: 1000, migrants: 900, peaks: []}
                agreement: {concludedOn: 2025-01-01, from: 2026-01-01, bedsShare: 60, readyShare: 50}
                housing:
                """
                + IntStream.range(0, lines)
                        .mapToObj(i -> "  - {id: h" + i + ", beds: 1, from: "
                                + LocalDate.of(2026, 2, 1).plusDays(3L * i) + "}\n")
                        .collect(Collectors.joining());
        return InputReader.asPlan(InputReader.read("p", text.getBytes(UTF_8), RelatedFiles.none()))
                .plan();
    }

    /**
     * All lines that stand on a day count on it, and each begins on a day of its own: twice the lines are twice the days with twice the
     * lines, and no more than that. How many lines there can be is bounded for that.
     */
    @Test
    void lines_of_a_plan_are_gone_by_once_a_day() throws UnreadableInputException {
        AssessmentOptions options = AssessmentOptions.asOf(DAY);
        HUISNORM.assess(List.of(plan(125)), List.of(), options);
        long before = 0;
        for (int size : new int[] {125, 250, 500, 1_000}) {
            SettlementPlan plan = plan(size);
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            assertThat(HUISNORM.assess(List.of(plan), List.of(), options)).hasSize(1);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            if (before > 0) {
                assertThat(work * 100 / before).as(size + " lines").isLessThan(450);
            }
            before = work;
        }
    }

    /** Monthly reports since 1900: the last of those that were due are looked at, and one finding says that earlier ones are not. */
    @Test
    void reports_beyond_the_most_that_are_looked_at_are_told() throws UnreadableInputException {
        Assessment many = reports("1900-01-01");
        List<Finding> ofReports = many.findings().stream()
                .filter(finding -> finding.subject().kind().equals("report"))
                .filter(finding -> finding.norm().role() == Role.DUTY_REPORT)
                .toList();
        assertThat(ofReports).hasSize(1_203);
        assertThat(ofReports.get(0).subject().id()).isEqualTo("1900-01-01/1925-12-01");
        assertThat(ofReports.get(0).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(ofReports)
                .filteredOn(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .hasSize(1);
        assertThat(ofReports.get(1_201).subject().id()).isEqualTo("2026-01-01");
        assertThat(ofReports.get(1_201).outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(ofReports.get(1_202).subject().id()).isEqualTo("2026-02-01");
        List<String> few = reports("1926-01-01").findings().stream()
                .filter(finding -> finding.norm().role() == Role.DUTY_REPORT)
                .map(finding -> finding.subject().id())
                .toList();
        assertThat(few).hasSize(1_202).startsWith("1926-01-01").endsWith("2026-02-01");
    }

    private static Assessment reports(String first) throws UnreadableInputException {
        return judged("1900-01-01", first).assessment();
    }

    private static SettlementAssessment judged(String from, String first) throws UnreadableInputException {
        String text = """
                id: p
                phases: [{id: f, from: 2026-01-01}]
                agreement: {from: %s, firstReportOn: %s, reportMonths: 1}
                reports: []
                """.formatted(from, first);
        SettlementPlan plan = InputReader.asPlan(InputReader.read("p", text.getBytes(UTF_8), RelatedFiles.none()))
                .plan();
        return HUISNORM.assess(List.of(plan), List.of(), AssessmentOptions.asOf(DAY))
                .get(0);
    }

    private static List<LocalDate> toCome(Agenda agenda) {
        return agenda.items().stream()
                .filter(item -> item.kind() == AgendaKind.REPORT && item.day().isAfter(DAY))
                .map(AgendaItem::day)
                .toList();
    }

    /** However long ago the first report was due, and however many were since. */
    @ParameterizedTest
    @CsvSource({"1900-01-01,1900-01-01", "1900-01-01,2026-01-01", "2026-01-01,1900-01-01", "2026-01-01,2026-02-01"})
    void an_agenda_has_all_reports_that_are_to_come(String from, String first) throws UnreadableInputException {
        Agenda agenda = Agenda.of(judged(from, first), List.of(), LocalDate.of(2027, 1, 1));
        assertThat(toCome(agenda))
                .hasSize(12)
                .startsWith(LocalDate.of(2026, 2, 1))
                .endsWith(LocalDate.of(2027, 1, 1));
        assertThat(agenda.goesOn()).isTrue();
    }

    @Test
    void an_agenda_says_that_more_reports_are_to_come_than_it_names() throws UnreadableInputException {
        Agenda agenda = Agenda.of(judged("1900-01-01", "1900-01-01"), List.of(), LocalDate.of(2300, 1, 1));
        assertThat(toCome(agenda)).hasSizeBetween(1_199, 1_200).startsWith(LocalDate.of(2026, 2, 1));
        assertThat(agenda.goesOn()).isTrue();
    }

    @Test
    void waivers_that_go_on_with_each_other_are_gone_by_once() throws UnreadableInputException {
        Facility facility = FacilityReader.read("f", "id: f\nbuildings: [{id: a}]\n".getBytes(UTF_8))
                .facility();
        long before = 0;
        long first = 0;
        for (int size : new int[] {1_250, 1_250, 2_500, 5_000, 10_000}) {
            List<Waiver> waivers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                LocalDate from = DAY.minusDays(30L * size / 2).plusDays(30L * i);
                waivers.add(new Waiver(
                        "w" + i, "f", "SNF-3.1", null, "reason", "owner", "approver", from, from.plusDays(29)));
            }
            AssessmentOptions options = AssessmentOptions.asOf(DAY).withWaivers(waivers);
            long asked = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            Assessment assessment = HUISNORM.assess(facility, options);
            long work = THREADS.getCurrentThreadAllocatedBytes() - asked;
            long time = THREADS.getCurrentThreadCpuTime() - start;
            assertThat(assessment.findings()).isNotEmpty();
            if (first > 0 && size > 1_250) {
                assertThat(work * 100 / before).as(size + " waivers").isLessThan(260);
                assertThat(time).as(size + " waivers in nanoseconds").isLessThan(first * 30);
            }
            first = size == 1_250 ? Math.max(time, 20_000_000) : first;
            before = work;
        }
    }
}
