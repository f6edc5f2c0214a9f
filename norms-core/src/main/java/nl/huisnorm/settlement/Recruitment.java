package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Recruitment on the regional labour market, and training.
 *
 * @param activeInRegion whether the company recruits actively on the Dutch and regional labour market; yes or no
 * @param jobSeekerPlaces places a year for job seekers from the region
 * @param training whether training is offered; yes or no
 */
@RecordBuilder
public record Recruitment(
        @Nullable Boolean activeInRegion,
        @Bounds(max = "100000") @Nullable Integer jobSeekerPlaces,
        @Nullable Boolean training)
        implements RecruitmentBuilder.With {}
