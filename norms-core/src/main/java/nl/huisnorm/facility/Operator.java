package nl.huisnorm.facility;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that runs a facility.
 *
 * @param name its name
 * @param kvkNumber its number in the trade register (KvK-nummer): eight digits
 */
@RecordBuilder
public record Operator(
        @Nullable String name,

        @Matches(value = "[0-9]{8}", example = "12345678") @Nullable String kvkNumber) implements OperatorBuilder.With {}
