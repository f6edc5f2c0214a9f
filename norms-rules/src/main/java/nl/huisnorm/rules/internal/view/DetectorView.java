package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import org.jspecify.annotations.Nullable;

/** A detector, of smoke or carbon monoxide, and what testing it showed. */
public abstract class DetectorView extends View {

    private final Flag sounds;
    private final Flag backupBattery;
    private final Flag expiryPrinted;
    private final Day expiresOn;

    DetectorView(
            String owner,
            Pointer place,
            @Nullable Boolean sounds,
            @Nullable Boolean backupBattery,
            @Nullable Boolean expiryPrinted,
            @Nullable LocalDate expiresOn) {
        super(owner, place);
        this.sounds = flag("sounds", sounds);
        this.backupBattery = flag("backupBattery", backupBattery);
        this.expiryPrinted = flag("expiryPrinted", expiryPrinted);
        this.expiresOn = day("expiresOn", expiresOn);
    }

    /** Whether it gives its sound signal. */
    public Flag sounds() {
        return sounds;
    }

    /** Whether it has a back-up battery. */
    public Flag backupBattery() {
        return backupBattery;
    }

    /** Whether it has not expired by a day; one without a printed date does not expire. */
    public Flag notExpiredBy(Day day) {
        Flag inTime = expiresOn.notBefore(day);
        return expiresOn.isKnown() ? inTime : expiryPrinted.not().or(inTime);
    }
}
