package nl.huisnorm.rules.settlement;

import static nl.huisnorm.rules.settlement.Plans.HUISNORM;
import static nl.huisnorm.rules.settlement.Plans.OPTIONS;
import static nl.huisnorm.rules.settlement.Plans.profile;
import static nl.huisnorm.rules.settlement.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import org.junit.jupiter.api.Test;

/** What a plan does to the caps of the municipality. */
class CapsTest {

    @Test
    void a_plan_is_held_against_the_caps_of_the_municipality() throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        Huisnorm local = HUISNORM.withProfile(profile("venray"));
        SettlementPlan inVenray = document.plan().withMunicipality("GM0984");
        List<Facility> facilities = document.facilities().stream()
                .map(facility -> facility.withMunicipality("GM0984"))
                .toList();
        LocalDate day = LocalDate.of(2024, 6, 1);
        CapEffect radius = local.assess(inVenray, facilities, AssessmentOptions.asOf(day)).caps().stream()
                .filter(effect -> effect.norm().id().equals("MUN-RADIUS")
                        && effect.lines().equals(List.of("flat")))
                .findFirst()
                .orElseThrow();
        assertThat(radius.before()).isEqualByComparingTo("340");
        assertThat(radius.most()).isEqualByComparingTo("436");
        assertThat(radius.cap()).isEqualByComparingTo("400");
        assertThat(radius.outcome()).isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(HUISNORM.assess(document.plan(), document.facilities(), OPTIONS)
                        .caps())
                .allMatch(effect -> effect.outcome() == Outcome.NOT_APPLICABLE && effect.cap() == null);
    }

    /** The campus and the flat of the plan, changed. */
    private static List<String> caps(
            Function<List<HousingLine>, List<HousingLine>> change, String norm, Address address)
            throws UnreadableInputException {
        PlanDocument document = read("distributiecentrum-de-hoef.yaml");
        List<Facility> facilities = document.facilities().stream()
                .map(facility -> facility.withAddress(address))
                .toList();
        SettlementPlan plan = document.plan()
                .withHousing(change.apply(Objects.requireNonNull(document.plan().housing())));
        return HUISNORM.assess(plan, facilities, OPTIONS).caps().stream()
                .filter(effect -> effect.norm().id().equals(norm))
                .map(effect -> effect.lines() + " " + effect.before() + " " + effect.least() + " " + effect.most())
                .toList();
    }

    private static List<HousingLine> inTwo(List<HousingLine> lines) {
        HousingLine campus = lines.get(0);
        return List.of(campus.withId("a").withBeds(80), campus.withId("b").withBeds(80), lines.get(1));
    }

    private static List<HousingLine> oneAfterAnother(List<HousingLine> lines) {
        HousingLine campus = lines.get(0);
        return List.of(
                campus.withId("a").withUntil(LocalDate.of(2026, 12, 31)),
                campus.withId("b").withFrom(LocalDate.of(2027, 1, 1)),
                lines.get(1));
    }

    @Test
    void lines_in_one_facility_are_held_against_a_cap_together() throws UnreadableInputException {
        Address unknown = AddressBuilder.builder().build();
        assertThat(caps(CapsTest::inTwo, "MUN-RADIUS", unknown))
                .containsExactly("[a, b] 210 370 370", "[flat] 340 436 436");
        assertThat(caps(CapsTest::oneAfterAnother, "MUN-RADIUS", unknown))
                .containsExactly("[a, b] 210 370 370", "[flat] 340 436 436");
        // 2,400 housed, 160 and 96 more, of 50,000
        assertThat(caps(CapsTest::oneAfterAnother, "MUN-SHARE", unknown)).containsExactly("[] 4.80 5.32 5.32");
    }

    @Test
    void facilities_in_one_village_are_held_against_its_cap_together() throws UnreadableInputException {
        Address village =
                AddressBuilder.builder().street("Kade").town("Waalwijk").build();
        // 900 and 256 of 47,000
        assertThat(caps(lines -> lines, "MUN-VILLAGE-SHARE", village)).containsExactly("[campus, flat] 1.92 2.46 2.46");
        assertThat(caps(
                        lines -> lines,
                        "MUN-VILLAGE-SHARE",
                        AddressBuilder.builder().build()))
                .containsExactly("[campus] 1.92 2.26 2.26", "[flat] 1.92 2.12 2.12");
        // of the campus it is not said how many dwellings it adds to the street
        assertThat(caps(lines -> lines, "MUN-STREET", village)).containsExactly("[campus, flat] null null null");
        assertThat(caps(lines -> lines, "MUN-STREET", AddressBuilder.builder().build()))
                .containsExactly("[flat] 5.00 25.00 25.00");
    }

    @Test
    void beds_that_exist_already_are_in_the_stock_and_not_in_the_surroundings() throws UnreadableInputException {
        Function<List<HousingLine>, List<HousingLine>> existing =
                lines -> lines.stream().map(line -> line.withExisting(true)).toList();
        Address unknown = AddressBuilder.builder().build();
        assertThat(caps(existing, "MUN-SHARE", unknown)).containsExactly("[] 4.80 4.80 4.80");
        assertThat(caps(existing, "MUN-RADIUS", unknown)).containsExactly("[campus] 370 370 370", "[flat] 436 436 436");
    }
}
