package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static nl.huisnorm.rules.internal.NormSketch.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.LettingBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.LawSketch;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.ProfileSketch;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static List<String> inForce(Laws laws, LocalDate day) {
        return ids(laws.on(AssessmentOptions.asOf(day)));
    }

    private static List<String> ids(LawOfDay law) {
        return law.norms(kind -> true).stream().map(norm -> norm.norm().id()).toList();
    }

    private static Facility facility(@Nullable LocalDate pendingSince) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of())
                .permits(PermitsBuilder.builder().pendingSince(pendingSince).build())
                .build();
    }

    private static Profile profile(String code, String value) {
        return ProfileSketch.of(
                code,
                NormSketch.FIRST,
                "T-1",
                List.of(new Profile.LocalValue("n", new BigDecimal(value), MeasurementUnit.COUNT)));
    }

    private static Scenario scenario(String norm) {
        return new Scenario(
                "s",
                text("scenario"),
                null,
                null,
                List.of(new Scenario.ChangedNorm(norm, false, null, null, null, null)));
    }

    private static LawSketch local() {
        return LawSketch.of(norm("T-1").localNumber("n", "1", MeasurementUnit.COUNT), norm("T-2"));
    }

    @Test
    void a_norm_is_in_force_from_its_first_day_up_to_and_including_its_last() {
        Laws laws = LawSketch.of(norm("T-1").during(DAY, DAY.plusDays(9))).laws();
        assertThat(inForce(laws, DAY.minusDays(1))).isEmpty();
        assertThat(inForce(laws, DAY)).containsExactly("T-1");
        assertThat(inForce(laws, DAY.plusDays(9))).containsExactly("T-1");
        assertThat(inForce(laws, DAY.plusDays(10))).isEmpty();
    }

    @Test
    void without_a_text_of_its_regime_no_norm_is_in_force() {
        Edition unread =
                new Edition("unread", text("unread"), DAY, DAY.plusDays(4), Confidence.FOUND, "source", false, true);
        Regime regime =
                regime("test", edition(NormSketch.FIRST, DAY.minusDays(1)), unread, edition(DAY.plusDays(5), null));
        Laws laws = LawSketch.of(norm("T-1").of(regime)).laws();
        assertThat(inForce(laws, NormSketch.FIRST.minusDays(1))).isEmpty();
        assertThat(inForce(laws, NormSketch.FIRST)).containsExactly("T-1");
        assertThat(inForce(laws, DAY)).isEmpty();
        assertThat(inForce(laws, DAY.plusDays(5))).containsExactly("T-1");
        assertThat(laws.on(OPTIONS).unknown()).containsExactly(regime);
        assertThat(laws.on(OPTIONS.withAsOf(DAY.plusDays(5))).unknown()).isEmpty();
    }

    @Test
    void a_norm_gives_way_to_its_successor_while_that_is_in_force() {
        Laws laws = LawSketch.of(norm("T-1").yieldsTo("T-2"), norm("T-2").during(DAY, DAY.plusDays(9)))
                .laws();
        assertThat(inForce(laws, DAY.minusDays(1))).containsExactly("T-1");
        assertThat(inForce(laws, DAY)).containsExactly("T-2");
        assertThat(inForce(laws, DAY.plusDays(10))).containsExactly("T-1");
        assertThat(laws.lawDates().get(norm("T-1").yieldsTo("T-2").norm())).contains(DAY, DAY.plusDays(10));
    }

    @Test
    void a_norm_that_follows_an_application_is_that_of_the_day_it_was_lodged() {
        LocalDate lodged = DAY.minusDays(10);
        Laws laws = LawSketch.of(
                        norm("OLD").during(null, DAY.minusDays(1)).followsApplication(),
                        norm("NEW").during(DAY, null).followsApplication(),
                        norm("ALL").during(DAY, null))
                .laws();
        assertThat(ids(laws.on(facility(lodged), OPTIONS))).containsExactly("OLD", "ALL");
        assertThat(ids(laws.on(facility(DAY), OPTIONS))).containsExactly("NEW", "ALL");
        assertThat(ids(laws.on(facility(null), OPTIONS))).containsExactly("NEW", "ALL");
        assertThat(ids(laws.on(OPTIONS))).containsExactly("NEW", "ALL");
        LawOfDay pending = laws.on(facility(lodged), OPTIONS);
        assertThat(Objects.requireNonNull(pending.norm("OLD")).date().date()).isEqualTo(lodged);
        assertThat(Objects.requireNonNull(pending.norm("ALL")).date().date()).isEqualTo(DAY);
        assertThat(pending.asOf()).isEqualTo(DAY);
    }

    @Test
    void an_application_that_is_lodged_on_the_day_or_later_is_none() {
        Laws laws = LawSketch.of(norm("T-1")).keeping(8);
        LawOfDay none = laws.on(facility(null), OPTIONS);
        assertThat(laws.on(facility(DAY), OPTIONS)).isSameAs(none);
        assertThat(laws.on(facility(DAY.plusDays(1)), OPTIONS)).isSameAs(none);
        assertThat(laws.on(facility(DAY.minusDays(1)), OPTIONS)).isNotSameAs(none);
    }

    @Test
    void only_the_regimes_asked_for_are_judged_and_waivers_always() {
        Laws laws = LawSketch.of(
                        norm("A").of(regime("a", edition(NormSketch.FIRST, null))),
                        norm("B").of(regime("b", edition(NormSketch.FIRST, null))),
                        norm("W")
                                .of(regime("w", edition(NormSketch.FIRST, null)))
                                .on(SubjectKind.WAIVER))
                .laws();
        assertThat(ids(laws.on(OPTIONS.withRegimes(List.of("a"))))).containsExactly("A", "W");
        assertThat(ids(laws.on(OPTIONS.withRegimes(List.of("b", "a"))))).containsExactly("A", "B", "W");
        assertThat(ids(laws.on(OPTIONS))).containsExactly("A", "B", "W");
    }

    @Test
    void a_regime_whose_text_is_not_there_is_told_where_it_was_asked_for() {
        Regime late = regime(
                "late", Layer.STATUTE, DAY.minusYears(1), Condition.ALWAYS, true, edition(DAY.plusDays(1), null));
        Laws laws = LawSketch.of(norm("T-1"), norm("L-1").of(late)).laws();
        assertThat(laws.on(OPTIONS).unknown()).containsExactly(late);
        assertThat(laws.on(OPTIONS.withRegimes(List.of("test"))).unknown()).isEmpty();
        assertThat(laws.on(OPTIONS.withAsOf(DAY.plusDays(1))).unknown()).isEmpty();
        assertThat(laws.on(OPTIONS.withAsOf(DAY.minusYears(1).minusDays(1))).unknown())
                .isEmpty();
    }

    @Test
    void what_is_not_known_is_refused_every_time_and_what_is_known_still_answers() {
        LawSketch sketch = LawSketch.of(norm("T-1").where(new Condition.UnderReading("q", "a")))
                .question(question("q", "a", "b"));
        Laws laws = sketch.keeping(4);
        LawOfDay law = laws.on(OPTIONS);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> laws.on(OPTIONS.withRegimes(List.of("test", "none"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("none");
            assertThatThrownBy(() -> laws.on(OPTIONS.withReading("q", "c")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("q=c");
            assertThatThrownBy(() -> laws.on(OPTIONS.withReading("r", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("r=a");
        }
        assertThat(Reached.from(laws, LawOfDay.class)).containsExactly(law);
        assertThat(laws.on(OPTIONS)).isSameAs(law);
        assertThat(sketch.matched()).isEqualTo(1);
        assertThat(laws.on(OPTIONS.withReading("q", "b"))).isNotSameAs(law);
    }

    @Test
    void options_that_differ_in_waivers_or_tolerance_have_the_same_law() {
        LawSketch sketch = LawSketch.of(norm("T-1"));
        Laws laws = sketch.keeping(4);
        LawOfDay law = laws.on(OPTIONS);
        Waiver waiver = new Waiver("w", null, "T-1", null, "reason", "owner", "approver", DAY, DAY);
        assertThat(laws.on(OPTIONS.withWaivers(List.of(waiver)))).isSameAs(law);
        assertThat(laws.on(OPTIONS.withTolerance(Tolerance.ofPercent("3")))).isSameAs(law);
        assertThat(laws.on(DAY, null, Set.of(), Map.of())).isSameAs(law);
        assertThat(sketch.matched()).isEqualTo(1);
        assertThat(laws.on(OPTIONS.withAsOf(DAY.plusDays(1)))).isNotSameAs(law);
        assertThat(laws.on(OPTIONS.withRegimes(List.of("test")))).isNotSameAs(law);
    }

    @Test
    void a_law_that_gave_way_is_made_anew_and_says_the_same() {
        LawSketch sketch = LawSketch.of(
                norm("T-1").during(DAY, null),
                norm("T-2").byPerson(),
                norm("T-3").on(SubjectKind.ROOM));
        Laws laws = sketch.keeping(1);
        LawOfDay law = laws.on(OPTIONS);
        laws.on(OPTIONS.withAsOf(DAY.minusDays(1)));
        LawOfDay again = laws.on(OPTIONS);
        assertThat(again).isNotSameAs(law);
        assertThat(ids(again)).isEqualTo(ids(law)).containsExactly("T-1", "T-2", "T-3");
        assertThat(again.norms(SubjectKind.ROOM)).hasSize(1);
        assertThat(sketch.matched()).isEqualTo(2 + 1 + 2);
    }

    @Test
    void equal_profiles_and_scenarios_have_the_same_law_in_whichever_order_and_however_often_they_are_asked_for() {
        LawSketch sketch = local();
        Laws laws = sketch.keeping(16);
        LawOfDay law = laws.withProfile(profile("GM0847", "5"))
                .withScenario(scenario("T-2"))
                .on(OPTIONS);
        assertThat(laws.withScenario(scenario("T-2"))
                        .withProfile(profile("GM0847", "5"))
                        .on(OPTIONS))
                .isSameAs(law);
        assertThat(sketch.matched()).isEqualTo(1);
        List<LawOfDay> others = List.of(
                laws.on(OPTIONS),
                laws.withProfile(profile("GM0847", "5")).on(OPTIONS),
                laws.withScenario(scenario("T-2")).on(OPTIONS),
                laws.withProfile(profile("GM0847", "6"))
                        .withScenario(scenario("T-2"))
                        .on(OPTIONS),
                laws.withProfile(profile("GM0847", "5"))
                        .withScenario(scenario("T-1"))
                        .on(OPTIONS));
        assertThat(others).doesNotHaveDuplicates().doesNotContain(law);
    }

    @Test
    void a_profile_sets_numbers_and_a_scenario_goes_over_it() {
        Laws laws = local().laws();
        Laws local = laws.withProfile(profile("GM0847", "5"));
        assertThat(Objects.requireNonNull(Objects.requireNonNull(local.norm("T-1"))
                                .parameters()
                                .get("n"))
                        .on(DAY))
                .isEqualByComparingTo("5");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(laws.norm("T-1"))
                                .parameters()
                                .get("n"))
                        .on(DAY))
                .isEqualByComparingTo("1");
        assertThat(inForce(local.withScenario(scenario("T-1")), DAY)).containsExactly("T-2");
        assertThat(inForce(laws.withScenario(scenario("T-1")).withProfile(profile("GM0847", "5")), DAY))
                .containsExactly("T-2");
        assertThatThrownBy(() -> local.withProfile(profile("GM0762", "5")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> laws.withScenario(scenario("T-1")).withScenario(scenario("T-2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> laws.withScenario(scenario("T-9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T-9");
    }

    @Test
    void laws_of_one_rulebook_know_each_other_and_those_of_another_do_not() {
        Laws laws = local().laws();
        assertThat(laws.withProfile(profile("GM0847", "5")).isOfSame(laws.withScenario(scenario("T-1"))))
                .isTrue();
        assertThat(laws.isOfSame(local().laws())).isFalse();
    }

    @Test
    void a_profile_holds_in_its_municipality_and_where_none_is_named() {
        Laws laws = local().laws();
        Laws local = laws.withProfile(profile("GM0847", "5"));
        assertThat(local.in("GM0847")).isSameAs(local);
        assertThat(local.in(null)).isSameAs(local);
        assertThat(local.in("GM0762")).isSameAs(laws);
        assertThat(laws.in("GM0762")).isSameAs(laws);
        Laws scenario = local.withScenario(scenario("T-2")).in("GM0762");
        assertThat(scenario.profile()).isNull();
        assertThat(scenario.scenario()).isEqualTo(scenario("T-2"));
    }

    @Test
    void the_norm_in_a_role_is_the_one_in_force_or_else_one_of_another_time() {
        Laws laws = LawSketch.of(
                        norm("EARLY").during(null, DAY.minusDays(1)).role(Role.REVISION),
                        norm("LATE").during(DAY, DAY).role(Role.REVISION))
                .laws();
        assertThat(laws.inRole(Role.REVISION, DAY.minusDays(1)).id()).isEqualTo("EARLY");
        assertThat(laws.inRole(Role.REVISION, DAY).id()).isEqualTo("LATE");
        assertThat(laws.inRole(Role.REVISION, DAY.plusDays(1)).id()).isEqualTo("EARLY");
        assertThatThrownBy(() -> laws.inRole(Role.CAP_RADIUS, DAY)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_regime_may_concern_a_facility_unless_it_is_known_not_to() {
        Regime sites = regime(
                "sites",
                new Condition.OneOf("letting.labourMigrants", List.of("true")),
                edition(NormSketch.FIRST, null));
        Laws laws = LawSketch.of(norm("T-1").of(sites)).laws();
        assertThat(laws.mayConcern(sites, view(null), DAY)).isTrue();
        assertThat(laws.mayConcern(sites, view(true), DAY)).isTrue();
        assertThat(laws.mayConcern(sites, view(false), DAY)).isFalse();
    }

    private static FacilityView view(@Nullable Boolean labourMigrants) {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder().id("b").build()))
                .letting(LettingBuilder.builder().labourMigrants(labourMigrants).build())
                .build();
        return new FacilityView(facility, Classification.NONE);
    }

    @Test
    void laws_classify_alike_while_the_definitions_are_the_same() {
        Laws laws = LawSketch.of(norm("D")
                        .on(SubjectKind.FACILITY)
                        .byPerson()
                        .number("months", "4", MeasurementUnit.MONTH)
                        .role(Role.DEFINITION_STAY))
                .laws();
        assertThat(laws.classifiesAs(laws)).isTrue();
        assertThat(laws.classifiesAs(laws.withScenario(scenario("D")))).isFalse();
        Laws other = local().laws();
        assertThat(other.classifiesAs(other.withScenario(scenario("T-2")))).isTrue();
    }

    @Test
    void terms_are_those_of_a_regime_and_none_where_it_has_none() {
        Laws laws =
                LawSketch.of(norm("T-1")).term("test", "t", Condition.ALWAYS).laws();
        assertThat(laws.terms("test")).containsOnlyKeys("t");
        assertThat(laws.terms("other")).isEmpty();
    }
}
