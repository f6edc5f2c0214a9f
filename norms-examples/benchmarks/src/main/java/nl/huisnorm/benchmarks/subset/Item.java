package nl.huisnorm.benchmarks.subset;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireAlarmBuilder;
import nl.huisnorm.facility.FireSafety;
import org.jspecify.annotations.Nullable;

/** What people share where it stands: it decides which places a norm is applied to. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are, and functions keep nothing
public enum Item {
    /** Toilets. */
    TOILETS(List.of(Amenities::toilets), List.of()),
    /** Showers. */
    SHOWERS(List.of(Amenities::showers), List.of()),
    /** Locks and water in sanitary rooms. */
    SANITARY(List.of(Amenities::sanitaryLockable, Amenities::hotAndColdWater), List.of()),
    /** Refrigerators. */
    REFRIGERATORS(List.of(Amenities::refrigeratorLitres), List.of()),
    /** What laundry is washed with. */
    WASHING(List.of(Amenities::washingMachines, Amenities::laundryService), List.of()),
    /** Where laundry dries. */
    DRYING(List.of(Amenities::dryingOutsideBedroom), List.of()),
    /** Wall sockets. */
    SOCKETS(List.of(Amenities::sockets), List.of()),
    /** A living room. */
    LIVING(List.of(Amenities::livingRoom), List.of()),
    /** Wet rooms. */
    WET_ROOMS(List.of(Amenities::wetRoomsSplashProof), List.of()),
    /** Combustion appliances and their upkeep. */
    APPLIANCES(
            List.of(),
            List.of(
                    FireSafety::combustionAppliances,
                    FireSafety::applianceMaintainedOn,
                    FireSafety::openGeyserInBathroomOrBedroom)),
    /** A cooking place and an extinguisher within reach. */
    COOKING_REACH(List.of(), List.of(FireSafety::cookingPlace, FireSafety::extinguisherDistance)),
    /** Extinguishers. */
    EXTINGUISHERS(List.of(), List.of(FireSafety::extinguishers)),
    /** A cooking place and a fire blanket. */
    COOKING_BLANKET(List.of(), List.of(FireSafety::cookingPlace, FireSafety::fireBlanket)),
    /** Combustion appliances and detectors of their gas. */
    GAS(List.of(), List.of(FireSafety::combustionAppliances, FireSafety::carbonMonoxideDetectors)),
    /** A fire alarm installation. */
    ALARM(List.of(), List.of(FireSafety::fireAlarm)),
    /** An evacuation plan. */
    EVACUATION(List.of(), List.of(FireSafety::evacuationPlanPosted));

    private static final FireAlarm NO_ALARM = FireAlarmBuilder.builder().build();

    private final List<Function<Amenities, @Nullable Object>> amenities;
    private final List<Function<FireSafety, @Nullable Object>> againstFire;

    Item(
            List<Function<Amenities, @Nullable Object>> amenities,
            List<Function<FireSafety, @Nullable Object>> againstFire) {
        this.amenities = amenities;
        this.againstFire = againstFire;
    }

    /** Whether it is a provision against fire rather than an amenity. */
    boolean isAgainstFire() {
        return !againstFire.isEmpty();
    }

    /** Whether anything is told of it. */
    boolean isTold(Amenities here, FireSafety provisions) {
        for (var fact : amenities) {
            if (isTold(fact.apply(here))) {
                return true;
            }
        }
        for (var fact : againstFire) {
            if (isTold(fact.apply(provisions))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is any of it. */
    boolean isThere(Amenities here, FireSafety provisions) {
        for (var fact : amenities) {
            if (isThere(fact.apply(here))) {
                return true;
            }
        }
        for (var fact : againstFire) {
            if (isThere(fact.apply(provisions))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(@Nullable Object fact) {
        return fact != null && !fact.equals(NO_ALARM);
    }

    private static boolean isThere(@Nullable Object fact) {
        return isTold(fact)
                && !Boolean.FALSE.equals(fact)
                && !(fact instanceof Integer number && number == 0)
                && !(fact instanceof BigDecimal number && number.signum() == 0)
                && !(fact instanceof List<?> list && list.isEmpty());
    }
}
