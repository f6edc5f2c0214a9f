package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import org.jspecify.annotations.Nullable;

/** The times from the date of the assessment on in which phases are short of beds, or may be. */
final class BedGaps {

    private static final Interval NONE = new Interval(0, 0);

    private final PlanView view;
    private final BedShortages shortages;
    private final List<BedGap> gaps = new ArrayList<>();

    BedGaps(PlanView view, BedShortages shortages) {
        this.view = view;
        this.shortages = shortages;
    }

    /** The gaps of all phases that are not over, in the order of the phases. */
    List<BedGap> all() {
        for (PhaseView phase : view.phases()) {
            LocalDate until = view.whileAgreed(phase.until());
            boolean over = until != null && until.isBefore(view.asOf());
            if (!over && !phase.isOutsideAgreement()) {
                of(phase, until);
            }
        }
        return gaps;
    }

    private void of(PhaseView phase, @Nullable LocalDate until) {
        BedGap open = null;
        for (LocalDate day : phase.daysAhead()) {
            Interval beds = Objects.requireNonNullElse(shortages.on(phase, day), NONE);
            boolean mayBeShort = beds.most() > 0;
            if (open != null && (!mayBeShort || open.isCertain() != (beds.least() > 0))) {
                gaps.add(new BedGap(open.phase(), open.from(), day.minusDays(1), open.beds()));
                open = null;
            }
            if (mayBeShort) {
                open = open == null
                        ? new BedGap(phase.phase().id(), day, until, beds)
                        : new BedGap(open.phase(), open.from(), until, Duties.worst(open.beds(), beds));
            }
        }
        if (open != null) {
            gaps.add(open);
        }
    }
}
