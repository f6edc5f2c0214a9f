package nl.huisnorm.rules.internal.view;

import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Party;
import org.jspecify.annotations.Nullable;

/** A party to the agreement. */
public final class PartyView extends PartyFacts {

    PartyView(View agreement, Party party, Pointer place) {
        super(agreement, party, place);
    }

    /** Whether it is certified or admitted, with the days from and until which it is a party. */
    Flag admittedAsParty() {
        Trace days = from().trace().known().and(until().trace().known());
        return Flag.of(admitted().truth(), admitted().trace().and(days));
    }

    /** Whether it has this number in the trade register. */
    Flag hasNumber(@Nullable String number) {
        return number == null
                ? Flag.of(Truth.UNKNOWN, kvkNumber().trace())
                : kvkNumber().has(number);
    }
}
