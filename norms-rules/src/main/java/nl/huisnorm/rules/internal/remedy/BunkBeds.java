package nl.huisnorm.rules.internal.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Bunk beds go along with the places to sleep that are taken away: a room has no more of them than half of those, and a file
 * that says otherwise is refused.
 */
final class BunkBeds {

    private static final String BEDS = "beds";
    private static final String BUNK_BEDS = "bunkBeds";

    private BunkBeds() {}

    /** The adjustments, and after each of places to sleep the one of bunk beds that goes along, which weighs nothing more. */
    static List<Adjustment> along(Collection<Adjustment> adjustments, Facility facility) {
        List<Adjustment> all = new ArrayList<>();
        for (Adjustment adjustment : adjustments) {
            all.add(adjustment);
            Pointer bunkBeds = bunkBeds(adjustment);
            if (bunkBeds != null
                    && adjustment.to() instanceof Integer beds
                    && Edit.at(facility, bunkBeds) instanceof Integer there
                    && there > beds / 2
                    && !isLowered(adjustments, bunkBeds, beds / 2)) {
                all.add(new Adjustment(
                        adjustment.kind(),
                        adjustment.owner(),
                        bunkBeds,
                        adjustment.where(),
                        there,
                        beds / 2,
                        BigDecimal.ZERO));
            }
        }
        all.removeIf(one -> isTooHigh(one, all));
        return all;
    }

    private static @Nullable Pointer bunkBeds(Adjustment adjustment) {
        Pointer room = adjustment.fact().equals(BEDS) ? adjustment.place().parent() : null;
        return room == null ? null : room.field(BUNK_BEDS);
    }

    private static boolean isLowered(Collection<Adjustment> adjustments, Pointer bunkBeds, int most) {
        return adjustments.stream()
                .anyMatch(one -> one.place().equals(bunkBeds) && one.to() instanceof Integer left && left <= most);
    }

    /** Whether another adjustment takes more of the same bunk beds away. */
    private static boolean isTooHigh(Adjustment one, Collection<Adjustment> all) {
        return one.fact().equals(BUNK_BEDS)
                && one.to() instanceof Integer left
                && isLowered(all, one.place(), left - 1);
    }
}
