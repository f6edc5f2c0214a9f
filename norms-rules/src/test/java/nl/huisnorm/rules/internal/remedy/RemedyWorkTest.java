package nl.huisnorm.rules.internal.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.law.LawOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search tries so much and no more, and says where it left something out. */
class RemedyWorkTest {

    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(LocalDate.of(2026, 11, 23));
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final LawOfDay LAW = BundledLaws.of(HUISNORM).on(OPTIONS);
    private static final int PLENTY = 1_000_000_000;

    /** A house with as many rooms, each for too many people, and too little of all else. */
    private static Facility crowded(int rooms) throws UnreadableInputException {
        String all = IntStream.range(0, rooms)
                .mapToObj(i ->
                        "{id: r" + i + ", kind: bedroom, area: " + (6 + i % 5) + ", occupants: " + (2 + i % 3) + "}")
                .collect(Collectors.joining(", "));
        String file = "id: f\ncertificates: [{scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}]\n"
                + "buildings: [{id: a, form: regular-dwelling, amenities: {toilets: 1, showers: 1}, rooms: [" + all
                + "]}]\n";
        return FacilityReader.read("f", file.getBytes(StandardCharsets.UTF_8)).facility();
    }

    private static RemedySearch search(Facility facility, long most) {
        return new RemedySearch(facility, LAW, OPTIONS, CostModelReader.standard(), most);
    }

    @Test
    void what_is_small_is_searched_wholly() throws UnreadableInputException {
        Remedies remedies = HUISNORM.remedies(crowded(2), OPTIONS);
        assertThat(remedies.findings()).isNotEmpty();
        assertThat(remedies.searchedAll()).isTrue();
        assertThat(remedies).isEqualTo(search(crowded(2), PLENTY).remedies());
    }

    @Test
    void where_nothing_is_to_be_mended_nothing_is_left_out() throws UnreadableInputException {
        Facility empty = FacilityReader.read("f", "id: f\nbuildings: [{id: a}]\n".getBytes(StandardCharsets.UTF_8))
                .facility();
        assertThat(search(empty, 0).remedies().searchedAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 20_000})
    void where_there_is_no_more_to_try_it_ends_and_says_so(int most) throws UnreadableInputException {
        Facility facility = crowded(24);
        RemedySearch search = search(facility, most);
        Remedies remedies = search.remedies();
        assertThat(remedies.searchedAll()).isFalse();
        RemedySearch whole = search(facility, PLENTY);
        whole.remedies();
        assertThat(search.tried()).isLessThan(whole.tried());
        for (RemedyPlan plan : remedies.plans()) {
            assertThat(plan.after()).isEqualTo(HUISNORM.assess(plan.changed(), OPTIONS));
            assertThat(plan.mendsAll()).isEqualTo(plan.left().isEmpty());
        }
        assertThat(search(facility, most).remedies()).as("the same again").isEqualTo(remedies);
    }

    /** A house of rooms that all lack a detector: one is added in each, and at no step is it tried in all of them. */
    @Test
    void of_many_rooms_that_lack_the_same_one_is_tried_at_a_time() throws UnreadableInputException {
        RemedySearch few = search(withoutDetectors(20), PLENTY);
        RemedySearch many = search(withoutDetectors(40), PLENTY);
        assertThat(few.remedies().findings()).isNotEmpty();
        many.remedies();
        assertThat(many.tried()).isLessThan(3 * few.tried());
    }

    private static Facility withoutDetectors(int rooms) throws UnreadableInputException {
        String all = IntStream.range(0, rooms)
                .mapToObj(i -> "{id: r" + i + ", kind: bedroom, storey: 0, area: 14, occupants: 1, smokeDetectors: []}")
                .collect(Collectors.joining(", "));
        String file =
                "id: f\nbuildings: [{id: a, form: regular-dwelling, function: residential, construction: existing, rooms: ["
                        + all + "]}]\n";
        return FacilityReader.read("f", file.getBytes(StandardCharsets.UTF_8)).facility();
    }

    @Test
    void a_little_over_is_a_little() throws UnreadableInputException {
        Facility facility = crowded(24);
        RemedySearch none = search(facility, 0);
        none.remedies();
        RemedySearch some = search(facility, 20_000);
        some.remedies();
        assertThat(some.tried()).isLessThan(20_000 + 2 * none.tried());
    }
}
