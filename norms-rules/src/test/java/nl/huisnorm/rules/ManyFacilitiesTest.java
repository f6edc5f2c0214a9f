package nl.huisnorm.rules;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;

/** The properties of capacity and remedies on ten thousand facilities and days that are others each time: mvn verify -Pslow. */
@Tag("slow")
class ManyFacilitiesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5_000).map(LocalDate.of(2016, 1, 1)::plusDays);
    }

    @Property(tries = 10_000)
    void capacity_is_exact(@ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        CapacityTest.isExact(HUISNORM.capacity(facility, AssessmentOptions.asOf(day)), facility, day);
    }

    @Property(tries = 10_000)
    void remedies_mend_and_hold_nothing_that_is_not_needed(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        Remedies remedies = HUISNORM.remedies(facility, AssessmentOptions.asOf(day));
        RemediesTest.mend(remedies, facility, day);
        RemediesTest.needAll(remedies, facility, day);
        RemediesTest.needAsMuch(remedies, day);
    }
}
