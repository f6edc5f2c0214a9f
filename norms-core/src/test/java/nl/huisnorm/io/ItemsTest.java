package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list has a most, which is looked at before anything is done with it. */
class ItemsTest {

    private static String repeat(int times, IntFunction<String> one) {
        return IntStream.range(0, times).mapToObj(one).collect(Collectors.joining());
    }

    private static List<Problem> problems(String text) {
        try {
            InputReader.read("f", text.getBytes(UTF_8), RelatedFiles.none());
            return List.of();
        } catch (UnreadableInputException e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stays, '{id: s%d}'",
        "leases, '{id: l%d}'",
        "certificates, '{scheme: snf}'",
        "inspections, '{norm: SNF-1.3, met: true, remark: r%d}'",
        "clarifications, '{check: long-ago, reason: r%d}'"
    })
    void a_list_has_ten_thousand_items_at_most(String list, String item) {
        String begin = "id: x\nbuildings: [{id: a}]\n" + list + ":\n";
        assertThat(problems(begin + repeat(10_000, i -> "  - " + item.formatted(i) + "\n")))
                .isEmpty();
        assertThat(problems(begin + repeat(10_001, i -> "  - " + item.formatted(i) + "\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("list-too-long");
                    assertThat(problem.pointer()).hasToString("/" + list);
                    assertThat(Objects.requireNonNull(problem.position()).line())
                            .isEqualTo(10_004);
                });
    }

    @Test
    void a_facility_has_five_thousand_places_at_most() {
        String begin = "id: x\nbuildings:\n  - id: a\n    rooms:\n";
        IntFunction<String> room = i -> "      - {id: r" + i + ", kind: bedroom}\n";
        assertThat(problems(begin + repeat(4_999, room))).isEmpty();
        assertThat(problems(begin + repeat(5_000, room)))
                .extracting(Problem::code)
                .containsExactly("too-many-places");
        String units = "id: x\nbuildings:\n  - id: a\n    units:\n"
                + repeat(2_501, i -> "      - {id: u" + i + ", rooms: [{id: r, kind: bedroom}]}\n");
        assertThat(problems(units)).isNotEmpty().extracting(Problem::code).containsOnly("too-many-places");
    }

    @Test
    void all_lists_together_have_fifty_thousand_items_at_most() {
        IntFunction<String> room =
                i -> "      - {id: r" + i + ", kind: bedroom, smokeDetectors: [" + "{},".repeat(99) + "{}]}\n";
        String begin = "id: x\nbuildings:\n  - id: a\n    rooms:\n";
        assertThat(problems(begin + repeat(490, room))).isEmpty();
        assertThat(problems(begin + repeat(510, room)))
                .isNotEmpty()
                .extracting(Problem::code)
                .containsOnly("too-many-items");
    }

    @Test
    void a_plan_names_ten_thousand_facilities_at_most() {
        String plan = "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities:\n"
                + repeat(10_001, i -> "  f" + i + ": f.yaml\n");
        assertThat(problems(plan)).extracting(Problem::code).containsExactly("list-too-long");
    }

    @Test
    void a_plan_has_a_thousand_housing_lines_at_most() {
        String begin = "id: p\nphases: [{id: a, from: 2026-01-01}]\nhousing:\n";
        IntFunction<String> line = i -> "  - {id: h" + i + ", beds: 1, from: 2026-01-01}\n";
        assertThat(problems(begin + repeat(1_000, line))).isEmpty();
        assertThat(problems(begin + repeat(1_001, line)))
                .extracting(Problem::code)
                .containsExactly("list-too-long");
    }

    @Test
    void in_code_it_is_the_same() {
        assertThat(FacilityReader.problems(withBuildings(5_000))).isEmpty();
        assertThat(FacilityReader.problems(withBuildings(5_001)))
                .extracting(Problem::code)
                .containsExactly("too-many-places");
        assertThat(FacilityReader.problems(withBuildings(10_001)))
                .extracting(Problem::code)
                .containsExactly("list-too-long");
    }

    private static Facility withBuildings(int number) {
        return FacilityBuilder.builder()
                .id("x")
                .buildings(IntStream.range(0, number)
                        .mapToObj(i -> BuildingBuilder.builder().id("b" + i).build())
                        .toList())
                .build();
    }
}
