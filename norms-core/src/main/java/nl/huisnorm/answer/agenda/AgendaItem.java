package nl.huisnorm.answer.agenda;

import java.time.LocalDate;
import java.util.Set;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A day on which something must be done or ends.
 *
 * @param day the day: the last one for what must be done or ends
 * @param kind what it is
 * @param subject the id of what it is about: a phase, milestone, report, housing line, facility or the plan
 * @param name the name people know that by; none where it has none
 * @param norm the norm that asks for it; none for what only ends
 * @param duty what was judged of it; none for what only ends, and for a report that is due after the next one
 */
@Experimental
public record AgendaItem(
        LocalDate day,
        AgendaKind kind,
        String subject,
        @Nullable String name,
        @Nullable Norm norm,
        @Nullable Duty duty) {

    private static final Set<Duty.State> CLOSED = Set.of(Duty.State.MET, Duty.State.MET_LATE, Duty.State.ENDED_SHORT);

    /** Whether nothing is to be done for it any more: it was done, or its phase or agreement is over. */
    public boolean isClosed() {
        return duty != null && CLOSED.contains(duty.state());
    }
}
