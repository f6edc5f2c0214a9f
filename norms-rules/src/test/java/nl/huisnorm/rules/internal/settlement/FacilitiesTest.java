package nl.huisnorm.rules.internal.settlement;

import static nl.huisnorm.rules.internal.NormSketch.edition;
import static nl.huisnorm.rules.internal.NormSketch.norm;
import static nl.huisnorm.rules.internal.NormSketch.regime;
import static nl.huisnorm.rules.internal.settlement.Town.exactly;
import static nl.huisnorm.rules.internal.settlement.Town.facility;
import static nl.huisnorm.rules.internal.settlement.Town.line;
import static nl.huisnorm.rules.internal.settlement.Town.phase;
import static nl.huisnorm.rules.internal.settlement.Town.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.CertificateBuilder;
import nl.huisnorm.facility.CertificationScheme;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.LeaseBuilder;
import nl.huisnorm.facility.OperatorBuilder;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.facility.StayBuilder;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.NormSketch;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.FacilityOnDay;
import nl.huisnorm.settlement.CompanyBuilder;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacilitiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final SettlementPlan PLAN =
            plan(List.of(phase("p", DAY, 10)), line("own", "f", 5, DAY), line("second", "g", 3, DAY));

    private static Facilities.Book book(Facilities facilities) {
        return facilities.bookOf(PLAN, List.of(PLAN), LocalDate.of(2026, 11, 24));
    }

    private static FacilityOnDay on(Town town, Facility facility, LocalDate day) {
        return book(new Facilities(List.of(facility), town)).on("f", day);
    }

    @Test
    void one_facility_may_be_given_twice_and_what_is_not_given_is_refused() {
        Facility home = facility("f", 4);
        Town town = Town.withoutLimit();
        assertThatCode(() -> new Facilities(List.of(home, facility("f", 4)), town))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Facilities(List.of(home), town).facility("g"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("g");
    }

    @Test
    void a_facility_changes_on_days_of_its_own_and_of_the_law_but_not_with_stays_and_leases() {
        Facility facility = facility("f", 4)
                .withPermits(PermitsBuilder.builder().until(DAY).build())
                .withStays(List.of(
                        StayBuilder.builder().id("s").from(DAY.plusDays(20)).build()))
                .withLeases(List.of(LeaseBuilder.builder()
                        .id("l")
                        .concludedOn(DAY.plusDays(30))
                        .build()));
        Town town = Town.withoutLimit().changingOn(DAY.minusYears(1));
        assertThat(new Facilities(List.of(facility), town).changes("f"))
                .containsExactly(DAY.minusYears(1), DAY, DAY.plusDays(1));
    }

    @Test
    void a_term_that_ends_on_no_day_that_stands_anywhere_is_found_to_the_day() {
        LocalDate first = DAY.minusDays(100);
        for (int days : new int[] {0, 1, 99, 100, 101, 399}) {
            LocalDate last = first.plusDays(days);
            Town town = Town.with((facility, day) -> exactly(day.isAfter(last) ? 2 : 4))
                    .changingOn(first, first.plusDays(400));
            Facilities facilities = new Facilities(List.of(facility("f", 9)), town);
            for (int i = -5; i < 420; i += i < 0 || i > 398 || (i > 95 && i < 105) ? 1 : 7) {
                LocalDate day = first.plusDays(i);
                assertThat(book(facilities).on("f", day).capacity())
                        .as(day.toString())
                        .isEqualTo(exactly(day.isAfter(last) ? 2 : 4));
            }
        }
    }

    @Test
    void days_between_which_nothing_changes_are_judged_once() {
        Town town = Town.withoutLimit().changingOn(DAY);
        Facilities.Book book = book(town.facilities("f"));
        book.on("f", DAY);
        int once = town.judged();
        assertThat(once).isPositive();
        for (int i = 1; i < 500; i++) {
            book.on("f", DAY.plusDays(i));
        }
        assertThat(town.judged()).isEqualTo(once);
        book.on("f", DAY.minusDays(1));
        assertThat(town.judged()).isGreaterThan(once);
    }

    @Test
    void before_the_first_day_on_which_something_changes_each_day_is_judged_by_itself() {
        Town town = Town.with((facility, day) -> exactly(day.getDayOfMonth())).changingOn(DAY);
        Facilities.Book book = book(new Facilities(List.of(facility("f", 99)), town));
        assertThat(book.on("f", DAY.minusDays(1)).capacity()).isEqualTo(exactly(31));
        assertThat(book.on("f", DAY.minusDays(2)).capacity()).isEqualTo(exactly(30));
    }

    private static SettlementPlan of(String id, @Nullable String kvkNumber) {
        SettlementPlan plan = plan(List.of(phase("p", DAY, 10)), line(id + kvkNumber, "f", 5, DAY))
                .withId(id);
        return kvkNumber == null
                ? plan
                : plan.withCompany(CompanyBuilder.builder().kvkNumber(kvkNumber).build());
    }

    private static List<String> elsewhere(SettlementPlan plan, SettlementPlan... together) {
        return Town.withoutLimit()
                .facilities("f", "g")
                .bookOf(plan, List.of(together), LocalDate.of(2026, 11, 24))
                .elsewhere("f")
                .stream()
                .map(line -> line.id())
                .toList();
    }

    @Test
    void the_beds_of_other_plans_are_elsewhere_and_those_of_another_state_of_the_plan_are_not() {
        SettlementPlan one = of("a", "00000001");
        assertThat(elsewhere(one, one, of("b", "00000001"))).containsExactly("b00000001");
        assertThat(elsewhere(one, one, of("a", "00000002"))).containsExactly("a00000002");
        assertThat(elsewhere(one, one, of("a", "00000001"))).isEmpty();
        assertThat(elsewhere(one, one, of("a", null))).isEmpty();
        assertThat(elsewhere(of("a", null), of("a", null), one)).isEmpty();
        assertThat(elsewhere(one, one, PLAN, PLAN.withHousing((List<HousingLine>) null)))
                .containsExactly("own");
    }

    @Test
    void regimes_without_a_text_are_told_once_a_day_was_asked_for() {
        Regime regime = regime("late", edition(DAY, null));
        Facilities.Book book = book(Town.withoutLimit().notKnowing(regime).facilities("f"));
        assertThat(book.unknownRegimes(DAY)).isEmpty();
        book.on("f", DAY);
        book.on("f", DAY.plusDays(1));
        assertThat(book.unknownRegimes(DAY)).containsExactly(regime);
        assertThat(book.unknownRegimes(DAY.minusDays(1)))
                .as("up to the day before those that were asked for")
                .isEmpty();
    }

    @Test
    void a_facility_is_certified_on_the_days_of_its_certificate() {
        Facility certified = facility("f", 4)
                .withOperator(
                        OperatorBuilder.builder().housingAssociation(false).build())
                .withCertificates(List.of(CertificateBuilder.builder()
                        .scheme(CertificationScheme.SNF)
                        .accredited(true)
                        .from(DAY)
                        .until(DAY.plusDays(9))
                        .build()));
        Town town = Town.withoutLimit();
        for (int days : new int[] {-1, 0, 9, 10}) {
            assertThat(on(town, certified, DAY.plusDays(days)).certified().truth())
                    .as(days + " days")
                    .isEqualTo(days < 0 || days > 9 ? Truth.FALSE : Truth.TRUE);
        }
        assertThat(on(town, facility("f", 4), DAY).certified().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(on(town, facility("f", 4).withCertificates(List.of()), DAY)
                        .certified()
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        Facility ofAssociation = facility("f", 4)
                .withCertificates(List.of())
                .withOperator(OperatorBuilder.builder().housingAssociation(true).build());
        assertThat(on(town, ofAssociation, DAY).certified().truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void a_norm_on_permits_that_is_broken_or_open_tells_whether_it_is_permitted() {
        NormSketch permits = norm("PERMIT").theme("permits").on(SubjectKind.FACILITY);
        Facility facility = facility("f", 4);
        assertThat(on(Town.with((f, day) -> exactly(3)).limitedBy(permits.norm()), facility, DAY)
                        .permitted()
                        .truth())
                .isEqualTo(Truth.FALSE);
        assertThat(on(Town.with((f, day) -> new Interval(3, 4)).limitedBy(permits.norm()), facility, DAY)
                        .permitted()
                        .truth())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(on(Town.with((f, day) -> exactly(4)).limitedBy(permits.norm()), facility, DAY)
                        .permitted()
                        .truth())
                .isEqualTo(Truth.TRUE);
        assertThat(on(Town.with((f, day) -> exactly(3)), facility, DAY)
                        .permitted()
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void inputs_stand_under_the_facility_in_the_plan() {
        FacilityOnDay limited = on(Town.with((f, day) -> exactly(3)), facility("f", 4), DAY);
        assertThat(limited.limitTrace().evidence())
                .extracting(one -> one.place().toString())
                .containsExactly("/facilities/f/permits/until");
        FacilityOnDay full = on(Town.withoutLimit(), facility("f", 4), DAY);
        assertThat(full.limitTrace().evidence())
                .extracting(one -> one.place().toString())
                .containsExactly("/facilities/f/buildings/0/residents");
        FacilityOnDay open = on(Town.with((f, day) -> new Interval(3, 4)), facility("f", 4), DAY);
        assertThat(open.openTrace().missing())
                .extracting(one -> one.place().toString())
                .containsExactly("/facilities/f/permits/until");
    }

    @Test
    void where_it_is_not_told_how_many_can_sleep_the_number_of_residents_is_missing() {
        Facility untold = facility("f", 4)
                .withBuildings(List.of(facility("f", 4).buildings().get(0).withResidents(null)));
        FacilityOnDay on = on(Town.withoutLimit(), untold, DAY);
        assertThat(on.capacity()).isEqualTo(new Interval(0, Interval.UNBOUNDED));
        assertThat(on.openTrace().missing())
                .extracting(one -> one.place().toString())
                .containsExactly("/facilities/f/residents");
        assertThat(on.limits()).isEmpty();
    }
}
