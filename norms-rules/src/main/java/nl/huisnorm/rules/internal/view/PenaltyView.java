package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Penalty;
import org.jspecify.annotations.Nullable;

/** The penalty clause. Where nothing is said of it, nothing of it is known. */
public final class PenaltyView extends PenaltyFacts {

    PenaltyView(View agreement, @Nullable Penalty penalty, Pointer place) {
        super(agreement, penalty, place);
    }

    /** The largest of the sums for a breach, a day and a bed. */
    public Amount largest() {
        Amount largest = fixed();
        for (Amount sum : List.of(perDay(), perBed())) {
            if (sum.isKnown() && (!largest.isKnown() || sum.above(largest).truth() == Truth.TRUE)) {
                largest = sum;
            }
        }
        return largest;
    }
}
