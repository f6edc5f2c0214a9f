package nl.huisnorm.benchmarks.loops;

import static nl.huisnorm.benchmarks.subset.Three.and;
import static nl.huisnorm.benchmarks.subset.Three.atLeast;
import static nl.huisnorm.benchmarks.subset.Three.atMost;
import static nl.huisnorm.benchmarks.subset.Three.not;
import static nl.huisnorm.benchmarks.subset.Three.or;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.huisnorm.benchmarks.subset.Answers;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Count;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.CarbonMonoxideDetector;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.PartialFireSafetyList;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/** The norms on what people share. */
final class SharedPlaces {

    private static final int PERSONS_A_TOILET = 8;
    private static final int LITRES_EACH = 30;
    private static final BigDecimal DISTANCE = BigDecimal.valueOf(5);
    private static final BigDecimal MONTHS_BETWEEN_SERVICES = BigDecimal.valueOf(24);
    private static final String AMENITIES = "amenities";
    private static final String FIRE_SAFETY = "fireSafety";

    private final Facts.OfPlace place;
    private final LocalDate day;
    private final Answers answers;
    private final Trail trail;

    private SharedPlaces(Facts.OfPlace place, LocalDate day, Answers answers, Trail trail) {
        this.place = place;
        this.day = day;
        this.answers = answers;
        this.trail = trail;
    }

    static void judge(Facts.OfPlace place, LocalDate day, Answers answers, Trail trail) {
        new SharedPlaces(place, day, answers, trail).judge();
    }

    private void judge() {
        Amenities amenities = place.amenities();
        FireSafety provisions = place.fireSafety();
        switch (place.item()) {
            case TOILETS -> enough(Check.TOILETS_FOR_ALL, "toilets", amenities.toilets(), shares(PERSONS_A_TOILET));
            case SHOWERS -> enough(Check.SHOWERS_FOR_ALL, "showers", amenities.showers(), shares(PERSONS_A_TOILET));
            case SOCKETS ->
                enough(
                        Check.SOCKETS_FOR_ALL,
                        "sockets",
                        amenities.sockets(),
                        place.residents().least());
            case REFRIGERATORS -> refrigerators(amenities.refrigeratorLitres());
            case SANITARY -> {
                amenity("sanitaryLockable", amenities.sanitaryLockable());
                amenity("hotAndColdWater", amenities.hotAndColdWater());
                met(true, Check.SANITARY_IN_ORDER, and(amenities.sanitaryLockable(), amenities.hotAndColdWater()));
            }
            case WASHING -> {
                amenity("washingMachines", amenities.washingMachines());
                amenity("laundryService", amenities.laundryService());
                met(true, Check.LAUNDRY_DONE, or(atLeast(amenities.washingMachines(), 1), amenities.laundryService()));
            }
            case DRYING -> stated(Check.LAUNDRY_DRIED, "dryingOutsideBedroom", amenities.dryingOutsideBedroom());
            case LIVING -> stated(Check.LIVING_ROOM_THERE, "livingRoom", amenities.livingRoom());
            case WET_ROOMS ->
                stated(Check.WET_ROOMS_SPLASH_PROOF, "wetRoomsSplashProof", amenities.wetRoomsSplashProof());
            case APPLIANCES -> appliances(provisions);
            case COOKING_REACH -> {
                provision("cookingPlace", provisions.cookingPlace());
                provision("extinguisherDistance", provisions.extinguisherDistance());
                where(
                        provisions.cookingPlace(),
                        Check.EXTINGUISHER_NEAR_COOKING,
                        atMost(provisions.extinguisherDistance(), DISTANCE),
                        provisions.extinguisherDistance(),
                        DISTANCE);
            }
            case EXTINGUISHERS -> extinguishers(provisions);
            case COOKING_BLANKET -> {
                provision("cookingPlace", provisions.cookingPlace());
                provision("fireBlanket", provisions.fireBlanket());
                met(provisions.cookingPlace(), Check.FIRE_BLANKET_THERE, provisions.fireBlanket());
            }
            case GAS -> gas(provisions);
            case ALARM -> alarm(provisions.fireAlarm());
            case EVACUATION -> {
                provision("evacuationPlanPosted", provisions.evacuationPlanPosted());
                met(true, Check.EVACUATION_POSTED, provisions.evacuationPlanPosted());
            }
        }
    }

    private int shares(int persons) {
        return (place.residents().least() + persons - 1) / persons;
    }

    private void enough(Check check, String fact, @Nullable Integer there, int required) {
        amenity(fact, there);
        boolean isExact = place.residents().isKnown();
        where(
                true,
                check,
                there == null ? null : there < required ? Boolean.FALSE : isExact ? Boolean.TRUE : null,
                there == null ? null : BigDecimal.valueOf(there),
                isExact ? BigDecimal.valueOf(required) : null);
    }

