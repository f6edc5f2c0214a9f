package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.CertificationScheme;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.SmokeDetector;
import org.junit.jupiter.api.Test;

/** What is added is in good order. */
class AdditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static CostModel.Kind kind(int months) {
        return MadeUpKinds.kind("room.smokeDetectors", Way.ADD, null, null, "1", months);
    }

    @Test
    void a_smoke_detector_meets_every_standard_sounds_and_lasts_for_as_long_as_its_kind_says() {
        assertThat(new Additions(DAY).sorts(at("/buildings/0/rooms/0/smokeDetectors"), kind(120)))
                .containsExactly(new SmokeDetector(
                        List.of(DetectorStandard.values()), true, true, true, LocalDate.of(2036, 11, 24)));
    }

    @Test
    void of_what_there_are_sorts_of_there_is_one_of_each_from_the_day_judged_on() {
        List<Record> certificates = new Additions(DAY).sorts(at("/certificates"), kind(12));
        assertThat(certificates)
                .extracting(one -> ((Certificate) one).scheme())
                .containsExactly(CertificationScheme.values());
        assertThat(certificates).allSatisfy(one -> {
            assertThat(((Certificate) one).from()).isEqualTo(DAY);
            assertThat(((Certificate) one).until()).isEqualTo(LocalDate.of(2027, 11, 24));
        });
    }

    @Test
    void a_kind_that_names_no_months_renews_to_the_day_judged_on() {
        Additions additions = new Additions(DAY);
        assertThat(additions.later(MadeUpKinds.each("certificate.until", Way.RENEW, "1")))
                .isEqualTo(DAY);
        assertThat(additions.later(kind(1))).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void what_has_an_id_gets_one_of_its_own_behind_those_that_are_there() {
        Record sort = new Additions(DAY)
                .sorts(at("/buildings/0/fireSafety/extinguishers"), kind(12))
                .get(0);
        assertThat(Additions.numbered(sort, 2, 2))
                .extracting(one -> ((Extinguisher) one).id())
                .containsExactly("new-3", "new-4");
    }

    @Test
    void what_has_no_id_is_the_same_as_often_as_it_is_added() {
        Record sort = new Additions(DAY)
                .sorts(at("/buildings/0/rooms/0/smokeDetectors"), kind(12))
                .get(0);
        assertThat(Additions.numbered(sort, 5, 3)).containsExactly(sort, sort, sort);
    }
}
