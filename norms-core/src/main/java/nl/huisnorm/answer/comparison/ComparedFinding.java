package nl.huisnorm.answer.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What became of one finding between two assessments, and why.
 *
 * @param kind what became of it
 * @param before the finding before, or none
 * @param after the finding after, or none; one of both is there
 * @param absence why one of them is not there; none where both are
 * @param causes what turned it: each set is enough by itself and none of its parts is; more than one set where each of
 *     them would have done it alone. Empty for a finding that is unchanged, and where it cannot be told
 * @param candidates everything that may have turned it: the causes where they are known, else what differs and cannot be
 *     ruled out
 * @param days the changes by themselves in between, where the date alone turned it and they were looked for: which day, and
 *     whether the law or a date in the data did it
 */
@Experimental
public record ComparedFinding(
        ChangeKind kind,
        @Nullable ReportedFinding before,
        @Nullable ReportedFinding after,
        @Nullable Absence absence,
        List<Set<Difference>> causes,
        Set<Difference> candidates,
        List<Change> days) {

    /** Copies the collections, so that it cannot change afterwards. */
    public ComparedFinding {
        causes = causes.stream().map(ComparedFinding::ordered).toList();
        candidates = ordered(candidates);
        days = List.copyOf(days);
    }

    private static Set<Difference> ordered(Set<Difference> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
    }

    /** The finding after, or before where it is no longer there: for what is the same in both. */
    public ReportedFinding finding() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** Which finding it is, as {@link Assessment#byFingerprint()} tells. */
    public String fingerprint() {
        return finding().fingerprint();
    }

    /** Whether it is why the comparison as a whole is for the worse: new or worse, and of a norm that binds. */
    public boolean worsens() {
        return finding().binding() && (kind == ChangeKind.NEW || kind == ChangeKind.WORSE);
    }

    /** Whether it was not met and is gone, which is never the same as solved. */
    public boolean isGoneNotMet() {
        return kind == ChangeKind.GONE && finding().outcome() == Outcome.NON_COMPLIANT;
    }

    /** Whether the side that has no answer did not look, or had no text to look with. */
    boolean wasNotLookedAt() {
        return absence == Absence.NOT_ASKED || absence == Absence.TEXT_UNKNOWN;
    }

    /**
     * The outcomes before and after, in words.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        return label(before, locale) + " → " + label(after, locale);
    }

    private String label(@Nullable ReportedFinding finding, Locale locale) {
        return finding == null
                ? Objects.requireNonNull(absence).label(locale)
                : finding.outcome().label(locale);
    }

    /**
     * What turned it, in words.
     *
     * @param locale the language wanted; anything but Dutch gives English
     * @return the cause; or that it cannot be told, with what it may be; empty for a finding that is unchanged
     */
    public String reason(Locale locale) {
        if (kind == ChangeKind.UNCHANGED) {
            return "";
        }
        Messages texts = Messages.in(locale);
        if (causes.isEmpty()) {
            return candidates.isEmpty()
                    ? texts.get("compare.cause-unknown")
                    : texts.get("compare.cause-not-told", joined(candidates, "compare.or", texts));
        }
        String all = causes.stream()
                .map(set -> together(set, texts))
                .collect(Collectors.joining(" " + texts.get("compare.or") + " "));
        return causes.size() == 1 ? all : texts.get("compare.cause-each", all);
    }

    private static String together(Set<Difference> set, Messages texts) {
        String all = joined(set, "compare.and", texts);
        return set.size() == 1 ? all : texts.get("compare.cause-together", all);
    }

    private static String joined(Set<Difference> set, String word, Messages texts) {
        List<String> labels = set.stream().map(one -> one.label(texts.locale())).toList();
        int last = labels.size() - 1;
        return last == 0
                ? labels.get(0)
                : String.join(", ", labels.subList(0, last)) + " " + texts.get(word) + " " + labels.get(last);
    }
}
