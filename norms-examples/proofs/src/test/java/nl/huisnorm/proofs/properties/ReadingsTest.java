package nl.huisnorm.proofs.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import nl.huisnorm.assessment.Alternative;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.proofs.oracle.MadeFiles;

/** A reading that is chosen gives the answer that the open question showed for it. */
class ReadingsTest {

    @Property(tries = 60)
    void a_reading_that_is_chosen_is_that_branch_of_the_open_question(
            @ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        branches(number);
    }

    @Property(tries = 5_000)
    @Tag("slow")
    void a_reading_that_is_chosen_is_that_branch_of_the_open_question_many_times(
            @ForAll @LongRange(min = 0, max = 10_000_000) long number) {
        branches(number);
    }

    private static void branches(long number) {
        MadeFiles.Made made = MadeFiles.of(number);
        Facility facility = Answers.read(made.file());
        if (facility == null) {
            return;
        }
        LocalDate asOf = made.asOf();
        Answers.of(facility, asOf)
                .values()
                .forEach(finding -> finding.alternatives().stream()
                        .filter(alternative -> alternative.supposed().isEmpty()
                                && !alternative.readings().isEmpty())
                        .forEach(alternative -> chosen(facility, asOf, finding, alternative)));
    }

    private static void chosen(Facility facility, LocalDate asOf, Finding finding, Alternative alternative) {
        AssessmentOptions options = AssessmentOptions.asOf(asOf);
        for (Map.Entry<String, String> reading : alternative.readings().entrySet()) {
            options = options.withReading(reading.getKey(), reading.getValue());
        }
        Finding found = Answers.of(facility, options)
                .get(alternative.norm() + " " + finding.subject().kind() + " "
                        + finding.subject().id());
        assertThat(found)
                .as("%s on %s, %s", alternative.norm(), asOf, alternative.readings())
                .isNotNull();
        if (found == null || found.reason() == Reason.DATA_IN_DOUBT) {
            return;
        }
        assertThat(found.outcome())
                .as("%s on %s, %s", finding.norm().id(), asOf, alternative.readings())
                .isEqualTo(alternative.outcome());
        if (alternative.measure() != null) {
            assertThat(found.measure()).isEqualTo(alternative.measure());
        }
    }
}
