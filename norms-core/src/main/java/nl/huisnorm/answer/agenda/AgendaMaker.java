package nl.huisnorm.answer.agenda;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.settlement.AgreementTerm;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.settlement.Agreement;
import nl.huisnorm.settlement.Amendment;
import nl.huisnorm.settlement.Guarantee;
import nl.huisnorm.settlement.Hindrance;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.NoticeOfDefault;
import nl.huisnorm.settlement.Penalty;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** Collects the days of an agenda. */
final class AgendaMaker {

    /** The most reports that are looked at, from the date of the assessment on. */
    private static final int MOST_REPORTS = 1200;

    private final SettlementAssessment judged;
    private final SettlementPlan plan;
    private final Collection<Facility> facilities;
    private final LocalDate last;
    private final List<AgendaItem> items = new ArrayList<>();
    private final List<Missing> unknown = new ArrayList<>();
    private boolean goesOn;

    AgendaMaker(SettlementAssessment judged, Collection<Facility> facilities, LocalDate last) {
        this.judged = judged;
        this.plan = judged.plan();
        this.facilities = facilities;
        this.last = last;
    }

    Agenda make() {
        for (Duty duty : judged.duties()) {
            Finding finding = duty.finding();
            Subject subject = finding.subject();
            add(duty.due(), kind(finding.norm()), subject.id(), subject.name(), finding.norm(), duty);
        }
        Agreement agreement = plan.agreement();
        if (agreement == null) {
            unknown.add(new Missing("settlementPlan", Pointer.ROOT.field("agreement")));
        } else {
            reports(agreement);
            dissolution(agreement);
            guarantee(agreement);
            notices(agreement);
            amendments(agreement);
            hindrances(agreement);
            end("until", lastDay(agreement), AgendaKind.AGREEMENT_ENDS, agreement);
        }
        lines();
        items.sort(Comparator.comparing(AgendaItem::day)
                .thenComparing(AgendaItem::kind)
                .thenComparing(AgendaItem::subject));
        return new Agenda(last, goesOn, items, unknown);
    }

    private @Nullable LocalDate lastDay(Agreement agreement) {
        return AgreementTerm.lastDay(agreement, judged.assessment().options().asOf());
    }

    private static AgendaKind kind(Norm norm) {
        return norm.role() == Role.DUTY_BEDS
                ? AgendaKind.BEDS
                : norm.role() == Role.DUTY_MILESTONE ? AgendaKind.MILESTONE : AgendaKind.REPORT;
    }

    private void add(
            LocalDate day,
            AgendaKind kind,
            String subject,
            @Nullable String name,
            @Nullable Norm norm,
            @Nullable Duty duty) {
        if (day.isAfter(last)) {
            goesOn = true;
        } else {
            items.add(new AgendaItem(day, kind, subject, name, norm, duty));
        }
    }

    /** The reports after those that were judged, on the days that were agreed. Nothing is due before an agreement begins. */
    private void reports(Agreement agreement) {
        LocalDate first = agreement.firstReportOn();
        Integer months = agreement.reportMonths();
        LocalDate from = agreement.from() == null ? agreement.concludedOn() : agreement.from();
        missing("from", from);
        missing("firstReportOn", first);
        missing("reportMonths", months);
        if (first == null || months == null || from == null) {
            return;
        }
        LocalDate asOf = judged.assessment().options().asOf();
        LocalDate until = lastDay(agreement);
        Norm norm = judged.assessment().findings().stream()
                .map(Finding::norm)
                .filter(one -> one.role() == Role.DUTY_REPORT)
                .findFirst()
                .orElse(null);
        Set<LocalDate> known = new HashSet<>();
        items.stream().filter(item -> item.kind() == AgendaKind.REPORT).forEach(item -> known.add(item.day()));
        LocalDate begin = asOf.isBefore(from) ? from : asOf;
        long start = begin.isBefore(first) ? 0 : ChronoUnit.MONTHS.between(first, begin) / months;
        for (long i = start; i < start + MOST_REPORTS; i++) {
            LocalDate due = first.plusMonths(i * months);
            if (until != null && due.isAfter(until)) {
                return;
            }
            if (due.isAfter(last)) {
                goesOn = true;
                return;
            }
            if (due.isAfter(asOf) && !due.isBefore(from) && known.add(due)) {
                add(due, AgendaKind.REPORT, due.toString(), null, norm, null);
            }
        }
        goesOn = true;
    }

