package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** A building with two uses is two parts, each judged by its own function: norms of the one do not bind the other. */
class TwoUsesTest {

    private static final String PAND = """
            id: kerk-3
            letting: {labourMigrants: true}
            buildings:
              - {id: hotel, partOf: pand, function: lodging-building, construction: existing, builtIn: 1950, residents: 24, usableFloorArea: 600, use: {notified: false}}
              - {id: boven, partOf: pand, function: residential, construction: existing, builtIn: 1950, residents: 3, usableFloorArea: 90}
            """;

    private static Finding of(Assessment assessment, String norm, String subject) {
        List<Finding> found = assessment.findings().stream()
                .filter(finding -> finding.norm().id().equals(norm)
                        && finding.subject().id().equals(subject))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void a_norm_for_lodging_binds_the_lodging_and_not_the_dwelling_above_it() throws UnreadableInputException {
        Assessment both = HonestHouse.assess(PAND);
        assertThat(of(both, "BBL-USE-1", "hotel").outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(of(both, "BBL-USE-1", "boven").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void each_part_is_answered_as_it_would_be_if_the_other_were_not_there() throws UnreadableInputException {
        Assessment both = HonestHouse.assess(PAND);
        for (String part : List.of("hotel", "boven")) {
            String other = part.equals("hotel") ? "boven" : "hotel";
            Assessment alone = HonestHouse.assess(PAND.replaceAll("  - \\{id: " + other + ".*\n", ""));
            for (Finding finding : alone.findings()) {
                if (finding.norm().regime().id().equals("bbl")
                        && finding.subject().kind().equals("building")) {
                    assertThat(of(both, finding.norm().id(), part).outcome())
                            .as(finding.norm().id())
                            .isEqualTo(finding.outcome());
                }
            }
        }
    }
}
