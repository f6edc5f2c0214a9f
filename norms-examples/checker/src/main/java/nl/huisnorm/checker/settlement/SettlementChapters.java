package nl.huisnorm.checker.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.huisnorm.checker.report.Chapter;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** What a report on a plan tells beyond findings: housing by phase, what is asked anew, duties, breaches, caps and the agreement. */
public final class SettlementChapters {

    private static final int MOST_NORMS = 12;

    private final SettlementAssessment assessment;
    private final Locale locale;
    private final Messages texts;
    private final IdentityHashMap<Finding, String> fingerprints = new IdentityHashMap<>();

    private SettlementChapters(SettlementAssessment assessment, Messages texts) {
        this.assessment = assessment;
        this.locale = texts.locale();
        this.texts = texts;
        assessment
                .assessment()
                .byFingerprint()
                .forEach((fingerprint, finding) -> fingerprints.put(finding, fingerprint));
    }

    /** What follows from a plan, in the language of the texts. */
    public static List<Chapter> of(SettlementAssessment assessment, Messages texts) {
        return new SettlementChapters(assessment, texts).all();
    }

    private List<Chapter> all() {
        List<Chapter> all = new ArrayList<>();
        all.add(housing());
        add(all, "gaps", assessment.gaps().stream().map(this::gap));
        add(all, "reopened", assessment.reopened().stream().map(this::reopened));
        add(all, "duties", assessment.duties().stream().map(this::duty));
        add(all, "breaches", assessment.breaches().stream().map(this::breach));
        add(all, "caps", assessment.caps().stream().map(this::cap));
        FacilityRows facilities = new FacilityRows(texts, assessment.housing());
        if (!facilities.isEmpty()) {
            all.add(new Chapter(Chapter.FACILITIES, title("facilities"), facilities.grid(), List.of()));
        }
        Agreement agreement = assessment.plan().agreement();
        if (agreement != null) {
            add(
                    all,
                    Chapter.AGREEMENT,
                    AgreementFacts.of(agreement, texts).stream().map(Chapter.Item::of));
        }
        return all;
    }

    private void add(List<Chapter> all, String id, Stream<Chapter.Item> items) {
        List<Chapter.Item> told = items.toList();
        if (!told.isEmpty()) {
            all.add(new Chapter(id, title(id), null, told));
        }
    }

    private String title(String id) {
        return texts.get("settlement." + id);
    }

    private Chapter housing() {
        PhaseRows table = new PhaseRows(texts, assessment.housing());
        List<List<String>> rows = table.rows();
        List<Chapter.Item> items = new ArrayList<>();
        table.recruited().forEach(line -> items.add(Chapter.Item.of(line)));
        Map<List<Chapter.Item>, Set<String>> why = new LinkedHashMap<>();
        for (PhaseHousing phase : assessment.housing()) {
            List<Chapter.Item> lacking = phase.facilities().stream()
                    .filter(part -> part.counted().least() < part.promised()
                            || !part.sameHouse().isEmpty())
                    .map(this::why)
                    .toList();
            if (!lacking.isEmpty()) {
                why.computeIfAbsent(lacking, any -> new LinkedHashSet<>()).add(phase.phase());
            }
        }
        why.forEach((lacking, phases) -> items.add(new Chapter.Item(
                texts.get(phases.size() == 1 ? "settlement.why" : "settlement.why-phases", String.join(", ", phases)),
                null,
                null,
                lacking)));
        return new Chapter(
                "housing", title("housing"), new Chapter.Grid(rows.get(0), rows.subList(1, rows.size())), items);
    }

    /** Why beds do not count, or not for certain. */
    private Chapter.Item why(FacilityHousing part) {
        String facility = part.facility();
        List<String> reasons = new ArrayList<>();
        if (facility != null) {
            reasons(part, reasons);
        }
        return Chapter.Item.of(
                texts.get(
                        "settlement.part",
                        facility == null ? texts.get("settlement.to-be-found") : facility,
                        String.join(", ", part.lines()),
                        Integer.toString(part.promised()),
                        part.counted().toString()),
                reasons);
    }

