package nl.huisnorm.checker.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.io.write.FacilityTemplate;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What a place is asked for: the facts of the norms that apply to it, or may; of a room those of the norms that apply to such a
 * room. What could be told of more than one kind of thing, such as amenities, is asked of the one that has them. A file to fill in
 * asks for it place by place, a workbook for what any place is asked for.
 */
public final class AskedFacts implements FacilityTemplate.Asked {

    /** What can stand in more than one place. */
    private static final Set<String> IN_ONE_PLACE = Set.of("amenities", "fireSafety", "units", "rooms");

    /** What is no fact of a place, but an answer to what was judged, or says that more is to come. */
    private static final Set<String> NOT_OF_PLACES = Set.of("inspection", "clarification");

    private static final Set<String> NOT_ASKED = Set.of("inspections", "clarifications", "partial");

    /** What people know something by: every report is read by it. */
    private static final Set<String> KNOWN_BY = Set.of(
            "facility.name",
            "facility.municipality",
            "operator.name",
            "operator.kvkNumber",
            "address.street",
            "address.houseNumber",
            "address.postcode",
            "address.town",
            "building.name",
            "unit.name",
            "room.name",
            "extinguisher.place");

    private static final String ROOM = "room";

    private final Facility supposed;
    private final Map<String, Set<Norm>> byFact = new HashMap<>();
    private final Map<Pointer, Map<String, Set<Norm>>> byRoom = new HashMap<>();
    private final Map<Pointer, Set<Norm>> byPlace = new HashMap<>();
    private final Map<String, Set<Norm>> anywhere = new HashMap<>();

    private AskedFacts(Facility supposed) {
        this.supposed = supposed;
    }

