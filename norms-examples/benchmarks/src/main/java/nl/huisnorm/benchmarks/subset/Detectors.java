package nl.huisnorm.benchmarks.subset;

import static nl.huisnorm.benchmarks.subset.Three.and;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.PartialFireSafetyList;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.SmokeDetector;
import org.jspecify.annotations.Nullable;

/** What conditions of engines ask of lists of detectors and extinguishers, which may be absent or partial. */
public final class Detectors {

    private Detectors() {}

    /** Whether a building has smoke detectors of which all work. */
    public static @Nullable Boolean ofSmoke(Facts.OfBuilding building, LocalDate day) {
        boolean allListed = building.roomsListed();
        Boolean any = allListed ? Boolean.FALSE : null;
        Boolean work = true;
        for (Facts.OfRoom one : building.rooms()) {
            Room room = one.room();
            List<SmokeDetector> detectors = room.smokeDetectors();
            boolean listed = detectors != null && !People.isPartial(room);
            allListed &= listed;
            any = Three.or(any, any(detectors, listed));
            for (SmokeDetector detector : People.listed(detectors)) {
                work = and(
                        work,
                        Three.works(
                                detector.sounds(),
                                detector.backupBattery(),
                                detector.expiresOn(),
                                detector.expiryPrinted(),
                                day));
            }
        }
        return and(any, (allListed || Three.isFalse(work)) ? work : null);
    }

    /** Whether all carbon monoxide detectors work. */
    public static @Nullable Boolean ofGas(FireSafety provisions, LocalDate day) {
        List<CarbonMonoxideDetector> there = provisions.carbonMonoxideDetectors();
        if (there == null) {
            return null;
        }
        Boolean work = true;
        for (CarbonMonoxideDetector one : there) {
            work = and(work, Three.works(one.sounds(), one.backupBattery(), one.expiresOn(), one.expiryPrinted(), day));
        }
        return (isListed(provisions, PartialFireSafetyList.CARBON_MONOXIDE_DETECTORS) || Three.isFalse(work))
                ? work
                : null;
    }

    /** Whether there is a carbon monoxide detector. */
    public static @Nullable Boolean anyOfGas(FireSafety provisions) {
        return any(
                provisions.carbonMonoxideDetectors(),
                isListed(provisions, PartialFireSafetyList.CARBON_MONOXIDE_DETECTORS));
    }

    /** Whether there is certainly none. */
    public static boolean noneOfGas(FireSafety provisions) {
        return Three.isFalse(anyOfGas(provisions));
    }

    /** Whether there is an extinguisher. */
    public static @Nullable Boolean anyExtinguisher(FireSafety provisions) {
        return any(provisions.extinguishers(), isListed(provisions, PartialFireSafetyList.EXTINGUISHERS));
    }

    /** How many extinguishers there are. */
    public static @Nullable BigDecimal extinguishers(FireSafety provisions) {
        List<Extinguisher> there = provisions.extinguishers();
        return there == null || !isListed(provisions, PartialFireSafetyList.EXTINGUISHERS)
                ? null
                : BigDecimal.valueOf(there.size());
    }

    private static boolean isListed(FireSafety provisions, PartialFireSafetyList list) {
        return provisions.partial() == null || !provisions.partial().contains(list);
    }

    private static @Nullable Boolean any(@Nullable List<?> there, boolean listed) {
        return there == null ? null : !there.isEmpty() ? Boolean.TRUE : listed ? Boolean.FALSE : null;
    }
}
