package nl.huisnorm.internal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Amendment;
import org.jspecify.annotations.Nullable;

/** An agreement as a history: what was agreed at first, as amended, until it ends. */
public final class AgreementTerm {

    private AgreementTerm() {}

    /**
     * Where the amendments that hold on a day stand in the list of the agreement, the last one first: that one goes before.
     *
     * @param agreement the agreement; none where nothing is known of it
     * @param asOf the day
     */
    public static List<Integer> inForce(@Nullable Agreement agreement, LocalDate asOf) {
        List<Amendment> amendments = agreement == null ? null : agreement.amendments();
        if (amendments == null) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        for (int i = amendments.size() - 1; i >= 0; i--) {
            if (!amendments.get(i).from().isAfter(asOf)) {
                places.add(i);
            }
        }
        places.sort(
                Comparator.comparing((Integer place) -> amendments.get(place).from())
                        .reversed());
        return places;
    }

    /**
     * The last day of an agreement: as it was agreed or last amended, or an earlier one on which it ends.
     *
     * @param agreement the agreement; none where nothing is known of it
     * @param asOf the day on which its amendments are looked at
     * @return none where it has no end
     */
    public static @Nullable LocalDate lastDay(@Nullable Agreement agreement, LocalDate asOf) {
        if (agreement == null) {
            return null;
        }
        LocalDate agreed = agreement.until();
        List<Amendment> amendments = agreement.amendments();
        if (amendments != null) {
            for (int place : inForce(agreement, asOf)) {
                LocalDate amended = amendments.get(place).until();
                if (amended != null) {
                    agreed = amended;
                    break;
                }
            }
        }
        LocalDate ended = agreement.endedOn();
        return ended != null && (agreed == null || ended.isBefore(agreed)) ? ended : agreed;
    }
}
