package nl.huisnorm.checker.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.answer.settlement.BedGap;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.FacilityHousing;
import nl.huisnorm.answer.settlement.Penalties;
import nl.huisnorm.answer.settlement.PhaseHousing;
import nl.huisnorm.answer.settlement.Reopened;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Writes what follows from a plan: housing by phase, what is asked anew, duties, breaches and caps. */
public final class SettlementText {

    private static final int MOST_NORMS = 12;

    private final Lines lines;
    private final Locale locale;
    private final Messages texts;

    /** Writes there. */
    public SettlementText(Lines lines, Messages texts) {
        this.lines = lines;
        this.locale = texts.locale();
        this.texts = texts;
    }

    /** Writes what follows from a plan. */
    public void write(SettlementAssessment assessment) {
        housing(assessment.housing());
        if (!assessment.gaps().isEmpty()) {
            heading("settlement.gaps");
            assessment.gaps().forEach(this::gap);
            lines.blank();
        }
        if (!assessment.reopened().isEmpty()) {
            heading("settlement.reopened");
            assessment.reopened().forEach(this::reopened);
            lines.blank();
        }
        if (!assessment.duties().isEmpty()) {
            heading("settlement.duties");
            assessment.duties().forEach(this::duty);
            lines.blank();
        }
        if (!assessment.breaches().isEmpty()) {
            heading("settlement.breaches");
            Agreement agreement = assessment.plan().agreement();
            Penalty clause = agreement == null ? null : agreement.penalty();
            assessment.breaches().forEach(breach -> breach(breach, clause));
            lines.blank();
        }
        if (!assessment.caps().isEmpty()) {
            heading("settlement.caps");
            assessment.caps().forEach(this::cap);
            lines.blank();
        }
    }

    private void housing(List<PhaseHousing> phases) {
        heading("settlement.housing");
        PhaseRows table = new PhaseRows(texts, phases);
        table(table.rows());
        table.recruited().forEach(line -> lines.line(1, line));
        for (PhaseHousing phase : phases) {
            List<FacilityHousing> lacking = phase.facilities().stream()
                    .filter(part -> part.counted().least() < part.promised()
                            || !part.sameHouse().isEmpty())
                    .toList();
            if (!lacking.isEmpty()) {
                lines.line(1, texts.get("settlement.why", phase.phase()));
                lacking.forEach(this::why);
            }
        }
        lines.blank();
    }

    /** Why beds do not count, or not for certain. */
    private void why(FacilityHousing part) {
        String facility = part.facility();
        lines.line(
                2,
                "- "
                        + texts.get(
                                "settlement.part",
                                facility == null ? texts.get("settlement.to-be-found") : facility,
                                String.join(", ", part.lines()),
                                Integer.toString(part.promised()),
                                part.counted().toString()));
        if (facility == null) {
            return;
        }
        if (part.capacity().isUnbounded()) {
            lines.line(3, texts.get("settlement.capacity-unknown"));
        } else if (part.capacity().least() < part.promised()) {
            lines.line(3, texts.get("settlement.capacity", part.capacity().toString()));
        }
        if (part.certified() != Outcome.COMPLIANT && part.certified() != Outcome.NOT_APPLICABLE) {
            lines.line(3, texts.get("settlement.certified", part.certified().label(locale)));
        }
        if (part.permitted() != Outcome.COMPLIANT) {
            lines.line(3, texts.get("settlement.permitted", part.permitted().label(locale)));
        }
        if (!part.sameHouse().isEmpty()) {
            lines.line(3, texts.get("settlement.same-house", String.join(", ", part.sameHouse())));
        }
        if (part.promisedElsewhere() > 0) {
            lines.line(3, texts.get("settlement.elsewhere", Integer.toString(part.promisedElsewhere())));
        }
        norms("settlement.limits", part.limits());
        norms("settlement.open", part.open());
    }

    private void norms(String key, List<Finding> findings) {
        List<Norm> norms = findings.stream().map(Finding::norm).distinct().toList();
        if (norms.isEmpty()) {
            return;
        }
        String some = norms.stream()
                .limit(MOST_NORMS)
                .map(norm -> norm.id() + " " + norm.title().in(locale))
                .collect(Collectors.joining("; "));
        if (norms.size() > MOST_NORMS) {
            some += "; " + texts.get("report.more", Integer.toString(norms.size() - MOST_NORMS));
        }
        lines.line(3, texts.get(key, some));
    }

    private void gap(BedGap gap) {
        LocalDate until = gap.until();
        Integer days = gap.days();
        String when = until == null || days == null
                ? texts.get("settlement.gap-endless", Words.date(gap.from(), texts))
                : texts.get(
                        "settlement.gap-until", Words.date(gap.from(), texts), Words.date(until, texts), days(days));
        lines.line(
                1,
                texts.get(
                        gap.isCertain() ? "settlement.gap-certain" : "settlement.gap-open",
                        gap.phase(),
                        when,
                        gap.beds().toString()));
    }

