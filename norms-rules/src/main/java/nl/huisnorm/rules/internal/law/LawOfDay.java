package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.AbsentTheme;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import org.jspecify.annotations.Nullable;

/**
 * The law of a day: the norms in force for a date, the regimes and readings asked for, the profile and the scenario, with
 * scopes made ready and rules matched. Immutable, made once, and shared by all threads; whatever is judged, searched or
 * explained runs on it.
 */
public final class LawOfDay {

    private final Laws laws;
    private final LocalDate asOf;
    private final List<NormOfDay> norms;
    private final Map<SubjectKind, List<NormOfDay>> byKind = new EnumMap<>(SubjectKind.class);
    private final Map<String, NormOfDay> byId = new HashMap<>();
    private final List<Regime> unknown;
    private final Classification classification;
    private final Map<String, Map<AbsentTheme, Scope>> absent = new ConcurrentHashMap<>();

    LawOfDay(Laws laws, LocalDate asOf, List<NormOfDay> norms, List<Regime> unknown, Classification classification) {
        this.laws = laws;
        this.asOf = asOf;
        this.norms = List.copyOf(norms);
        this.unknown = List.copyOf(unknown);
        this.classification = classification;
        norms.forEach(norm -> byId.put(norm.norm().id(), norm));
        for (SubjectKind kind : SubjectKind.values()) {
            byKind.put(
                    kind,
                    norms.stream().filter(norm -> norm.norm().subject() == kind).toList());
        }
    }

    /** The rulebook it is made of. */
    public Laws laws() {
        return laws;
    }

    /** The day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The norms in force on subjects of some kinds, in the order of a report. */
    public List<NormOfDay> norms(Predicate<SubjectKind> kinds) {
        return norms.stream().filter(norm -> kinds.test(norm.norm().subject())).toList();
    }

    /** The norms in force on subjects of one kind, in the order of a report. */
    public List<NormOfDay> norms(SubjectKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The norm of an id; none where it is not in force. */
    public @Nullable NormOfDay norm(String id) {
        return byId.get(id);
    }

    /** The regimes asked for of which the rulebook does not have all of the day's text. */
    public List<Regime> unknown() {
        return unknown;
    }

    /** When a theme is asked for of which the rulebook has no norm. */
    public Scope scope(Regime regime, AbsentTheme theme) {
        return absent.computeIfAbsent(regime.id(), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(theme, any -> Scope.of(theme.when(), theme.subject(), laws.terms(regime.id())));
    }

    /** A facility as rules and scopes see it on the day. */
    public FacilityView view(Facility facility) {
        return new FacilityView(
                facility,
                classification,
                asOf,
                Tolerance.NONE,
                laws::minimumWage,
                laws.content().roomPoints());
    }

    /** The rules in force on facilities, to be tried on one variation of a facility after another. */
    public Trial trial() {
        return new Trial(
                norms(SubjectKind::isOfFacility).stream()
                        .filter(norm -> norm.normInUse().isDecidedByRule())
                        .toList(),
                this::view);
    }

    /** The same on areas that may be off; a norm that a person decides counts as met where it applies. */
    public Trial trial(Tolerance tolerance) {
        return trial(
                Flag.of(true),
                facility -> new FacilityView(
                        facility,
                        classification,
                        asOf,
                        tolerance,
                        laws::minimumWage,
                        laws.content().roomPoints()));
    }

    /** The same with the norms that a person decides, of which it is not known whether they are met. */
    public Trial trialWithPersons() {
        return trial(Flag.of(Truth.UNKNOWN, Trace.NONE), this::view);
    }

    private Trial trial(Flag byPerson, java.util.function.Function<Facility, FacilityView> view) {
        return new Trial(
                norms(SubjectKind::isOfFacility).stream()
                        .map(norm -> norm.normInUse().isDecidedByRule() ? norm : norm.saying(byPerson))
                        .toList(),
                view);
    }

    /** Whether the text of this norm that holds is the same in another law, and that of its siblings. */
    public boolean hasAlike(Norm norm, LawOfDay other) {
        NormOfDay own = norm(norm.id());
        NormOfDay others = other.norm(norm.id());
        return own != null && others != null && own.norms().equals(others.norms());
    }
}
