package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue with the neighbourhood.
 *
 * @param consultedOn the day the neighbourhood was first consulted
 * @param report whether there is a report of it; yes or no
 */
@RecordBuilder
public record Neighbourhood(
        @Nullable LocalDate consultedOn, @Nullable Boolean report) implements NeighbourhoodBuilder.With {}
