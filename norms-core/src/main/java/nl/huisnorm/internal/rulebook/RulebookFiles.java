package nl.huisnorm.internal.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Caution;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** The files a rulebook is written in: one for the whole, one for each regime, and one for each theme of a regime. */
public final class RulebookFiles {

    private RulebookFiles() {}

    /** Makes the record of a file, or of a part of it; what is wrong is noted. */
    public static <T extends Record> @Nullable T bind(SourceNode node, Class<T> type, Problems problems) {
        return new RecordBinder(problems, Map.of(Condition.class, ConditionParser::parse))
                .bind(node, type, Pointer.ROOT);
    }

    /** {@code rulebook.yaml}: the regimes in the order of a report, the profiles, and up to when the law was followed. */
    public record Index(
            LocalDate knownOn,
            List<Entry> regimes,
            @Nullable List<String> profiles,
            @Nullable List<AnswerRule> answers,
            @Nullable String roomPoints,
            @Nullable Map<String, String> works) {}

    /** Who may not answer checks by hand, of some regimes or of all. */
    public record AnswerRule(List<String> notBy, @Nullable List<String> regimes) {

        /** Whether it is about the norms of a regime. */
        public boolean isAbout(String regime) {
            return regimes == null || regimes.contains(regime);
        }
    }

    /** A regime and its themes in the order of a report; both name folders and files. */
    public record Entry(String regime, List<String> themes) {}

    /** {@code <regime>/regime.yaml}. */
    public record RegimeFile(
            String id,
            Text title,
            Layer layer,
            @Nullable LocalDate since,
            @Nullable Text precededBy,
            @Nullable String succeededBy,
            @Nullable Condition scope,
            @Nullable Boolean limitsOccupancy,
            @Nullable Boolean waivable,
            Cited citation,
            List<EditionEntry> editions,
            @Nullable List<ParameterEntry> parameters,
            @Nullable List<Interpretation> interpretations,
            @Nullable Map<String, Condition> terms,
            @Nullable List<AbsentTheme> absent) {}

    /** An edition of a regime. */
    public record EditionEntry(
            String id,
            Text title,
            LocalDate from,
            @Nullable LocalDate until,
            Confidence confidence,
            @Nullable LocalDate readIn,
            @Nullable String source,
            @Nullable Text remark,
            @Nullable String ref,
            @Nullable Boolean partial,
            @Nullable Boolean unread) {}

    /** How a regime's norms are cited, but for the article. */
    public record Cited(Text work, @Nullable String bwb) {}

    /** {@code <regime>/<theme>.yaml}. */
    public record ThemeFile(List<NormEntry> norms) {}

    /** A norm of a theme. */
    public record NormEntry(
            String id,
            Text title,
            Text requirement,
            @Nullable Text question,
            @Nullable Walk walk,
            @Nullable DecidedBy decidedBy,
            SubjectKind subject,
            @Nullable List<String> items,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Condition scope,
            @Nullable List<String> exemptions,
            @Nullable Quantity quantity,
            @Nullable List<ParameterEntry> parameters,
            @Nullable Severity severity,
            Confidence confidence,
            @Nullable String article,
            @Nullable LocalDate readIn,
            @Nullable String source,
            @Nullable Text remark,
            @Nullable String ref,
            @Nullable List<String> aliases,
            @Nullable List<Caution> cautions,
            @Nullable Boolean local,
            @Nullable String yieldsTo,
            @Nullable Boolean followsApplication,
            @Nullable List<String> reopens,
            @Nullable Role role,
            @Nullable String siblings) {}

    /** A parameter of a norm or of all norms of a regime. */
    public record ParameterEntry(
            String id,
            Text label,
            MeasurementUnit unit,
            @Nullable List<Parameter.Value> values,
            @Nullable Boolean local,
            @Nullable Boolean open) {}
}
