package nl.huisnorm.permitservice.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of objects of the BAG, each with the two digits by which an id tells of which kind it is. */
public enum BagObject {
    /** A place to stay with an entrance of its own (verblijfsobject). */
    RESIDENTIAL_OBJECT("01"),
    /** A berth for a ship (ligplaats). */
    BERTH("02"),
    /** A place for a caravan (standplaats). */
    PITCH("03"),
    /** A building (pand). */
    BUILDING("10"),
    /** A number with which an address is made (nummeraanduiding). */
    NUMBER("20"),
    /** A street (openbare ruimte). */
    STREET("30");

    private static final Pattern ID = Pattern.compile("[0-9]{16}");
    private static final int KIND_BEGINS = 4;
    private static final int KIND_ENDS = 6;

    private final String code;

    BagObject(String code) {
        this.code = code;
    }

    /**
     * The kind that an id is of: its first four digits are the municipality that gave it, the two after that are the kind.
     *
     * @param id what may be an id
     * @return the kind; none where it is no id
     */
    public static Optional<BagObject> of(String id) {
        return ID.matcher(id).matches()
                ? Arrays.stream(values())
                        .filter(one -> one.code.equals(id.substring(KIND_BEGINS, KIND_ENDS)))
                        .findFirst()
                : Optional.empty();
    }
}
