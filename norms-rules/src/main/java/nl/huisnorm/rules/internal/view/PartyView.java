package nl.huisnorm.rules.internal.view;

import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Party;
import org.jspecify.annotations.Nullable;

/** A party to the agreement. */
public final class PartyView extends PartyFacts {

    private final Party party;

    PartyView(View agreement, Party party, Pointer place) {
        super(agreement, party, place);
        this.party = party;
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
