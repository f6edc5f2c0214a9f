package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * An application to the municipality and what belongs to it: the design of the facility, the plan of the company,
 * the management plan, the profile of the municipality.
 *
 * @param application the application
 * @param facility the file of the facility; a path is taken from the folder of the application
 * @param plan the file of the settlement plan, or none
 * @param managementPlan what the management plan describes that came with it; none where it is not known whether one did
 * @param profile the id of a bundled profile or the file of one, or none
 */
@RecordBuilder
public record PermitApplication(
        Application application,

        @Matches(value = "\\P{Cntrl}+", example = "../facilities/campus.yaml")
        String facility,

        @Matches(value = "\\P{Cntrl}+", example = "dc-de-hoef.yaml") @Nullable String plan,

        @Nullable ManagementPlan managementPlan,

        @Matches(value = "\\P{Cntrl}+", example = "landerd-2020") @Nullable String profile)
        implements PermitApplicationBuilder.With {}