    /** Whether a day lies in the time of the agreement: of no other is anything asked. */
    private boolean lasts(Agreement agreement, LocalDate day) {
        LocalDate from = agreement.from() == null ? agreement.concludedOn() : agreement.from();
        LocalDate until = lastDay(agreement);
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    private void dissolution(Agreement agreement) {
        if (Boolean.TRUE.equals(agreement.dissolution())) {
            missing("dissolvesOn", agreement.dissolvesOn());
            if (agreement.dissolvesOn() != null && lasts(agreement, agreement.dissolvesOn())) {
                add(agreement.dissolvesOn(), AgendaKind.DISSOLUTION, plan.id(), plan.name(), null, null);
            }
        }
    }

    /** A bank guarantee that was agreed: the day by which it must be given, until it is and while the agreement lasts, and the last on which it can be called. */
    private void guarantee(Agreement agreement) {
        Guarantee guarantee = agreement.guarantee();
        if (guarantee == null) {
            return;
        }
        LocalDate end = lastDay(agreement);
        LocalDate by = guarantee.by();
        if (by != null && guarantee.givenOn() == null && (end == null || !by.isAfter(end))) {
            add(by, AgendaKind.GUARANTEE, plan.id(), plan.name(), null, null);
        }
        if (guarantee.until() != null) {
            add(guarantee.until(), AgendaKind.GUARANTEE_ENDS, plan.id(), plan.name(), null, null);
        }
    }

    /** When notice must be given for an early end that needs it still, and when the terms of notices of default run out. */
    private void notices(Agreement agreement) {
        Integer months = agreement.noticeMonths();
        boolean needed = agreement.noticeGivenOn() == null && !Boolean.TRUE.equals(agreement.endedTogether());
        if (agreement.endedOn() != null && needed && months != null) {
            add(lastNotice(agreement.endedOn(), months), AgendaKind.NOTICE, plan.id(), plan.name(), null, null);
        }
        Penalty penalty = agreement.penalty();
        Integer days = penalty == null ? null : penalty.noticeDays();
        if (days == null || days == 0) {
            return;
        }
        for (NoticeOfDefault notice : Objects.requireNonNullElse(agreement.notices(), List.<NoticeOfDefault>of())) {
            String subject = notice.subject() == null ? plan.id() : notice.subject();
            add(notice.on().plusDays(days - 1L), AgendaKind.NOTICE_RUNS_OUT, subject, null, null, null);
        }
    }

    /** The last day so many months before another: the last day of a month may be as many months before it as the day before is. */
    private static LocalDate lastNotice(LocalDate end, int months) {
        LocalDate day = end.minusMonths(months);
        while (!day.plusDays(1).plusMonths(months).isAfter(end)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void hindrances(Agreement agreement) {
        for (Hindrance hindrance : Objects.requireNonNullElse(agreement.hindrances(), List.<Hindrance>of())) {
            if (hindrance.until() != null) {
                String subject = hindrance.subject();
                String name = subject == null ? plan.name() : null;
                String about = Objects.requireNonNullElse(subject, plan.id());
                add(hindrance.until(), AgendaKind.HINDRANCE_ENDS, about, name, null, null);
            }
        }
    }

    private void amendments(Agreement agreement) {
        for (Amendment amendment : Objects.requireNonNullElse(agreement.amendments(), List.<Amendment>of())) {
            add(amendment.from(), AgendaKind.AMENDED, plan.id(), plan.name(), null, null);
        }
    }

    private void end(String fact, @Nullable LocalDate day, AgendaKind kind, Agreement agreement) {
        if (day != null) {
            add(day, kind, plan.id(), plan.name(), null, null);
        } else if (!Boolean.FALSE.equals(agreement.temporary())) {
            missing(fact, null);
        }
    }

    private void missing(String fact, @Nullable Object value) {
        if (value == null) {
            unknown.add(new Missing("agreement", Pointer.ROOT.field("agreement").field(fact)));
        }
    }

    /** What ends of the facilities that housing lines name, and of the lines themselves where a facility does not say the same. */
    private void lines() {
        List<HousingLine> lines = Objects.requireNonNullElse(plan.housing(), List.of());
        facilities.stream()
                .filter(facility ->
                        lines.stream().anyMatch(line -> facility.id().equals(line.facility())))
                .forEach(this::facility);
        for (HousingLine line : lines) {
            ends(line.until(), AgendaKind.LINE_ENDS, AgendaKind.LINE_ENDS, line);
            ends(line.certifiedUntil(), AgendaKind.PROMISED_CERTIFICATE_ENDS, AgendaKind.CERTIFICATE_ENDS, line);
            ends(line.permitUntil(), AgendaKind.PERMIT_ENDS, AgendaKind.PERMIT_ENDS, line);
        }
    }

    private void ends(@Nullable LocalDate day, AgendaKind kind, AgendaKind ofFacility, HousingLine line) {
        boolean told = items.stream()
                .anyMatch(item -> item.kind() == ofFacility
                        && item.day().equals(day)
                        && item.subject().equals(line.facility()));
        if (day != null && !told) {
            add(day, kind, line.id(), null, null, null);
        }
    }

    private void facility(Facility facility) {
        lastCertified(facility)
                .ifPresent(day -> add(day, AgendaKind.CERTIFICATE_ENDS, facility.id(), facility.name(), null, null));
        Permits permits = facility.permits();
        if (permits != null) {
            Set<LocalDate> days = new TreeSet<>();
            Stream.ofNullable(permits.until()).forEach(days::add);
            Stream.ofNullable(permits.conversionPermitUntil()).forEach(days::add);
            Stream.ofNullable(permits.withdrawalPermitUntil()).forEach(days::add);
            Stream.ofNullable(permits.lettingPermitUntil()).forEach(days::add);
            days.forEach(day -> add(day, AgendaKind.PERMIT_ENDS, facility.id(), facility.name(), null, null));
        }
    }

    /** The last day of the certificates of a facility; none where one has no end or there is none. */
    private static Optional<LocalDate> lastCertified(Facility facility) {
        List<Certificate> certificates = Objects.requireNonNullElse(facility.certificates(), List.of());
        return certificates.stream().anyMatch(one -> one.until() == null)
                ? Optional.empty()
                : certificates.stream()
                        .map(Certificate::until)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }
}
