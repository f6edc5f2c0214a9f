package nl.huisnorm.rules.mutants;

import nl.huisnorm.internal.source.SourceNode;
import org.jspecify.annotations.Nullable;

/**
 * One small fault in the rulebook.
 *
 * @param kind what kind of fault
 * @param norm the norm that it is in, or the regime where norms share what is changed
 * @param file the file, such as {@code snf/space}
 * @param place where it is in that norm or rule
 * @param before what stood there
 * @param after what stands there now
 * @param tree the file with the fault; none where it is in the rule
 * @param rule the rule with the fault; none where it is in the data
 */
record Mutant(
        Kind kind,
        String norm,
        String file,
        String place,
        String before,
        String after,
        @Nullable SourceNode tree,
        @Nullable String rule) {

    /** The kinds of faults, in the order of the page. */
    enum Kind {
        THRESHOLD("a number one step lower or higher", true),
        COMPARATOR("a comparison made strict, loose, equal or the other way round", true),
        DATE("a first or last day one day earlier or later", true),
        SCOPE("a condition of the scope negated, left out, or “and” and “or” exchanged", true),
        WORD("a word left out of a list in the scope", true),
        RULE("a part of the rule negated, left out, or “and” and “or” exchanged", true),
        PARAMETER("another parameter of the norm read", true),
        TERM("days reckoned as weeks, weeks as months, months as years, and the other way round", true),
        UNIT("another unit told for a number", false),
        DIRECTION("another direction told than the rule compares in", false),
        FORCE("another force or confidence told, or a role taken away", false);

        private final String what;
        private final boolean decides;

        Kind(String what, boolean decides) {
            this.what = what;
            this.decides = decides;
        }

        /** The kind in words. */
        String what() {
            return what;
        }

        /** Whether an answer can turn on it, so that a case can notice it; the others are only told. */
        boolean decides() {
            return decides;
        }
    }

    /** What tells it from all others, for as long as the norm stays as it is. */
    String id() {
        return norm + " " + place + ": " + before + " → " + after;
    }

    @Override
    public String toString() {
        return id();
    }
}
