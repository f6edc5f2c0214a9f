package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What residents wash, cook and live with. An amenity given with a unit serves that unit alone; given with a building
 * it serves those residents of the building whose unit has none of its own; given with the facility it serves whoever
 * is left.
 *
 * @param toilets number of toilets
 * @param showers number of showers
 * @param sanitaryLockable whether toilets and showers can be locked
 * @param hotAndColdWater whether there is hot and cold running water
 * @param refrigeratorLitres volume of all refrigerators, in litres
 * @param burners number of cooking burners
 * @param mealsProvided whether meals are provided, so that residents need not cook
 * @param washingMachines number of washing machines
 * @param laundryService whether laundry can be done in another way
 * @param dryingOutsideBedroom whether there is a place or service to dry laundry outside the own bedroom
 * @param sockets number of wall sockets for residents
 * @param livingRoom whether there is a living or relaxation room
 * @param wetRoomsSplashProof whether lights and sockets in wet rooms are splash-proof
 */
@RecordBuilder
public record Amenities(
        @Bounds(max = "10000") @Nullable Integer toilets,
        @Bounds(max = "10000") @Nullable Integer showers,
        @Nullable Boolean sanitaryLockable,
        @Nullable Boolean hotAndColdWater,

        @Bounds(max = "1000000", unit = MeasurementUnit.LITRE) @Nullable BigDecimal refrigeratorLitres,

        @Bounds(max = "10000") @Nullable Integer burners,
        @Nullable Boolean mealsProvided,
        @Bounds(max = "10000") @Nullable Integer washingMachines,
        @Nullable Boolean laundryService,
        @Nullable Boolean dryingOutsideBedroom,
        @Bounds(max = "100000") @Nullable Integer sockets,
        @Nullable Boolean livingRoom,
        @Nullable Boolean wetRoomsSplashProof)
        implements AmenitiesBuilder.With {}
