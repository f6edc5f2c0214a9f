package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.settlement.Transport;
import nl.huisnorm.settlement.TransportBuilder;
import org.jspecify.annotations.Nullable;

/** What the transport plan says. Where nothing is said of it, nothing of it is known. */
public final class TransportView extends View {

    private static final Transport NOTHING_KNOWN = TransportBuilder.builder().build();

    private final PlanView plan;
    private final Transport transport;

    TransportView(PlanView plan, @Nullable Transport transport, Pointer place) {
        super("transport", place);
        this.plan = plan;
        this.transport = transport == null ? NOTHING_KNOWN : transport;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Whether there is a transport plan. */
    public Flag plan() {
        return flag("plan", transport.plan());
    }

    /** Whether it says how workers travel and with how many vehicles. */
    public Flag vehicles() {
        return flag("vehicles", transport.vehicles());
    }

    /** Whether it names the routes. */
    public Flag routes() {
        return flag("routes", transport.routes());
    }

    /** Whether it says where vehicles are parked. */
    public Flag parking() {
        return flag("parking", transport.parking());
    }
}
