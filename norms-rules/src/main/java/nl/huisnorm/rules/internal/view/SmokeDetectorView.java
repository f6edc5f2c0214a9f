package nl.huisnorm.rules.internal.view;

import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.facility.DetectorStandard;
import nl.huisnorm.facility.SmokeDetector;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;

/** A smoke detector. */
public final class SmokeDetectorView extends SmokeDetectorFacts implements DetectorView {

    private final SmokeDetector detector;

    SmokeDetectorView(RoomView room, SmokeDetector detector, Pointer place) {
        super(room, detector, place);
        this.detector = detector;
    }

    /** Whether it complies with a standard, as written in files. */
    Flag compliesWith(String standard) {
        List<DetectorStandard> standards = detector.standards();
        if (standards == null) {
            return Flag.of(Truth.UNKNOWN, trace("standards", null));
        }
        boolean complies = standards.stream().anyMatch(one -> one.key().equals(standard));
        String all = standards.stream().map(DetectorStandard::key).collect(Collectors.joining(", "));
        return Flag.of(complies ? Truth.TRUE : Truth.FALSE, trace("standards", all));
    }
}
