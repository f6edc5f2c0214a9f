package nl.huisnorm.rules.internal.view;

import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.input.Pointer;

/** A smoke detector. */
public final class SmokeDetectorView extends SmokeDetectorFacts implements DetectorView {

    SmokeDetectorView(RoomView room, SmokeDetector detector, Pointer place) {
        super(room, detector, place);
    }
}
