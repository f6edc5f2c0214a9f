package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the management plan that came with an application describes.
 *
 * @param contact whether it says who can be reached day and night; yes or no
 * @param manager whether it says when a manager is on site; yes or no
 * @param houseRules whether it has the house rules; yes or no
 * @param cleaning whether it describes cleaning; yes or no
 * @param waste whether it describes waste; yes or no
 * @param complaints whether it describes how complaints are handled; yes or no
 */
@RecordBuilder
public record ManagementPlan(
        @Nullable Boolean contact,
        @Nullable Boolean manager,
        @Nullable Boolean houseRules,
        @Nullable Boolean cleaning,
        @Nullable Boolean waste,
        @Nullable Boolean complaints)
        implements ManagementPlanBuilder.With {}
