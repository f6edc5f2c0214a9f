package nl.huisnorm.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import nl.huisnorm.answer.capacity.Capacity;
import nl.huisnorm.answer.capacity.NormCapacity;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.answer.remedy.RemedyPlan;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever waits no longer gets what was found, which says that it is not all, or no answer at all: never one that is not right. */
class PatienceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final AssessmentOptions OPTIONS = AssessmentOptions.asOf(DAY);
    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Huisnorm NO_TIME = HUISNORM.within(Patience.of(Duration.ZERO));

    /** A house in which too many sleep and much is not known. */
    private static Facility house() {
        try {
            return FacilityReader.read("f", """
                            id: f
                            certificates: [{scheme: snf, accredited: true, from: 2026-01-01, until: 2026-12-31}]
                            buildings:
                              - id: a
                                form: regular-dwelling
                                amenities: {toilets: 1, showers: 1}
                                rooms:
                                  - {id: r1, kind: bedroom, area: 12, occupants: 3}
                                  - {id: r2, kind: bedroom, area: 6, occupants: 1}
                                  - {id: r3, kind: bedroom, area: 9}
                            """.getBytes(UTF_8)).facility();
        } catch (UnreadableInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final List<BiConsumer<Huisnorm, Facility>> ANSWERS = List.of(
            (huisnorm, facility) -> huisnorm.assess(facility, OPTIONS),
            (huisnorm, facility) -> huisnorm.explain(facility, "SNF-3.1", OPTIONS),
            (huisnorm, facility) -> huisnorm.impact(facility, OPTIONS, huisnorm, OPTIONS.withAsOf(DAY.plusYears(1))),
            (huisnorm, facility) -> huisnorm.compare(facility, OPTIONS, facility, OPTIONS.withAsOf(DAY.plusYears(1))),
            (huisnorm, facility) -> huisnorm.capacity(facility, OPTIONS),
            (huisnorm, facility) -> huisnorm.remedies(facility, OPTIONS),
            (huisnorm, facility) -> huisnorm.questions(facility, OPTIONS),
            (huisnorm, facility) -> huisnorm.timeline(facility, DAY, DAY.plusYears(2), OPTIONS));

    /** Of those, the first that search. */
    private static final int FIRST_SEARCH = 4;

    @Test
    void with_time_enough_answers_are_what_they_are_without() {
        Facility house = house();
        Huisnorm hour = HUISNORM.within(Patience.of(Duration.ofHours(1)).stopped(() -> false));
        assertThat(hour.capacity(house, OPTIONS)).isEqualTo(HUISNORM.capacity(house, OPTIONS));
        assertThat(hour.remedies(house, OPTIONS)).isEqualTo(HUISNORM.remedies(house, OPTIONS));
        assertThat(hour.questions(house, OPTIONS)).isEqualTo(HUISNORM.questions(house, OPTIONS));
        assertThat(hour.timeline(house, DAY, DAY.plusYears(1), OPTIONS))
                .isEqualTo(HUISNORM.timeline(house, DAY, DAY.plusYears(1), OPTIONS));
        assertThat(HUISNORM.capacity(house, OPTIONS).searchedAll()).isTrue();
        assertThat(HUISNORM.remedies(house, OPTIONS).searchedAll()).isTrue();
    }

    @Test
    void what_is_no_search_is_the_same_without_time() {
        assertThat(NO_TIME.assess(house(), OPTIONS)).isEqualTo(HUISNORM.assess(house(), OPTIONS));
        assertThat(NO_TIME.explain(house(), "SNF-3.1", OPTIONS))
                .hasSameSizeAs(HUISNORM.explain(house(), "SNF-3.1", OPTIONS));
    }

    /** What is told without time lies around what is found with it. */
    @Property(tries = 25)
    void a_capacity_without_time_says_so_and_holds_the_one_that_is_found(
            @ForAll @IntRange(min = 0, max = 9999) int seed) {
        Facility facility = FacilityGenerator.facility(seed);
        Capacity all = HUISNORM.capacity(facility, OPTIONS);
        Capacity some = NO_TIME.capacity(facility, OPTIONS);
        holds(some.persons(), all.persons());
        for (int i = 0; i < all.places().size(); i++) {
            holds(some.places().get(i).persons(), all.places().get(i).persons());
        }
        assertThat(some.norms()).extracting(one -> one.norm().id()).isEqualTo(norms(all));
        for (int i = 0; i < all.norms().size(); i++) {
            holds(some.norms().get(i).allows(), all.norms().get(i).allows());
        }
        assertThat(obstacles(some))
                .isSubsetOf(HUISNORM.assess(facility, OPTIONS).findings(Outcome.NON_COMPLIANT).stream()
                        .map(finding -> finding.norm().id())
                        .toList());
        if (!some.equals(all)) {
            assertThat(some.searchedAll()).isFalse();
        }
    }

    private static List<String> norms(Capacity capacity) {
        return capacity.norms().stream()
                .map(NormCapacity::norm)
                .map(norm -> norm.id())
                .toList();
    }

    private static List<String> obstacles(Capacity capacity) {
        return capacity.obstacles().stream()
                .map(Finding::norm)
                .map(norm -> norm.id())
                .distinct()
                .toList();
    }

    private static void holds(Interval wide, Interval narrow) {
        assertThat(wide.least()).isLessThanOrEqualTo(narrow.least());
        assertThat(wide.most()).isGreaterThanOrEqualTo(narrow.most());
    }

    @Test
    void remedies_without_time_say_so_and_those_that_are_told_are_proved() {
        Remedies remedies = NO_TIME.remedies(house(), OPTIONS);
        assertThat(remedies.searchedAll()).isFalse();
        assertThat(remedies.before()).isEqualTo(HUISNORM.assess(house(), OPTIONS));
        assertThat(remedies.findings())
                .extracting(one -> one.finding())
                .isEqualTo(HUISNORM.remedies(house(), OPTIONS).findings().stream()
                        .map(one -> one.finding())
                        .toList());
        for (RemedyPlan plan : remedies.plans()) {
            assertThat(plan.after()).isEqualTo(HUISNORM.assess(plan.changed(), OPTIONS));
        }
    }

    @Test
    void questions_without_time_are_the_same_and_say_that_no_answer_was_tried() {
        List<Question> all = HUISNORM.questions(house(), OPTIONS);
        List<Question> none = NO_TIME.questions(house(), OPTIONS);
        assertThat(none)
                .extracting(Question::id)
                .hasSameElementsAs(all.stream().map(Question::id).toList());
        assertThat(none)
                .filteredOn(question -> question.norm() == null)
                .isNotEmpty()
                .allMatch(question -> !question.tried());
        assertThat(all).allMatch(Question::tried);
    }

    @Test
    void a_timeline_without_time_tells_how_far_it_came() {
        Changes changes = NO_TIME.timeline(house(), DAY, DAY.plusYears(2), OPTIONS);
        Changes all = HUISNORM.timeline(house(), DAY, DAY.plusYears(2), OPTIONS);
        assertThat(changes.searchedAll()).isFalse();
        assertThat(changes.list())
                .isEqualTo(all.list().stream()
                        .filter(change -> !change.day().isAfter(changes.searchedUntil()))
                        .toList());
    }

    @Test
    void nothing_is_begun_that_is_stopped() {
        Huisnorm stopped = HUISNORM.within(Patience.ENDLESS.stopped(() -> true));
        for (BiConsumer<Huisnorm, Facility> answer : ANSWERS) {
            assertThatThrownBy(() -> answer.accept(stopped, house())).isInstanceOf(CancellationException.class);
        }
    }

    /** Stopped the n-th time that it is asked: there is no answer, or the whole one where it was not asked so often. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 50})
    void a_search_is_stopped_in_the_middle(int after) {
        for (BiConsumer<Huisnorm, Facility> search : ANSWERS.subList(FIRST_SEARCH, ANSWERS.size())) {
            AtomicInteger asked = new AtomicInteger();
            Huisnorm stopping = HUISNORM.within(Patience.ENDLESS.stopped(() -> asked.incrementAndGet() >= after));
            Throwable thrown = catchThrowable(() -> search.accept(stopping, house()));
            if (thrown == null) {
                assertThat(asked).hasValueLessThan(after);
            } else {
                assertThat(thrown).isInstanceOf(CancellationException.class);
                assertThat(asked).hasValue(after);
            }
        }
    }

    /** With another profile or scenario it is still the patience that was asked for. */
    @Test
    void the_patience_goes_along_with_a_profile() {
        Huisnorm stopped = HUISNORM.within(Patience.ENDLESS.stopped(() -> true));
        Huisnorm profiled = stopped.withProfile(HUISNORM.rulebook().profiles().get(0));
        assertThatThrownBy(() -> profiled.assess(house(), OPTIONS)).isInstanceOf(CancellationException.class);
        assertThat(profiled.within(Patience.ENDLESS).assess(house(), OPTIONS).findings())
                .isNotEmpty();
    }

    @Test
    void there_is_no_time_below_nothing() {
        assertThatThrownBy(() -> Patience.of(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Patience.of(Duration.ofSeconds(2)).time()).contains(Duration.ofSeconds(2));
        assertThat(Patience.ENDLESS.time()).isEmpty();
        assertThat(NO_TIME.within(Patience.of(Duration.ofDays(1_000_000)))
                        .capacity(house(), OPTIONS)
                        .searchedAll())
                .isTrue();
    }
}
