package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** What a room is for. */
@Stable
public enum RoomKind implements Named {
    /** A room to sleep in (slaapkamer). */
    BEDROOM(true),
    /** A living or recreation room (woonkamer, recreatieruimte). */
    LIVING_ROOM(true),
    /** A kitchen, also one to eat in (keuken, woonkeuken). */
    KITCHEN(true),
    /** A room with a bath or shower, with or without a toilet (badkamer, doucheruimte). */
    BATHROOM(false),
    /** A room with only a toilet (toiletruimte). */
    TOILET(false),
    /** A corridor, hall, landing or staircase (gang, hal, overloop, trap). */
    CORRIDOR(false),
    /** A laundry (wasruimte). */
    LAUNDRY(false),
    /** A store (berging). */
    STORAGE(false),
    /** Anything else. */
    OTHER(false);

    private final boolean habitable;

    RoomKind(boolean habitable) {
        this.habitable = habitable;
    }

    /** Whether people stay in such a room, in the sense building law gives to a habitable room (verblijfsruimte). */
    public boolean habitable() {
        return habitable;
    }
}
