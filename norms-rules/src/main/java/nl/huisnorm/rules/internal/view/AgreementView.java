package nl.huisnorm.rules.internal.view;

import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Agreement;
import org.jspecify.annotations.Nullable;

/** The agreement with the municipality. Where nothing is said of it, nothing of it is known. */
public final class AgreementView extends AgreementFacts {

    private final SettlementPlanFacts plan;
    private final @Nullable Agreement agreement;

    AgreementView(SettlementPlanFacts plan, @Nullable Agreement agreement, Pointer place) {
        super(plan, agreement, place);
        this.plan = plan;
        this.agreement = agreement;
    }

    /** The day on which it begins. */
    Trace beginTrace() {
        return from().isKnown()
                ? from().trace()
                : from().trace().and(concludedOn().trace());
    }

    /** The parties. */
    List<PartyView> parties() {
        return views(
                agreement == null ? null : agreement.parties(),
                place().field("parties"),
                (party, at) -> new PartyView(this, party, at));
    }

    private Flag partiesAreListed() {
        return known(numberOfParties());
    }

    /** Whether the municipality and the company are parties, and every other party has its number. */
    public Flag partiesAreIdentified() {
        CompanyView company = plan.company();
        if (!numberOfParties().isKnown()) {
            return company.identified().and(partiesAreListed());
        }
        Flag municipality = Flag.any(parties(), party -> party.role().is("municipality"));
        Flag same = Flag.any(parties(), party -> party.role().is("company").and(party.hasNumber(company.number())));
        Flag numbered = Flag.every(
                parties(),
                party -> party.role().is("municipality").or(party.kvkNumber().given()));
        return company.identified().and(municipality).and(same).and(numbered).silent();
    }

    /**
     * Whether every employment agency among the parties is certified or admitted. Where agencies lend workers and none is named
     * as a party, it cannot be told which must be.
     */
    public Flag agenciesAreAdmitted(Flag lendsWorkers) {
        List<PartyView> agencies = parties().stream()
                .filter(party -> party.role().is("agency").truth() == Truth.TRUE)
                .toList();
        if (agencies.isEmpty() && lendsWorkers.truth() == Truth.TRUE) {
            return Flag.of(Truth.UNKNOWN, lendsWorkers.trace().and(trace("parties", null)));
        }
        return partiesAreListed().and(Flag.every(agencies, PartyView::admitted).silent());
    }

    /** Whether it was revised for a phase. */
    Flag revisedFor(String phase) {
        List<String> revised = agreement == null ? null : agreement.revisedFor();
        if (revised == null) {
            return Flag.of(Truth.UNKNOWN, trace("revisedFor", null));
        }
        int index = revised.indexOf(phase);
        return index < 0
                ? Flag.of(Truth.FALSE, trace("revisedFor", revised.size()))
                : Flag.of(
                        Truth.TRUE, Trace.of("agreement", place().field("revisedFor"), Integer.toString(index), phase));
    }
}
