package nl.huisnorm.rules.internal.view;

import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A detector, of smoke or carbon monoxide, and what testing it showed. */
public interface DetectorView {

    /** Whether the day on which it expires is printed on it. */
    Flag expiryPrinted();

    /** The day on which it expires. */
    Day expiresOn();

    /** Whether it has not expired by a day; one without a printed date does not expire. */
    default Flag notExpiredBy(Day day) {
        Flag inTime = expiresOn().notBefore(day);
        return expiresOn().isKnown() ? inTime : expiryPrinted().not().or(inTime);
    }
}
