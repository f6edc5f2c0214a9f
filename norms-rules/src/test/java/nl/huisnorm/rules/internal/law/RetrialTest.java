package nl.huisnorm.rules.internal.law;

import static nl.huisnorm.rules.internal.SmallFacilities.bedroom;
import static nl.huisnorm.rules.internal.SmallFacilities.building;
import static nl.huisnorm.rules.internal.SmallFacilities.facility;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.FacilityGenerator;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.MadeUpNorms;
import nl.huisnorm.rules.internal.value.Amount;
import org.jspecify.annotations.Nullable;

/** To try again what looks at a fact that is different comes to the same as to try all anew. */
class RetrialTest {

    private static final int CHANGES = 12;
    private static final List<String> NOT_CHANGED = List.of("inspections", "clarifications", "id");

    @Property(tries = 60, seed = "20261130")
    void what_is_broken_after_a_few_changes_is_the_same_as_tried_anew(
            @ForAll("facilities") Facility facility, @ForAll("days") LocalDate day, @ForAll long seed) {
        LawOfDay law = BundledLaws.LAWS.on(facility, AssessmentOptions.asOf(day));
        Random random = new Random(seed);
        Work spared = new Work(Long.MAX_VALUE);
        Work whole = new Work(Long.MAX_VALUE);
        Trial trial = law.trial().only(Norm::binding).supposing();
        Retrial retrial =
                new Retrial(trial.counting(spared), law.laws().content().facts());
        Facility changed = facility;
        for (int i = 0; i < CHANGES; i++) {
            assertThat(broken(retrial.broken(changed)))
                    .isEqualTo(broken(trial.counting(whole).on(changed).stream()
                            .filter(answer -> answer.outcome() == Outcome.NON_COMPLIANT)
                            .toList()));
            changed = changed(i % 4 == 3 ? facility : changed, random);
        }
        Statistics.label("less than half of the work").collect(2 * spared.done() < whole.done());
    }

    private static final NormOfDay TWO_CHAIRS =
            MadeUpNorms.onBedrooms("M-CHAIRS", room -> room.chairs().atLeast(Amount.of(2)));

    private static Facility room(int chairs, boolean heated) {
        return facility(
                building("house", bedroom("room", "12", 1).withChairs(chairs).withHeated(heated)));
    }

    /** How often the norm was tried on the room after each of some facilities. */
    private static List<Long> tried(Map<String, List<String>> facts, Facility... facilities) {
        Trial trial = MadeUpNorms.trial(TWO_CHAIRS).counting(new Work(Long.MAX_VALUE));
        Retrial retrial = new Retrial(trial, facts);
        List<Long> tried = new ArrayList<>();
        for (Facility facility : facilities) {
            assertThat(broken(retrial.broken(facility)))
                    .isEqualTo(broken(trial.on(facility).stream()
                            .filter(Trial.Answer::isBroken)
                            .toList()));
            tried.add(trial.work().done() - tried.size() - 1);
        }
        return tried;
    }

    @Example
    void a_norm_is_tried_again_where_a_fact_that_it_looks_at_is_different() {
        Map<String, List<String>> facts = Map.of("M-CHAIRS", List.of("room.chairs"));
        assertThat(tried(facts, room(1, true), room(1, false), room(1, false), room(2, false), room(2, true)))
                .containsExactly(1L, 1L, 1L, 2L, 2L);
    }

    @Example
    void what_the_rulebook_does_not_tell_but_the_norm_was_seen_to_look_at_counts_too() {
        Map<String, List<String>> facts = Map.of("M-CHAIRS", List.of("room.heated"));
        assertThat(tried(facts, room(1, true), room(1, false), room(2, false))).containsExactly(1L, 2L, 3L);
    }

    @Example
    void a_norm_of_which_nothing_is_told_is_tried_wherever_anything_is_different() {
        assertThat(tried(Map.of(), room(1, true), room(1, false), room(1, false)))
                .containsExactly(1L, 2L, 2L);
    }

    private static List<String> broken(List<Trial.Answer> answers) {
        return answers.stream()
                .map(answer ->
                        answer.rule().norm().id() + " " + answer.subject().place())
                .toList();
    }

    /** With another value of one to three facts that are known. */
    private static Facility changed(Facility facility, Random random) {
        Facility changed = facility;
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<Pointer> known = new ArrayList<>();
            addKnown(changed, Pointer.ROOT, known);
            Pointer place = known.get(random.nextInt(known.size()));
            Object other = other(Edit.at(changed, place), random);
            if (other != null) {
                changed = Edit.with(changed, place, other);
            }
        }
        return changed;
    }

    private static void addKnown(Object part, Pointer at, List<Pointer> known) {
        if (part instanceof Record record) {
            for (Map.Entry<String, Object> one : Edit.values(record).entrySet()) {
                if (!NOT_CHANGED.contains(one.getKey())) {
                    addKnown(one.getValue(), at.field(one.getKey()), known);
                }
            }
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addKnown(list.get(i), at.element(i), known);
            }
        } else {
            known.add(at);
        }
    }

    private static @Nullable Object other(@Nullable Object value, Random random) {
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof Integer number) {
            return Math.max(0, number + random.nextInt(7) - 3);
        }
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.valueOf(random.nextInt(9)));
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(random.nextInt(2_000) - 1_000);
        }
        if (value instanceof Enum<?> word) {
            Object[] words = word.getDeclaringClass().getEnumConstants();
            return words[random.nextInt(words.length)];
        }
        return null;
    }

    @Provide
    Arbitrary<Facility> facilities() {
        return FacilityGenerator.facilities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2019, 6, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 11, 24));
    }
}
