package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Party;
import org.jspecify.annotations.Nullable;

/** A party to the agreement. */
public final class PartyView extends View {

    private final PlanView plan;
    private final Party party;

    PartyView(PlanView plan, Party party, Pointer place) {
        super("party", place);
        this.plan = plan;
        this.party = party;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Its part. */
    public Choice role() {
        return choice("role", party.role());
    }

    /** For an agency: whether it is certified (NEN 4400-1) or admitted (Wtta). */
    public Flag admitted() {
        return flag("admitted", party.admitted());
    }

    /** Holds if its number in the trade register is given; never fails. */
    Flag identified() {
        return known("kvkNumber", party.kvkNumber());
    }

    /** Whether it has this number in the trade register. */
    Flag hasNumber(@Nullable String number) {
        String own = party.kvkNumber();
        Truth truth = number == null || own == null ? Truth.UNKNOWN : own.equals(number) ? Truth.TRUE : Truth.FALSE;
        return Flag.of(truth, trace("kvkNumber", own));
    }
}
