package nl.huisnorm.rules.internal.law;

import java.time.LocalDate;
import java.util.Objects;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.view.AlarmDuty;
import nl.huisnorm.rules.internal.view.Classification;

/** The numbers by which functions of buildings, and their duty to have an alarm, follow from their use. */
final class Definitions {

    private final Laws laws;

    Definitions(Laws laws) {
        this.laws = laws;
    }

    /** Those of a day. */
    Classification on(LocalDate day) {
        return new Classification(
                number(day, Role.DEFINITION_STAY, "months"),
                number(day, Role.DEFINITION_ROOM_BY_ROOM, "livingUnits"),
                number(day, Role.DEFINITION_LODGING_BUILDING, "units"),
                number(day, Role.DEFINITION_GUARD, "distance"),
                AlarmDuty.of(
                        (role, parameter) ->
                                hasNormIn(role) ? number(day, role, parameter) : Amount.unknown(Trace.NONE),
                        role -> !hasNormIn(role) || laws.inRole(role, day).binding()));
    }

    private boolean hasNormIn(Role role) {
        return laws.content().norms().stream().anyMatch(norm -> norm.role() == role);
    }

    private Amount number(LocalDate day, Role role, String parameter) {
        Norm norm = laws.inRole(role, day);
        return norm.inForceOn(day)
                ? Amount.of(
                        Objects.requireNonNull(norm.parameters().get(parameter)).on(day), Trace.NONE)
                : Amount.unknown(Trace.NONE);
    }
}
