package nl.huisnorm.checker.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that was asked for is used or told not to be, and never one for another in silence. */
class RegionProfilesTest {

    private static final String HOUSE = """
        id: %s
        municipality: %s
        buildings:
          - {id: main, construction: existing, function: residential, form: regular-dwelling, residents: 6}
        """;

    /** A profile of a place in the Bommelerwaard, other than the one that is bundled. */
    private static final String OTHER = """
        id: ander
        municipality: Maasdriel
        code: GM0263
        title: {nl: "Ander beleid", en: "Another policy"}
        status: adopted
        confidence: found
        source: "verzonnen"
        from: %s
        norms:
          - norm: MUN-DWELLING
            values: [{parameter: limit, value: 8, unit: persons}]
        """;

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path aside = Path.of("");

    @BeforeEach
    void a_house_of_six() throws IOException {
        Files.writeString(folder.resolve("huis.yaml"), HOUSE.formatted("huis", "GM0263"));
    }

    private Run region(String day, String profiles, String... more) {
        String[] all = new String[8 + more.length];
        String[] first = {"region", folder.toString(), "--as-of", day, "--lang", "en", "--profiles", profiles};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Run.of(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maasdriel-2018,bommelerwaard-2019", "bommelerwaard-2019,maasdriel-2018"})
    void of_two_profiles_of_a_place_that_of_the_day_judges_whatever_their_order(String profiles) {
        Run later = region("2026-11-23", profiles);
        assertThat(later.exit()).isZero();
        assertThat(later.out())
                .containsPattern("Policy “[^”]*Bommelerwaard[^”]*”: no plans? and one facility were judged by it")
                .containsPattern("Policy “[^”]*Maasdriel[^”]*” was not used: it does not hold on 23 November 2026");
        Run earlier = region("2018-12-01", profiles);
        assertThat(earlier.out())
                .containsPattern("Policy “[^”]*Maasdriel[^”]*”: no plans? and one facility were judged by it")
                .containsPattern("Policy “[^”]*Bommelerwaard[^”]*” was not used: it does not hold on 1 December 2018");
    }

    @Test
    void the_limit_of_the_profile_of_the_day_is_the_one_that_is_judged_by() {
        String verdict = "\"verdict\"";
        Run both = region("2026-11-23", "maasdriel-2018,bommelerwaard-2019", "--format", "json");
        Run one = region("2026-11-23", "bommelerwaard-2019", "--format", "json");
        Run ended = region("2026-11-23", "maasdriel-2018", "--format", "json");
        assertThat(both.out()).contains(verdict).isEqualTo(one.out()).isNotEqualTo(ended.out());
        assertThat(both.err()).contains("was not used: it does not hold on 23 November 2026", "were judged by it");
        assertThat(ended.err()).contains("does not hold on 23 November 2026: of no plan and one facility only norms");
    }

    @Test
    void two_profiles_that_hold_at_one_place_on_the_day_are_refused_with_the_file_and_both_names() throws IOException {
        Path other = Files.writeString(aside.resolve("ander.yaml"), OTHER.formatted("2024-01-01"));
        Run run = region("2026-11-23", "bommelerwaard-2019," + other);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("huis.yaml: two profiles hold here on 2026-11-23, bommelerwaard-2019 and ander");
        assertThat(run.out()).isEmpty();
        Path toCome = Files.writeString(aside.resolve("later.yaml"), OTHER.formatted("2026-11-24"));
        assertThat(region("2026-11-23", "bommelerwaard-2019," + toCome).exit()).isZero();
    }

    @Test
    void a_profile_of_a_place_where_nothing_lies_is_told_as_not_used_in_text_on_the_page_and_beside_data() {
        String line = "was not used: none of the plans and facilities lies in Deurne";
        for (String format : new String[] {"text", "html"}) {
            assertThat(region("2026-11-23", "deurne-2019,bommelerwaard-2019", "--format", format)
                            .out())
                    .contains(line, "were judged by it");
        }
        for (String format : new String[] {"json", "geojson"}) {
            assertThat(region("2026-11-23", "deurne-2019,bommelerwaard-2019", "--format", format)
                            .err())
                    .contains(line, "were judged by it");
        }
    }

    @Test
    void profiles_of_two_places_each_judge_their_own() throws IOException {
        Files.writeString(folder.resolve("tweede.yaml"), HOUSE.formatted("tweede", "GM0762"));
        Run run = region("2026-11-23", "deurne-2019,bommelerwaard-2019,bommelerwaard-2019");
        assertThat(run.exit()).isZero();
        assertThat(run.out().split("one facility were judged by it", -1)).hasSize(3);
        assertThat(run.out()).doesNotContain("was not used");
    }
}
