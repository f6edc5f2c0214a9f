package nl.huisnorm.benchmarks.dmn;

import static nl.huisnorm.benchmarks.subset.Shares.number;

import java.util.HashMap;
import java.util.Map;
import nl.huisnorm.benchmarks.subset.Facts;
import nl.huisnorm.facility.Amenities;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.FireSafety;
import nl.huisnorm.facility.Management;
import nl.huisnorm.facility.Room;
import org.jspecify.annotations.Nullable;

/** Facts as the model reads them. */
final class Inputs {

    private Inputs() {}

    static Map<String, @Nullable Object> of(Facts.OfRoom fact) {
        Room room = fact.room();
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("kind", room.kind().key());
        input.put("sleptIn", fact.sleptIn());
        input.put("heated", room.heated());
        input.put("area", room.area());
        input.put("occupants", number(room.occupants()));
        input.put("beds", number(room.beds()));
        input.put("bunkBeds", number(room.bunkBeds()));
        input.put("mattressWidth", room.mattressWidth());
        input.put("mattressLength", room.mattressLength());
        input.put("wardrobeVolume", room.wardrobeVolume());
        input.put("wardrobeInBedroom", room.wardrobeInBedroom());
        input.put("wardrobeLockable", room.wardrobeLockable());
        input.put("chairs", number(room.chairs()));
        input.put("daylight", room.daylight());
        input.put("lockable", room.lockable());
        return input;
    }

    static Map<String, @Nullable Object> of(Facts.OfBuilding fact) {
        Building building = fact.building();
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("form", building.form() == null ? null : building.form().key());
        input.put("measuredByNen2580", building.measuredByNen2580());
        input.put("underOneRoof", building.underOneRoof());
        return input;
    }

    /** Only what is asked of the item that the place is there for. */
    static Map<String, @Nullable Object> of(Facts.OfPlace place) {
        Amenities amenities = place.amenities();
        FireSafety provisions = place.fireSafety();
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("least", number(place.residents().least()));
        input.put("exact", place.residents().isKnown());
        switch (place.item()) {
            case TOILETS -> input.put("toilets", number(amenities.toilets()));
            case SHOWERS -> input.put("showers", number(amenities.showers()));
            case SANITARY -> {
                input.put("sanitaryLockable", amenities.sanitaryLockable());
                input.put("hotAndColdWater", amenities.hotAndColdWater());
            }
            case REFRIGERATORS -> input.put("refrigeratorLitres", amenities.refrigeratorLitres());
            case WASHING -> {
                input.put("washingMachines", number(amenities.washingMachines()));
                input.put("laundryService", amenities.laundryService());
            }
            case DRYING -> input.put("dryingOutsideBedroom", amenities.dryingOutsideBedroom());
            case SOCKETS -> input.put("sockets", number(amenities.sockets()));
            case LIVING -> input.put("livingRoom", amenities.livingRoom());
            case WET_ROOMS -> input.put("wetRoomsSplashProof", amenities.wetRoomsSplashProof());
            case APPLIANCES -> {
                input.put("combustionAppliances", provisions.combustionAppliances());
                input.put("openGeyser", provisions.openGeyserInBathroomOrBedroom());
                input.put("maintainedOn", provisions.applianceMaintainedOn());
            }
            case COOKING_REACH -> {
                input.put("cookingPlace", provisions.cookingPlace());
                input.put("extinguisherDistance", provisions.extinguisherDistance());
            }
            case COOKING_BLANKET -> {
                input.put("cookingPlace", provisions.cookingPlace());
                input.put("fireBlanket", provisions.fireBlanket());
            }
            case EVACUATION -> input.put("evacuationPlanPosted", provisions.evacuationPlanPosted());
            case EXTINGUISHERS, GAS, ALARM -> {}
        }
        return input;
    }

    static Map<String, @Nullable Object> of(Facts.OfFacility fact) {
        Management management = fact.management();
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("residents", fact.residents().number());
        input.put("leastResidents", number(fact.residents().least()));
        input.put("beds", fact.beds().number());
        input.put("leastBeds", number(fact.beds().least()));
        input.put("residentListKept", management.residentListKept());
        input.put("residentListUpToDate", management.residentListUpToDate());
        input.put("residentListOnSite", management.residentListOnSite());
        input.put("registeredResidents", number(management.registeredResidents()));
        input.put("permittedBeds", number(management.permittedBeds()));
        input.put("managerNamed", management.managerNamed());
        input.put("reachableDayAndNight", management.reachableDayAndNight());
        input.put("sheetPosted", management.sheetPosted());
        input.put("sheetAddress", management.sheetAddress());
        input.put("sheetBeds", management.sheetBeds());
        input.put("sheetDutchAndEnglish", management.sheetDutchAndEnglish());
        input.put("sheetQrCodes", management.sheetQrCodes());
        input.put("informationCardPosted", management.informationCardPosted());
        input.put("informationInOwnLanguage", management.informationInOwnLanguage());
        return input;
    }
}