    private void reasons(FacilityHousing part, List<String> told) {
        if (part.capacity().isUnbounded()) {
            told.add(texts.get("settlement.capacity-unknown"));
        } else if (part.capacity().least() < part.promised()) {
            told.add(texts.get("settlement.capacity", part.capacity().toString()));
        }
        if (part.certified() != Outcome.COMPLIANT && part.certified() != Outcome.NOT_APPLICABLE) {
            told.add(texts.get("settlement.certified", part.certified().label(locale)));
        }
        if (part.permitted() != Outcome.COMPLIANT) {
            told.add(texts.get("settlement.permitted", part.permitted().label(locale)));
        }
        if (!part.sameHouse().isEmpty()) {
            told.add(texts.get("settlement.same-house", String.join(", ", part.sameHouse())));
        }
        if (part.promisedElsewhere() > 0) {
            told.add(texts.get("settlement.elsewhere", Integer.toString(part.promisedElsewhere())));
        }
        norms("settlement.limits", part.limits(), told);
        norms("settlement.open", part.open(), told);
    }

    private void norms(String key, List<Finding> findings, List<String> told) {
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
        told.add(texts.get(key, some));
    }

    private Chapter.Item gap(BedGap gap) {
        LocalDate until = gap.until();
        Integer days = gap.days();
        String when = until == null || days == null
                ? texts.get("settlement.gap-endless", Words.date(gap.from(), texts))
                : texts.get(
                        "settlement.gap-until", Words.date(gap.from(), texts), Words.date(until, texts), days(days));
        String told = texts.get(
                gap.isCertain() ? "settlement.gap-certain" : "settlement.gap-open",
                gap.phase(),
                when,
                gap.beds().toString());
        String phase = texts.get("subject.phase") + " " + gap.phase();
        return new Chapter.Item(
                told,
                null,
                new Chapter.Task(gap.isCertain() ? "beds" : "find-out", "", "", told, phase, gap.from()),
                List.of());
    }

    private Chapter.Item reopened(Reopened reopened) {
        String growth = texts.get(
                "settlement.growth",
                percent(reopened.workersGrowth()),
                percent(reopened.floorAreaGrowth()),
                percent(reopened.threshold()));
        String norms = reopened.norms().stream().map(Norm::id).collect(Collectors.joining(", "));
        String revised = reopened.revised() == null
                ? texts.get("measure.unknown")
                : texts.get(reopened.revised() ? "report.yes" : "report.no");
        String again = texts.get("settlement.again", norms);
        return new Chapter.Item(
                reopened.phase() + ": " + growth,
                null,
                Boolean.TRUE.equals(reopened.revised())
                        ? null
                        : new Chapter.Task(
                                "again",
                                reopened.norms().stream()
                                        .findFirst()
                                        .map(this::force)
                                        .orElse(""),
                                norms,
                                again,
                                texts.get("subject.phase") + " " + reopened.phase(),
                                null),
                Stream.of(again, texts.get("settlement.revised", revised))
                        .map(Chapter.Item::of)
                        .toList());
    }

    private Chapter.Item duty(Duty duty) {
        String state = duty.state().label(locale);
        if (duty.days() > 0) {
            LocalDate since = Objects.requireNonNull(duty.since());
            state += ", " + texts.get("settlement.days-late", days(duty.days()), Words.date(since, texts));
        }
        Finding finding = duty.finding();
        String about = title(finding.norm()) + " · " + name(finding.subject());
        Interval lacking = duty.bedsShort();
        boolean isDone = duty.state() == Duty.State.MET || duty.state() == Duty.State.MET_LATE;
        return new Chapter.Item(
                Words.date(duty.due(), texts) + "  " + about + ": " + state,
                fingerprints.get(finding),
                isDone
                        ? null
                        : new Chapter.Task(
                                "duty",
                                force(finding.norm()),
                                finding.norm().id(),
                                finding.norm().title().in(locale) + ": " + state,
                                name(finding.subject()),
                                duty.due()),
                lacking != null && lacking.most() > 0
                        ? List.of(Chapter.Item.of(texts.get("settlement.beds-short", lacking.toString())))
                        : List.of());
    }

