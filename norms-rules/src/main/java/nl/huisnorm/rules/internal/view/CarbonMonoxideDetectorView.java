package nl.huisnorm.rules.internal.view;

import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.input.Pointer;

/** A carbon monoxide detector. */
public final class CarbonMonoxideDetectorView extends CarbonMonoxideDetectorFacts implements DetectorView {

    CarbonMonoxideDetectorView(PlaceView owner, CarbonMonoxideDetector detector, Pointer place) {
        super(owner, detector, place);
    }
}
