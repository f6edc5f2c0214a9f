package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.region.Region;
import nl.huisnorm.answer.region.RegionFacility;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.io.write.RegionWriter;
import nl.huisnorm.settlement.AgreementBuilder;
import nl.huisnorm.settlement.HousingLineBuilder;
import nl.huisnorm.settlement.PhaseBuilder;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.SettlementPlanBuilder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a region that no small file makes. */
class RegionMadeTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static Facility facility(String name) {
        return FacilityBuilder.builder()
                .id("huis")
                .name(name)
                .buildings(List.of(BuildingBuilder.builder().id("a").build()))
                .build();
    }

    private static RegionFacility searched(String name, boolean all) {
        return new RegionFacility(facility(name), Verdict.COMPLIANT, new Interval(4, 8), all, 0, null, null);
    }

    private static RegionCommand.Judged judged(List<RegionFacility> facilities) {
        Region region = new Region(DAY, DAY, DAY, List.of(), facilities, List.of());
        RegionFolder.Told told = (RegionFolder.Told) Proxy.newProxyInstance(
                RegionMadeTest.class.getClassLoader(),
                new Class<?>[] {RegionFolder.Told.class},
                (proxy, method, arguments) -> null);
        return new RegionCommand.Judged(
                region, new RegionFolder(told, DAY), new RegionProfiles(List.of(), DAY), Map.of(), HUISNORM, OPTIONS);
    }

    private static String text(List<RegionFacility> facilities, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        new RegionText(judged(facilities), locale, screen).write();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String page(List<RegionFacility> facilities, Locale locale) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RegionPage(judged(facilities), locale).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String map(List<RegionFacility> facilities) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegionMap.write(judged(facilities), null, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_search_that_ran_out_is_told_with_the_facility() throws Exception {
        List<RegionFacility> some = List.of(searched("Noord", true), searched("Zuid", false));
        String english = "For one facility not every way to divide people over the places was tried";
        String dutch = "Bij één locatie is niet elke verdeling van mensen over de plekken geprobeerd";
        Locale nl = Locale.forLanguageTag("nl");
        assertThat(text(some, Locale.ENGLISH)).contains(english).contains("This is about Zuid.");
        assertThat(text(some, nl)).contains(dutch).contains("Het gaat om Zuid.");
        assertThat(page(some, Locale.ENGLISH)).contains(english).contains("This is about Zuid.");
        assertThat(page(some, nl)).contains(dutch);
        assertThat(map(some)).containsSubsequence("\"searchedAll\":true", "\"searchedAll\":false");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegionWriter.write(judged(some).region(), List.of(), 0, HUISNORM.rulebook(), OPTIONS, nl, out);
        assertThat(JsonMapper.shared()
                        .readTree(out.toByteArray())
                        .at("/facilities/1/searchedAll")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void of_many_facilities_some_are_named() {
        List<RegionFacility> many = IntStream.range(0, 9)
                .mapToObj(i -> searched("Huis " + i, false))
                .toList();
        assertThat(text(many, Locale.ENGLISH))
                .contains("For 9 facilities not every way")
                .contains("Huis 4, Huis 5, ….")
                .doesNotContain("Huis 5, Huis 6");
    }

    @Test
    void where_all_was_searched_nothing_is_said() throws Exception {
        List<RegionFacility> some = List.of(searched("Noord", true));
        assertThat(text(some, Locale.ENGLISH)).doesNotContain("not every way");
        assertThat(page(some, Locale.ENGLISH)).doesNotContain("not every way");
    }

    /** The capacity of a facility and whether it was searched are of one and the same answer. */
    @Test
    void a_region_takes_from_the_capacity_whether_all_was_searched() {
        Huisnorm inHaste = (Huisnorm) Proxy.newProxyInstance(
                RegionMadeTest.class.getClassLoader(), new Class<?>[] {Huisnorm.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(HUISNORM, arguments);
                    return answer instanceof Capacity capacity ? givenUp(capacity) : answer;
                });
        Facility house = facility("Noord");
        assertThat(Region.of(inHaste, List.of(), List.of(house), OPTIONS).facilities())
                .extracting(RegionFacility::searchedAll)
                .containsExactly(false);
        assertThat(Region.of(HUISNORM, List.of(), List.of(house), OPTIONS).facilities())
                .extracting(RegionFacility::searchedAll)
                .containsExactly(true);
    }

    private static Capacity givenUp(Capacity one) {
        return new Capacity(
                one.rulebookVersion(),
                one.rulebookDigest(),
                one.subject(),
                one.options(),
                one.profile(),
                one.scenario(),
                one.residents(),
                one.persons(),
                one.layers(),
                one.places(),
                one.norms(),
                one.obstacles(),
                one.open(),
                one.dataFindings(),
                false);
    }

    /** No reader takes such a name; that it cannot be drawn as it stands does not hang on that. */
    @Test
    void a_map_shows_nothing_that_nobody_sees() throws Exception {
        String name = "a\u202Eb\u0085c\u200Bd\u007Fe\u001Bf é \uD83C\uDFE0";
        String map = map(List.of(searched(name, true)));
        assertThat(map)
                .contains("a\\u202Eb\\u0085c\\u200Bd\\u007Fe\\u001Bf é \uD83C\uDFE0")
                .doesNotContainPattern("[\\x{202E}\\x{85}\\x{200B}\\x{7F}\\x{1B}]");
        String read = JsonMapper.shared()
                .readTree(map)
                .at("/features/0/properties/name")
                .asString();
        assertThat(Objects.requireNonNull(read)).isEqualTo(name);
    }

    private static int promised(LocalDate endedOn) {
        SettlementPlan plan = SettlementPlanBuilder.builder()
                .id("plan")
                .phases(List.of(PhaseBuilder.builder()
                        .id("open")
                        .from(DAY.minusYears(1))
                        .build()))
                .housing(List.of(HousingLineBuilder.builder()
                        .id("regel")
                        .facility("huis")
                        .beds(16)
                        .from(DAY.minusYears(1))
                        .build()))
                .agreement(AgreementBuilder.builder()
                        .from(DAY.minusYears(1))
                        .endedOn(endedOn)
                        .build())
                .build();
        return Region.of(HUISNORM, List.of(plan), List.of(facility("Huis")), OPTIONS)
                .facilities()
                .get(0)
                .promised();
    }

    @Test
    void beds_of_an_agreement_that_is_over_are_promised_no_more() {
        assertThat(promised(DAY)).isEqualTo(16);
        assertThat(promised(DAY.minusDays(1))).isZero();
    }
}
