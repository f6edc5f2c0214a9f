package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * A party to the agreement.
 *
 * @param name its name
 * @param role its part
 * @param kvkNumber its number in the trade register: eight digits
 * @param admitted for an agency: whether it is certified (NEN 4400-1) or admitted (Wtta); yes or no
 */
@RecordBuilder
public record Party(
        @Nullable String name,
        PartyRole role,

        @Matches(value = "[0-9]{8}", example = "12345678") @Nullable String kvkNumber,

        @Nullable Boolean admitted)
        implements PartyBuilder.With {}
