package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled house that complies does so no longer once one thing in its file cannot be. */
class LiesTest {

    private static final Path FILE = Path.of("../norms-examples/files/facilities/woning-dorpsstraat.yaml");
    private static String house = "";

    @BeforeAll
    static void read() throws IOException {
        house = Files.readString(FILE, StandardCharsets.UTF_8);
    }

    /** What is lied about, the pattern of what is changed, into what, and what is told of it. */
    static List<Arguments> lies() {
        String stays = "stays:\n";
        StringBuilder crowd = new StringBuilder(stays);
        for (int i = 0; i < 25; i++) {
            crowd.append("  - {id: gast-").append(i).append(", from: 2026-07-06, until: 2027-03-01}\n");
        }
        return List.of(
                Arguments.of("25 more stays run than there are sleepers", stays, crowd, DataCheck.STAYS_ABOVE_SLEEPERS),
                Arguments.of(
                        "a floor area that holds the rooms hundreds of times",
                        "usableFloorArea: 134.4",
                        "usableFloorArea: 62000",
                        DataCheck.FLOOR_AREA_AGAINST_ROOMS),
                Arguments.of("checks by hand of long ago", "on: 2026-10-14", "on: 1066-10-14", DataCheck.LONG_AGO),
                Arguments.of(
                        "extinguishers inspected in years to come",
                        "inspectedOn: 2026-03-17",
                        "inspectedOn: 2071-03-17",
                        DataCheck.AFTER_THE_DAY),
                Arguments.of(
                        "a permit granted later",
                        "grantedOn: 2024-05-16",
                        "grantedOn: 2027-05-16",
                        DataCheck.AFTER_THE_DAY),
                Arguments.of(
                        "asylum reception beside labour migrants",
                        "asylumReception: false",
                        "asylumReception: true",
                        DataCheck.ASYLUM_AND_MIGRANTS),
                Arguments.of(
                        "a certificate that is accredited and is not",
                        "certificates:\n",
                        "certificates:\n  - {scheme: snf, accredited: false, from: 2026-02-01, until: 2026-11-30}\n",
                        DataCheck.CERTIFICATES_DIFFER));
    }

    @Test
    void the_house_as_it_is_complies_and_nothing_is_told_of_its_data() throws UnreadableInputException {
        Assessment honest = HonestHouse.assess(house);
        assertThat(honest.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(honest.dataFindings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void with_a_lie_it_does_not_comply_and_the_lie_is_told(String about, String what, CharSequence lie, DataCheck check)
            throws UnreadableInputException {
        Assessment told = HonestHouse.assess(changed(what, lie));
        assertThat(told.dataFindings()).extracting(DataFinding::check).contains(check);
        assertThat(told.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void an_answer_in_doubt_is_no_open_check_that_the_verdict_is_told_without() throws UnreadableInputException {
        assertThat(HonestHouse.assess(changed("on: 2026-10-14", "on: 1066-10-14"))
                        .verdictByMachine())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_rent_that_can_be_two_amounts_is_refused_and_the_higher_one_fails() throws UnreadableInputException {
        assertThatThrownBy(() -> HonestHouse.assess(changed("monthlyRent: 415.00", "monthlyRent: 1.415")))
                .isInstanceOf(UnreadableInputException.class);
        assertThat(HonestHouse.assess(changed("monthlyRent: 415.00", "monthlyRent: 1415"))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static String changed(String what, CharSequence into) {
        assertThat(house).contains(what);
        return Objects.requireNonNull(house).replace(what, into);
    }
}
