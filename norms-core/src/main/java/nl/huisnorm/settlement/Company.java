package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * The company that settles or expands.
 *
 * @param name its name
 * @param kvkNumber its number in the trade register (KvK-nummer): eight digits
 * @param branchNumber the number of the establishment (vestigingsnummer): twelve digits
 */
@RecordBuilder
public record Company(
        @Nullable String name,

        @Matches(value = "[0-9]{8}", example = "12345678") @Nullable String kvkNumber,

        @Matches(value = "[0-9]{12}", example = "000012345678") @Nullable String branchNumber)
        implements CompanyBuilder.With {}
