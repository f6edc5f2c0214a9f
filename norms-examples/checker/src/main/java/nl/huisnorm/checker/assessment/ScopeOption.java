package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.WrongUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how much a report tells: which findings, and whether it is made to be read. */
final class ScopeOption {

    private static final String OUTCOMES = "--outcomes";
    private static final String COMPACT = "--compact";

    /** What people call the outcomes; the first of each language is what is told of. */
    private static final Map<Outcome, List<String>> WORDS = Map.of(
            Outcome.NON_COMPLIANT, List.of("not-met", "voldoet-niet", "non-compliant", "niet-voldaan"),
            Outcome.UNDETERMINED, List.of("undetermined", "niet-te-bepalen", "onbekend", "unknown"),
            Outcome.COMPLIANT, List.of("met", "voldoet", "compliant", "voldaan"),
            Outcome.NOT_APPLICABLE, List.of("not-applicable", "niet-van-toepassing"),
            Outcome.WAIVED, List.of("waived", "ontheffing"));

    /** What people type for no finding at all. */
    private static final List<String> NONE = List.of("none", "geen");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = OUTCOMES, paramLabel = "OUTCOMES", split = ",", descriptionKey = "outcomes")
    private List<String> outcomes = List.of();

    @Option(names = COMPACT, descriptionKey = "compact")
    private boolean compact;

    /** Whether JSON is written without line ends and indents. */
    boolean isCompact() {
        return compact;
    }

    /**
     * The outcomes of which findings are told; all where nothing was chosen, and none where that was asked for.
     *
     * @throws WrongUse if one is no word for an outcome, or a form was asked for that cannot do what was asked
     */
    Set<Outcome> outcomes(ReportFormat format) {
        if (isTyped(COMPACT) && format != ReportFormat.json) {
            throw WrongUse.of(Objects.requireNonNull(command), "compact-is-json", format);
        }
        if (isTyped(OUTCOMES) && !format.hasList()) {
            throw WrongUse.of(Objects.requireNonNull(command), "outcomes-of-lists", format);
        }
        if (outcomes.stream().map(ScopeOption::word).anyMatch(NONE::contains)) {
            if (outcomes.size() > 1 || format != ReportFormat.json) {
                Object with = outcomes.size() > 1 ? String.join(",", outcomes) : format;
                throw WrongUse.of(Objects.requireNonNull(command), "outcomes-none", with);
            }
            return EnumSet.noneOf(Outcome.class);
        }
        Set<Outcome> chosen = EnumSet.noneOf(Outcome.class);
        outcomes.forEach(typed -> chosen.add(of(typed)));
        return chosen.isEmpty() || !format.hasList() ? EnumSet.allOf(Outcome.class) : chosen;
    }

    private boolean isTyped(String option) {
        return Objects.requireNonNull(command).commandLine().getParseResult().hasMatchedOption(option);
    }

    private static String word(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private Outcome of(String typed) {
        String word = word(typed);
        Optional<Outcome> found = WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
        return found.orElseThrow(() -> unknown(typed, word));
    }

    private WrongUse unknown(String typed, String word) {
        CommandSpec spec = Objects.requireNonNull(command);
        int language = WrongUse.texts(spec).getLocale().getLanguage().equals("nl") ? 1 : 0;
        List<String> told = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<String> words = Objects.requireNonNull(WORDS.get(outcome));
            told.add(words.get(language));
            all.addAll(words);
        }
        return WrongUse.of(
                spec, "unknown-outcome", typed, String.join(", ", told), Known.meant(word, all, WrongUse.texts(spec)));
    }
}
