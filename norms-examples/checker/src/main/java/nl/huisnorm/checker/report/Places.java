package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the tree of buildings, units and rooms, each with what came of it. */
final class Places {

    /** What is worst first. */
    private static final List<Outcome> WORST_FIRST = List.of(
            Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, Outcome.WAIVED, Outcome.COMPLIANT, Outcome.NOT_APPLICABLE);

    private final Messages texts;
    private final Map<Pointer, Kept> kept = new HashMap<>();

    /** A place with what lies in it, while the findings are put where they belong. */
    private record Kept(What what, List<Kept> within, List<FindingEntry> findings) {
        Kept(What what) {
            this(what, new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What stands there. */
    private record What(
            String kind,
            String label,
            String id,
            @Nullable String name,
            @Nullable Integer storey,
            @Nullable BigDecimal area,
            @Nullable Integer people) {}

    private Places(Messages texts) {
        this.texts = texts;
    }

    /** The facility with all that is in it, the plan with its phases, or the application. */
    static Place of(InputDocument document, Assessment assessment, Entries entries, Messages texts) {
        Places places = new Places(texts);
        Kept root = document instanceof FacilityDocument read
                ? places.facility(read.facility())
                : places.root(assessment.subject());
        if (document instanceof PlanDocument read) {
            places.phases(read.plan().phases(), root);
        }
        assessment
                .findings()
                .forEach(finding ->
                        places.nearest(finding.subject().place()).findings().add(entries.of(finding)));
        return place(root);
    }

    private Kept nearest(Pointer place) {
        Pointer at = place;
        while (!kept.containsKey(at) && at.parent() != null) {
            at = at.parent();
        }
        return Objects.requireNonNull(kept.get(at));
    }

    private Kept root(Subject whole) {
        return keep(
                Pointer.ROOT,
                new What(
                        whole.kind(),
                        texts.get("subject." + whole.kind()),
                        whole.id(),
                        whole.name(),
                        null,
                        null,
                        null));
    }

    private void phases(List<Phase> phases, Kept in) {
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            in.within()
                    .add(keep(
                            Pointer.ROOT.field("phases").element(i),
                            new What(
                                    "phase",
                                    texts.get("subject.phase"),
                                    phase.id(),
                                    phase.name(),
                                    null,
                                    null,
                                    phase.migrants())));
        }
    }

    private Kept facility(Facility facility) {
        Kept root = keep(
                Pointer.ROOT,
                new What(
                        "facility",
                        texts.get("subject.facility"),
                        facility.id(),
                        facility.name(),
                        null,
                        null,
                        facility.residents()));
        for (int i = 0; i < facility.buildings().size(); i++) {
            building(
                    facility.buildings().get(i), Pointer.ROOT.field("buildings").element(i), root);
        }
        return root;
    }

    private void building(Building building, Pointer at, Kept in) {
        Kept one = keep(
                at,
                new What(
                        "building",
                        texts.get("subject.building"),
                        building.id(),
                        building.name(),
                        null,
                        building.usableFloorArea(),
                        building.residents()));
        in.within().add(one);
        rooms(building.rooms(), building.id(), at, one);
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Pointer place = at.field("units").element(i);
            String id = building.id() + "/" + unit.id();
            Kept kept = keep(
                    place,
                    new What(
                            "unit",
                            texts.get("subject.unit"),
                            id,
                            unit.name(),
                            null,
                            unit.usableFloorArea(),
                            unit.residents()));
            one.within().add(kept);
            rooms(unit.rooms(), id, place, kept);
        }
    }

    private void rooms(@Nullable List<Room> listed, String path, Pointer at, Kept in) {
        List<Room> rooms = Objects.requireNonNullElse(listed, List.of());
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            in.within()
                    .add(keep(
                            at.field("rooms").element(i),
                            new What(
                                    "room",
                                    room.kind().label(texts.locale()),
                                    path + "/" + room.id(),
                                    room.name(),
                                    room.storey(),
                                    room.area(),
                                    room.occupants())));
        }
    }

    private Kept keep(Pointer at, What what) {
        Kept one = new Kept(what);
        kept.put(at, one);
        return one;
    }

    private static Place place(Kept kept) {
        List<Place> within = kept.within().stream().map(Places::place).toList();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        kept.findings().stream()
                .filter(finding -> finding.norm().binding())
                .forEach(finding -> counts.merge(finding.outcome(), 1, Integer::sum));
        Outcome own = worst(counts.keySet().stream());
        within.forEach(one -> one.counts().forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum)));
        What what = kept.what();
        return new Place(
                what.kind(),
                what.label(),
                what.id(),
                what.name(),
                what.storey(),
                what.area(),
                what.people(),
                own,
                worst(counts.keySet().stream()),
                counts,
                kept.findings(),
                within);
    }

    private static @Nullable Outcome worst(Stream<Outcome> outcomes) {
        List<Outcome> all = outcomes.toList();
        return WORST_FIRST.stream().filter(all::contains).findFirst().orElse(null);
    }
}
