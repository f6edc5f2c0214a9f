package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building, or a thing that the norms treat as one: a chalet, a row of portable units.
 *
 * <p>Rooms are listed with their unit or, where they belong to none, with the building. Where one of the two lists is
 * given, the other is taken to be empty; where neither is, the rooms are not known.
 *
 * @param id the building's id, unique in the facility; not blank
 * @param name the name people know it by
 * @param form the form of accommodation in the sense of the certification scheme
 * @param designation what the planning rules designate the place for
 * @param function the function under building law
 * @param construction whether the building is existing, new or converted
 * @param permitAppliedOn the day on which the first environmental permit for it was applied for
 * @param usableFloorArea usable floor area (gebruiksoppervlakte) inside the enclosing walls, in square metres
 * @param measuredByNen2580 whether that area was measured by NEN 2580
 * @param underOneRoof whether residents reach toilet, shower, kitchen, bedroom and living room without going outdoors
 * @param asylumReception whether the central reception agency (COA) houses asylum seekers in it
 * @param residents how many people live or are meant to live in it; need not be given where the rooms say it
 * @param units the units people rent or live in as their own: dwellings, studios, hotel rooms, chalets
 * @param rooms the rooms that belong to no unit: shared kitchens, corridors, or all rooms of a building without units
 * @param amenities what the residents of this building share
 * @param fireSafety what is there against fire
 * @param walkableArea walkable part of the usable floor area
 * @param sanitaryUnderOneRoof toilets and showers under the same roof as the bedrooms; yes or no
 * @param use use of the building
 * @param escape compartments and escape routes
 */
@RecordBuilder
public record Building(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "main")
        String id,

        @Nullable String name,
        @Nullable AccommodationForm form,
        @Nullable Designation designation,
        @Nullable BuildingFunction function,
        @Nullable Construction construction,
        @Nullable LocalDate permitAppliedOn,

        @Bounds(max = "1000000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal usableFloorArea,

        @Nullable Boolean measuredByNen2580,
        @Nullable Boolean underOneRoof,
        @Nullable Boolean asylumReception,

        @Bounds(max = "100000", unit = MeasurementUnit.PERSONS) @Nullable Integer residents,

        @Nullable List<Unit> units,
        @Nullable List<Room> rooms,
        @Nullable Amenities amenities,
        @Nullable FireSafety fireSafety,

        @Bounds(max = "1000000", unit = MeasurementUnit.SQUARE_METRE) @Nullable BigDecimal walkableArea,

        @Nullable Boolean sanitaryUnderOneRoof,
        @Nullable Use use,
        @Nullable Escape escape)
        implements BuildingBuilder.With {

    /** Copies the lists, so that the building cannot change afterwards. */
    public Building {
        units = units == null ? null : List.copyOf(units);
        rooms = rooms == null ? null : List.copyOf(rooms);
    }
}
