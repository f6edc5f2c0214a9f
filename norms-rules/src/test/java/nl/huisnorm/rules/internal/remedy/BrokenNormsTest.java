package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.MadeUpNorms.DAY;
import static nl.huisnorm.rules.internal.MadeUpNorms.exactOnFacility;
import static nl.huisnorm.rules.internal.MadeUpNorms.onBedrooms;
import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static nl.huisnorm.rules.internal.SmallFacilities.bedrooms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Retrial;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.value.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is broken in a facility as it is and as it would be. */
class BrokenNormsTest {

    private static final NormOfDay TWO_EACH =
            onBedrooms("M-TWO", room -> room.occupants().atMost(Amount.of(2)));
    private static final NormOfDay LIST =
            exactOnFacility("M-LIST", all -> all.residents().equalTo(Amount.of(4)));
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);

    private static BrokenNorms broken(Facility facility, AssessmentOptions options, NormOfDay... norms) {
        return new BrokenNorms(facility, options, new Retrial(MadeUpNorms.trial(norms), Map.of()));
    }

    private static NormAtPlace room(int room) {
        return new NormAtPlace("M-TWO", at("/buildings/0/rooms/" + room));
    }

    private static AssessmentOptions waived(@Nullable String subject) {
        return OPTIONS.withWaivers(List.of(
                new Waiver("w-1", null, "M-TWO", subject, "reason", "owner", "approver", DAY, DAY.plusDays(1))));
    }

    @Test
    void what_is_broken_now_is_told_with_what_came_of_the_rule() {
        BrokenNorms broken = broken(bedrooms(3, 2), OPTIONS, TWO_EACH);
        Trial.Answer answer = Objects.requireNonNull(broken.now(room(0)));
        assertThat(NormAtPlace.of(answer)).isEqualTo(room(0));
        assertThat(broken.now(room(1))).isNull();
    }

    @Test
    void what_would_be_broken_is_told_of_the_facility_as_it_would_be() {
        BrokenNorms broken = broken(bedrooms(3, 2), OPTIONS, TWO_EACH);
        assertThat(broken.placesIn(bedrooms(2, 3))).containsExactly(room(1));
        assertThat(broken.placesIn(bedrooms(2, 2))).isEmpty();
        assertThat(broken.in(bedrooms(3, 3))).hasSize(2);
    }

    @Test
    void what_is_waived_is_not_broken() {
        assertThat(broken(bedrooms(3, 3), waived(null), TWO_EACH).placesIn(bedrooms(3, 3)))
                .isEmpty();
        assertThat(broken(bedrooms(3, 3), waived("house/room-0"), TWO_EACH).placesIn(bedrooms(3, 3)))
                .containsExactly(room(1));
    }

    @Test
    void only_what_was_not_broken_is_harm() {
        BrokenNorms broken = broken(bedrooms(3, 2), OPTIONS, TWO_EACH);
        assertThat(broken.in(bedrooms(4, 3)))
                .extracting(NormAtPlace::of, broken::isHarm)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(room(0), false),
                        org.assertj.core.groups.Tuple.tuple(room(1), true));
    }

    @Test
    void a_number_that_no_longer_is_that_of_the_residents_is_no_harm() {
        BrokenNorms broken = broken(bedrooms(2, 2), OPTIONS, LIST);
        assertThat(broken.in(bedrooms(2, 1)))
                .singleElement()
                .satisfies(answer -> assertThat(broken.isHarm(answer)).isFalse());
    }
}
