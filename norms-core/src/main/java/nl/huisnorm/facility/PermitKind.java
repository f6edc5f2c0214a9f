package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** A permit that can have conditions. */
@Stable
public enum PermitKind implements Named {
    /** An environmental permit (omgevingsvergunning). */
    ENVIRONMENTAL_PERMIT,
    /** A letting permit under the good landlordship act (verhuurvergunning). */
    LETTING_PERMIT,
    /** A permit to withdraw a dwelling from the housing stock (onttrekkingsvergunning). */
    WITHDRAWAL_PERMIT,
    /** A permit to merge a dwelling with other housing. */
    MERGING_PERMIT,
    /** A permit to convert a dwelling into rooms (omzettingsvergunning). */
    CONVERSION_PERMIT,
    /** A permit to alter a dwelling into two or more dwellings. */
    SPLITTING_PERMIT
}
