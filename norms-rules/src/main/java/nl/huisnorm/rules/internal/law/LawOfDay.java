package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.SharedRooms;
import org.jspecify.annotations.Nullable;

/**
 * The law of a day: the norms in force for a date, the regimes and readings asked for, the profile and the scenario, with
 * scopes made ready and rules matched. Immutable, made once, and shared by all threads; whatever is judged, searched or
 * explained runs on it.
 */
public final class LawOfDay {

    private static final SubjectKind[] KINDS = SubjectKind.values();

    private final Laws laws;
    private final LocalDate asOf;
    private final List<NormOfDay> norms;
    private final Map<SubjectKind, List<NormOfDay>> byKind = new EnumMap<>(SubjectKind.class);
    private final Map<String, NormOfDay> byId = new HashMap<>();
    private final List<Regime> unknown;
    private final Classification classification;
    private final Map<Set<SubjectKind>, OnKinds> onKinds = new ConcurrentHashMap<>();

    LawOfDay(Laws laws, LocalDate asOf, List<NormOfDay> norms, List<Regime> unknown, Classification classification) {
        this.laws = laws;
        this.asOf = asOf;
        this.norms = List.copyOf(norms);
        this.unknown = List.copyOf(unknown);
        this.classification = classification;
        norms.forEach(norm -> byId.put(norm.norm().id(), norm));
        for (SubjectKind kind : KINDS) {
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

    /** The norms in force, in the order of a report. */
    List<NormOfDay> norms() {
        return norms;
    }

    /** What there is for subjects of some kinds. */
    public OnKinds on(Predicate<SubjectKind> kinds) {
        Set<SubjectKind> wanted = EnumSet.noneOf(SubjectKind.class);
        for (SubjectKind kind : KINDS) {
            if (kinds.test(kind)) {
                wanted.add(kind);
            }
        }
        OnKinds known = onKinds.get(wanted);
        return known == null ? onKinds.computeIfAbsent(wanted, set -> OnKinds.of(this, set)) : known;
    }

    /** The norms in force on subjects of some kinds, in the order of a report. */
    public List<NormOfDay> norms(Predicate<SubjectKind> kinds) {
        return on(kinds).norms();
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

    /** A facility as rules and scopes see it on the day. */
    public FacilityView view(Facility facility) {
        return view(facility, Tolerance.NONE, new SharedRooms());
    }

    /** The same for one variation of a facility after another, of which what is alike is seen once; for one thread. */
    public Function<Facility, FacilityView> viewing() {
        return viewing(Tolerance.NONE);
    }

    private Function<Facility, FacilityView> viewing(Tolerance tolerance) {
        SharedRooms rooms = new SharedRooms();
        return facility -> view(facility, tolerance, rooms);
    }

    private FacilityView view(Facility facility, Tolerance tolerance, SharedRooms rooms) {
        return new FacilityView(
                facility,
                classification,
                asOf,
                tolerance,
                laws::minimumWage,
                laws.content().roomPoints(),
                rooms);
    }

    /** The rules in force on facilities, to be tried on one variation of a facility after another. */
    public Trial trial() {
        return new Trial(
                norms(SubjectKind::isOfFacility).stream()
                        .filter(norm -> norm.normInUse().isDecidedByRule())
                        .toList(),
                viewing());
    }

    /** The same on areas that may be off; a norm that a person decides counts as met where it applies. */
    public Trial trial(Tolerance tolerance) {
        return trial(Flag.of(true), viewing(tolerance));
    }

    /** The same with the norms that a person decides, of which it is not known whether they are met. */
    public Trial trialWithPersons() {
        return trial(Flag.of(Truth.UNKNOWN, Trace.NONE), viewing());
    }

    private Trial trial(Flag byPerson, Function<Facility, FacilityView> view) {
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
