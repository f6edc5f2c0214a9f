package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the transport plan says.
 *
 * @param plan whether there is a transport plan; yes or no
 * @param vehicles whether it says how workers travel and with how many vehicles; yes or no
 * @param routes whether it names the routes; yes or no
 * @param parking whether it says where vehicles are parked; yes or no
 */
@RecordBuilder
public record Transport(
        @Nullable Boolean plan,
        @Nullable Boolean vehicles,
        @Nullable Boolean routes,
        @Nullable Boolean parking) implements TransportBuilder.With {}
