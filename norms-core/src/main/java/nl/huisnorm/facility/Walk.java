package nl.huisnorm.facility;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** The stops of a walk along a facility, in their order: where what an inspection asks is seen, counted, measured or looked up. */
@Experimental
public enum Walk implements Named {
    /** Before the walk: what kind of place it is, on which much of the rest depends. */
    BEFORE,
    /** Outside, around the buildings. */
    OUTSIDE,
    /** The entrance, corridors, stairs and ways out, and what hangs there. */
    ENTRANCE,
    /** Room by room. */
    ROOMS,
    /** Kitchens, toilets and bathrooms, and where the laundry is done. */
    KITCHEN_AND_SANITARY,
    /** What there is against fire and smoke. */
    FIRE_SAFETY,
    /** After the walk, in the office: documents, registers and maps, and whom to ask. */
    OFFICE;

    /**
     * Where a fact of a room is seen: in the room, and so at the stop of that room.
     *
     * @param room what the room is for
     */
    public Walk in(RoomKind room) {
        if (this != ROOMS) {
            return this;
        }
        return switch (room) {
            case KITCHEN, BATHROOM, TOILET, LAUNDRY -> KITCHEN_AND_SANITARY;
            case CORRIDOR -> ENTRANCE;
            case BEDROOM, LIVING_ROOM, STORAGE, OTHER -> ROOMS;
        };
    }
}
