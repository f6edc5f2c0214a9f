package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.assessment.Assessor;

/** What searches try comes to the same as what an assessment says. */
class TrialAgreesTest {

    @Property(tries = 150, seed = "20261129")
    void trying_comes_to_the_same_as_judging(@ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        LawOfDay law = BundledLaws.LAWS.on(facility, options);
        Assessment assessment = new Assessor(law, options).assess(facility);
        List<Finding> judged = assessment.findings().stream()
                .filter(finding -> finding.norm().decidedBy() == DecidedBy.RULE
                        && finding.norm().subject().isOfFacility())
                .toList();
        List<Trial.Answer> tried = law.trial().supposing().on(facility);
        assertThat(tried).hasSameSizeAs(judged);
        for (int i = 0; i < judged.size(); i++) {
            assertThat(tried.get(i).outcome())
                    .as(judged.get(i).toString())
                    .isEqualTo(judged.get(i).outcome());
        }
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2018, 6, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1));
    }
}
