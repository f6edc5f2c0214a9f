package nl.huisnorm.rules.internal.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.settlement.Hindrance;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.NoticeOfDefault;
import nl.huisnorm.settlement.Penalty;
import org.jspecify.annotations.Nullable;

/**
 * What a penalty clause comes to: nothing while the term of notice runs, all of it after that. Where it is not said which notices of
 * default were given, it is counted as if one had been on the first day of each breach; where none was given, nothing is owed.
 * Without a term of notice it cannot be told when the penalty begins. Days of force majeure that was accepted cost nothing; of those
 * of which that is not said it cannot be told.
 */
record PenaltyClause(@Nullable Penalty penalty, @Nullable List<NoticeOfDefault> notices, List<Hindrance> hindrances) {

    PenaltyClause(@Nullable Penalty penalty) {
        this(penalty, null, List.of());
    }

    Breach breach(
            List<Duty> duties, LocalDate since, @Nullable LocalDate until, int days, @Nullable Interval bedsShort) {
        LocalDate end = since.plusDays(days - 1L);
        LocalDate given = notices == null ? since : given(notices, duties, since, end);
        int run = given == null ? 0 : (int) ChronoUnit.DAYS.between(given, end) + 1;
        Integer term = penalty == null ? null : penalty.noticeDays();
        boolean within = term != null && run <= term;
        Penalties owed = penalty == null || term == null || within
                ? null
                : owed(penalty, end.minusDays(run - term - 1L), end, bedsShort, hindering(duties));
        return new Breach(
                duties, since, until, days, bedsShort, within, notices == null ? null : given, notices == null, owed);
    }

    private static @Nullable LocalDate given(
            List<NoticeOfDefault> notices, List<Duty> duties, LocalDate since, LocalDate end) {
        return notices.stream()
                .filter(notice -> isAbout(notice.subject(), duties))
                .map(NoticeOfDefault::on)
                .filter(day -> !day.isBefore(since) && !day.isAfter(end))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isAbout(@Nullable String subject, List<Duty> duties) {
        return subject == null
                || duties.stream()
                        .anyMatch(duty -> duty.finding().subject().id().equals(subject));
    }

    /** The times of force majeure in which some duties could not be done. */
    private List<Hindrance> hindering(List<Duty> duties) {
        return hindrances.stream()
                .filter(hindrance -> isAbout(hindrance.subject(), duties))
                .toList();
    }

    /** The breaches, oldest first, with no more owed for all of them than was agreed. */
    List<Breach> capped(List<Breach> breaches) {
        Money cap = penalty == null ? null : penalty.totalCap();
        if (cap == null) {
            return breaches;
        }
        List<Breach> all = new ArrayList<>();
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Breach breach : breaches) {
            Penalties owed = breach.penalty();
            if (owed == null) {
                all.add(breach);
                continue;
            }
            boolean reached = most.add(owed.most()).compareTo(cap.amount()) >= 0;
            BigDecimal leastLeft = owed.least().min(cap.amount().subtract(least));
            BigDecimal mostLeft = owed.most().min(cap.amount().subtract(most));
            least = least.add(leastLeft);
            most = most.add(mostLeft);
            all.add(breach.withPenalty(new Penalties(
                    leastLeft.min(mostLeft), mostLeft.max(leastLeft), owed.currency(), owed.capped() || reached)));
        }
        return all;
    }

    /** What is owed for the days of a breach, those of force majeure left out. */
    private static @Nullable Penalties owed(
            Penalty clause, LocalDate first, LocalDate last, @Nullable Interval bedsShort, List<Hindrance> hindering) {
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        int most = days - daysOf(hindering.stream().filter(one -> Boolean.TRUE.equals(one.accepted())), first, last);
        int least = days - daysOf(hindering.stream().filter(one -> !Boolean.FALSE.equals(one.accepted())), first, last);
        Penalties highest = most == 0 ? null : sum(clause, most, bedsShort);
        if (highest == null || least == most) {
            return highest;
        }
        Penalties lowest = least == 0 ? null : sum(clause, least, bedsShort);
        return new Penalties(
                lowest == null ? BigDecimal.ZERO : lowest.least(),
                highest.most(),
                highest.currency(),
                highest.capped());
    }

    /** The days of a time that lie in one of others or more; each is counted once. */
    private static int daysOf(Stream<Hindrance> times, LocalDate first, LocalDate last) {
        int days = 0;
        LocalDate next = first;
        for (Hindrance time :
                times.sorted(Comparator.comparing(Hindrance::from)).toList()) {
            LocalDate from = time.from().isBefore(next) ? next : time.from();
            LocalDate until = time.until() == null || time.until().isAfter(last) ? last : time.until();
            if (!until.isBefore(from)) {
                days += (int) ChronoUnit.DAYS.between(from, until) + 1;
                next = until.plusDays(1);
            }
        }
        return days;
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
