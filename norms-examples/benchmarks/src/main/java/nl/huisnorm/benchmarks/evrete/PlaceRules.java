package nl.huisnorm.benchmarks.evrete;

import static nl.huisnorm.benchmarks.subset.Shares.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.benchmarks.subset.Count;
import nl.huisnorm.benchmarks.subset.Detectors;
import nl.huisnorm.benchmarks.subset.Facts.OfPlace;
import nl.huisnorm.benchmarks.subset.Item;
import nl.huisnorm.benchmarks.subset.Shares;
import nl.huisnorm.benchmarks.subset.Three;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.FireAlarm;
import nl.huisnorm.facility.FireSafety;
import org.jspecify.annotations.Nullable;

/** The norms on what people share. */
final class PlaceRules {

    private static final int PERSONS_A_TOILET = 8;
    private static final int LITRES_EACH = 30;
    private static final BigDecimal DISTANCE = BigDecimal.valueOf(5);
    private static final BigDecimal MONTHS_BETWEEN_SERVICES = BigDecimal.valueOf(24);

    private PlaceRules() {}

    static void addTo(EvreteRules.RuleSet rules) {
        enough(rules, Check.TOILETS_FOR_ALL, Item.TOILETS, here -> number(here.toilets()), PlaceRules::sanitary);
        enough(rules, Check.SHOWERS_FOR_ALL, Item.SHOWERS, here -> number(here.showers()), PlaceRules::sanitary);
        enough(
                rules,
                Check.SOCKETS_FOR_ALL,
                Item.SOCKETS,
                here -> number(here.sockets()),
                residents -> BigDecimal.valueOf(residents.least()));
        enough(
                rules,
                Check.REFRIGERATORS_FOR_ALL,
                Item.REFRIGERATORS,
                Amenities::refrigeratorLitres,
                residents -> BigDecimal.valueOf((long) residents.least() * LITRES_EACH));
        amenity(
                rules,
                Check.SANITARY_IN_ORDER,
                Item.SANITARY,
                here -> Three.and(here.sanitaryLockable(), here.hotAndColdWater()));
        amenity(
                rules,
                Check.LAUNDRY_DONE,
                Item.WASHING,
                here -> Three.or(Three.atLeast(here.washingMachines(), 1), here.laundryService()));
        amenity(rules, Check.LAUNDRY_DRIED, Item.DRYING, Amenities::dryingOutsideBedroom);
        amenity(rules, Check.LIVING_ROOM_THERE, Item.LIVING, Amenities::livingRoom);
        amenity(rules, Check.WET_ROOMS_SPLASH_PROOF, Item.WET_ROOMS, Amenities::wetRoomsSplashProof);
        rule(rules, Check.APPLIANCES_MAINTAINED, Item.APPLIANCES, (place, answers, day) -> {
            FireSafety provisions = place.fireSafety();
            answers.whereUpTo(
                    provisions.combustionAppliances(),
                    Check.APPLIANCES_MAINTAINED,
                    place,
                    Three.not(provisions.openGeyserInBathroomOrBedroom()),
                    Three.months(provisions.applianceMaintainedOn(), day),
                    MONTHS_BETWEEN_SERVICES,
                    List.of());
        });
        rule(rules, Check.EXTINGUISHER_NEAR_COOKING, Item.COOKING_REACH, (place, answers, day) -> {
            BigDecimal distance = place.fireSafety().extinguisherDistance();
            answers.where(
                    place.fireSafety().cookingPlace(),
                    Check.EXTINGUISHER_NEAR_COOKING,
                    place,
                    Three.atMost(distance, DISTANCE),
                    distance,
                    DISTANCE);
        });
        rule(
                rules,
                Check.EXTINGUISHER_THERE,
                Item.EXTINGUISHERS,
                (place, answers, day) -> answers.where(
                        true,
                        Check.EXTINGUISHER_THERE,
                        place,
                        Detectors.anyExtinguisher(place.fireSafety()),
                        Detectors.extinguishers(place.fireSafety()),
                        BigDecimal.ONE));
        rule(
                rules,
                Check.FIRE_BLANKET_THERE,
                Item.COOKING_BLANKET,
                (place, answers, day) -> answers.where(
                        place.fireSafety().cookingPlace(),
                        Check.FIRE_BLANKET_THERE,
                        place,
                        place.fireSafety().fireBlanket()));
        rule(
                rules,
                Check.GAS_DETECTOR_THERE,
                Item.GAS,
                (place, answers, day) -> answers.where(
                        place.fireSafety().combustionAppliances(),
                        Check.GAS_DETECTOR_THERE,
                        place,
                        Detectors.anyOfGas(place.fireSafety())));
        rule(rules, Check.GAS_DETECTORS_WORK, Item.GAS, (place, answers, day) -> {
            FireSafety provisions = place.fireSafety();
            answers.where(
                    Detectors.noneOfGas(provisions) ? Boolean.FALSE : provisions.combustionAppliances(),
                    Check.GAS_DETECTORS_WORK,
                    place,
                    Detectors.ofGas(provisions, day));
        });
        rule(rules, Check.ALARM_KEPT, Item.ALARM, (place, answers, day) -> {
            FireAlarm alarm = place.fireSafety().fireAlarm();
            if (alarm == null) {
                answers.where(null, Check.ALARM_KEPT, place, null);
            } else {
                answers.where(
                        alarm.present(), Check.ALARM_KEPT, place, Three.and(alarm.maintained(), alarm.inspected()));
            }
        });
        rule(
                rules,
                Check.EVACUATION_POSTED,
                Item.EVACUATION,
                (place, answers, day) -> answers.where(
                        true, Check.EVACUATION_POSTED, place, place.fireSafety().evacuationPlanPosted()));
    }

    private static BigDecimal sanitary(Count residents) {
        return Shares.groups(residents.least(), PERSONS_A_TOILET);
    }

    private static void rule(EvreteRules.RuleSet rules, Check check, Item item, EvreteRules.Consequence<OfPlace> then) {
        rules.add(check.name(), OfPlace.class, place -> place.item() == item, then);
    }

    private static void amenity(
            EvreteRules.RuleSet rules, Check check, Item item, Function<Amenities, @Nullable Boolean> met) {
        rule(
                rules,
                check,
                item,
                (place, answers, day) -> answers.where(true, check, place, met.apply(place.amenities())));
    }

    private static void enough(
            EvreteRules.RuleSet rules,
            Check check,
            Item item,
            Function<Amenities, @Nullable BigDecimal> there,
            Function<Count, BigDecimal> needed) {
        rule(rules, check, item, (place, answers, day) -> {
            BigDecimal found = there.apply(place.amenities());
            BigDecimal required = needed.apply(place.residents());
            boolean exact = place.residents().isKnown();
            answers.where(true, check, place, Three.enough(found, required, exact), found, exact ? required : null);
        });
    }
}
