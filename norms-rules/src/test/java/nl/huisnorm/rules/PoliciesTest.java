package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What policies of municipalities say of a facility, as their sources tell it. */
class PoliciesTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    /** The municipality of which cases of the norms themselves are. */
    private static final String INVENTED = "voorbeeldgemeente";

    private static final Path CASES = Path.of("src/test/resources/policies");

    /** A case: a facility, and what norms of a policy answer on it. */
    record Policy(String title, String profile, LocalDate asOf, Facility given, List<Expected> expect) {}

    /** What a norm answers; one that has several subjects is named once for each answer that differs. */
    record Expected(String norm, Outcome outcome) {}

    /** A case and its file. */
    record Placed(String file, Policy policy) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Placed> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(PoliciesTest::read).toList().stream();
        }
    }

    private static Placed read(Path file) {
        Problems problems = new Problems(file.toString());
        try {
            Policy policy = new RecordBinder(problems, Map.of())
                    .bind(SourceParser.parse(SourceParser.bytes(file, problems), problems), Policy.class, Pointer.ROOT);
            problems.check();
            return new Placed(String.valueOf(file.getFileName()), Objects.requireNonNull(policy));
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Profile profile(String id) {
        return HUISNORM.rulebook().profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assess(Policy policy) {
        return HUISNORM.withProfile(profile(policy.profile()))
                .assess(policy.given(), AssessmentOptions.asOf(policy.asOf()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_facility_is_judged_as_the_policy_says(Placed placed) {
        Assessment assessment = assess(placed.policy());
        Map<String, Set<Outcome>> wanted = placed.policy().expect().stream()
                .collect(Collectors.groupingBy(
                        Expected::norm, Collectors.mapping(Expected::outcome, Collectors.toCollection(TreeSet::new))));
        Map<String, Set<Outcome>> found = assessment.findings().stream()
                .filter(finding -> wanted.containsKey(finding.norm().id()))
                .collect(Collectors.groupingBy(
                        finding -> finding.norm().id(),
                        Collectors.mapping(Finding::outcome, Collectors.toCollection(TreeSet::new))));
        assertThat(found).as(placed.policy().title()).isEqualTo(wanted);
    }

    @Test
    void every_norm_of_every_bundled_policy_is_judged_in_cases_on_both_sides_of_what_decides_it() throws IOException {
        Map<String, Set<Outcome>> judged = cases().flatMap(one -> one.policy().expect().stream()
                        .map(expected -> Map.entry(one.policy().profile() + " " + expected.norm(), expected.outcome())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        for (Profile profile : HUISNORM.rulebook().profiles()) {
            Stream<String> adopted = profile.norms().stream().map(Profile.LocalNorm::norm);
            Stream<String> own = profile.ownNorms().stream()
                    .filter(norm -> norm.requires() != null)
                    .map(Profile.OwnNorm::id);
            Stream<String> byHand = profile.ownNorms().stream()
                    .filter(norm -> norm.requires() == null)
                    .map(Profile.OwnNorm::id);
            if (profile.id().equals(INVENTED)) {
                continue;
            }
            assertThat(Stream.concat(adopted, own))
                    .allSatisfy(norm -> assertThat(judged.getOrDefault(profile.id() + " " + norm, Set.of()))
                            .as("%s %s", profile.id(), norm)
                            .contains(Outcome.NON_COMPLIANT)
                            .containsAnyOf(Outcome.COMPLIANT, Outcome.NOT_APPLICABLE));
            assertThat(byHand)
                    .allSatisfy(norm -> assertThat(judged.getOrDefault(profile.id() + " " + norm, Set.of()))
                            .as("%s %s", profile.id(), norm)
                            .contains(Outcome.UNDETERMINED));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-03-31, false", "2022-04-01, true", "2024-06-30, true", "2024-07-01, false"})
    void an_ordinance_on_letting_from_before_the_act_binds_until_a_year_after_it(LocalDate day, boolean binds)
            throws IOException {
        Policy policy = policy("terneuzen-last-day.yaml");
        assertThat(assess(new Policy(policy.title(), policy.profile(), day, policy.given(), List.of()))
                        .findings())
                .filteredOn(finding -> finding.norm().id().equals("TERNEUZEN-VERHUUR"))
                .hasSize(binds ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_proposal_or_wish_is_shown_and_turns_no_verdict(Placed placed) {
        Assessment assessment = HUISNORM.withProfile(profile(placed.policy().profile()))
                .assess(
                        placed.policy().given(),
                        AssessmentOptions.asOf(placed.policy().asOf()).withRegimes(List.of("municipality")));
        boolean broken = assessment.findings().stream()
                .anyMatch(finding -> finding.outcome() == Outcome.NON_COMPLIANT
                        && finding.norm().binding());
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.norm().isShownOnly())
                .noneMatch(finding -> finding.norm().binding());
        assertThat(assessment.verdict() == Verdict.NON_COMPLIANT).isEqualTo(broken);
    }

    @Test
    void a_number_that_holds_instead_is_the_one_that_is_shown() throws IOException {
        Finding peak = finding("hollands-kroon-peak.yaml", "MUN-AREA");
        Finding year = finding("hollands-kroon-year.yaml", "MUN-AREA");
        assertThat(Objects.requireNonNull(peak.measure()).required()).isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(year.measure()).required()).isEqualByComparingTo("12");
        assertThat(year.requirement().nl()).contains("12 m²", "10 m²");
    }

    @Test
    void a_norm_of_ones_own_tells_what_it_found_where_and_by_which_source() throws IOException {
        Finding finding = finding("veghel-parking.yaml", "VEGHEL-PARKEREN");
        assertThat(Objects.requireNonNull(finding.measure()).actual()).isEqualByComparingTo("1.5");
        assertThat(Objects.requireNonNull(finding.measure()).required()).isEqualByComparingTo("2");
        assertThat(finding.evidence())
                .extracting(evidence -> evidence.place().toString())
                .contains("/location/parkingOnOwnPlot");
        assertThat(finding.norm().citation().source().nl()).isEqualTo("bd.nl 2019-05");
        Finding open = finding("zundert-five-unknown.yaml", "ZUNDERT-WONING");
        assertThat(open.missing())
                .extracting(missing -> missing.place().toString())
                .contains("/buildings/0/households");
    }

    private static Finding finding(String file, String norm) throws IOException {
        return assess(policy(file)).findings().stream()
                .filter(one -> one.norm().id().equals(norm))
                .findFirst()
                .orElseThrow();
    }

    private static Policy policy(String file) throws IOException {
        return cases().filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow()
                .policy();
    }
}
