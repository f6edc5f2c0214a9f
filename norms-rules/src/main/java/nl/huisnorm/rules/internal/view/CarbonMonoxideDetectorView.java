package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.input.Pointer;

/** A carbon monoxide detector. */
public final class CarbonMonoxideDetectorView extends DetectorView {

    private final PlaceView owner;

    CarbonMonoxideDetectorView(PlaceView owner, CarbonMonoxideDetector detector, Pointer place) {
        super(
                "carbonMonoxideDetector",
                place,
                detector.sounds(),
                detector.backupBattery(),
                detector.expiryPrinted(),
                detector.expiresOn());
        this.owner = owner;
    }

    @Override
    public Subject subject() {
        return owner.subject();
    }
}
