package nl.huisnorm.rules.internal.view;

import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A detector that can be tested. */
public interface Alarming {

    /** Whether it gives its sound signal. */
    Flag sounds();

    /** Whether it has a back-up battery. */
    Flag backupBattery();

    /** Whether an expiry date is printed on it. */
    Flag expiryPrinted();

    /** That date. */
    Day expiresOn();

    /** Whether it has not expired by a day; one without a printed date does not expire. */
    default Flag notExpiredBy(Day day) {
        return expiresOn().isKnown()
                ? expiresOn().notBefore(day)
                : expiryPrinted().not().or(expiresOn().notBefore(day));
    }
}
