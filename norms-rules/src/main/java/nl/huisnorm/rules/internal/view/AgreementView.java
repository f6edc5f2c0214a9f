package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.PartyRole;
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

    /** What the last amendment in force on the date of the assessment says of a number; what was agreed at first where none does. */
    private Amount amended(Function<AmendmentView, Amount> number, Amount agreed) {
        return plan instanceof PlanView judged ? amended(number, agreed, judged.asOf()) : agreed;
    }

    /** What the last amendment in force on a day says of a number; another where none does. */
    private Amount amended(Function<AmendmentView, Amount> number, Amount agreed, LocalDate day) {
        if (!(plan instanceof PlanView judged)) {
            return agreed;
        }
        List<AmendmentView> all = listedAmendments();
        for (int place : AgreementTerm.inForce(agreement, day, judged.asOf())) {
            Amount other = number.apply(all.get(place));
            if (other.isKnown()) {
                return other;
            }
        }
        return agreed;
    }

    /** The share of the migrant workers who need a bed as it was agreed at first. */
    public Amount firstBedsShare() {
        return super.bedsShare();
    }

    /** The share of the migrant workers who need a bed on a day; as it was at first where no amendment of before that day says another. */
    Amount bedsShare(Amount first, LocalDate day) {
        return amended(AmendmentView::bedsShare, first, day);
    }

    /** The part of the beds for the first day as it was agreed at first. */
    public Amount firstReadyShare() {
        return super.readyShare();
    }

    /** The part of the beds for the first day as agreed on a day; as it was at first where no amendment of before that day says another. */
    Amount readyShare(Amount first, LocalDate day) {
        return amended(AmendmentView::readyShare, first, day);
    }

    /** The farthest that the housing may be from the work on a day; as it was at first where no amendment of before that day says another. */
    Amount maxDistance(Amount first, LocalDate day) {
        return amended(AmendmentView::maxDistance, first, day);
    }

    /** The longest that the travel to the work may take on a day; as it was at first where no amendment of before that day says another. */
    Amount maxTravelTime(Amount first, LocalDate day) {
        return amended(AmendmentView::maxTravelTime, first, day);
    }

    /** The parking spaces for a bed on a day; as it was at first where no amendment of before that day says another. */
    Amount parkingPerBed(Amount first, LocalDate day) {
        return amended(AmendmentView::parkingPerBed, first, day);
    }

    /** The growth that asks for revision on a day; as it was at first where no amendment of before that day says another. */
    Amount growthThreshold(Amount first, LocalDate day) {
        return amended(AmendmentView::growthThreshold, first, day);
    }

    /** The workers from whom growth is reckoned, as agreed for a day. */
    Amount baselineWorkers(LocalDate day) {
        return amended(AmendmentView::baselineWorkers, super.baselineWorkers(), day);
    }

    /** The floor area from which growth is reckoned, as agreed for a day. */
    Amount baselineFloorArea(LocalDate day) {
        return amended(AmendmentView::baselineFloorArea, super.baselineFloorArea(), day);
    }

    /** A day and, while something lasts, each later one on which an amendment begins. */
    List<LocalDate> eachAgreed(LocalDate day, @Nullable LocalDate last) {
        List<LocalDate> later = AgreementTerm.amendedFrom(agreement).stream()
                .filter(from -> from.isAfter(day) && (last == null || !from.isAfter(last)))
                .sorted()
                .toList();
        return Stream.concat(Stream.of(day), later.stream()).toList();
    }

    /** The share registered in the BRP that was agreed for a day. */
    Amount registeredShare(LocalDate day) {
        return amended(AmendmentView::registeredShare, super.registeredShare(), day);
    }

    /** The places for regional job seekers that were agreed for a day. */
    Amount jobSeekerPlaces(LocalDate day) {
        return amended(AmendmentView::jobSeekerPlaces, super.jobSeekerPlaces(), day);
    }

    @Override
    public Amount bedsShare() {
        return amended(AmendmentView::bedsShare, super.bedsShare());
    }

    @Override
    public Amount ownInitiativeShare() {
        return amended(AmendmentView::ownInitiativeShare, super.ownInitiativeShare());
    }

    @Override
    public Amount readyShare() {
        return amended(AmendmentView::readyShare, super.readyShare());
    }

    @Override
    public Amount jobSeekerPlaces() {
        return amended(AmendmentView::jobSeekerPlaces, super.jobSeekerPlaces());
    }

    @Override
    public Amount registeredShare() {
        return amended(AmendmentView::registeredShare, super.registeredShare());
    }

    @Override
    public Amount managerFrom() {
        return amended(AmendmentView::managerFrom, super.managerFrom());
    }

    /** Whether every amendment was concluded on or before its first day. */
    public Flag amendmentsAreDated() {
        return Flag.every(listedAmendments(), amendment -> amendment.from().notBefore(amendment.concludedOn()))
                .silent();
    }

    /**
     * Whether an end before its time is one that was agreed: by both parties, or by notice so many months before as was agreed.
     * Says nothing of an agreement that is not known to have ended early.
     */
    public Flag endedAsAgreed() {
        if (!endedOn().isKnown()) {
            return Flag.of(Truth.VACUOUS, endedOn().trace());
        }
        return endedTogether().or(endedOn().notBefore(noticeGivenOn().plusMonths(noticeMonths())));
    }

    /**
     * Whether the successor took on the duties on or before the day of succession. Says nothing where no successor is known, before
     * that day, or where the agreement is over by then. That it took them on later is history, unless it was agreed that it still
     * counts.
     */
    public Flag successorIsBound() {
        if (agreement == null || agreement.successor() == null) {
            return Flag.of(Truth.VACUOUS, trace("successor", null));
        }
        Day from = successor().from();
        Flag bound = successor().bound().and(from.notBefore(successor().boundOn()));
        if (!from.isKnown() || !(plan instanceof PlanView judged)) {
            return bound;
        }
        boolean toCome = from.date().isAfter(judged.asOf());
        boolean over = !from.date().equals(judged.whileAgreed(from.date()));
        if (toCome || over) {
            return Flag.of(Truth.VACUOUS, from.trace());
        }
        Day boundOn = successor().boundOn();
        boolean mended = bound.truth() == Truth.FALSE
                && successor().bound().truth() == Truth.TRUE
                && boundOn.isKnown()
                && !boundOn.date().isAfter(judged.asOf());
        return mended ? judged.mended(bound) : bound;
    }

    /**
     * Whether the bank guarantee that was agreed was given in time, for no less than was agreed, and can be called to the end of
     * the agreement. Says nothing where none was agreed, before the agreement begins and after it ends; one that came late is
     * history, unless it was agreed that it still counts.
     */
    public Flag guaranteeIsGiven(Day today) {
        if (agreement == null || agreement.guarantee() == null || !(plan instanceof PlanView judged)) {
            return Flag.of(Truth.VACUOUS, trace("guarantee", null));
        }
        GuaranteeView guarantee = guarantee();
        LocalDate last = AgreementTerm.lastDay(agreement, judged.asOf());
        Flag lasts = last == null
                ? Flag.of(Truth.VACUOUS, until().trace())
                : guarantee.until().notBefore(Day.of(last, until().trace()));
        Flag given = guarantee.given().atLeast(guarantee.amount()).and(lasts);
        Flag inTime = guarantee.by().notBefore(guarantee.givenOn());
        boolean late = inTime.truth() == Truth.FALSE && given.truth() == Truth.TRUE;
        boolean mended = late && guarantee.givenOn().after(today).truth() == Truth.FALSE;
        Flag said = mended ? judged.mended(given.and(inTime)) : given.and(inTime);
        Flag due = today.after(guarantee.by()).or(isTold(guarantee.givenOn()));
        return judged.whileItLasts(judged.whileDue(guarantee.by(), judged.asOf(), said.onlyIf(due)));
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
     * Whether every employment agency that is a party today or later is certified or admitted. Where agencies lend workers while
     * none is named as a party, or it is not known whether any does, it cannot be told which must be.
     */
    public Flag agenciesAreAdmitted(Flag lendsWorkers) {
        if (lendsWorkers.truth() == Truth.TRUE || lendsWorkers.truth() == Truth.UNKNOWN) {
            Trace parties = lendsWorkers.isKnown() ? trace("parties", null) : Trace.NONE;
            return Flag.of(
                    Truth.UNKNOWN,
                    lendsWorkers.trace().and(parties).and(partiesAreListed().trace()));
        }
        List<PartyView> agencies = plan instanceof PlanView judged ? agencies(judged.asOf(), null) : List.of();
        return partiesAreListed()
                .and(Flag.every(agencies, PartyView::admittedAsParty).silent());
    }

    /** The employment agencies that are, or may be, parties at some time in a period. */
    List<PartyView> agencies(LocalDate first, @Nullable LocalDate last) {
        return parties().stream()
                .filter(party -> party.role().is("agency").truth() == Truth.TRUE && isParty(party, first, last))
                .toList();
    }

    /** Whether it is not known to be a party only before or after a period. */
    private static boolean isParty(PartyView party, LocalDate first, @Nullable LocalDate last) {
        return (last == null || party.from().after(Day.of(last, Trace.NONE)).truth() != Truth.TRUE)
                && Day.of(first, Trace.NONE).after(party.until()).truth() != Truth.TRUE;
    }

    /** Whether somebody in a role is a party on a day. */
    Flag hasParty(PartyRole role, LocalDate day) {
        if (!numberOfParties().isKnown()) {
            return partiesAreListed();
        }
        List<PartyView> onDay =
                parties().stream().filter(party -> isParty(party, day, day)).toList();
        return Flag.any(onDay, party -> party.role().is(role.key()));
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
