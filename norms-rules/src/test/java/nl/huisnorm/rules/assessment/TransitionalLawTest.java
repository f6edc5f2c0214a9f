package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;

/** What holds for leases from before an act is data, so that a timeline tells on which day the law comes to bind them. */
class TransitionalLawTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private static List<Change> changes(String lease, String first, String last) throws UnreadableInputException {
        String file = """
                id: huis
                operator: {housingAssociation: false}
                letting: {labourMigrants: true}
                buildings:
                  - {id: huis}
                leases:
                  - {id: l, %s}
                """.formatted(lease);
        Facility facility = FacilityReader.read("huis.yaml", file.getBytes(StandardCharsets.UTF_8))
                .facility();
        LocalDate from = LocalDate.parse(first);
        return HUISNORM.timeline(facility, from, LocalDate.parse(last), AssessmentOptions.asOf(from)).list().stream()
                .filter(change -> change.subject().kind().equals("lease"))
                .toList();
    }

    private static List<String> of(List<Change> changes, String article) {
        return changes.stream()
                .filter(change -> article.equals(change.norm().citation().article()))
                .map(change -> change.day() + " " + change.before() + " -> " + change.after() + " " + change.cause())
                .toList();
    }

    @Test
    void an_older_lease_must_be_understood_three_months_after_the_act_and_informed_of_a_year_after_it()
            throws UnreadableInputException {
        List<Change> changes =
                changes("concludedOn: 2022-05-01, informationInUnderstoodLanguage: false", "2023-07-02", "2024-08-01");
        assertThat(of(changes, "2(3)b, 23(4)")).containsExactly("2023-10-02 NOT_APPLICABLE -> NON_COMPLIANT LAW");
        assertThat(of(changes, "2(2)e, 23(2)")).containsExactly("2024-07-02 NOT_APPLICABLE -> UNDETERMINED LAW");
    }

    @Test
    void the_ban_on_higher_rents_reaches_an_older_lease_of_a_cheap_home_a_year_after_it_began()
            throws UnreadableInputException {
        List<Change> changes = changes(
                "concludedOn: 2024-06-30, ownDwelling: true, residents: 2, maximumMonthlyRent: 800,"
                        + " maximumRentMid2024: 800, monthlyRent: 950",
                "2024-07-02",
                "2025-08-01");
        assertThat(of(changes, "2a(1)(2), 23a; Besluit huurprijzen woonruimte 1(2), 2, 8a"))
                .containsExactly("2025-07-01 NOT_APPLICABLE -> NON_COMPLIANT LAW");
    }
}
