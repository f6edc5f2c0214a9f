package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.AgreementBuilder;
import org.jspecify.annotations.Nullable;

/** The agreement with the municipality. Where nothing is said of it, nothing of it is known. */
public final class AgreementView extends View {

    private static final Agreement NOTHING_KNOWN = AgreementBuilder.builder().build();

    private final PlanView plan;
    private final Agreement agreement;

    AgreementView(PlanView plan, @Nullable Agreement agreement, Pointer place) {
        super("agreement", place);
        this.plan = plan;
        this.agreement = agreement == null ? NOTHING_KNOWN : agreement;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** The day it was concluded. */
    public Day concludedOn() {
        return day("concludedOn", agreement.concludedOn());
    }

    /** Its first day. */
    public Day from() {
        return day("from", agreement.from());
    }

    /** Its last day, for one that is temporary. */
    public Day until() {
        return day("until", agreement.until());
    }

    /** Whether it is for a limited time. */
    public Flag temporary() {
        return flag("temporary", agreement.temporary());
    }

    /** Whether the site must be restored at its end. */
    public Flag restorationDuty() {
        return flag("restorationDuty", agreement.restorationDuty());
    }

    /** Share of the migrant workers at the peak for whom the company provides a bed, in hundredths. */
    public Amount bedsShare() {
        return amount("bedsShare", agreement.bedsShare());
    }

    /** Share of the beds that the company itself realises, in hundredths. */
    public Amount ownInitiativeShare() {
        return amount("ownInitiativeShare", agreement.ownInitiativeShare());
    }

    /** Share of the beds of a phase that are in use before its workers come, in hundredths. */
    public Amount readyShare() {
        return amount("readyShare", agreement.readyShare());
    }

    /** Longest distance to the work, in kilometres. */
    public Amount maxDistance() {
        return amount("maxDistance", agreement.maxDistance());
    }

    /** Longest travel time to the work, in minutes. */
    public Amount maxTravelTime() {
        return amount("maxTravelTime", agreement.maxTravelTime());
    }

    /** Whether housing must be certified; taken so where nothing is said. */
    public Flag certificateRequired() {
        return flag("certificateRequired", agreement.certificateRequired());
    }

    /** Places a year for job seekers from the region. */
    public Amount jobSeekerPlaces() {
        return amount("jobSeekerPlaces", agreement.jobSeekerPlaces());
    }

    /** Parking spaces for each bed. */
    public Amount parkingPerBed() {
        return amount("parkingPerBed", agreement.parkingPerBed());
    }

    /** Share of the migrant workers who are registered in the BRP, in hundredths. */
    public Amount registeredShare() {
        return amount("registeredShare", agreement.registeredShare());
    }

    /** Beds in one facility from which a manager is on site. */
    public Amount managerFrom() {
        return amount("managerFrom", agreement.managerFrom());
    }

    /** Whether the company confirms that lent workers get equal pay and conditions. */
    public Flag equalPay() {
        return flag("equalPay", agreement.equalPay());
    }

    /** Growth of staff or floor area above which the agreement is revised, in hundredths. */
    public Amount growthThreshold() {
        return amount("growthThreshold", agreement.growthThreshold());
    }

    /** All workers the agreement was made for. */
    public Amount baselineWorkers() {
        return amount("baselineWorkers", agreement.baselineWorkers());
    }

    /** Floor area the agreement was made for, in square metres. */
    public Amount baselineFloorArea() {
        return amount("baselineFloorArea", agreement.baselineFloorArea());
    }

    /** The day the first monitoring report is due. */
    public Day firstReportOn() {
        return day("firstReportOn", agreement.firstReportOn());
    }

    /** Months between two reports. */
    public Amount reportMonths() {
        return amount("reportMonths", agreement.reportMonths());
    }

    /** Whether the duties are passed on to who follows as owner, tenant or hirer. */
    public Flag chainClause() {
        return flag("chainClause", agreement.chainClause());
    }

    /** Whether sale or lease dissolves if the housing is not there in time. */
    public Flag dissolution() {
        return flag("dissolution", agreement.dissolution());
    }

    /** The day by which the housing must be there. */
    public Day dissolvesOn() {
        return day("dissolvesOn", agreement.dissolvesOn());
    }

    /** Whether housing must be certified: so it is unless the agreement says it need not be. */
    public Flag certificateAgreed() {
        return agreement.certificateRequired() == null ? Flag.of(true) : certificateRequired();
    }

    /** The penalty clause. */
    public PenaltyView penalty() {
        return new PenaltyView(plan, agreement.penalty(), place().field("penalty"));
    }

    /** The parties. */
    List<PartyView> parties() {
        return views(agreement.parties(), place().field("parties"), (party, at) -> new PartyView(plan, party, at));
    }

    private Flag partiesAreListed() {
        return known(
                "parties",
                agreement.parties() == null ? null : agreement.parties().size());
    }

    /** Whether the municipality and the company are parties, and every other party has its number. */
    public Flag partiesAreIdentified() {
        CompanyView company = plan.company();
        if (agreement.parties() == null) {
            return company.identified().and(partiesAreListed());
        }
        Flag municipality = Flag.any(parties(), party -> party.role().is("municipality"));
        Flag same = Flag.any(parties(), party -> party.role().is("company").and(party.hasNumber(company.number())));
        Flag numbered =
                Flag.every(parties(), party -> party.role().is("municipality").or(party.identified()));
        return company.identified().and(municipality).and(same).and(numbered).silent();
    }

    /** Whether every employment agency among the parties is certified or admitted. */
    public Flag agenciesAreAdmitted() {
        List<PartyView> agencies = parties().stream()
                .filter(party -> party.role().is("agency").truth() == Truth.TRUE)
                .toList();
        return partiesAreListed().and(Flag.every(agencies, PartyView::admitted).silent());
    }

    /** Whether it was revised for a phase. */
    Flag revisedFor(String phase) {
        List<String> revised = agreement.revisedFor();
        if (revised == null) {
            return Flag.of(Truth.UNKNOWN, trace("revisedFor", null));
        }
        int index = revised.indexOf(phase);
        return index < 0
                ? Flag.of(Truth.FALSE, trace("revisedFor", revised.size()))
                : Flag.of(
                        Truth.TRUE, Trace.of("agreement", place().field("revisedFor"), Integer.toString(index), phase));
    }

    /** The agreement's data. */
    Agreement agreement() {
        return agreement;
    }
}
