package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.settlement.Town.facility;
import static nl.huisnorm.rules.internal.settlement.Town.line;
import static nl.huisnorm.rules.internal.settlement.Town.phase;
import static nl.huisnorm.rules.internal.settlement.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.Stock;
import nl.huisnorm.settlement.StockBuilder;
import nl.huisnorm.settlement.Surroundings;
import nl.huisnorm.settlement.SurroundingsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapEffectsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Laws LAWS = laws(norm -> norm.local("profile"));
    private static final Stock TOWN =
            StockBuilder.builder().inhabitants(1000).housed(40).build();

    private interface Adopted {
        NormSketch by(NormSketch norm);
    }

    /** Of the municipality 5 in a hundred, of a village 10, of the dwellings of a street 20, and 100 people in a circle. */
    private static Laws laws(Adopted adopted) {
        return LawSketch.of(
                        adopted.by(cap("MUNICIPALITY", Role.CAP_MUNICIPALITY, "limit", "5", MeasurementUnit.PERCENT)),
                        adopted.by(cap("VILLAGE", Role.CAP_VILLAGE, "limit", "10", MeasurementUnit.PERCENT)),
                        adopted.by(cap("STREET", Role.CAP_STREET, "limit", "20", MeasurementUnit.PERCENT)),
                        adopted.by(cap("RADIUS", Role.CAP_RADIUS, "persons", "100", MeasurementUnit.PERSONS)))
                .laws();
    }

    private static NormSketch cap(String id, Role role, String parameter, String value, MeasurementUnit unit) {
        return norm(id).on(SubjectKind.FACILITY).byPerson().role(role).localNumber(parameter, value, unit);
    }

    private static List<String> effects(Laws laws, SettlementPlan plan) {
        return caps(laws, plan).stream()
                .map(effect -> effect.norm().id() + " " + effect.lines() + " " + effect.before() + " " + effect.least()
                        + " " + effect.most() + " of " + effect.cap() + " " + effect.outcome())
                .toList();
    }

    private static List<CapEffect> caps(Laws laws, SettlementPlan plan) {
        Facilities facilities = new Facilities(
                List.of(
                        facility("f", 100)
                                .withAddress(AddressBuilder.builder()
                                        .street("Kade")
                                        .town("Dorp")
                                        .build()),
                        facility("g", 100)
                                .withAddress(AddressBuilder.builder()
                                        .street(" kade ")
                                        .town("DORP")
                                        .build()),
                        facility("h", 100)
                                .withAddress(AddressBuilder.builder()
                                        .street("Kade")
                                        .town("Stad")
                                        .build()),
                        facility("i", 100).withMunicipality("GM1709")),
                Town.withoutLimit());
        return new CapEffects(plan, List.of(plan), facilities, laws, DAY).all();
    }

    private static List<String> effects(HousingLine... lines) {
        return effects(LAWS, plan(List.of(phase("p", DAY, 1)), lines));
    }

    private static String share(HousingLine... lines) {
        SettlementPlan plan = plan(List.of(phase("p", DAY, 1)), lines).withStock(TOWN);
        return effects(LAWS, plan).stream()
                .filter(effect -> effect.startsWith("MUNICIPALITY"))
                .findFirst()
                .orElseThrow();
    }

    private static Surroundings around(int others) {
        return SurroundingsBuilder.builder().housedWithinRadius(others).build();
    }

    @Test
    void beds_in_another_municipality_count_for_no_cap_of_this_one_and_are_named() {
        SettlementPlan plan = plan(
                        List.of(phase("p", DAY, 1)),
                        line("l", "f", 10, DAY).withExisting(false),
                        line("m", "i", 500, DAY).withExisting(false))
                .withStock(TOWN);
        CapEffect there = caps(LAWS, plan.withMunicipality("GM0762")).get(0);
        assertThat(there.most()).isEqualByComparingTo("5");
        assertThat(there.elsewhere()).containsExactly("m");
        CapEffect here = caps(LAWS, plan.withMunicipality("GM1709")).get(0);
        assertThat(here.most()).isEqualByComparingTo("55");
        assertThat(here.elsewhere()).isEmpty();
    }

    @Test
    void beds_that_all_stand_elsewhere_are_named_and_a_plan_of_elsewhere_counts_where_its_beds_stand() {
        SettlementPlan plan = plan(
                        List.of(phase("p", DAY, 1)), line("m", "i", 10, DAY).withExisting(false))
                .withMunicipality("GM0762");
        CapEffect all = caps(LAWS, plan.withStock(TOWN)).get(0);
        assertThat(all.elsewhere()).containsExactly("m");
        assertThat(all.most()).isEqualByComparingTo("4");
        CapEffect unknown = caps(LAWS, plan).get(0);
        assertThat(unknown.elsewhere()).containsExactly("m");
        assertThat(unknown.most()).isNull();
        SettlementPlan there = plan(List.of(phase("p", DAY, 1)))
                .withId("daar")
                .withMunicipality("GM1709")
                .withHousing(List.of())
                .withStock(TOWN);
        CapEffect here = new CapEffects(
                        there,
                        List.of(there, plan),
                        new Facilities(List.of(facility("i", 100).withMunicipality("GM1709")), Town.withoutLimit()),
                        LAWS,
                        DAY)
                .all()
                .get(0);
        assertThat(here.ofOthers()).containsExactly(plan.id() + ": m");
        assertThat(here.most()).isEqualByComparingTo("5");
    }

    @ParameterizedTest(name = "{0} beds more make {1} in a hundred: {2}")
    @CsvSource({"0, 4.00, COMPLIANT", "10, 5.00, COMPLIANT", "11, 5.10, NON_COMPLIANT"})
    void a_cap_is_kept_up_to_and_including_its_number(int beds, String share, Outcome outcome) {
        assertThat(share(line("l", "f", beds, DAY).withExisting(false)))
                .isEqualTo("MUNICIPALITY [] 4.00 " + share + " " + share + " of 5 " + outcome);
    }

    @Test
    void a_share_is_rounded_up_so_that_it_never_looks_better_than_it_is() {
        Stock third = StockBuilder.builder().inhabitants(30000).housed(1).build();
        SettlementPlan plan = plan(
                        List.of(phase("p", DAY, 1)), line("l", "f", 1499, DAY).withExisting(false))
                .withStock(third);
        assertThat(effects(LAWS, plan)).containsExactly("MUNICIPALITY [] 0.01 5.00 5.00 of 5 COMPLIANT");
        SettlementPlan more = plan.withHousing(List.of(line("l", "f", 1500, DAY).withExisting(false)));
        assertThat(effects(LAWS, more)).containsExactly("MUNICIPALITY [] 0.01 5.01 5.01 of 5 NON_COMPLIANT");
    }

    @Test
    void beds_of_which_it_is_not_known_whether_they_exist_may_be_in_the_stock_already() {
        assertThat(share(line("l", "f", 11, DAY))).isEqualTo("MUNICIPALITY [] 4.00 4.00 5.10 of 5 UNDETERMINED");
        assertThat(share(line("l", "f", 10, DAY))).isEqualTo("MUNICIPALITY [] 4.00 4.00 5.00 of 5 COMPLIANT");
        assertThat(share(line("l", "f", 11, DAY).withExisting(true)))
                .isEqualTo("MUNICIPALITY [] 4.00 4.00 4.00 of 5 COMPLIANT");
    }

    @Test
    void without_inhabitants_there_is_no_share_and_without_the_housed_it_cannot_be_told() {
        SettlementPlan plan = plan(List.of(phase("p", DAY, 1)), line("l", "f", 11, DAY));
        assertThat(effects(LAWS, plan)).isEmpty();
        assertThat(effects(LAWS, plan.withStock(TOWN.withInhabitants(null)))).isEmpty();
        assertThat(effects(LAWS, plan.withStock(TOWN.withInhabitants(0)))).isEmpty();
        assertThat(effects(LAWS, plan.withStock(TOWN.withHoused(null))))
                .containsExactly("MUNICIPALITY [] null null null of 5 UNDETERMINED");
        assertThat(effects(LAWS, plan.withHousing(List.of()).withStock(TOWN))).isEmpty();
    }

    @Test
    void a_cap_that_no_municipality_set_is_none() {
        SettlementPlan plan = plan(
                        List.of(phase("p", DAY, 1)), line("l", "f", 999, DAY).withExisting(false))
                .withStock(TOWN);
        assertThat(effects(laws(norm -> norm.local(null)), plan))
                .containsExactly("MUNICIPALITY [] 4.00 103.90 103.90 of null NOT_APPLICABLE");
        assertThat(effects(laws(norm -> norm.local("profile").during(null, DAY.minusDays(1))), plan))
                .containsExactly("MUNICIPALITY [] 4.00 103.90 103.90 of null NOT_APPLICABLE");
        assertThat(effects(laws(norm -> norm), plan))
                .containsExactly("MUNICIPALITY [] 4.00 103.90 103.90 of null NOT_APPLICABLE");
    }

    @Test
    void lines_count_as_far_as_they_stand_together_from_today_on() {
        assertThat(share(
                        line("l", "f", 5, DAY.minusYears(1)).withExisting(false).withUntil(DAY),
                        line("m", "f", 4, DAY).withExisting(false)))
                .startsWith("MUNICIPALITY [] 4.00 4.90 ");
        assertThat(share(
                        line("l", "f", 5, DAY.minusYears(1)).withExisting(false).withUntil(DAY),
                        line("m", "f", 4, DAY.plusDays(1)).withExisting(false)))
                .startsWith("MUNICIPALITY [] 4.00 4.50 ");
        assertThat(share(
                        line("l", "f", 9, DAY.minusYears(1)).withExisting(false).withUntil(DAY.minusDays(1)),
                        line("m", "f", 4, DAY.plusDays(1)).withExisting(false)))
                .startsWith("MUNICIPALITY [] 4.00 4.40 ");
    }

    @Test
    void lines_in_one_circle_are_lines_in_one_facility_with_the_most_that_any_of_them_names_around_it() {
        assertThat(effects(
                        line("l", "f", 10, DAY).withSurroundings(around(80)).withExisting(true),
                        line("m", "f", 10, DAY).withSurroundings(around(70)),
                        line("n", "g", 21, DAY).withSurroundings(around(80)),
                        line("o", null, 5, DAY).withSurroundings(around(96)),
                        line("q", null, 5, DAY)))
                .containsExactly(
                        "RADIUS [l, m] 90 100 100 of 100 COMPLIANT",
                        "RADIUS [n] 80 101 101 of 100 NON_COMPLIANT",
                        "RADIUS [o] 96 101 101 of 100 NON_COMPLIANT");
    }

    private static Surroundings village(@Nullable Integer inhabitants, @Nullable Integer housed) {
        return SurroundingsBuilder.builder()
                .villageInhabitants(inhabitants)
                .housedInVillage(housed)
                .build();
    }

    @Test
    void facilities_of_one_village_are_taken_together_however_its_name_is_written() {
        assertThat(effects(
                        line("l", "f", 5, DAY).withSurroundings(village(200, 9)),
                        line("m", "g", 6, DAY),
                        line("n", "h", 20, DAY).withSurroundings(village(200, null)),
                        line("o", "i", 20, DAY).withSurroundings(village(null, 9))))
                .containsExactly(
                        "VILLAGE [l, m] 4.50 10.00 10.00 of 10 COMPLIANT",
                        "VILLAGE [n] null null null of 10 UNDETERMINED");
    }

    private static Surroundings street(@Nullable Integer used, @Nullable Integer added) {
        return SurroundingsBuilder.builder()
                .streetDwellings(20)
                .streetDwellingsUsed(used)
                .dwellingsAdded(added)
                .build();
    }

    @Test
    void of_a_street_dwellings_count_and_all_its_lines_must_tell_them() {
        assertThat(effects(
                        line("l", "f", 5, DAY).withSurroundings(street(2, 1)),
                        line("m", "g", 5, DAY).withSurroundings(street(1, 1)),
                        line("n", "h", 5, DAY).withSurroundings(street(3, 2))))
                .containsExactly(
                        "STREET [l, m] 10.00 20.00 20.00 of 20 COMPLIANT",
                        "STREET [n] 15.00 25.00 25.00 of 20 NON_COMPLIANT");
        assertThat(effects(line("l", "f", 5, DAY).withSurroundings(street(2, 1)), line("m", "g", 5, DAY)))
                .containsExactly("STREET [l, m] null null null of 20 UNDETERMINED");
        assertThat(effects(line("l", "f", 5, DAY).withSurroundings(street(null, 1))))
                .containsExactly("STREET [l] null null null of 20 UNDETERMINED");
    }
}
