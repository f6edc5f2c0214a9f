package nl.huisnorm.internal.facility;

import java.util.List;
import java.util.Locale;

/** What the parts of a facility cannot say together: a file that says so is refused. */
public enum Impossible {
    /** No building at all. */
    NO_BUILDINGS("facility.buildings"),
    /** The same id twice in a list. */
    DUPLICATE_ID("building.id", "unit.id", "room.id", "stay.id", "lease.id", "extinguisher.id", "permitCondition.id"),
    /** Another number of residents than the rooms add up to. */
    RESIDENTS_DIFFER("facility.residents", "building.residents", "unit.residents", "room.occupants"),
    /** A period that ends before it begins. */
    UNTIL_BEFORE_FROM(
            "stay.from",
            "stay.until",
            "certificate.from",
            "certificate.until",
            "permits.grantedOn",
            "permits.until",
            "lease.payPeriodFrom",
            "lease.payPeriodUntil"),
    /** More bunk beds than places to sleep. */
    MORE_BUNKS_THAN_BEDS("room.bunkBeds", "room.beds"),
    /** A stay in a building that is not there. */
    UNKNOWN_BUILDING("stay.building", "building.id"),
    /** A part of a building that is in the list itself: it would be judged twice. */
    PART_AND_WHOLE("building.partOf", "building.id"),
    /** A part of a building with a use of its own, of which the use is not told. */
    PART_WITHOUT_FUNCTION("building.partOf", "building.function"),
    /** Two parts of a building with the same use: they are one part. */
    PARTS_ALIKE("building.partOf", "building.function"),
    /** Two parts of a building that were not built in the same year. */
    PARTS_BUILT_APART("building.partOf", "building.builtIn"),
    /** An amount in euros with more than two decimals: it can be a thousand times as much. */
    NUMBER_WHICH("lease.monthlyRent", "lease.weeklyRent", "lease.deposit");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> facts;

    Impossible(String... facts) {
        this.facts = List.of(facts);
    }

    /** The code of the problem that tells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The facts that are held against each other. */
    public List<String> facts() {
        return facts;
    }
}
