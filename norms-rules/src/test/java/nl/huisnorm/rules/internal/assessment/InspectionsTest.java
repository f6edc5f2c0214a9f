package nl.huisnorm.rules.internal.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Inspection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static Inspection on(@Nullable LocalDate day, @Nullable String subject, @Nullable Boolean met) {
        return new Inspection("T-1", subject, met, day, null, null);
    }

    private static Inspections of(Inspection... all) {
        return new Inspections(Arrays.asList(all));
    }

    private static Inspections.Found latest(Inspection... all) {
        return Objects.requireNonNull(of(all).latest("T-1", "room", DAY));
    }

    @Test
    void the_latest_that_was_given_by_the_day_is_taken() {
        Inspections.Found found = latest(
                on(DAY.minusDays(2), null, true),
                on(DAY.minusDays(1), null, false),
                on(DAY.minusDays(3), null, true),
                on(DAY.plusDays(1), null, true));
        assertThat(found.inspection().on()).isEqualTo(DAY.minusDays(1));
        assertThat(found.place()).hasToString("/inspections/1");
        assertThat(found.contradicted()).isFalse();
        assertThat(latest(on(DAY.minusDays(1), null, true), on(DAY, null, false))
                        .place())
                .hasToString("/inspections/1");
    }

    @Test
    void of_one_day_the_answer_on_the_subject_itself_goes_before_one_on_all() {
        Inspections.Found found = latest(on(DAY, "room", false), on(DAY, null, true));
        assertThat(found.inspection().subject()).isEqualTo("room");
        assertThat(found.contradicted()).isFalse();
        assertThat(latest(on(DAY, null, true), on(DAY, "room", false)).contradicted())
                .isFalse();
    }

    @Test
    void a_later_answer_on_all_goes_before_an_earlier_one_on_the_subject() {
        assertThat(latest(on(DAY.minusDays(1), "room", false), on(DAY, null, true))
                        .inspection()
                        .met())
                .isTrue();
    }

    @Test
    void two_that_are_as_good_and_say_the_opposite_contradict_each_other() {
        assertThat(latest(on(DAY, "room", true), on(DAY, "room", false)).contradicted())
                .isTrue();
        assertThat(latest(on(DAY, "room", true), on(DAY, "room", true)).contradicted())
                .isFalse();
        assertThat(latest(on(DAY, "room", true), on(DAY, "room", null)).contradicted())
                .isTrue();
    }

    @Test
    void a_better_one_ends_a_contradiction() {
        assertThat(latest(on(DAY.minusDays(1), null, true), on(DAY.minusDays(1), null, false), on(DAY, null, true))
                        .contradicted())
                .isFalse();
    }

    @Test
    void one_without_a_day_is_taken_only_where_there_is_no_other() {
        assertThat(latest(on(null, "room", true)).inspection().on()).isNull();
        assertThat(latest(on(null, "room", true), on(DAY.minusYears(9), null, false))
                        .inspection()
                        .on())
                .isEqualTo(DAY.minusYears(9));
    }

    @Test
    void what_is_about_another_norm_or_subject_or_comes_later_is_not_found() {
        assertThat(of(on(DAY, "other", true)).latest("T-1", "room", DAY)).isNull();
        assertThat(of(on(DAY, null, true)).latest("T-2", "room", DAY)).isNull();
        assertThat(of(on(DAY.plusDays(1), null, true)).latest("T-1", "room", DAY))
                .isNull();
        assertThat(new Inspections(null).latest("T-1", "room", DAY)).isNull();
    }

    @Test
    void what_no_norm_asked_for_is_unused_unless_the_norm_was_not_asked() {
        Inspection onRoom = on(DAY, "room", true);
        Inspection onOther = on(DAY, "other", true);
        Inspection unknown = new Inspection("T-9", null, true, DAY, null, null);
        Inspection notAsked = new Inspection("T-3", null, true, DAY, null, null);
        Inspections all = of(onRoom, onOther, unknown, notAsked);
        all.markUsed("T-1", "room");
        assertThat(all.unused(Set.of("T-3"))).containsExactly(onOther, unknown);
        all.markUsed("T-1", "other");
        assertThat(all.unused(Set.of("T-3"))).containsExactly(unknown);
        assertThat(all.unused(Set.of())).containsExactly(unknown, notAsked);
    }

    @Test
    void one_on_all_subjects_is_used_by_the_first_that_asks() {
        Inspections all = of(on(DAY, null, true));
        assertThat(all.unused(Set.of())).hasSize(1);
        all.markUsed("T-1", "any");
        assertThat(all.unused(Set.of())).isEqualTo(List.of());
    }
}
