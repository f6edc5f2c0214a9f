package nl.huisnorm.checker.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.report.SectionKind;
import org.jspecify.annotations.Nullable;

/** How outcomes look: each has a colour, a pattern, a sign and a word, so that none of them has to be seen to know. */
public final class States {

    /** The order of the columns of counts, and of the legend. */
    static final List<Outcome> ORDER = List.of(
            Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, Outcome.WAIVED, Outcome.COMPLIANT, Outcome.NOT_APPLICABLE);

    private static final Map<Outcome, String> SIGNS = Map.of(
            Outcome.NON_COMPLIANT, "✕",
            Outcome.UNDETERMINED, "?",
            Outcome.WAIVED, "§",
            Outcome.COMPLIANT, "✓",
            Outcome.NOT_APPLICABLE, "–");

    private States() {}

    static View.State of(Outcome outcome, Locale locale) {
        return new View.State(name(outcome), SIGNS.getOrDefault(outcome, ""), outcome.label(locale));
    }

    /** That of a place; of one of which nothing binding is asked it is that nothing applies. */
    static View.State ofPlace(@Nullable Outcome worst, Locale locale) {
        return of(worst == null ? Outcome.NOT_APPLICABLE : worst, locale);
    }

    /** That of a verdict, with the words for it. */
    public static View.State of(Verdict verdict, String label) {
        Outcome outcome = switch (verdict) {
            case COMPLIANT -> Outcome.COMPLIANT;
            case COMPLIANT_WITH_WAIVERS -> Outcome.WAIVED;
            case NON_COMPLIANT -> Outcome.NON_COMPLIANT;
            case UNDETERMINED -> Outcome.UNDETERMINED;
        };
        return new View.State(name(outcome), SIGNS.getOrDefault(outcome, ""), label);
    }

    /** That of what was judged by no norm, or not at all: no sign of approval. */
    public static View.State withoutNorms(String label) {
        return new View.State(name(Outcome.NOT_APPLICABLE), SIGNS.getOrDefault(Outcome.NOT_APPLICABLE, ""), label);
    }

    /** That of findings under a title. */
    public static View.State of(SectionKind kind, String title) {
        Outcome outcome = switch (kind) {
            case NOT_MET, ADVICE -> Outcome.NON_COMPLIANT;
            case NOT_MET_UNLESS, AMBIGUOUS, DATA_IN_DOUBT, MISSING, BY_PERSON, ADVICE_OPEN -> Outcome.UNDETERMINED;
            case WAIVED -> Outcome.WAIVED;
            case MET -> Outcome.COMPLIANT;
            case NOT_APPLICABLE -> Outcome.NOT_APPLICABLE;
        };
        return new View.State(name(outcome), SIGNS.getOrDefault(outcome, ""), title);
    }

    static List<View.State> all(Locale locale) {
        List<View.State> all = new ArrayList<>();
        ORDER.forEach(outcome -> all.add(of(outcome, locale)));
        return all;
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