    private void refrigerators(@Nullable BigDecimal litres) {
        amenity("refrigeratorLitres", litres);
        Count residents = place.residents();
        BigDecimal required = BigDecimal.valueOf((long) residents.least() * LITRES_EACH);
        where(
                true,
                Check.REFRIGERATORS_FOR_ALL,
                Three.enough(litres, required, residents.isKnown()),
                litres,
                residents.isKnown() ? required : null);
    }

    private void appliances(FireSafety provisions) {
        provision("combustionAppliances", provisions.combustionAppliances());
        provision("openGeyserInBathroomOrBedroom", provisions.openGeyserInBathroomOrBedroom());
        provision("applianceMaintainedOn", provisions.applianceMaintainedOn());
        answers.whereUpTo(
                provisions.combustionAppliances(),
                Check.APPLIANCES_MAINTAINED,
                place,
                not(provisions.openGeyserInBathroomOrBedroom()),
                Three.months(provisions.applianceMaintainedOn(), day),
                MONTHS_BETWEEN_SERVICES,
                trail.facts());
    }

    private void extinguishers(FireSafety provisions) {
        List<Extinguisher> there = provisions.extinguishers();
        boolean listed = there != null && !isPartial(provisions, PartialFireSafetyList.EXTINGUISHERS);
        provision("extinguishers", there == null ? null : there.size());
        where(
                true,
                Check.EXTINGUISHER_THERE,
                any(there, listed),
                there == null || !listed ? null : BigDecimal.valueOf(there.size()),
                BigDecimal.ONE);
    }

    private void gas(FireSafety provisions) {
        List<CarbonMonoxideDetector> there = provisions.carbonMonoxideDetectors();
        boolean listed = there != null && !isPartial(provisions, PartialFireSafetyList.CARBON_MONOXIDE_DETECTORS);
        provision("combustionAppliances", provisions.combustionAppliances());
        provision("carbonMonoxideDetectors", there == null ? null : there.size());
        met(provisions.combustionAppliances(), Check.GAS_DETECTOR_THERE, any(there, listed));
        if (there == null) {
            met(provisions.combustionAppliances(), Check.GAS_DETECTORS_WORK, null);
            return;
        }
        if (there.isEmpty() && listed) {
            answers.inapplicable(Check.GAS_DETECTORS_WORK, place.subject(), trail.facts());
            return;
        }
        Boolean work = true;
        Pointer list = place.subject().place().field(FIRE_SAFETY).field("carbonMonoxideDetectors");
        for (int i = 0; i < there.size(); i++) {
            CarbonMonoxideDetector one = there.get(i);
            Pointer at = list.element(i);
            trail.and("carbonMonoxideDetector", at, "sounds", one.sounds())
                    .and("carbonMonoxideDetector", at, "backupBattery", one.backupBattery())
                    .and("carbonMonoxideDetector", at, "expiresOn", one.expiresOn())
                    .and("carbonMonoxideDetector", at, "expiryPrinted", one.expiryPrinted());
            work = and(work, Three.works(one.sounds(), one.backupBattery(), one.expiresOn(), one.expiryPrinted(), day));
        }
        met(provisions.combustionAppliances(), Check.GAS_DETECTORS_WORK, (listed || Three.isFalse(work)) ? work : null);
    }

    private void alarm(@Nullable FireAlarm alarm) {
        Boolean present = alarm == null ? null : alarm.present();
        Boolean kept = alarm == null ? null : and(alarm.maintained(), alarm.inspected());
        if (alarm != null) {
            Pointer at = place.subject().place().field(FIRE_SAFETY).field("fireAlarm");
            trail.and("fireAlarm", at, "present", present)
                    .and("fireAlarm", at, "maintained", alarm.maintained())
                    .and("fireAlarm", at, "inspected", alarm.inspected());
        }
        met(present, Check.ALARM_KEPT, kept);
    }

    private static @Nullable Boolean any(@Nullable List<?> there, boolean listed) {
        return there == null ? null : !there.isEmpty() ? Boolean.TRUE : listed ? Boolean.FALSE : null;
    }

    private static boolean isPartial(FireSafety provisions, PartialFireSafetyList list) {
        return provisions.partial() != null && provisions.partial().contains(list);
    }

    private void stated(Check check, String fact, @Nullable Boolean value) {
        amenity(fact, value);
        met(true, check, value);
    }

    private void amenity(String fact, @Nullable Object value) {
        fact(AMENITIES, fact, value);
    }

    private void provision(String fact, @Nullable Object value) {
        fact(FIRE_SAFETY, fact, value);
    }

    private void fact(String block, String fact, @Nullable Object value) {
        if (trail != Trail.NONE) {
            trail.and("place", place.subject().place().field(block), fact, value);
        }
    }

    private void met(@Nullable Boolean condition, Check check, @Nullable Boolean met) {
        where(condition, check, met, null, null);
    }

    private void where(
            @Nullable Boolean condition,
            Check check,
            @Nullable Boolean met,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal limit) {
        answers.where(condition, check, place, met, measured, limit, trail.facts());
    }
}
