package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.AmenitiesBuilder;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Condition UNDER_ONE_ROOF = new Condition.OneOf("building.underOneRoof", List.of("true"));

    private static Facility facility(@Nullable Boolean underOneRoof) {
        return FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .underOneRoof(underOneRoof)
                        .build()))
                .build();
    }

    private static View building(@Nullable Boolean underOneRoof) {
        return new FacilityView(facility(underOneRoof), Classification.NONE)
                .buildings()
                .get(0);
    }

    private static Flag flag(Truth truth) {
        return Flag.of(truth, Trace.of("building", Pointer.ROOT, "met", true));
    }

    private static @Nullable Boolean known(String word) {
        return word.equals("unknown") ? null : Boolean.valueOf(word);
    }

    @ParameterizedTest(name = "under one roof {0}, met {1}: {2}, may be broken {3}")
    @CsvSource({
        "true, TRUE, COMPLIANT, false",
        "true, FALSE, NON_COMPLIANT, true",
        "true, UNKNOWN, UNDETERMINED, true",
        "true, VACUOUS, NOT_APPLICABLE, false",
        "unknown, TRUE, UNDETERMINED, false",
        "unknown, FALSE, UNDETERMINED, true",
        "unknown, UNKNOWN, UNDETERMINED, true",
        "false, FALSE, NOT_APPLICABLE, false",
        "false, TRUE, NOT_APPLICABLE, false",
    })
    void scope_and_rule_make_the_outcome(String underOneRoof, Truth met, Outcome outcome, boolean mayBeBroken) {
        Trial.Answer answer = Trial.answer(
                norm("T-1").where(UNDER_ONE_ROOF).on(DAY, subject -> flag(met)), building(known(underOneRoof)));
        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.mayBeBroken()).isEqualTo(mayBeBroken);
    }

    @Test
    void where_a_norm_cannot_apply_its_rule_is_not_asked() {
        AtomicInteger asked = new AtomicInteger();
        NormOfDay norm = norm("T-1").where(UNDER_ONE_ROOF).on(DAY, subject -> {
            asked.incrementAndGet();
            return Flag.of(true);
        });
        Trial.answer(norm, building(false));
        assertThat(asked).hasValue(0);
        Trial.answer(norm, building(null));
        assertThat(asked).hasValue(1);
    }

    @Test
    void readings_that_differ_leave_it_open_and_readings_by_none_of_which_it_is_broken_do_not() {
        NormSketch sketch = norm("T-1").where(new Condition.UnderReading("q", "a"));
        assertThat(Trial.answer(sketch.on(DAY, subject -> flag(Truth.TRUE), question("q", "a", "b")), building(true))
                        .outcome())
                .isEqualTo(Outcome.COMPLIANT);
        assertThat(Trial.answer(sketch.on(DAY, subject -> flag(Truth.FALSE), question("q", "a", "b")), building(true))
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(Trial.answer(sketch.on(DAY, subject -> flag(Truth.VACUOUS), question("q", "a", "b")), building(true))
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(Trial.answer(sketch.on(DAY, subject -> flag(Truth.FALSE), question("q", "a", "b")), building(true))
                        .mayBeBroken())
                .isTrue();
    }

    @Test
    void inputs_are_those_of_scope_and_rule() {
        Trial.Answer answer =
                Trial.answer(norm("T-1").where(UNDER_ONE_ROOF).on(DAY, subject -> flag(Truth.TRUE)), building(true));
        assertThat(answer.trace().evidence())
                .extracting(evidence -> evidence.place().toString())
                .containsExactlyInAnyOrder("/buildings/0/underOneRoof", "/met");
        Trial.Answer unknown =
                Trial.answer(norm("T-1").where(UNDER_ONE_ROOF).on(DAY, subject -> flag(Truth.TRUE)), building(null));
        assertThat(unknown.trace().missing())
                .extracting(missing -> missing.place().toString())
                .containsExactly("/buildings/0/underOneRoof");
    }

    @Test
    void a_place_that_nobody_uses_has_nothing_to_meet() {
        NormOfDay norm = norm("T-1").on(SubjectKind.PLACE).items("toilets").on(DAY, subject -> Flag.of(false));
        Facility toilets = facility(true)
                .withAmenities(AmenitiesBuilder.builder().toilets(1).build());
        Trial trial = new Trial(List.of(norm), one -> new FacilityView(one, Classification.NONE));
        assertThat(outcomes(trial, residents(toilets, 0))).containsExactly(Outcome.NOT_APPLICABLE);
        assertThat(outcomes(trial, residents(toilets, 1))).containsExactly(Outcome.NON_COMPLIANT);
        assertThat(outcomes(trial, residents(toilets, null))).containsExactly(Outcome.NON_COMPLIANT);
    }

    private static Facility residents(Facility facility, @Nullable Integer residents) {
        return facility.withBuildings(List.of(facility.buildings().get(0).withResidents(residents)));
    }

    private static List<Outcome> outcomes(Trial trial, Facility facility) {
        return trial.on(facility).stream().map(Trial.Answer::outcome).toList();
    }

    @Test
    void all_rules_are_tried_on_all_their_subjects_in_order() {
        Trial trial = new Trial(
                List.of(
                        norm("T-1").on(DAY, subject -> Flag.of(true)),
                        norm("T-2").on(SubjectKind.FACILITY).on(DAY, subject -> Flag.of(true))),
                one -> new FacilityView(one, Classification.NONE));
        Facility two = facility(true)
                .withBuildings(List.of(
                        BuildingBuilder.builder().id("b").build(),
                        BuildingBuilder.builder().id("c").build()));
        assertThat(trial.on(two))
                .extracting(answer -> answer.rule().norm().id() + " "
                        + answer.subject().subject().id())
                .containsExactly("T-1 b", "T-1 c", "T-2 f");
    }

    @Test
    void one_rule_is_tried_on_one_subject_or_on_none_where_it_is_gone() {
        NormOfDay norm = norm("T-1").on(DAY, subject -> ((BuildingView) subject).underOneRoof());
        Trial trial = new Trial(List.of(norm), one -> new FacilityView(one, Classification.NONE));
        Pointer first = Pointer.ROOT.field("buildings").element(0);
        assertThat(Objects.requireNonNull(trial.on(facility(false), norm, first))
                        .outcome())
                .isEqualTo(Outcome.NON_COMPLIANT);
        assertThat(trial.on(
                        facility(true), norm, Pointer.ROOT.field("buildings").element(1)))
                .isNull();
    }

    @Test
    void some_rules_can_be_left_out() {
        NormOfDay one = norm("T-1").on(DAY, subject -> Flag.of(true));
        NormOfDay other = norm("T-2").on(DAY, subject -> Flag.of(true));
        Trial trial = new Trial(List.of(one, other), facility -> new FacilityView(facility, Classification.NONE));
        assertThat(trial.only(norm -> norm.id().equals("T-2")).rules()).containsExactly(other);
        assertThat(trial.only(one).rules()).containsExactly(one);
        assertThat(trial.without(Set.of(one.norm())).rules()).containsExactly(other);
        assertThat(trial.without(Set.of()).rules()).containsExactly(one, other);
    }
}
