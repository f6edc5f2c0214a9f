package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Scope;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.View;

/** What regimes ask of what is judged and the rulebook has no norm for. */
final class Absences {

    private final LawOfDay law;
    private final BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects;
    private final List<NotInRulebook> found = new ArrayList<>();

    private Absences(LawOfDay law, BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects) {
        this.law = law;
        this.subjects = subjects;
    }

    /**
     * What they ask, in the order of the rulebook and then of the input.
     *
     * @param regimes which regimes are judged by
     * @param kinds what is judged
     * @param subjects what there is of it
     */
    static List<NotInRulebook> of(
            LawOfDay law,
            Predicate<Regime> regimes,
            Predicate<SubjectKind> kinds,
            BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects) {
        Absences absences = new Absences(law, subjects);
        for (Regime regime : law.laws().content().regimes()) {
            if (!regime.absent().isEmpty() && regime.editionOn(law.asOf()) != null && regimes.test(regime)) {
                regime.absent().stream()
                        .filter(theme -> kinds.test(theme.subject()))
                        .forEach(theme -> absences.add(regime, theme));
            }
        }
        return absences.found;
    }

    private void add(Regime regime, AbsentTheme theme) {
        Scope scope = law.scope(regime, theme);
        Day day = Day.of(law.asOf(), Trace.NONE);
        for (View subject : subjects.apply(theme.subject(), Set.of())) {
            Truth truth = scope.ask(subject, day, Map.of()).truth();
            if (truth == Truth.TRUE || truth == Truth.UNKNOWN) {
                found.add(new NotInRulebook(regime, theme, subject.subject(), truth == Truth.TRUE));
            }
        }
    }
}
