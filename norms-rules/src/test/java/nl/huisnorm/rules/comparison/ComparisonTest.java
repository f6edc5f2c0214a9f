package nl.huisnorm.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.comparison.ChangeKind;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rules.FacilityGenerator;
import org.jspecify.annotations.Nullable;

/** What is new, solved, better and worse between two assessments, and why. */
class ComparisonTest {

    static final Huisnorm HUISNORM = Huisnorm.bundled();
    static final Huisnorm LOCAL = HUISNORM.withProfile(profile());
    static final Path FILES = Path.of("../norms-examples/files");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static Profile profile() {
        return HUISNORM.rulebook().profiles().stream()
                .filter(one -> one.id().equals("voorbeeldgemeente"))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Dates.dates().between(LocalDate.of(2017, 5, 1), LocalDate.of(2028, 12, 31)),
                Arbitraries.of(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1), DAY));
    }

    @Property(tries = 60, seed = "20261123")
    void nothing_becomes_of_the_same(@ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        Comparison comparison = HUISNORM.compare(facility, options, facility, options);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.findings()).isNotEmpty().allMatch(one -> one.kind() == ChangeKind.UNCHANGED);
        assertThat(comparison.isWorse()).isFalse();
        assertThat(comparison.isUnsettled()).isFalse();
    }

    @Property(tries = 60, seed = "20261123")
    void backwards_is_the_mirror_image(
            @ForAll("facilities") Facility one,
            @ForAll("facilities") Facility other,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate otherDay) {
        ReportedAssessment before = reported(HUISNORM, one, AssessmentOptions.asOf(day));
        ReportedAssessment after = reported(HUISNORM, other, AssessmentOptions.asOf(otherDay));
        Map<String, ComparedFinding> forth = byFingerprint(Comparison.of(before, after));
        Map<String, ComparedFinding> back = byFingerprint(Comparison.of(after, before));
        assertThat(back.keySet()).isEqualTo(forth.keySet());
        forth.forEach((fingerprint, finding) -> assertThat(
                        Objects.requireNonNull(back.get(fingerprint)).kind())
                .as("%s", finding)
                .isEqualTo(mirrored(finding)));
    }

    private static ChangeKind mirrored(ComparedFinding finding) {
        Outcome was = finding.before() == null ? null : finding.before().outcome();
        return switch (finding.kind()) {
            case NEW -> was == null ? ChangeKind.GONE : ChangeKind.SOLVED;
            case SOLVED -> ChangeKind.NEW;
            case WORSE -> was == Outcome.UNDETERMINED ? ChangeKind.UNCLEAR : ChangeKind.BETTER;
            case BETTER, UNCLEAR -> ChangeKind.WORSE;
            case APPEARED -> ChangeKind.GONE;
            case GONE -> was == Outcome.NON_COMPLIANT ? ChangeKind.NEW : ChangeKind.APPEARED;
            case CHANGED, UNCHANGED -> finding.kind();
        };
    }

    static Map<String, ComparedFinding> byFingerprint(Comparison comparison) {
        Map<String, ComparedFinding> all = new java.util.TreeMap<>();
        comparison.findings().forEach(finding -> all.put(finding.fingerprint(), finding));
        assertThat(all).hasSameSizeAs(comparison.findings());
        return all;
    }

    static ReportedAssessment reported(Huisnorm huisnorm, Facility facility, AssessmentOptions options) {
        return ReportedAssessment.of(huisnorm.assess(facility, options));
    }

    @Property(tries = 10, seed = "20261123")
    void between_two_dates_only_the_date_is_the_cause_and_the_timeline_says_the_same(
            @ForAll("facilities") Facility facility,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate otherDay) {
        LocalDate first = day.isBefore(otherDay) ? day : otherDay;
        LocalDate last = day.isBefore(otherDay) ? otherDay : day;
        AssessmentOptions options = AssessmentOptions.asOf(first);
        Comparison comparison = HUISNORM.compare(facility, options, facility, options.withAsOf(last));
        List<Change> timeline =
                HUISNORM.timeline(facility, first, last, options).list();
        for (ComparedFinding finding : comparison.findings()) {
            if (finding.kind() == ChangeKind.UNCHANGED) {
                assertThat(finding.causes()).isEmpty();
                continue;
            }
            assertThat(finding.causes()).containsExactly(Set.of(Difference.DATE));
            assertThat(timeline).containsAll(finding.days());
            Outcome was = outcome(finding.before());
            Outcome is = outcome(finding.after());
            if (was != is) {
                List<Change> days = finding.days();
                assertThat(days).as("%s", finding).isNotEmpty();
                assertThat(days.get(0).before()).isEqualTo(was);
                assertThat(days.get(days.size() - 1).after()).isEqualTo(is);
            }
        }
    }

    static @Nullable Outcome outcome(@Nullable ReportedFinding finding) {
        return finding == null ? null : finding.outcome();
    }

    @Property(tries = 60, seed = "20261123")
    void between_two_states_only_the_data_are_the_cause(
            @ForAll("facilities") Facility one, @ForAll("facilities") Facility other, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        assertOnly(Difference.DATA, HUISNORM.compare(one, options, other, options));
    }

    @Property(tries = 60, seed = "20261123")
    void between_two_rulebooks_only_the_rulebook_is_the_cause(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day) {
        AssessmentOptions options = AssessmentOptions.asOf(day);
        assertOnly(Difference.RULEBOOK, HUISNORM.compare(facility, options, LOCAL, facility, options));
    }

    static void assertOnly(Difference difference, Comparison comparison) {
        for (ComparedFinding finding : comparison.findings()) {
            if (finding.kind() != ChangeKind.UNCHANGED) {
                assertThat(finding.causes()).as("%s", finding).containsExactly(Set.of(difference));
            }
        }
    }

    /** Everything differs: each cause is tried by itself, and so is every part of it. */
    @Property(tries = 25, seed = "20261123")
    void a_cause_is_enough_and_no_part_of_it_is(
            @ForAll("facilities") Facility one,
            @ForAll("facilities") Facility other,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate otherDay) {
        AssessmentOptions was = AssessmentOptions.asOf(day);
        AssessmentOptions is = AssessmentOptions.asOf(otherDay).withReading("SNF-Q-1", "ALL");
        Comparison comparison = HUISNORM.compare(one, was, LOCAL, other, is);
        Map<Set<Difference>, Map<String, ReportedFinding>> crosswise = new java.util.HashMap<>();
        for (int bits = 0; bits < 16; bits++) {
            Set<Difference> taken = taken(bits);
            AssessmentOptions options = (taken.contains(Difference.OPTIONS) ? is : was)
                    .withAsOf(taken.contains(Difference.DATE) ? otherDay : day);
            Map<String, ReportedFinding> found = new java.util.HashMap<>();
            reported(
                            taken.contains(Difference.RULEBOOK) ? LOCAL : HUISNORM,
                            taken.contains(Difference.DATA) ? other : one,
                            options)
                    .findings()
                    .forEach(finding -> found.put(finding.fingerprint(), finding));
            crosswise.put(taken, found);
        }
        for (ComparedFinding finding : comparison.findings()) {
            if (finding.kind() == ChangeKind.UNCHANGED || outcome(finding.before()) == outcome(finding.after())) {
                continue;
            }
            assertThat(finding.causes()).isNotEmpty();
            List<Set<Difference>> enough = new ArrayList<>();
            for (int bits = 0; bits < 16; bits++) {
                Set<Difference> part = taken(bits);
                ReportedFinding then =
                        Objects.requireNonNull(crosswise.get(part)).get(finding.fingerprint());
                boolean isWhole = comparison.differences().containsAll(part);
                if (isWhole && outcome(then) == outcome(finding.after())) {
                    enough.add(part);
                }
            }
            List<Set<Difference>> least = enough.stream()
                    .filter(set -> enough.stream().noneMatch(less -> less.size() < set.size() && set.containsAll(less)))
                    .toList();
            assertThat(finding.causes()).as("%s", finding).containsExactlyInAnyOrderElementsOf(least);
        }
    }

    private static Set<Difference> taken(int bits) {
        Set<Difference> taken = EnumSet.noneOf(Difference.class);
        int bit = 1;
        for (Difference difference : Difference.values()) {
            if ((bits & bit) != 0) {
                taken.add(difference);
            }
            bit *= 2;
        }
        return taken;
    }

    @Property(tries = 20, seed = "20261123")
    void two_reports_say_what_two_inputs_say_where_they_can_tell(
            @ForAll("facilities") Facility one,
            @ForAll("facilities") Facility other,
            @ForAll("days") LocalDate day,
            @ForAll("days") LocalDate otherDay,
            @ForAll @IntRange(max = 4) int change,
            @ForAll boolean local) {
        AssessmentOptions was = AssessmentOptions.asOf(day);
        AssessmentOptions is = AssessmentOptions.asOf(otherDay);
        Huisnorm later = local ? LOCAL : HUISNORM;
        Facility lately = changed(one, other, change);
        Comparison exact = HUISNORM.compare(one, was, later, lately, is);
        Comparison told = Comparison.of(reported(HUISNORM, one, was), reported(later, lately, is));
        Map<String, ComparedFinding> byReports = byFingerprint(told);
        for (ComparedFinding finding : exact.findings()) {
            ComparedFinding report = Objects.requireNonNull(byReports.get(finding.fingerprint()));
            assertThat(report.kind()).isEqualTo(finding.kind());
            assertThat(report.candidates()).as("%s", finding).containsAll(finding.candidates());
            if (!report.causes().isEmpty()) {
                assertThat(report.causes()).as("%s", finding).isEqualTo(finding.causes());
            }
        }
    }

    /** Another facility, or the same with a part of it gone or taken from the other. */
    private static Facility changed(Facility facility, Facility other, int change) {
        List<Building> buildings = new ArrayList<>(facility.buildings());
        Building first = buildings.get(0);
        List<Room> rooms = Objects.requireNonNullElse(first.rooms(), List.of());
        return switch (change) {
            case 0 -> other;
            case 1 -> facility.withManagement(null).withLetting(null);
            case 2 -> facility.withBuildings(buildings.subList(0, 1));
            case 3 -> {
                buildings.set(0, first.withRooms(rooms.subList(0, rooms.size() / 2)));
                yield facility.withBuildings(buildings);
            }
            default -> facility.withAmenities(other.amenities()).withStays(other.stays());
        };
    }

    static Facility facility(String text) {
        try {
            return FacilityReader.read("x.yaml", text.getBytes(StandardCharsets.UTF_8))
                    .facility();
        } catch (UnreadableInputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Facility example(String file) throws UnreadableInputException {
        return FacilityReader.read(FILES.resolve(file)).facility();
    }

    static ComparedFinding found(Comparison comparison, String norm, String subject) {
        return comparison.findings().stream()
                .filter(one -> one.finding().norm().equals(norm)
                        && one.finding().subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
