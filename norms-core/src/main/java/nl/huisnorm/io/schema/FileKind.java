package nl.huisnorm.io.schema;

import nl.huisnorm.assessment.InspectionDetails;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.internal.files.CostModelFile;
import nl.huisnorm.internal.files.WaiverFile;
import nl.huisnorm.internal.rulebook.RulebookFiles;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** The kinds of files that people write. Answers of an inspector are no file: they stand in the facility. */
@Experimental
public enum FileKind implements Named {
    /** A housing facility. */
    FACILITY(Facility.class, ""),
    /** A settlement plan with its agreement. */
    PLAN(SettlementPlan.class, ""),
    /** An application with what belongs to it. */
    APPLICATION(PermitApplication.class, ""),
    /** The profile of a municipality. */
    PROFILE(Profile.class, "profile"),
    /** A list of waivers. */
    WAIVERS(WaiverFile.class, "waiver"),
    /** A scenario: norms as they might be. */
    SCENARIO(Scenario.class, "scenario"),
    /** What changes to a facility weigh. */
    COST_MODEL(CostModelFile.class, "cost-model"),
    /** What an inspector adds to a report: who was there, deadlines and photos. */
    INSPECTION_DETAILS(InspectionDetails.class, "inspection-details"),
    /** The norms of a theme, in the rulebook. */
    NORMS(RulebookFiles.ThemeFile.class, "norm"),
    /** A regime of norms, in the rulebook. */
    REGIME(RulebookFiles.RegimeFile.class, "norm"),
    /** The list of regimes and profiles that make up the rulebook. */
    RULEBOOK(RulebookFiles.Index.class, "norm");

    private final Class<? extends Record> record;
    private final String table;

    FileKind(Class<? extends Record> record, String table) {
        this.record = record;
        this.table = table;
    }

    /** The record that the file is read as. */
    Class<? extends Record> record() {
        return record;
    }

    /** What the table of facts calls such files; empty where it tells of facts. */
    String table() {
        return table;
    }
}
