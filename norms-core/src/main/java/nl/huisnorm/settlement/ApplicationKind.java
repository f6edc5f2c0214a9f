package nl.huisnorm.settlement;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What is applied for or notified. */
@Experimental
public enum ApplicationKind implements Named {
    /** An environmental permit (omgevingsvergunning). */
    ENVIRONMENTAL_PERMIT,
    /** A notification of fire-safe use (gebruiksmelding). */
    USE_NOTIFICATION
}
