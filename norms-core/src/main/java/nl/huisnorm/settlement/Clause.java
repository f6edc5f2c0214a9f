package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the agreement, described by what the law has limits for.
 *
 * @param id id, unique in the plan; not blank
 * @param name what it is about
 * @param conditionOfPermit whether the municipality makes a permit depend on it; yes or no
 * @param stricterThanBuildingLaw whether it asks more of a building than building law does; yes or no
 * @param distinguishesByOrigin whether it makes a distinction by origin or nationality; yes or no
 * @param personalData whether it asks for data on persons; yes or no
 */
@RecordBuilder
public record Clause(
        @Matches(value = "[^/\\p{Cntrl}]+", example = "opening")
        String id,

        @Nullable String name,
        @Nullable Boolean conditionOfPermit,
        @Nullable Boolean stricterThanBuildingLaw,
        @Nullable Boolean distinguishesByOrigin,
        @Nullable Boolean personalData)
        implements ClauseBuilder.With {}