    private void reopened(Reopened reopened) {
        String growth = texts.get(
                "settlement.growth",
                percent(reopened.workersGrowth()),
                percent(reopened.floorAreaGrowth()),
                percent(reopened.threshold()));
        lines.line(1, reopened.phase() + ": " + growth);
        lines.line(
                2,
                texts.get(
                        "settlement.again",
                        reopened.norms().stream().map(Norm::id).collect(Collectors.joining(", "))));
        String revised = reopened.revised() == null
                ? texts.get("measure.unknown")
                : texts.get(reopened.revised() ? "report.yes" : "report.no");
        lines.line(2, texts.get("settlement.revised", revised));
    }

    private void duty(Duty duty) {
        String state = duty.state().label(locale);
        if (duty.days() > 0) {
            LocalDate since = Objects.requireNonNull(duty.since());
            state += ", " + texts.get("settlement.days-late", days(duty.days()), Words.date(since, texts));
        }
        lines.line(
                1,
                Words.date(duty.due(), texts) + "  " + title(duty.finding().norm()) + " · "
                        + name(duty.finding().subject()) + ": " + state);
        Interval lacking = duty.bedsShort();
        if (lacking != null && lacking.most() > 0) {
            lines.line(2, texts.get("settlement.beds-short", lacking.toString()));
        }
    }

    private String days(int days) {
        return days == 1 ? texts.get("settlement.one-day") : texts.get("settlement.days", Integer.toString(days));
    }

    private String title(Norm norm) {
        return norm.id() + " " + norm.title().in(locale);
    }

    private String name(Subject subject) {
        return texts.get("subject." + subject.kind()) + " " + (subject.name() == null ? subject.id() : subject.name());
    }

    private void breach(Breach breach, @Nullable Penalty clause) {
        Duty first = breach.duties().get(0);
        String what = title(first.finding().norm()) + " · "
                + breach.duties().stream()
                        .map(duty -> name(duty.finding().subject()))
                        .collect(Collectors.joining(", "));
        LocalDate until = breach.until();
        String days = days(breach.days());
        lines.line(
                1,
                until == null
                        ? texts.get("settlement.breach-open", what, Words.date(breach.since(), texts), days)
                        : texts.get(
                                "settlement.breach",
                                what,
                                Words.date(breach.since(), texts),
                                Words.date(until, texts),
                                days));
        Interval lacking = breach.bedsShort();
        if (lacking != null) {
            lines.line(2, texts.get("settlement.short-at-worst", lacking.toString()));
        }
        LocalDate given = breach.noticeOn();
        if (given == null && !breach.noticeAssumed()) {
            lines.line(2, texts.get("settlement.no-notice"));
        } else if (breach.withinNotice() && clause != null) {
            lines.line(2, texts.get("settlement.within-notice", String.valueOf(clause.noticeDays())));
        }
        Penalties penalty = breach.penalty();
        if (penalty != null) {
            String sum = penalty.least().compareTo(penalty.most()) == 0
                    ? texts.money(penalty.least(), penalty.currency())
                    : texts.get(
                            "report.from-to",
                            texts.money(penalty.least(), penalty.currency()),
                            texts.money(penalty.most(), penalty.currency()));
            lines.line(
                    2,
                    texts.get(
                            penalty.capped() ? "settlement.penalty-capped" : "settlement.penalty",
                            sum,
                            given == null
                                    ? texts.get("settlement.notice-assumed")
                                    : texts.get("settlement.notice-given", Words.date(given, texts))));
        }
    }

    private void cap(CapEffect effect) {
        String unit = effect.norm().quantity() == null
                ? ""
                : effect.norm().quantity().unit().symbol();
        Function<@Nullable BigDecimal, String> number = value -> value == null
                ? texts.get("measure.unknown")
                : Words.number(value, texts) + (unit.isEmpty() ? "" : " " + unit);
        BigDecimal least = effect.least();
        BigDecimal most = effect.most();
        String after = least != null && most != null && least.compareTo(most) != 0
                ? Words.number(least, texts) + "–" + number.apply(most)
                : number.apply(most);
        String where = effect.lines().isEmpty()
                ? ""
                : " (" + texts.get("subject.housing-line") + " " + String.join(", ", effect.lines()) + ")";
        String cap = effect.cap() == null
                ? texts.get("settlement.no-cap")
                : texts.get(
                        "settlement.cap",
                        number.apply(effect.cap()),
                        effect.outcome().label(locale));
        lines.line(
                1,
                effect.norm().id() + " " + effect.norm().title().in(locale) + where + ": "
                        + texts.get("settlement.effect", number.apply(effect.before()), after) + "; " + cap);
        if (!effect.elsewhere().isEmpty()) {
            lines.line(2, texts.get("settlement.elsewhere-municipality", String.join(", ", effect.elsewhere())));
        }
        if (!effect.ofOthers().isEmpty()) {
            lines.line(2, texts.get("settlement.of-others", String.join(", ", effect.ofOthers())));
        }
    }

    private void table(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                text.append(i < 2 ? row.get(i) + gap : gap + row.get(i)).append("  ");
            }
            lines.line(1, text.toString().stripTrailing());
        }
    }

    private String percent(@Nullable BigDecimal number) {
        return number == null ? texts.get("measure.unknown") : Words.number(number, texts) + " %";
    }

    private void heading(String key) {
        lines.line(0, texts.get(key).toUpperCase(Locale.ROOT));
    }
}
