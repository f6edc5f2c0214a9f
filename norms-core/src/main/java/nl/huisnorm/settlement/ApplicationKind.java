package nl.huisnorm.settlement;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What is applied for or notified. */
@Experimental
public enum ApplicationKind implements Named {
    /** An environmental permit (omgevingsvergunning). */
    ENVIRONMENTAL_PERMIT,
    /** An activity for which the environment plan itself requires a permit. */
    PLAN_ACTIVITY,
    /** An activity contrary to the environment plan (buitenplanse omgevingsplanactiviteit, BOPA). */
    PLAN_DEVIATION,
    /** A notification of fire-safe use (gebruiksmelding). */
    USE_NOTIFICATION,
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
