package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;

/** A carbon monoxide detector. */
public final class CarbonMonoxideDetectorView extends View implements Alarming {

    private final PlaceView owner;
    private final CarbonMonoxideDetector detector;

    CarbonMonoxideDetectorView(PlaceView owner, CarbonMonoxideDetector detector, Pointer place) {
        super("carbonMonoxideDetector", place);
        this.owner = owner;
        this.detector = detector;
    }

    @Override
    public Subject subject() {
        return owner.subject();
    }

    @Override
    public Flag sounds() {
        return flag("sounds", detector.sounds());
    }

    @Override
    public Flag backupBattery() {
        return flag("backupBattery", detector.backupBattery());
    }

    @Override
    public Flag expiryPrinted() {
        return flag("expiryPrinted", detector.expiryPrinted());
    }

    @Override
    public Day expiresOn() {
        return day("expiresOn", detector.expiresOn());
    }
}
