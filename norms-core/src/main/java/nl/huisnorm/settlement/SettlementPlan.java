package nl.huisnorm.settlement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.facility.Matches;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a company that settles or expands: the workers it expects, how they are housed, and what was agreed
 * with the municipality. One file follows a settlement from the first talk to the supervision of the agreement; an
 * expansion is a later phase of the same plan.
 *
 * @param id the plan's id in the files of whoever keeps it; not blank
 * @param name the name people know it by
 * @param municipality the municipality's CBS code, {@code GM} and four digits
 * @param approvedOn the day the housing plan was approved by the municipality
 * @param company the company
 * @param plot the plot it settles on
 * @param phases the phases in the order of time; at least one
 * @param housing the housing lines: which facility, how many beds, from when to when
 * @param facilities the files of the facilities, by the facility's id; a path is taken from the folder of the
 *     plan
 * @param recruitment recruitment and training
 * @param transport transport
 * @param management management of the housing
 * @param neighbourhood dialogue with the neighbourhood
 * @param care what workers are told and offered
 * @param agreement the agreement with the municipality
 * @param milestones the milestones
 * @param reports the monitoring reports that were received; a list is complete
 * @param stock the housing of migrant workers that is there already
 * @param inspections answers of a person to norms that only a person can judge
 */
@RecordBuilder
public record SettlementPlan(
        @Matches(value = "\\P{Cntrl}+", example = "dc-de-hoef")
        String id,

        @Nullable String name,

        @Matches(value = "GM[0-9]{4}", example = "GM0855") @Nullable String municipality,

        @Nullable LocalDate approvedOn,
        @Nullable Company company,
        @Nullable Plot plot,
        List<Phase> phases,
        @Nullable List<HousingLine> housing,

        @Matches(value = "\\P{Cntrl}+", example = "../facilities/campus.yaml") @Nullable Map<String, String> facilities,

        @Nullable Recruitment recruitment,
        @Nullable Transport transport,
        @Nullable HousingManagement management,
        @Nullable Neighbourhood neighbourhood,
        @Nullable Care care,
        @Nullable Agreement agreement,
        @Nullable List<Milestone> milestones,
        @Nullable List<MonitoringReport> reports,
        @Nullable Stock stock,
        @Nullable List<Inspection> inspections)
        implements SettlementPlanBuilder.With {

    /** Copies the collections, so that this cannot change afterwards. */
    public SettlementPlan {
        phases = List.copyOf(phases);
        housing = housing == null ? null : List.copyOf(housing);
        facilities = facilities == null ? null : Map.copyOf(facilities);
        milestones = milestones == null ? null : List.copyOf(milestones);
        reports = reports == null ? null : List.copyOf(reports);
        inspections = inspections == null ? null : List.copyOf(inspections);
    }
}
