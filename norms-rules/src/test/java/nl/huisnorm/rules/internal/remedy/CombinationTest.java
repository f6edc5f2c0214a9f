package nl.huisnorm.rules.internal.remedy;

import static nl.huisnorm.rules.internal.SmallFacilities.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.Work;
import org.jspecify.annotations.Nullable;

/** Several findings mended together. */
class CombinationTest {

    private static final Subject HOUSE = new Subject("building", "house", null, at("/buildings/0"));

    private static Adjustment adjustment(String fact, Way way, int to, String each) {
        return Adjustments.of(
                MadeUpKinds.each("amenities." + fact, way, each),
                "amenities",
                at("/buildings/0/amenities/" + fact),
                HOUSE,
                5,
                to);
    }

    private static Adjustment more(String fact, int by, String each) {
        return adjustment(fact, Way.MORE, 5 + by, each);
    }

    private static RemedyDraft draft(Adjustment... adjustments) {
        return draft(true, adjustments);
    }

    private static RemedyDraft draft(boolean settled, Adjustment... adjustments) {
        Map<Pointer, Adjustment> byPlace = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            byPlace.merge(adjustment.place(), adjustment, (one, other) -> other);
        }
        return new RemedyDraft(byPlace, settled);
    }

    private static List<List<RemedyDraft>> each(List<List<RemedyDraft>> all) {
        return new ArrayList<>(all);
    }

    private static List<RemedyDraft> lightest(List<List<RemedyDraft>> each) {
        return Combination.lightest(each, new Work(Long.MAX_VALUE));
    }

    @Example
    void nothing_to_mend_is_mended_by_nothing() {
        assertThat(lightest(List.of())).containsExactly(RemedyDraft.NOTHING);
    }

    @Example
    void a_toilet_that_two_findings_ask_for_is_added_once_and_as_many_as_the_most_of_both() {
        List<RemedyDraft> lightest = lightest(
                each(List.of(List.of(draft(more("toilets", 1, "30"))), List.of(draft(more("toilets", 2, "30"))))));
        assertThat(lightest).containsExactly(draft(more("toilets", 2, "30")));
    }

    @Example
    void what_is_heavier_for_one_is_taken_where_it_is_lighter_for_both() {
        List<RemedyDraft> lightest = lightest(each(List.of(
                List.of(draft(more("burners", 1, "20")), draft(more("toilets", 1, "30"))),
                List.of(draft(more("sockets", 1, "20")), draft(more("toilets", 1, "30"))))));
        assertThat(lightest).containsExactly(draft(more("toilets", 1, "30")));
    }

    @Example
    void findings_that_share_no_fact_are_each_mended_by_the_lightest() {
        List<RemedyDraft> lightest = lightest(each(List.of(
                List.of(draft(more("burners", 1, "1")), draft(more("showers", 1, "2"))),
                List.of(draft(more("sockets", 1, "3")), draft(more("toilets", 1, "4"))))));
        assertThat(lightest).containsExactly(draft(more("burners", 1, "1"), more("sockets", 1, "3")));
    }

    @Example
    void remedies_of_the_same_weight_are_told_three_at_most() {
        List<RemedyDraft> five = List.of(
                draft(more("burners", 1, "4")),
                draft(more("showers", 1, "4")),
                draft(more("sockets", 1, "4.000")),
                draft(more("toilets", 1, "4")));
        assertThat(lightest(each(List.of(five)))).isEqualTo(five.subList(0, 3));
        List<RemedyDraft> unequal = List.of(draft(more("burners", 1, "4")), draft(more("showers", 1, "4.000000001")));
        assertThat(lightest(each(List.of(unequal)))).isEqualTo(unequal.subList(0, 1));
    }

    @Example
    void remedies_of_the_same_weight_of_two_findings_apart_differ_in_one_of_them() {
        List<RemedyDraft> lightest = lightest(each(List.of(
                List.of(draft(more("burners", 1, "4")), draft(more("showers", 1, "4"))),
                List.of(draft(more("sockets", 1, "4")), draft(more("toilets", 1, "4"))))));
        assertThat(lightest)
                .containsExactly(
                        draft(more("burners", 1, "4"), more("sockets", 1, "4")),
                        draft(more("showers", 1, "4"), more("sockets", 1, "4")),
                        draft(more("burners", 1, "4"), more("toilets", 1, "4")));
    }

    @Example
    void of_what_contradicts_each_other_something_else_is_taken() {
        List<RemedyDraft> lightest = lightest(each(List.of(
                List.of(draft(adjustment("chairs", Way.LESS, 4, "1"))),
                List.of(draft(adjustment("chairs", Way.MORE, 6, "1")), draft(more("toilets", 1, "30"))))));
        assertThat(lightest).containsExactly(draft(adjustment("chairs", Way.LESS, 4, "1"), more("toilets", 1, "30")));
    }

    @Example
    void where_all_contradicts_each_other_as_many_are_mended_as_go_together() {
        List<RemedyDraft> lightest = lightest(each(List.of(
                List.of(draft(adjustment("chairs", Way.LESS, 4, "1"))),
                List.of(draft(adjustment("chairs", Way.MORE, 6, "1"))))));
        assertThat(lightest).containsExactly(draft(adjustment("chairs", Way.LESS, 4, "1")));
    }

    @Example
    void together_it_can_be_told_only_if_it_can_of_all() {
        List<RemedyDraft> lightest = lightest(each(
                List.of(List.of(draft(more("toilets", 1, "30"))), List.of(draft(false, more("showers", 1, "30"))))));
        assertThat(lightest)
                .singleElement()
                .satisfies(remedy -> assertThat(remedy.settled()).isFalse());
    }

    @Provide
    Arbitrary<List<List<RemedyDraft>>> findings() {
        Arbitrary<Tuple3<String, Way, Integer>> one = Combinators.combine(
                        Arbitraries.of("toilets", "showers", "burners", "sockets"),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(6, Arbitraries.just(Way.MORE)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(Way.LESS))),
                        Arbitraries.integers().between(1, 3))
                .as(Tuple::of);
        Arbitrary<RemedyDraft> draft = one.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(some -> draft(some.stream()
                        .map(each -> adjustment(
                                each.get1(),
                                each.get2(),
                                each.get2() == Way.MORE ? 5 + each.get3() : 5 - each.get3(),
                                each.get1().equals("toilets") ? "30.0000001" : "30"))
                        .toArray(Adjustment[]::new)));
        return draft.list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(4);
    }

    @Property(tries = 500, seed = "20261124")
    void no_choice_of_one_remedy_for_each_finding_weighs_less(@ForAll("findings") List<List<RemedyDraft>> findings) {
        List<List<RemedyDraft>> sorted = new ArrayList<>();
        for (List<RemedyDraft> each : findings) {
            sorted.add(each.stream()
                    .distinct()
                    .sorted(java.util.Comparator.comparing(RemedyDraft::weight))
                    .toList());
        }
        List<RemedyDraft> lightest = lightest(sorted);
        BigDecimal least = least(sorted, 0, RemedyDraft.NOTHING);
        if (least != null) {
            assertThat(lightest)
                    .isNotEmpty()
                    .allSatisfy(remedy -> assertThat(remedy.weight()).isEqualByComparingTo(least));
            assertThat(lightest).doesNotHaveDuplicates();
        }
    }

    private static @Nullable BigDecimal least(List<List<RemedyDraft>> findings, int from, RemedyDraft made) {
        if (from == findings.size()) {
            return made.weight();
        }
        BigDecimal least = null;
        for (RemedyDraft remedy : findings.get(from)) {
            RemedyDraft both = made.with(remedy);
            BigDecimal weight = both == null ? null : least(findings, from + 1, both);
            if (weight != null && (least == null || weight.compareTo(least) < 0)) {
                least = weight;
            }
        }
        return least;
    }
}
