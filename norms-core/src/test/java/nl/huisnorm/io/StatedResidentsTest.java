package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of residents that is stated, beside those whom the rooms show, though it is not known of every room how many sleep there. */
class StatedResidentsTest {

    @ParameterizedTest(name = "{1} stated of the {0}")
    @CsvSource({"facility, 0", "facility, 3", "building, 0", "building, 3", "unit, 0", "unit, 3"})
    void fewer_than_the_rooms_show_are_refused_also_where_not_all_rooms_tell(String place, int stated)
            throws IOException {
        for (String other : List.of("{id: '2', kind: bedroom}", "{id: '2', kind: bedroom, beds: 2}")) {
            assertThat(problems(text(place, stated, other)))
                    .extracting(Problem::code)
                    .containsExactly("residents-fewer");
        }
    }

    @ParameterizedTest(name = "{1} stated of the {0}")
    @CsvSource({"facility, 4", "facility, 5", "building, 4", "building, 9", "unit, 4", "unit, 5"})
    void as_many_or_more_are_taken(String place, int stated) throws IOException {
        assertThat(problems(text(place, stated, "{id: '2', kind: bedroom}"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} stated of the {0}")
    @CsvSource({"facility, 5", "building, 3", "unit, 0"})
    void where_every_room_tells_the_number_is_that_of_the_rooms(String place, int stated) throws IOException {
        assertThat(problems(text(place, stated, "{id: '2', kind: bedroom, occupants: 0}")))
                .extracting(Problem::code)
                .containsExactly("residents-differ");
    }

    private static String text(String place, int stated, String other) {
        String residents = "residents: " + stated;
        return """
                id: test
                %s
                buildings:
                  - id: main
                    %s
                    units:
                      - id: u
                        %s
                        rooms:
                          - {id: '1', kind: bedroom, occupants: 4}
                          - %s
                """.formatted(
                        place.equals("facility") ? residents : "",
                        place.equals("building") ? residents : "",
                        place.equals("unit") ? residents : "",
                        other);
    }

    private static List<Problem> problems(String text) throws IOException {
        try {
            FacilityReader.read("test.yaml", text.getBytes(UTF_8));
            return List.of();
        } catch (UnreadableInputException e) {
            return e.problems();
        }
    }
}