    private String days(int days) {
        return days == 1 ? texts.get("settlement.one-day") : texts.get("settlement.days", Integer.toString(days));
    }

    private String force(Norm norm) {
        return norm.regime().layer().label(locale);
    }

    private String title(Norm norm) {
        return norm.id() + " " + norm.title().in(locale);
    }

    private String name(Subject subject) {
        return texts.get("subject." + subject.kind()) + " " + (subject.name() == null ? subject.id() : subject.name());
    }

    private Chapter.Item breach(Breach breach) {
        Duty first = breach.duties().get(0);
        String what = title(first.finding().norm()) + " · "
                + breach.duties().stream()
                        .map(duty -> name(duty.finding().subject()))
                        .collect(Collectors.joining(", "));
        LocalDate until = breach.until();
        String days = days(breach.days());
        List<String> told = new ArrayList<>();
        Interval lacking = breach.bedsShort();
        if (lacking != null) {
            told.add(texts.get("settlement.short-at-worst", lacking.toString()));
        }
        notice(breach, told);
        Penalties penalty = breach.penalty();
        if (penalty != null) {
            told.add(penalty(breach, penalty));
        }
        String text = until == null
                ? texts.get("settlement.breach-open", what, Words.date(breach.since(), texts), days)
                : texts.get(
                        "settlement.breach", what, Words.date(breach.since(), texts), Words.date(until, texts), days);
        return new Chapter.Item(
                text,
                fingerprints.get(first.finding()),
                null,
                told.stream().map(Chapter.Item::of).toList());
    }

    private void notice(Breach breach, List<String> told) {
        Agreement agreement = assessment.plan().agreement();
        Penalty clause = agreement == null ? null : agreement.penalty();
        if (breach.noticeOn() == null && !breach.noticeAssumed()) {
            told.add(texts.get("settlement.no-notice"));
        } else if (breach.withinNotice() && clause != null) {
            told.add(texts.get("settlement.within-notice", String.valueOf(clause.noticeDays())));
        }
    }

    private String penalty(Breach breach, Penalties penalty) {
        LocalDate given = breach.noticeOn();
        String sum = penalty.least().compareTo(penalty.most()) == 0
                ? texts.money(penalty.least(), penalty.currency())
                : texts.get(
                        "report.from-to",
                        texts.money(penalty.least(), penalty.currency()),
                        texts.money(penalty.most(), penalty.currency()));
        return texts.get(
                penalty.capped() ? "settlement.penalty-capped" : "settlement.penalty",
                sum,
                given == null
                        ? texts.get("settlement.notice-assumed")
                        : texts.get("settlement.notice-given", Words.date(given, texts)));
    }

    private Chapter.Item cap(CapEffect effect) {
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
        List<String> beside = new ArrayList<>();
        if (!effect.elsewhere().isEmpty()) {
            beside.add(texts.get("settlement.elsewhere-municipality", String.join(", ", effect.elsewhere())));
        }
        if (!effect.ofOthers().isEmpty()) {
            beside.add(texts.get("settlement.of-others", String.join(", ", effect.ofOthers())));
        }
        return Chapter.Item.of(
                effect.norm().id() + " " + effect.norm().title().in(locale) + where + ": "
                        + texts.get("settlement.effect", number.apply(effect.before()), after) + "; " + cap,
                beside);
    }

    private String percent(@Nullable BigDecimal number) {
        return number == null ? texts.get("measure.unknown") : Words.number(number, texts) + " %";
    }
}
