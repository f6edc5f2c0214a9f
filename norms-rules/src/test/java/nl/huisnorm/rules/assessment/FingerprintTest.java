package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.rules.FacilityGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A fingerprint says which finding it is, and nothing of what came of it. */
class FingerprintTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);
    private static final Path FILES = Path.of("../norms-examples/files");

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Property(tries = 80, seed = "20261124")
    void every_finding_of_a_generated_facility_has_its_own(@ForAll("facilities") Facility facility) {
        isItsOwn(HUISNORM.assess(facility, OPTIONS));
    }

    @Test
    void every_finding_on_the_example_files_has_its_own_over_all_of_them()
            throws IOException, UnreadableInputException {
        List<Assessment> all = new ArrayList<>();
        AssessmentOptions waived =
                OPTIONS.withWaivers(WaiverReader.read(FILES.resolve("waivers/boerderij-heideweg.yaml")));
        for (Path file : files(FILES.resolve("facilities"))) {
            all.add(HUISNORM.assess(FacilityReader.read(file).facility(), waived));
        }
        for (Path file : files(FILES.resolve("plans"))) {
            if (InputReader.read(file, FILES) instanceof PlanDocument plan) {
                all.add(HUISNORM.assess(plan.plan(), plan.facilities(), OPTIONS).assessment());
            }
        }
        Set<String> fingerprints = new LinkedHashSet<>();
        for (Assessment assessment : all) {
            isItsOwn(assessment);
            assertThat(fingerprints)
                    .doesNotContainAnyElementsOf(assessment.byFingerprint().keySet());
            fingerprints.addAll(assessment.byFingerprint().keySet());
        }
        assertThat(all).hasSizeGreaterThan(12);
        assertThat(fingerprints).hasSizeGreaterThan(2000).allMatch(one -> one.matches("1-[0-9a-f]{20}"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void isItsOwn(Assessment assessment) {
        assertThat(assessment.byFingerprint().values()).containsExactlyElementsOf(assessment.findings());
    }

    @Property(tries = 60, seed = "20261125")
    void order_and_names_do_not_change_it(@ForAll("facilities") Facility facility, @ForAll int seed) {
        Random random = new Random(seed);
        UnaryOperator<Unit> unit =
                one -> one.withName("another name").withRooms(shuffled(renamed(one.rooms()), random));
        UnaryOperator<Building> building = one -> one.withName("another name")
                .withRooms(shuffled(renamed(one.rooms()), random))
                .withUnits(shuffled(mapped(one.units(), unit), random));
        Facility other = facility.withName("another name")
                .withBuildings(Objects.requireNonNull(shuffled(mapped(facility.buildings(), building), random)));
        Assessment before = HUISNORM.assess(facility, OPTIONS);
        Assessment after = HUISNORM.assess(other, OPTIONS);
        assertThat(after.byFingerprint().keySet())
                .containsExactlyInAnyOrderElementsOf(before.byFingerprint().keySet());
        before.byFingerprint().forEach((fingerprint, finding) -> {
            Finding same = Objects.requireNonNull(after.byFingerprint().get(fingerprint));
            assertThat(identity(same)).isEqualTo(identity(finding));
        });
    }

    private static List<String> identity(Finding finding) {
        Subject subject = finding.subject();
        return List.of(finding.norm().id(), subject.kind(), subject.id());
    }

    private static @Nullable List<Room> renamed(@Nullable List<Room> rooms) {
        return mapped(rooms, room -> room.withName("another name"));
    }

    private static <T> @Nullable List<T> mapped(@Nullable List<T> list, UnaryOperator<T> change) {
        return list == null ? null : list.stream().map(change).toList();
    }

    private static <T> @Nullable List<T> shuffled(@Nullable List<T> list, Random random) {
        if (list == null) {
            return null;
        }
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void the_day_the_values_and_the_form_of_the_file_do_not_change_it() throws UnreadableInputException {
        String yaml = "id: x\nbuildings:\n- id: main\n  rooms: [{id: r, kind: bedroom, area: 9, occupants: 2}]\n";
        String json = "{\"buildings\": [{\"rooms\": [{\"occupants\": 1, \"area\": 12.5, \"kind\": \"bedroom\","
                + " \"id\": \"r\"}], \"id\": \"main\"}],\n\n \"name\": \"X\", \"id\": \"x\"}";
        Assessment one = HUISNORM.assess(read("x.yaml", yaml), OPTIONS.withAsOf(DAY.minusDays(20)));
        Assessment other = HUISNORM.assess(read("y.json", json), OPTIONS);
        assertThat(other.byFingerprint().keySet())
                .isEqualTo(one.byFingerprint().keySet())
                .hasSizeGreaterThan(100);
        assertThat(other.findings()).isNotEqualTo(one.findings());
    }

    private static Facility read(String name, String text) throws UnreadableInputException {
        return FacilityReader.read(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .facility();
    }

    @Test
    void what_it_is_stays_what_it_is() {
        Assessment assessment = HUISNORM.assess(
                FacilityBuilder.builder()
                        .id("x")
                        .buildings(List.of(BuildingBuilder.builder().id("main").build()))
                        .build(),
                OPTIONS.withRegimes(List.of("snf")));
        assertThat(assessment.byFingerprint().entrySet().stream()
                        .filter(entry -> entry.getValue().norm().id().equals("SNF-3.1"))
                        .map(java.util.Map.Entry::getKey))
                .containsExactly("1-b87f8fd7ff5c8b56da5a");
    }

    @Test
    void another_id_of_facility_building_or_norm_makes_another() {
        Facility facility = FacilityBuilder.builder()
                .id("x")
                .buildings(List.of(BuildingBuilder.builder().id("main").build()))
                .build();
        Set<String> one = HUISNORM.assess(facility, OPTIONS).byFingerprint().keySet();
        assertThat(HUISNORM.assess(facility.withId("y"), OPTIONS)
                        .byFingerprint()
                        .keySet())
                .doesNotContainAnyElementsOf(one);
    }
}
