package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import org.jspecify.annotations.Nullable;

/** The stays of a day against the people who live there by the rooms or by what is stated, on the whole and by building. */
final class PeopleChecks {

    private static final Pointer STAYS = Pointer.ROOT.field("stays");
    private static final String RESIDENTS = "residents";

    private PeopleChecks() {}

    static void check(Facility facility, LocalDate day, Doubted doubted) {
        List<Stay> stays = Objects.requireNonNullElse(facility.stays(), List.of());
        List<Stay> running = stays.stream().filter(stay -> runs(stay, day)).toList();
        notYetTakenIntoUse(facility, running, day, doubted);
        Integer counted = Residents.counted(facility);
        Integer residents = counted == null ? facility.residents() : counted;
        if (residents != null && residents > 0) {
            none("stays", facility.stays(), residents, doubted);
            none("leases", facility.leases(), residents, doubted);
        }
        if (residents != null && running.size() > residents) {
            List<Pointer> inDoubt = new ArrayList<>(List.of(STAYS, Pointer.ROOT.field(RESIDENTS)));
            for (int i = 0; i < facility.buildings().size(); i++) {
                sleepers(facility.buildings().get(i), building(i), inDoubt);
            }
            add("facility", running.size(), residents, Pointer.ROOT, inDoubt, doubted);
            return;
        }
        Map<String, Integer> inBuilding = new HashMap<>();
        for (Stay stay : running) {
            if (stay.building() != null) {
                inBuilding.merge(stay.building(), 1, Integer::sum);
            }
        }
        for (int i = 0; i < facility.buildings().size(); i++) {
            Building building = facility.buildings().get(i);
            int here = inBuilding.getOrDefault(building.id(), 0);
            Integer living = Residents.of(building);
            if (living != null && here > living) {
                List<Pointer> inDoubt = new ArrayList<>(List.of(STAYS));
                sleepers(building, building(i), inDoubt);
                add("building", here, living, building(i), inDoubt, doubted);
            }
        }
    }

    private static void none(String list, @Nullable List<?> said, int residents, Doubted doubted) {
        if (said != null && said.isEmpty()) {
            Pointer place = Pointer.ROOT.field(list);
            doubted.add(
                    DataCheck.NONE_BESIDE_RESIDENTS,
                    List.of(
                            new Evidence("facility", place, 0),
                            new Evidence("facility", Pointer.ROOT.field(RESIDENTS), residents)),
                    List.of(place));
        }
    }

    private static void notYetTakenIntoUse(Facility facility, List<Stay> running, LocalDate day, Doubted doubted) {
        LocalDate taken = facility.letting() == null ? null : facility.letting().takenIntoUseOn();
        if (taken != null && taken.isAfter(day) && !running.isEmpty()) {
            Pointer place = Pointer.ROOT.field("letting").field("takenIntoUseOn");
            doubted.add(
                    DataCheck.AFTER_THE_DAY,
                    List.of(new Evidence("letting", place, taken), new Evidence("facility", STAYS, running.size())),
                    List.of(place));
        }
    }

    private static Pointer building(int index) {
        return Pointer.ROOT.field("buildings").element(index);
    }

    private static void add(
            String owner, int stays, int residents, Pointer at, List<Pointer> inDoubt, Doubted doubted) {
        doubted.add(
                DataCheck.STAYS_ABOVE_SLEEPERS,
                List.of(new Evidence("facility", STAYS, stays), new Evidence(owner, at.field(RESIDENTS), residents)),
                inDoubt);
    }

    /** Whether someone sleeps there after the day: who leaves on it makes room for who comes. */
    private static boolean runs(Stay stay, LocalDate day) {
        return stay.from() != null
                && !stay.from().isAfter(day)
                && (stay.until() == null || stay.until().isAfter(day));
    }

    private static void sleepers(Building building, Pointer at, List<Pointer> places) {
        places.add(at.field(RESIDENTS));
        occupants(building.rooms(), at.field("rooms"), places);
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        for (int i = 0; i < units.size(); i++) {
            Pointer unit = at.field("units").element(i);
            places.add(unit.field(RESIDENTS));
            occupants(units.get(i).rooms(), unit.field("rooms"), places);
        }
    }

    private static void occupants(@Nullable List<Room> rooms, Pointer at, List<Pointer> places) {
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            places.add(at.element(i).field("occupants"));
        }
    }
}
