package nl.huisnorm.rules.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;

/** A lease of which the highest rent is not known is for some bedroom: that is asked before what is in each. */
class RoomOfLeaseTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final AssessmentOptions DAY = AssessmentOptions.asOf(LocalDate.of(2026, 11, 24));

    @Test
    void a_lease_that_names_no_room_is_asked_for_one_of_the_bedrooms_and_then_for_what_is_in_it()
            throws UnreadableInputException {
        String file = """
                id: huis
                buildings:
                  - id: huis
                    rooms:
                      - {id: voor, kind: bedroom, area: 12, occupants: 1}
                      - {id: achter, kind: bedroom, area: 9, occupants: 1}
                      - {id: keuken, kind: kitchen, area: 10}
                leases:
                  - {id: l, ownDwelling: false, monthlyRent: 450}
                """;
        Facility facility = FacilityReader.read("huis.yaml", file.getBytes(StandardCharsets.UTF_8))
                .facility();
        Question room = question(facility, "lease.room");
        assertThat(room.choices()).extracting(Question.Choice::key).containsExactly("huis/voor", "huis/achter");
        Facility told = room.answeredIn(facility, "huis/achter");
        assertThat(Objects.requireNonNull(told.leases()).get(0).room()).isEqualTo("huis/achter");
        assertThat(question(told, "building.energyLabel").places()).hasSize(1);
    }

    private static Question question(Facility facility, String id) {
        return HUISNORM.questions(facility, DAY).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }
}
