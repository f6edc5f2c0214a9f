package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Where a facility stands.
 *
 * @param street the street's name
 * @param houseNumber the number with letter and addition, as written
 * @param postcode the postcode, with or without a space
 * @param town the town or village
 */
@RecordBuilder
public record Address(
        @Nullable String street,
        @Nullable String houseNumber,

        @Matches(value = "[1-9][0-9]{3} ?[A-Z]{2}", example = "5711 AB") @Nullable String postcode,

        @Nullable String town)
        implements AddressBuilder.With {}
