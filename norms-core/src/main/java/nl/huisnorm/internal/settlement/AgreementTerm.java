package nl.huisnorm.internal.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
     * @param day the day that is looked at, which may be over or still to come
     * @param asOf the date of the assessment: what is concluded after it is not agreed yet
     */
    public static List<Integer> inForce(@Nullable Agreement agreement, LocalDate day, LocalDate asOf) {
        return places(
                agreement,
                amendment -> isConcluded(amendment, asOf) && !amendment.from().isAfter(day));
    }

    private static boolean isConcluded(Amendment amendment, LocalDate asOf) {
        return amendment.concludedOn() == null || !amendment.concludedOn().isAfter(asOf);
    }

    private static List<Integer> places(@Nullable Agreement agreement, Predicate<Amendment> wanted) {
        List<Amendment> amendments = agreement == null ? null : agreement.amendments();
        if (amendments == null) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        for (int i = amendments.size() - 1; i >= 0; i--) {
            if (wanted.test(amendments.get(i))) {
                places.add(i);
            }
        }
        places.sort(
                Comparator.comparing((Integer place) -> amendments.get(place).from())
                        .reversed());
        return places;
    }

    /**
     * The first days of the amendments of an agreement.
     *
     * @param agreement the agreement; none where nothing is known of it
     */
    public static Set<LocalDate> amendedFrom(@Nullable Agreement agreement) {
        Set<LocalDate> days = new LinkedHashSet<>();
        places(agreement, amendment -> days.add(amendment.from()));
        return days;
    }

    /**
     * The last day of an agreement: as it was agreed or last amended, or an earlier one on which it ends. An amendment that is
     * concluded and still has to begin counts: what it says of the end is agreed.
     *
     * @param agreement the agreement; none where nothing is known of it
     * @param asOf the date of the assessment: what is concluded after it is not agreed yet
     * @return none where it has no end
     */
    public static @Nullable LocalDate lastDay(@Nullable Agreement agreement, LocalDate asOf) {
        if (agreement == null) {
            return null;
        }
        LocalDate agreed = agreement.until();
        List<Amendment> amendments = agreement.amendments();
        if (amendments != null) {
            for (int place : places(agreement, amendment -> isConcluded(amendment, asOf))) {
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
