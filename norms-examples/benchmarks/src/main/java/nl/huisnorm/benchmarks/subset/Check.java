package nl.huisnorm.benchmarks.subset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** A norm that every engine judges for the comparison. Which norm of the rulebook it is, a list beside the classes says. */
public enum Check {
    /** Everyone has a bed of the smallest size or larger. */
    BEDS_FOR_ALL(Kind.BEDROOM),
    /** Everyone has wardrobe space. */
    WARDROBE_FOR_ALL(Kind.BEDROOM),
    /** Everyone has a chair. */
    CHAIRS_FOR_ALL(Kind.BEDROOM),
    /** A wardrobe outside the bedroom can be locked. */
    LOCK_OUTSIDE(Kind.BEDROOM),
    /** Floor area of a bedroom for each who sleeps there. */
    FLOOR_IN_BEDROOM(Kind.BEDROOM),
    /** No more than two sleep in a bedroom. */
    SLEEPERS_IN_BEDROOM(Kind.BEDROOM),
    /** There are no bunk beds. */
    BUNKS_IN_BEDROOM(Kind.BEDROOM),
    /** A bedroom has daylight. */
    DAYLIGHT_IN_BEDROOM(Kind.BEDROOM),
    /** A bedroom can be locked. */
    BEDROOM_LOCKABLE(Kind.BEDROOM),
    /** Living rooms and bedrooms can be heated. */
    HEATING_IN_ROOM(Kind.ROOM),
    /** The form of accommodation is admitted. */
    ADMITTED_FORM(Kind.BUILDING),
    /** The area was measured by the standard. */
    AREA_MEASURED(Kind.BUILDING),
    /** Everything is reached indoors. */
    UNDER_ONE_ROOF(Kind.BUILDING),
    /** There are smoke detectors, and all work. */
    SMOKE_DETECTORS_WORK(Kind.BUILDING),
    /** Enough toilets for those who share them. */
    TOILETS_FOR_ALL(Kind.PLACE),
    /** Enough showers for those who share them. */
    SHOWERS_FOR_ALL(Kind.PLACE),
    /** Toilets and showers can be locked, with hot and cold water. */
    SANITARY_IN_ORDER(Kind.PLACE),
    /** Enough room in the refrigerators. */
    REFRIGERATORS_FOR_ALL(Kind.PLACE),
    /** A washing machine, or another way to have laundry done. */
    LAUNDRY_DONE(Kind.PLACE),
    /** Laundry dries outside the own bedroom. */
    LAUNDRY_DRIED(Kind.PLACE),
    /** Enough wall sockets. */
    SOCKETS_FOR_ALL(Kind.PLACE),
    /** There is a living room. */
    LIVING_ROOM_THERE(Kind.PLACE),
    /** Lights and sockets in wet rooms are splash-proof. */
    WET_ROOMS_SPLASH_PROOF(Kind.PLACE),
    /** Combustion appliances are maintained, and no open geyser hangs where people sleep or wash. */
    APPLIANCES_MAINTAINED(Kind.PLACE),
    /** An extinguisher hangs near the cooking place. */
    EXTINGUISHER_NEAR_COOKING(Kind.PLACE),
    /** There is an extinguisher. */
    EXTINGUISHER_THERE(Kind.PLACE),
    /** A fire blanket hangs near the cooking place. */
    FIRE_BLANKET_THERE(Kind.PLACE),
    /** All carbon monoxide detectors work. */
    GAS_DETECTORS_WORK(Kind.PLACE),
    /** There is a carbon monoxide detector where something burns. */
    GAS_DETECTOR_THERE(Kind.PLACE),
    /** A fire alarm installation is maintained and inspected. */
    ALARM_KEPT(Kind.PLACE),
    /** An evacuation plan is posted. */
    EVACUATION_POSTED(Kind.PLACE),
    /** An extinguisher was inspected not too long ago. */
    EXTINGUISHER_INSPECTED(Kind.EXTINGUISHER),
    /** Instructions are on the extinguisher. */
    EXTINGUISHER_EXPLAINED(Kind.EXTINGUISHER),
    /** A list of residents is at hand. */
    RESIDENTS_LISTED(Kind.FACILITY),
    /** As many live here as are registered. */
    RESIDENTS_REGISTERED(Kind.FACILITY),
    /** No more beds than permitted. */
    BEDS_PERMITTED(Kind.FACILITY),
    /** A named person manages it. */
    MANAGER_NAMED(Kind.FACILITY),
    /** Somebody can be reached at all hours. */
    REACHABLE_ALWAYS(Kind.FACILITY),
    /** The information sheet is posted with all it must hold. */
    SHEET_POSTED(Kind.FACILITY),
    /** A card in the language of the residents is posted. */
    CARD_POSTED(Kind.FACILITY);

    /** What a norm is applied to. */
    public enum Kind {
        /** A room in which people sleep. */
        BEDROOM,
        /** Any room. */
        ROOM,
        /** A building. */
        BUILDING,
        /** Where something stands that people share. */
        PLACE,
        /** An extinguisher. */
        EXTINGUISHER,
        /** The facility as a whole. */
        FACILITY
    }

    private static final Properties NORMS = norms();

    private final Kind kind;

    Check(Kind kind) {
        this.kind = kind;
    }

    /** What it is applied to. */
    public Kind kind() {
        return kind;
    }

    /** The id of the norm. */
    public String norm() {
        String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Objects.requireNonNull(NORMS.getProperty(key), key);
    }

    /** The ids of all norms. */
    public static Set<String> allNorms() {
        return Arrays.stream(values()).map(Check::norm).collect(Collectors.toSet());
    }

    private static Properties norms() {
        Properties norms = new Properties();
        try (InputStream list = Check.class.getResourceAsStream("norms.properties")) {
            norms.load(Objects.requireNonNull(list, "norms.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return norms;
    }
}
