package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Profile.LocalNorm;
import nl.huisnorm.rulebook.Profile.LocalValue;
import nl.huisnorm.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile says nothing of facilities in other municipalities, whatever is asked of them. */
class ProfilesElsewhereTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final String HERE = "GM0847";
    private static final String ELSEWHERE = "GM0014";
    private static final long SEED = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate EARLIER = LocalDate.of(2023, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2029, 6, 1);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static boolean isLocal(Norm norm) {
        return norm.local() || norm.parameters().values().stream().anyMatch(Parameter::local);
    }

    private static Profile profile(List<Norm> norms) {
        List<LocalNorm> local = new ArrayList<>();
        for (Norm norm : norms) {
            List<LocalValue> values = norm.parameters().values().stream()
                    .filter(Parameter::local)
                    .map(parameter -> new LocalValue(parameter.id(), other(parameter), parameter.unit()))
                    .toList();
            local.add(LocalNorm.of(norm.id(), values.isEmpty() ? null : values));
        }
        return new Profile(
                "here",
                "Someren",
                HERE,
                null,
                new Text("beleid", "policy"),
                Profile.Status.ADOPTED,
                Confidence.FOUND,
                "source",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2028, 1, 1),
                null,
                local,
                null);
    }

    /** A number that the parameter does not have. */
    private static BigDecimal other(Parameter parameter) {
        return parameter.values().stream()
                .map(Parameter.Value::value)
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .add(BigDecimal.ONE);
    }

    /** What there is to ask about a facility. */
    private static final Map<String, BiFunction<Huisnorm, Facility, Object>> ANSWERS = Map.of(
            "assessment",
                    (huisnorm, facility) -> huisnorm.assess(facility, OPTIONS).findings(),
            "timeline", (huisnorm, facility) -> huisnorm.timeline(facility, EARLIER, LATER, OPTIONS),
            "capacity",
                    (huisnorm, facility) -> huisnorm.capacity(facility, OPTIONS).norms(),
            "questions", (huisnorm, facility) -> huisnorm.questions(facility, OPTIONS),
            "explanation", ProfilesElsewhereTest::explanations,
            "remedies",
                    (huisnorm, facility) -> huisnorm.remedies(facility, OPTIONS).findings(),
            "comparison", ProfilesElsewhereTest::compared,
            "impact",
                    (huisnorm, facility) -> HUISNORM.impact(facility, OPTIONS, huisnorm, OPTIONS)
                            .changes());

    private static List<Explanation> explanations(Huisnorm huisnorm, Facility facility) {
        return HUISNORM.rulebook().norms().stream()
                .filter(ProfilesElsewhereTest::isLocal)
                .flatMap(norm -> huisnorm.explain(facility, norm.id(), OPTIONS).stream())
                .toList();
    }

    private static List<ComparedFinding> compared(Huisnorm huisnorm, Facility facility) {
        return huisnorm.compare(facility, OPTIONS.withAsOf(EARLIER), huisnorm, facility, OPTIONS)
                .findings();
    }

    /**
     * The bundled profiles of which it is known where they hold, and one that changes everything that a municipality can
     * change. A profile without a code is taken to hold wherever it is asked for.
     */
    static Stream<Profile> profiles() {
        Profile all = profile(HUISNORM.rulebook().norms().stream()
                .filter(ProfilesElsewhereTest::isLocal)
                .toList());
        return Stream.concat(
                HUISNORM.rulebook().profiles().stream().filter(profile -> profile.code() != null), Stream.of(all));
    }

    /** What is answered without a profile, which is the same for all profiles. */
    private static final Map<String, Object> WITHOUT = new HashMap<>();

    @ParameterizedTest
    @MethodSource("profiles")
    void whatever_is_asked_of_a_facility_elsewhere_is_answered_as_without_a_profile(Profile profile) {
        Huisnorm local = HUISNORM.withProfile(profile);
        Facility facility = FacilityGenerator.facility(SEED).withMunicipality(ELSEWHERE);
        ANSWERS.forEach((name, answer) -> assertThat(answer.apply(local, facility))
                .as("%s under %s", name, profile.id())
                .isEqualTo(WITHOUT.computeIfAbsent(name, any -> answer.apply(HUISNORM, facility))));
    }

    /** Else the test above could not fail. */
    @Test
    void the_profile_of_everything_changes_norms_of_every_force_that_the_facility_is_judged_by_where_it_is_adopted() {
        Profile all = profiles().reduce((first, second) -> second).orElseThrow();
        Facility facility = FacilityGenerator.facility(SEED).withMunicipality(HERE);
        assertThat(HUISNORM.impact(facility, OPTIONS, HUISNORM.withProfile(all), OPTIONS)
                        .changes())
                .isTrue();
        assertThat(HUISNORM.withProfile(all).assess(facility, OPTIONS).findings())
                .filteredOn(finding -> all.id().equals(finding.norm().adoptedBy()))
                .extracting(finding -> finding.norm().local())
                .contains(true, false);
    }
}
