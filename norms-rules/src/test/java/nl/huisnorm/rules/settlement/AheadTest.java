package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HOME;
import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.outcome;
import static nl.huisnorm.rules.settlement.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** What a plan says on the day of signing of days that are still to come. */
class AheadTest {

    private static final String HOEF = "distributiecentrum-de-hoef.yaml";
    private static final LocalDate SIGNED = LocalDate.of(2025, 10, 1);

    private static SettlementPlan campusFrom(PlanDocument document, LocalDate from) {
        List<HousingLine> lines = Objects.requireNonNull(document.plan().housing()).stream()
                .map(line -> line.id().equals("campus") ? line.withFrom(from) : line)
                .toList();
        return document.plan().withHousing(lines);
    }

    @Test
    void people_without_a_bed_from_the_opening_are_named_with_day_and_length_on_the_day_of_signing()
            throws UnreadableInputException {
        PlanDocument document = read(HOEF);
        SettlementPlan late = campusFrom(document, LocalDate.of(2026, 12, 1));
        SettlementAssessment assessment = HUISNORM.assess(late, document.facilities(), AssessmentOptions.asOf(SIGNED));
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.NON_COMPLIANT);
        BedGap gap = assessment.gaps().get(0);
        assertThat(gap.phase()).isEqualTo("opening");
        assertThat(gap.from()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(gap.until()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(gap.days()).isEqualTo(183);
        assertThat(gap.isCertain()).isTrue();
        assertThat(gap.beds()).isEqualTo(new Interval(72, 72));
        PhaseHousing opening = assessment.housing().get(0);
        assertThat(opening.asOf()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(opening.gap()).isEqualTo(new Interval(72, 72));
    }

    @Test
    void a_plan_that_has_beds_from_the_opening_to_the_last_day_of_its_promises_has_no_certain_gap()
            throws UnreadableInputException {
        PlanDocument document = read(HOEF);
        SettlementAssessment assessment =
                HUISNORM.assess(document.plan(), document.facilities(), AssessmentOptions.asOf(SIGNED));
        assertThat(assessment.gaps()).noneMatch(BedGap::isCertain);
        // the certificate ends, and a promise of the next is a promise
        assertThat(assessment.gaps())
                .extracting(gap -> gap.phase() + " " + gap.from() + " " + gap.until())
                .containsExactly("opening 2027-02-01 2027-02-28", "groei 2027-03-01 2027-12-31", "vol 2028-01-01 null");
        assertThat(outcome(assessment, "SET-4")).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_timeline_of_a_plan_tells_the_day_on_which_its_certificate_ends() throws UnreadableInputException {
        PlanDocument document = read(HOEF);
        Changes changes = HUISNORM.timeline(
                document.plan(),
                document.facilities(),
                LocalDate.of(2027, 1, 20),
                LocalDate.of(2027, 2, 10),
                AssessmentOptions.asOf(SIGNED));
        assertThat(changes.list())
                .extracting(change -> change.day() + " " + change.norm().id() + " "
                        + change.subject().id() + " " + change.after())
                .contains("2027-02-01 SET-4 opening NON_COMPLIANT", "2027-02-01 SET-8 campus NON_COMPLIANT");
    }

    @Test
    void what_a_plan_says_ahead_is_what_is_found_when_the_day_has_come() {
        SettlementPlan plan = Plans.plan(4, 4);
        HousingLine line = Objects.requireNonNull(plan.housing()).get(0);
        SettlementPlan ends = plan.withHousing(List.of(line.withUntil(LocalDate.of(2027, 3, 31))));
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 1))) {
            SettlementAssessment assessment = HUISNORM.assess(ends, List.of(HOME), AssessmentOptions.asOf(day));
            assertThat(outcome(assessment, "SET-4")).as(day.toString()).isEqualTo(Outcome.NON_COMPLIANT);
            assertThat(assessment.gaps().get(0).from()).isEqualTo(LocalDate.of(2027, 4, 1));
        }
    }
}
