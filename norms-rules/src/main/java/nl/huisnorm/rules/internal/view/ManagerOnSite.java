package nl.huisnorm.rules.internal.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;

/** Whether somebody manages the housing of a plan on site. */
final class ManagerOnSite {

    private ManagerOnSite() {}

    /**
     * Whether a manager is on site, where a facility has so many beds that one was agreed: all lines in it together, on the day
     * with the most. Lines of which the facility is still to be found may be in one.
     */
    static Flag from(PlanView plan, Amount beds) {
        Flag managed = plan.management().managerOnSite();
        if (managed.truth() == Truth.TRUE) {
            return managed;
        }
        if (plan.lines().isEmpty()) {
            return plan.linesAreListed();
        }
        Map<Optional<String>, List<HousingLineView>> byFacility = new LinkedHashMap<>();
        for (HousingLineView line : plan.lines()) {
            byFacility
                    .computeIfAbsent(Optional.ofNullable(line.facilityId()), id -> new ArrayList<>())
                    .add(line);
        }
        Flag fewer = Flag.every(List.copyOf(byFacility.entrySet()), group -> {
                    Flag together = bedsTogether(group.getValue()).atLeast(beds).not();
                    if (group.getKey().isPresent() || together.truth() != Truth.FALSE) {
                        return together;
                    }
                    Flag each = Flag.every(
                            group.getValue(), line -> line.beds().atLeast(beds).not());
                    Trace unknown = group.getValue().get(0).facilityUnknown();
                    return each.truth() == Truth.TRUE
                            ? Flag.of(Truth.UNKNOWN, each.trace().and(unknown))
                            : each;
                })
                .silent();
        return plan.linesAreListed().and(fewer.or(managed)).silent();
    }

    /** The most beds that stand at the same time. */
    private static Amount bedsTogether(List<HousingLineView> some) {
        Amount most = Amount.of(0);
        for (HousingLineView first : some) {
            Amount together = Amount.of(0);
            for (HousingLineView line : some) {
                together = line.standsOn(first.line().from()) ? together.plus(line.beds()) : together;
            }
            most = together.above(most).truth() == Truth.TRUE ? together : most;
        }
        return most;
    }
}
