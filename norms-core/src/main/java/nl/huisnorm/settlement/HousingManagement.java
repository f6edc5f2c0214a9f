package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How the housing of a plan is managed.
 *
 * @param managementPlan whether there is a management plan with cleaning, waste and complaints; yes or no
 * @param houseRules whether there are house rules; yes or no
 * @param reachableDayAndNight whether someone can be reached 24 hours a day; yes or no
 * @param managerOnSite whether there is a manager on site; yes or no
 * @param nightRegister whether a list of who sleeps there is kept daily at the location; yes or no
 * @param namedContact whether there is a named contact for neighbours, municipality and authorities; yes or no
 */
@RecordBuilder
public record HousingManagement(
        @Nullable Boolean managementPlan,
        @Nullable Boolean houseRules,
        @Nullable Boolean reachableDayAndNight,
        @Nullable Boolean managerOnSite,
        @Nullable Boolean nightRegister,
        @Nullable Boolean namedContact)
        implements HousingManagementBuilder.With {}
