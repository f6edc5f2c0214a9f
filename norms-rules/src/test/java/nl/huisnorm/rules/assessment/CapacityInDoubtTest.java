package nl.huisnorm.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.NormCapacity;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import org.junit.jupiter.api.Test;

/** A number of residents rests on no fact that is in doubt. */
class CapacityInDoubtTest {

    @Test
    void what_a_floor_area_in_doubt_allows_cannot_be_told() throws UnreadableInputException {
        Capacity honest = capacity(HonestHouse.TEXT);
        Capacity doubted = capacity(HonestHouse.changed("usableFloorArea: 61", "usableFloorArea: 61000"));
        assertThat(honest.dataFindings()).isEmpty();
        assertThat(allows(honest, "SNF-2.2-WONEN")).isEqualTo(new Interval(5, 6));
        assertThat(doubted.dataFindings()).extracting(DataFinding::check).contains(DataCheck.FLOOR_AREA_AGAINST_ROOMS);
        assertThat(allows(doubted, "SNF-2.2-WONEN")).isEqualTo(new Interval(0, Interval.UNBOUNDED));
        assertThat(doubted.persons().least()).isZero();
        assertThat(doubted.persons().most()).isEqualTo(honest.persons().most());
    }

    @Test
    void how_many_people_there_are_is_what_is_looked_for_and_doubt_about_it_changes_nothing()
            throws UnreadableInputException {
        String last = "{id: c, from: 2026-11-20}\n";
        String more = "  - {id: d, from: 2026-11-20}\n  - {id: e, from: 2026-11-20}\n";
        Capacity doubted = capacity(HonestHouse.changed(last, last + more));
        assertThat(doubted.dataFindings()).extracting(DataFinding::check).contains(DataCheck.STAYS_ABOVE_SLEEPERS);
        assertThat(doubted.persons()).isEqualTo(capacity(HonestHouse.TEXT).persons());
    }

    @Test
    void a_norm_that_a_claim_takes_away_limits_the_number_as_far_as_the_claim_is_not_shown()
            throws UnreadableInputException {
        String letting = "letting: {labourMigrants: true}\n";
        Capacity shown = capacity(HonestHouse.changed(letting, ""));
        Capacity claimed =
                capacity(HonestHouse.changed(letting, "").replace("asylumReception: false", "asylumReception: true"));
        assertThat(claimed.dataFindings()).extracting(DataFinding::check).contains(DataCheck.CLAIM_NOT_SHOWN);
        int most = allows(shown, "BBL-OCC-4-WOON").most();
        assertThat(allows(claimed, "BBL-OCC-4-WOON")).isEqualTo(new Interval(most, Interval.UNBOUNDED));
    }

    private static Capacity capacity(String text) throws UnreadableInputException {
        return HonestHouse.HUISNORM.capacity(HonestHouse.read(text), AssessmentOptions.asOf(HonestHouse.DAY));
    }

    private static Interval allows(Capacity capacity, String norm) {
        return capacity.norms().stream()
                .filter(one -> one.norm().id().equals(norm))
                .map(NormCapacity::allows)
                .findFirst()
                .orElseThrow();
    }
}
