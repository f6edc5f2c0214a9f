package nl.huisnorm.rules.internal.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.PenaltyBuilder;
import org.jspecify.annotations.Nullable;

/** The penalty clause. Where nothing is said of it, nothing of it is known. */
public final class PenaltyView extends View {

    private static final Penalty NOTHING_KNOWN = PenaltyBuilder.builder().build();

    private final PlanView plan;
    private final Penalty penalty;

    PenaltyView(PlanView plan, @Nullable Penalty penalty, Pointer place) {
        super("penalty", place);
        this.plan = plan;
        this.penalty = penalty == null ? NOTHING_KNOWN : penalty;
    }

    @Override
    public Subject subject() {
        return plan.subject();
    }

    /** Days of grace after a notice of default. */
    public Amount noticeDays() {
        return amount("noticeDays", penalty.noticeDays());
    }

    /** The largest of the sums for a breach, a day and a bed. */
    public Amount largest() {
        Map<String, Money> sums = new LinkedHashMap<>();
        put(sums, "fixed", penalty.fixed());
        put(sums, "perDay", penalty.perDay());
        put(sums, "perBed", penalty.perBed());
        return sums.entrySet().stream()
                .max(Comparator.comparing(sum -> sum.getValue().amount()))
                .map(sum -> sum(sum.getKey(), sum.getValue()))
                .orElseGet(() -> sum("fixed", null));
    }

    private static void put(Map<String, Money> sums, String fact, @Nullable Money money) {
        if (money != null) {
            sums.put(fact, money);
        }
    }

    /** The most that a breach can cost. */
    public Amount cap() {
        return sum("cap", penalty.cap());
    }

    private Amount sum(String fact, @Nullable Money money) {
        return money == null
                ? Amount.unknown(trace(fact, null))
                : Amount.of(money.amount(), Trace.of("money", place().field(fact), "amount", money.amount()));
    }
}
