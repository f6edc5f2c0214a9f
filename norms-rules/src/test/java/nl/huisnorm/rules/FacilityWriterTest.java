package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.FacilityWriter.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written reads back as the same. */
class FacilityWriterTest {

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40),
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20),
                Arbitraries.of(
                        "12",
                        "012",
                        "1e3",
                        "0x1F",
                        "1_000",
                        "2026-07-01",
                        "true",
                        "Ja",
                        "no",
                        "~",
                        "null",
                        "Null",
                        "NULL",
                        "- a",
                        "a: b",
                        "#5",
                        "a #b",
                        "'t Huis",
                        "“x”",
                        "„x”",
                        "‘x’",
                        "“x",
                        "’s-Gravenhage",
                        "“a\nb”",
                        "a\u00a0b",
                        "\"x\"",
                        "{a}",
                        "[b]",
                        "*a",
                        "&a",
                        "!a",
                        "%a",
                        "@a",
                        "`a`",
                        "a\nb",
                        " a",
                        "a ",
                        "é ñ 漢字 \uD83C\uDFE0",
                        "True",
                        "Off",
                        "=",
                        "<<",
                        "? a",
                        "|",
                        ">"));
    }

    private static byte[] write(Facility facility, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FacilityWriter.write(facility, format, out);
        return out.toByteArray();
    }

    private static Facility readBack(Facility facility, Format format) throws UnreadableInputException, IOException {
        return FacilityReader.read("f", write(facility, format)).facility();
    }

    @Property(tries = 300, seed = "20261124")
    void a_facility_that_can_be_reads_back_as_the_same(@ForAll("facilities") Facility facility)
            throws UnreadableInputException, IOException {
        Assume.that(FacilityReader.problems(facility).isEmpty());
        for (Format format : Format.values()) {
            assertThat(readBack(facility, format)).isEqualTo(facility);
            assertThat(write(readBack(facility, format), format)).isEqualTo(write(facility, format));
        }
    }

    @Property(tries = 1000, seed = "20261124")
    void whatever_a_name_looks_like_it_stays_a_name(@ForAll("names") String name)
            throws UnreadableInputException, IOException {
        Assume.that(!Characters.isBlank(name) && Characters.invisible(name) == null);
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .name(name)
                .buildings(List.of(BuildingBuilder.builder().id("b").name(name).build()))
                .build();
        for (Format format : Format.values()) {
            assertThat(readBack(facility, format)).isEqualTo(facility);
        }
    }

    @Test
    void every_bundled_facility_loses_nothing() throws IOException, UnreadableInputException {
        try (Stream<Path> files = Files.list(Path.of("../norms-examples/files/facilities"))) {
            for (Path file : files.sorted().toList()) {
                Facility facility =
                        InputReader.asFacility(InputReader.read(file)).facility();
                for (Format format : Format.values()) {
                    assertThat(readBack(facility, format)).as("" + file).isEqualTo(facility);
                }
            }
        }
    }

    /** A number made in code is exact; in a file nobody may take its point for one that parts thousands. */
    @ParameterizedTest
    @CsvSource({"1.250, 1.2500", "1.255, 1.2550", "12.5, 12.5", "0.250, 0.250", "1.2500, 1.2500", "1250, 1250"})
    void no_number_that_is_written_is_asked_back(String area, String written)
            throws UnreadableInputException, IOException {
        Facility facility = FacilityBuilder.builder()
                .id("f")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("b")
                        .usableFloorArea(new BigDecimal(area))
                        .build()))
                .build();
        for (Format format : Format.values()) {
            assertThat(new String(write(facility, format), StandardCharsets.UTF_8))
                    .contains(": " + written);
            assertThat(readBack(facility, format).buildings().get(0).usableFloorArea())
                    .isEqualByComparingTo(area);
        }
    }

    @Test
    void yaml_is_for_people() throws IOException {
        Facility facility = FacilityBuilder.builder()
                .id("hei-9")
                .name("Boerderij 't Hof")
                .buildings(List.of(BuildingBuilder.builder()
                        .id("12")
                        .permitAppliedOn(java.time.LocalDate.of(1974, 9, 3))
                        .usableFloorArea(new BigDecimal("152.0"))
                        .underOneRoof(true)
                        .rooms(List.of())
                        .build()))
                .build();
        assertThat(new String(write(facility, Format.YAML), StandardCharsets.UTF_8))
                .isEqualTo("""
                        id: hei-9
                        name: Boerderij 't Hof
                        buildings:
                          - id: "12"
                            permitAppliedOn: 1974-09-03
                            usableFloorArea: 152.0
                            underOneRoof: true
                            rooms: []
                        """);
    }
}