    /** The facts that are asked of a place like a facility. */
    public static AskedFacts of(Facility place, Huisnorm huisnorm, AssessmentOptions options) {
        AskedFacts asked = new AskedFacts(place);
        List<Finding> findings = huisnorm.assess(place, options).findings();
        findings.stream()
                .filter(finding -> finding.outcome() != Outcome.NOT_APPLICABLE)
                .forEach(finding -> asked.add(finding, huisnorm.rulebook()));
        Set<String> known = Set.copyOf(asked.byFact.keySet());
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_APPLICABLE)
                .forEach(finding -> asked.addWhyNot(finding, known));
        asked.gather(FactTable.get().record(Edit.owner(Facility.class)), place, Pointer.ROOT);
        return asked;
    }

    private void add(Finding finding, Rulebook rulebook) {
        Norm norm = finding.norm();
        boolean ofRoom = finding.subject().kind().equals(ROOM);
        Map<String, Set<Norm>> facts =
                ofRoom ? byRoom.computeIfAbsent(finding.subject().place(), any -> new HashMap<>()) : byFact;
        for (String fact : rulebook.facts(norm.id())) {
            facts.computeIfAbsent(fact, any -> new LinkedHashSet<>()).add(norm);
            if (ofRoom) {
                byFact.computeIfAbsent(fact, any -> new LinkedHashSet<>()).add(norm);
            }
        }
        for (Missing missing : finding.missing()) {
            byPlace.computeIfAbsent(missing.place(), any -> new LinkedHashSet<>())
                    .add(norm);
        }
    }

    /** What is supposed and has a norm not apply, and nothing else asks for, has to be told as well. */
    private void addWhyNot(Finding finding, Set<String> known) {
        for (Evidence fact : finding.evidence()) {
            if (!known.contains(fact.owner() + "." + fact.fact())) {
                byPlace.computeIfAbsent(fact.place(), any -> new LinkedHashSet<>())
                        .add(finding.norm());
            }
        }
    }

    /** Puts together what is asked of a record and of all that is in it, or could be; tells whether anything is. */
    private boolean gather(FactRecord type, @Nullable Record record, Pointer at) {
        Map<String, Object> values = record == null ? Map.of() : Edit.values(record);
        boolean asks = false;
        for (Fact fact : type.facts()) {
            Pointer place = at.field(fact.name());
            List<Norm> norms = norms(place, fact.path());
            boolean isAsked = !norms.isEmpty();
            if (fact.type().isPart()) {
                isAsked |= within(fact, values.get(fact.name()), place);
            }
            if (isAsked) {
                anywhere.computeIfAbsent(fact.path(), any -> new LinkedHashSet<>())
                        .addAll(norms);
            }
            asks |= isAsked;
        }
        return asks;
    }

    private boolean within(Fact fact, @Nullable Object value, Pointer place) {
        FactRecord part = FactTable.get().partOf(fact);
        if (!fact.type().isList()) {
            return gather(part, (Record) value, place);
        }
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return gather(part, null, place.element(0));
        }
        boolean asks = false;
        for (int i = 0; i < list.size(); i++) {
            asks |= gather(part, (Record) list.get(i), place.element(i));
        }
        return asks;
    }

    /**
     * Whether a fact is asked of any place, and a part or list where something in it is. What is an answer to what was judged has
     * its room always.
     */
    boolean has(Fact fact) {
        return NOT_OF_PLACES.contains(fact.owner()) || anywhere.containsKey(fact.path());
    }

    @Override
    public boolean isKnownBy(String fact) {
        return KNOWN_BY.contains(fact);
    }

    /** The norms that ask for a fact of any place. */
    public List<Norm> norms(String fact) {
        return List.copyOf(anywhere.getOrDefault(fact, Set.of()));
    }

    /** Whether it is one of the norms that ask for a fact. */
    boolean isAsking(Norm norm, String fact) {
        return anywhere.getOrDefault(fact, Set.of()).contains(norm);
    }

    @Override
    public List<Norm> norms(Pointer place, String fact) {
        String owner = fact.substring(0, fact.indexOf('.'));
        if (NOT_OF_PLACES.contains(owner) || NOT_ASKED.contains(place.last()) || !isThere(place)) {
            return List.of();
        }
        Set<Norm> norms = new LinkedHashSet<>(byPlace.getOrDefault(place, Set.of()));
        Pointer room = room(place);
        if (room == null) {
            norms.addAll(byFact.getOrDefault(fact, Set.of()));
        } else if (owner.equals(ROOM)) {
            norms.addAll(byRoom.getOrDefault(room, Map.of()).getOrDefault(fact, Set.of()));
        } else if (!norms(list(place, room), ROOM + "." + list(place, room).last())
                .isEmpty()) {
            norms.addAll(byFact.getOrDefault(fact, Set.of()));
        }
        return new ArrayList<>(norms);
    }

    /** What of a room something stands in, as the list of its detectors. */
    private static Pointer list(Pointer place, Pointer room) {
        Pointer at = place;
        while (at.parent() != null && !room.equals(at.parent())) {
            at = Objects.requireNonNull(at.parent());
        }
        return at;
    }

    /** The room that something stands in. */
    private static @Nullable Pointer room(Pointer place) {
        for (Pointer at = place; at != null; at = at.parent()) {
            Pointer around = at.parent();
            if (around != null && around.last().equals("rooms")) {
                return at;
            }
        }
        return null;
    }

    /** Whether the place has all that is on the way and could stand elsewhere. */
    private boolean isThere(Pointer place) {
        Deque<String> steps = new ArrayDeque<>();
        for (Pointer at = place; at != null && at.parent() != null; at = at.parent()) {
            steps.push(at.last());
        }
        @Nullable Object value = supposed;
        for (String step : steps) {
            value = value == null ? null : below(value, step);
            if (value == null && IN_ONE_PLACE.contains(step)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object below(Object value, String step) {
        if (value instanceof List<?> list) {
            int index = Integer.parseInt(step);
            return index < list.size() ? list.get(index) : null;
        }
        if (!(value instanceof Record)) {
            return null;
        }
        try {
            return value.getClass().getMethod(step).invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + step + " in " + value.getClass(), e);
        }
    }
}
