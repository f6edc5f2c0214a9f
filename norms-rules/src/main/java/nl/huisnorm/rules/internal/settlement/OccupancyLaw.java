package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.law.InputDates;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.view.FacilityView;

/** What the norms that limit occupancy say of facilities, whichever regimes were asked for. */
final class OccupancyLaw implements Facilities.Law {

    private final Laws laws;
    private final AssessmentOptions options;

    OccupancyLaw(Laws laws, AssessmentOptions options) {
        this.laws = laws;
        this.options = options;
    }

    private LawOfDay law(Facility facility, LocalDate day) {
        Permits permits = facility.permits();
        return laws.of(facility).on(day, permits == null ? null : permits.pendingSince(), Set.of(), options.readings());
    }

    @Override
    public List<Finding> findings(Facility facility, LocalDate day) {
        return new Assessor(law(facility, day), options.withAsOf(day))
                .findings(
                        Upkeep.carried(facility, options.asOf(), day),
                        norm -> norm.decidedBy() == DecidedBy.RULE
                                && norm.binding()
                                && norm.regime().limitsOccupancy());
    }

    @Override
    public List<Regime> unknown(Facility facility, LocalDate day) {
        LawOfDay law = law(facility, day);
        FacilityView view = law.view(facility);
        return law.unknown().stream()
                .filter(regime -> regime.limitsOccupancy() && law.laws().mayConcern(regime, view, day))
                .toList();
    }

    @Override
    public Set<LocalDate> dates(Facility facility) {
        Set<LocalDate> days = new TreeSet<>(InputDates.of(options.waivers()));
        laws.of(facility).lawDates().forEach((norm, dates) -> {
            if (limitsOccupancy(norm)) {
                days.addAll(dates);
            }
        });
        return days;
    }

    private static boolean limitsOccupancy(Norm norm) {
        return norm.regime().limitsOccupancy() && norm.subject().isOfFacility();
    }

    @Override
    public FacilityView view(Facility facility, LocalDate day) {
        return law(facility, day).view(facility);
    }
}
