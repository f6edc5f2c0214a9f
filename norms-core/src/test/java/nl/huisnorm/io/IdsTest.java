package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are of letters, digits and a few signs, in files and in code; two that nobody tells apart are one. */
class IdsTest {

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<String> inFile(String... rooms) {
        String list = Stream.of(rooms)
                .map(id -> "{\"id\": \"" + id + "\", \"kind\": \"bedroom\"}")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        String file = "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"rooms\": [" + list + "]}]}";
        try {
            FacilityReader.read("f", file.getBytes(UTF_8));
            return List.of();
        } catch (UnreadableInputException e) {
            return codes(e.problems());
        }
    }

    private static List<String> inCode(String... rooms) {
        List<Room> list = Stream.of(rooms)
                .map(id -> RoomBuilder.builder().id(id).kind(RoomKind.BEDROOM).build())
                .toList();
        Facility facility = FacilityBuilder.builder()
                .id("x")
                .buildings(List.of(BuildingBuilder.builder().id("a").rooms(list).build()))
                .build();
        return codes(FacilityReader.problems(facility));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k1",
                "Kamer 1",
                "1.02",
                "b-2_a",
                "Zuid:3",
                "A+B",
                "hal (voor)",
                "D&D",
                "nr #4",
                "Joost's",
                "Één",
                "łóżko-2"
            })
    void letters_digits_and_a_few_signs_are_taken(String id) {
        assertThat(inFile(id)).isEmpty();
        assertThat(inCode(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "a;b",
                "<b>",
                "a=1",
                "=1",
                "a|b",
                "a,b",
                "a*",
                "a@b",
                "$a",
                "a%",
                "{a}",
                "[a]",
                "a?",
                "a!",
                "~",
                "a^",
                "`a`",
                "k\u0301",
                "\u0430",
                "\u4e2d",
                "\uD83D\uDE00",
                "a\u00D7b",
                "a“b”"
            })
    void no_other_sign_is(String id) {
        assertThat(inFile(id)).containsExactly("id-sign");
        assertThat(inCode(id)).containsExactly("id-sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k\u115F", "\u3164k", "k\uFFA0", "k\u200B", "k\u00AD", "k\u034F", "k\u2800", "k\u202E", "k\u00A0"
            })
    void what_nobody_sees_is_named(String id) {
        assertThat(inFile(id)).containsAnyOf("invisible-character", "odd-space").hasSize(1);
        assertThat(inCode(id)).containsAnyOf("invisible-character", "odd-space").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"k1, K1", "kamer 1, kamer  1", "é, É", "k1, 'k1 '"})
    void two_that_look_the_same_are_the_same(String one, String other) {
        assertThat(inFile(one, other)).containsExactly("duplicate-id");
        assertThat(inCode(one, other)).containsExactly("duplicate-id");
        assertThat(inFile(one, one + "b")).isEmpty();
    }

    @Test
    void nor_can_a_plan_name_a_facility_twice() {
        String plan = "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {campus: a.yaml, Campus: b.yaml}\n";
        try {
            InputReader.read("p", plan.getBytes(UTF_8), RelatedFiles.none());
        } catch (UnreadableInputException e) {
            assertThat(codes(e.problems())).contains("duplicate-id");
            return;
        }
        throw new AssertionError("it was read");
    }

    /** A path of ids can be taken apart again; only what stands at its beginning may have a slash. */
    @Test
    void every_id_of_the_table_is_of_these_signs() {
        List<String> patterns = FactTable.get().records().stream()
                .flatMap(record -> record.facts().stream())
                .filter(fact -> fact.name().equals("id"))
                .map(fact -> String.valueOf(fact.pattern()))
                .distinct()
                .toList();
        assertThat(patterns).containsExactlyInAnyOrder(Characters.ID, Characters.ID_OF_FILE);
    }
}
