package nl.huisnorm.rules.internal.remedy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Trial;

/**
 * Tries one rule on one subject of a facility with one adjustment after another: on an excerpt of the facility, where the rule
 * says the same of that.
 */
final class Variations {

    private static final int MOST_KEPT = 4;

    private final Trial trial;
    private final NormOfDay rule;
    private final Excerpt excerpt;
    private final Pointer subject;
    private final Map<Map<Pointer, Adjustment>, Variation> tried = new HashMap<>();
    private int made;

    /** Prepares the rule and subject of an answer that was given of a facility. */
    Variations(Trial trial, Trial.Answer given, Facility facility) {
        this.trial = trial;
        this.rule = given.rule();
        this.excerpt = excerpt(trial, given, facility);
        this.subject = Objects.requireNonNull(excerpt.inside(given.subject().place()));
    }

    /** The smallest part of the facility of which the rule says the same by the same facts. */
    private static Excerpt excerpt(Trial trial, Trial.Answer given, Facility facility) {
        Pointer place = given.subject().place();
        Excerpt part = Excerpt.around(facility, place);
        if (!part.isWhole()) {
            Trial.Answer same = trial.on(part.facility(), given.rule(), Objects.requireNonNull(part.inside(place)));
            if (same != null && isSame(given, same, part)) {
                return part;
            }
        }
        return Excerpt.whole(facility);
    }

    private static boolean isSame(Trial.Answer whole, Trial.Answer part, Excerpt excerpt) {
        if (whole.outcome() != part.outcome()) {
            return false;
        }
        List<Evidence> mine = whole.trace().evidence();
        List<Evidence> other = part.trace().evidence();
        if (mine.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).place().equals(excerpt.outside(other.get(i).place()))
                    || !mine.get(i).value().equals(other.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    /** The part of the facility that the rule is tried on. */
    Facility part() {
        return excerpt.facility();
    }

    /** Whether that is all of it. */
    boolean isWhole() {
        return excerpt.isWhole();
    }

    /** The facility as it is. */
    Variation unchanged() {
        return with(excerpt.facility(), Map.of());
    }

    private Variation with(Facility facility, Map<Pointer, Adjustment> adjustments) {
        return new Variation(facility, trial.on(facility, rule, subject), adjustments, made++);
    }

    /** One with these adjustments, which was perhaps tried before: a short remedy is looked for in more than one way. */
    private Variation with(RemedyDraft draft) {
        Map<Pointer, Adjustment> adjustments = draft.byPlace();
        Variation before = adjustments.size() <= MOST_KEPT ? tried.get(adjustments) : null;
        if (before != null) {
            return new Variation(before.facility(), before.answer(), adjustments, made++);
        }
        Variation found = with(draft.applyTo(excerpt.facility()), adjustments);
        if (adjustments.size() <= MOST_KEPT) {
            tried.put(adjustments, found);
        }
        return found;
    }

    /** A variation with one adjustment more. */
    Variation with(Variation variation, Adjustment adjustment) {
        Map<Pointer, Adjustment> adjustments = new LinkedHashMap<>(variation.adjustments());
        adjustments.merge(adjustment.place(), adjustment, Adjustments::then);
        return with(new RemedyDraft(adjustments, true));
    }

    /** A variation with one adjustment less. */
    Variation without(Variation variation, Pointer place) {
        return with(new RemedyDraft(variation.adjustments(), true).without(place));
    }

    /** Where a place of a variation is in the facility. */
    Pointer outside(Pointer place) {
        return excerpt.outside(place);
    }

    /** What was adjusted in a variation, in the facility. */
    RemedyDraft remedy(Variation variation) {
        Map<Pointer, Adjustment> adjustments = new LinkedHashMap<>();
        variation.adjustments().forEach((place, adjustment) -> {
            Pointer outside = excerpt.outside(place);
            adjustments.put(outside, Adjustments.at(adjustment, outside));
        });
        return new RemedyDraft(adjustments, variation.isSettled());
    }
}
