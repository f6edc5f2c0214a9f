package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Penalty;
import org.jspecify.annotations.Nullable;

/**
 * What a penalty clause comes to, as if notice of default were given on the first day of each breach: nothing while the term of
 * notice runs, all of it after that. Without a term of notice it cannot be told when it begins.
 */
record PenaltyClause(@Nullable Penalty penalty) {

    Breach breach(
            List<Duty> duties, LocalDate since, @Nullable LocalDate until, int days, @Nullable Interval bedsShort) {
        Integer notice = penalty == null ? null : penalty.noticeDays();
        boolean within = notice != null && days <= notice;
        Penalties owed = penalty == null || notice == null || within ? null : sum(penalty, days - notice, bedsShort);
        return new Breach(duties, since, until, days, bedsShort, within, owed);
    }

    private static @Nullable Penalties sum(Penalty penalty, int days, @Nullable Interval bedsShort) {
        BigDecimal base = amount(penalty.fixed()).add(amount(penalty.perDay()).multiply(BigDecimal.valueOf(days)));
        Interval beds = Objects.requireNonNullElse(bedsShort, new Interval(0, 0));
        BigDecimal least = base.add(amount(penalty.perBed()).multiply(BigDecimal.valueOf(beds.least())));
        BigDecimal most = base.add(amount(penalty.perBed()).multiply(BigDecimal.valueOf(beds.most())));
        if (most.signum() == 0) {
            return null;
        }
        Money cap = penalty.cap();
        boolean capped = cap != null && most.compareTo(cap.amount()) >= 0;
        return new Penalties(
                cap == null ? least : least.min(cap.amount()),
                cap == null ? most : most.min(cap.amount()),
                "EUR",
                capped);
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.amount();
    }
}
