package nl.huisnorm.proofs.oracle;

import java.util.List;
import java.util.Set;

/** The words of building law on which most articles hang: which function, which chapter. */
final class Law {
    private static final Set<String> HABITABLE = Set.of("bedroom", "living-room", "kitchen");
    private static final List<String> QUALITY = List.of("unprotected", "protected", "extra-protected", "safety");

    private Law() {}

    /** Living, a caravan left aside. */
    static boolean living(Facts building) {
        return building.is("function", "residential", "residential-room-by-room");
    }

    static boolean caravan(Facts building) {
        return building.is("function", "residential-caravan");
    }

    static boolean anyLiving(Facts building) {
        return building.is("function", "residential", "residential-room-by-room", "residential-caravan");
    }

    static boolean roomByRoom(Facts building) {
        return building.is("function", "residential-room-by-room");
    }

    static boolean lodging(Facts building) {
        return building.is("function", "lodging-building", "lodging-building-guarded", "lodging-other");
    }

    static boolean lodgingBuilding(Facts building) {
        return building.is("function", "lodging-building", "lodging-building-guarded");
    }

    static boolean temporary(Facts building) {
        return building.is("construction", "new") && building.part("use").yes("temporaryStructure");
    }

    /** Bbl chapter 4 holds: new, and not a temporary structure (4.8). */
    static boolean chapterFour(Facts building) {
        return building.is("construction", "new") && !building.part("use").yes("temporaryStructure");
    }

    /** New or temporary, for what the articles on temporary structures keep of chapter 4. */
    static boolean built(Facts building) {
        return building.is("construction", "new");
    }

    static boolean chapterThree(Facts building) {
        return !chapterFour(building);
    }

    /** What 4.9 and 4.10 put at the level of existing buildings: a dwelling built for oneself, and what floats. */
    static boolean lifted(Facts building) {
        Facts use = building.part("use");
        return use.yes("floating", false) || (use.yes("privatelyBuilt", false) && anyLiving(building));
    }

    static boolean habitable(Facts room) {
        return HABITABLE.contains(room.word("kind"));
    }

    static boolean atLeast(Facts part, String fact, String quality) {
        return QUALITY.indexOf(part.word(fact)) >= QUALITY.indexOf(quality);
    }
}
