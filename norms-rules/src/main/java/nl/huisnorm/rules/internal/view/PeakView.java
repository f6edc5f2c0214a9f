package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.settlement.Peak;

/** A peak of a phase: the same months of every year, which may last into the next. */
public final class PeakView extends PeakFacts {

    private final int first;
    private final int last;

    PeakView(PhaseView phase, Peak peak, Pointer place) {
        super(phase, peak, place);
        this.first = peak.firstMonth();
        this.last = peak.lastMonth();
    }

    /** Whether a day lies in its months. */
    boolean isOn(LocalDate day) {
        int month = day.getMonthValue();
        boolean begun = month >= first;
        boolean notOver = month <= last;
        return first <= last ? begun && notOver : begun || notOver;
    }
}
