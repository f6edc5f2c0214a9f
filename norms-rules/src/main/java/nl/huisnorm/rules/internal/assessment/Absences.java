package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.huisnorm.assessment.NotInRulebook;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.OnKinds;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.View;

/** What regimes ask of what is judged and the rulebook has no norm for. */
final class Absences {

    private final Day day;
    private final Map<String, Boolean> wanted = new HashMap<>();
    private final BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects;
    private final List<NotInRulebook> found = new ArrayList<>();

    private Absences(LawOfDay law, BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects) {
        this.day = Day.of(law.asOf(), Trace.NONE);
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
        for (OnKinds.Absent absent : law.on(kinds).absent()) {
            if (absences.isWanted(absent.regime(), regimes)) {
                absences.add(absent);
            }
        }
        return absences.found;
    }

    /** Whether a regime is judged by; asked once for all its themes. */
    private boolean isWanted(Regime regime, Predicate<Regime> regimes) {
        Boolean known = wanted.get(regime.id());
        if (known == null) {
            known = regimes.test(regime);
            wanted.put(regime.id(), known);
        }
        return known;
    }

    private void add(OnKinds.Absent absent) {
        for (View subject : subjects.apply(absent.theme().subject(), Set.of())) {
            Truth truth = absent.scope().ask(subject, day, Map.of()).truth();
            if (truth == Truth.TRUE || truth == Truth.UNKNOWN) {
                found.add(new NotInRulebook(absent.regime(), absent.theme(), subject.subject(), truth == Truth.TRUE));
            }
        }
    }
}
