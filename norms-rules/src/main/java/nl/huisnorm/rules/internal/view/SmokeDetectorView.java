package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;

/** A smoke detector. */
public final class SmokeDetectorView extends DetectorView {

    private final RoomView room;
    private final SmokeDetector detector;

    SmokeDetectorView(RoomView room, SmokeDetector detector, Pointer place) {
        super(
                "smokeDetector",
                place,
                detector.sounds(),
                detector.backupBattery(),
                detector.expiryPrinted(),
                detector.expiresOn());
        this.room = room;
        this.detector = detector;
    }

    @Override
    public Subject subject() {
        return room.subject();
    }

    /** Whether it complies with a standard, as written in files. */
    Flag compliesWith(String standard) {
        if (detector.standards() == null) {
            return Flag.of(Truth.UNKNOWN, trace("standards", null));
        }
        boolean complies =
                detector.standards().stream().anyMatch(one -> one.key().equals(standard));
        String all = String.join(
                ", ", detector.standards().stream().map(one -> one.key()).toList());
        return Flag.of(complies ? Truth.TRUE : Truth.FALSE, trace("standards", all));
    }
}
