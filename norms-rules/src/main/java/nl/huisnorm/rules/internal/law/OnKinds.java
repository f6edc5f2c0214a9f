package nl.huisnorm.rules.internal.law;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;

/**
 * What the law of a day has for subjects of some kinds: made once, and asked for in every assessment.
 *
 * @param norms the norms in force, in the order of a report
 * @param byPersonNotAsked the norms that a person decides and that are not in force or on other kinds
 * @param unknown the regimes with norms on such subjects of which the rulebook does not have all of the day's text
 * @param beforeFirstText those of which the day lies before the first text that the rulebook has
 * @param absent what regimes ask and the rulebook has no norm for, in the order of the rulebook
 */
public record OnKinds(
        List<NormOfDay> norms,
        Set<String> byPersonNotAsked,
        List<Regime> unknown,
        List<Regime> beforeFirstText,
        List<Absent> absent) {

    /**
     * What a regime asks and the rulebook has no norm for.
     *
     * @param regime the regime
     * @param theme what it asks
     * @param scope when
     */
    public record Absent(Regime regime, AbsentTheme theme, Scope scope) {}

    static OnKinds of(LawOfDay law, Set<SubjectKind> kinds) {
        Laws laws = law.laws();
        List<NormOfDay> norms = law.norms().stream()
                .filter(norm -> kinds.contains(norm.norm().subject()))
                .toList();
        Set<String> byPerson = new HashSet<>(laws.ids());
        byPerson.removeAll(laws.content().rules().keySet());
        norms.forEach(norm -> byPerson.remove(norm.norm().id()));
        Set<String> concerned = laws.content().norms().stream()
                .filter(norm -> kinds.contains(norm.subject()))
                .map(norm -> norm.regime().id())
                .collect(Collectors.toSet());
        List<Regime> regimes = laws.content().regimes();
        return new OnKinds(
                norms,
                Set.copyOf(byPerson),
                law.unknown().stream()
                        .filter(regime -> concerned.contains(regime.id()))
                        .toList(),
                regimes.stream()
                        .filter(regime -> regime.isBeforeFirstText(law.asOf()) && concerned.contains(regime.id()))
                        .toList(),
                regimes.stream()
                        .filter(regime -> regime.editionOn(law.asOf()) != null)
                        .flatMap(regime -> regime.absent().stream()
                                .filter(theme -> kinds.contains(theme.subject()))
                                .map(theme -> new Absent(regime, theme, laws.scope(regime, theme))))
                        .toList());
    }
}
