package nl.huisnorm.rules.internal.settlement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.answer.settlement.Breach;
import nl.huisnorm.answer.settlement.Duty;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.view.MilestoneView;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.rules.internal.view.ReportView;
import nl.huisnorm.settlement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done by when under an agreement, whether it was, and what it comes to if not. Nothing is due
 * before it begins or after its end; whether anything is cannot be told where it is not known when it begins.
 */
final class Duties {

    private final PlanView view;
    private final Assessment assessment;
    private final BedShortages shortages;
    private final PenaltyClause clause;
    private final LocalDate asOf;
    private final LocalDate last;
    private final List<Duty> duties = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    Duties(PlanView view, Assessment assessment, BedShortages shortages) {
        this.view = view;
        this.assessment = assessment;
        this.shortages = shortages;
        Agreement agreement = view.plan().agreement();
        this.clause = agreement == null
                ? new PenaltyClause(null)
                : new PenaltyClause(
                        agreement.penalty(),
                        agreement.notices(),
                        Objects.requireNonNullElse(agreement.hindrances(), List.of()));
        this.asOf = assessment.options().asOf();
        this.last = Objects.requireNonNull(view.whileAgreed(asOf));
        beds();
        Map<Pointer, MilestoneView> milestones = new HashMap<>();
        view.milestones().forEach(milestone -> milestones.put(milestone.place(), milestone));
        for (Finding finding : findings(Role.DUTY_MILESTONE)) {
            MilestoneView milestone = milestones.get(finding.subject().place());
            if (milestone != null) {
                add(finding, milestone.milestone().due(), milestone.milestone().doneOn());
            }
        }
        Map<String, ReportView> reports = new HashMap<>();
        view.reports().forEach(report -> reports.putIfAbsent(report.subject().id(), report));
        for (Finding finding : findings(Role.DUTY_REPORT)) {
            ReportView report = reports.get(finding.subject().id());
            LocalDate due = report == null ? null : report.due();
            if (report != null && due != null) {
                add(finding, due, report.receivedOn());
            }
        }
        duties.sort(Comparator.comparing(Duty::due));
        breaches.sort(Comparator.comparing(Breach::since));
    }

    /** The duties, those due first first. */
    List<Duty> duties() {
        return duties;
    }

    /** The times in which they were not done, oldest first. */
    List<Breach> breaches() {
        return clause.capped(breaches);
    }

    private List<Finding> findings(Role role) {
        return assessment.findings().stream()
                .filter(finding -> finding.norm().role() == role)
                .toList();
    }

    private boolean isAgreed(LocalDate due) {
        return due.equals(view.whileAgreed(due)) && due.equals(view.sinceAgreed(due));
    }

    /** The duties to have the beds of the phases. Beds short without a day between are one breach. */
    private void beds() {
        Shortage open = null;
        for (Finding finding : findings(Role.DUTY_BEDS)) {
            PhaseView phase = view.phase(finding.subject().place());
            LocalDate due = phase.firstAgreedDay();
            if (!isAgreed(due) || phase.endsBeforeAgreement()) {
                continue;
            }
            if (due.isAfter(last)) {
                duties.add(new Duty(finding, due, null, Duty.State.NOT_YET_DUE, null, 0, toCome(phase)));
                continue;
            }
            LocalDate until = phase.until() == null || phase.until().isAfter(last) ? last : phase.until();
            List<BedShortages.Stretch> stretches = shortages.of(phase, until);
            Duty duty = beds(finding, due, stretches);
            duties.add(duty);
            if (view.agreedFrom() == null) {
                continue;
            }
            boolean waived = finding.outcome() == Outcome.WAIVED;
            for (BedShortages.Stretch stretch : stretches) {
                if (!stretch.isShort() || waived) {
                    close(open);
                    open = null;
                } else if (open == null) {
                    open = new Shortage(duty, stretch);
                } else {
                    open.add(duty, stretch);
                }
            }
        }
        close(open);
    }

    /** What a phase that is still to come will be short at worst. */
    private @Nullable Interval toCome(PhaseView phase) {
        Interval worst = null;
        for (LocalDate day : phase.lookedAtOn(shortages.share())) {
            Interval beds = shortages.on(phase, day);
            if (beds == null) {
                return null;
            }
            worst = worst == null ? beds : worst(worst, beds);
        }
        return worst;
    }

    private Duty beds(Finding finding, LocalDate due, List<BedShortages.Stretch> stretches) {
        BedShortages.Stretch end = stretches.get(stretches.size() - 1);
        Duty.State state;
        if (view.agreedFrom() == null && stretches.stream().anyMatch(BedShortages.Stretch::mayBeShort)) {
            state = Duty.State.CANNOT_BE_TOLD;
        } else if (end.isShort()) {
            state = end.until().isBefore(asOf) ? Duty.State.ENDED_SHORT : Duty.State.OVERDUE;
        } else if (end.mayBeShort()) {
            state = Duty.State.CANNOT_BE_TOLD;
        } else if (stretches.stream().anyMatch(BedShortages.Stretch::isShort)) {
            state = Duty.State.MET_LATE;
        } else {
            state = stretches.stream().anyMatch(BedShortages.Stretch::mayBeShort)
                    ? Duty.State.CANNOT_BE_TOLD
                    : Duty.State.MET;
        }
        LocalDate since = null;
        int days = 0;
        if (state != Duty.State.CANNOT_BE_TOLD) {
            for (int i = stretches.size() - 1;
                    i >= 0 && (since == null || stretches.get(i).isShort());
                    i--) {
                if (stretches.get(i).isShort()) {
                    since = stretches.get(i).from();
                    days += stretches.get(i).days();
                }
            }
        }
        return new Duty(finding, due, null, state, since, days, end.beds());
    }

    static Interval worst(Interval one, Interval other) {
        return new Interval(Math.max(one.least(), other.least()), Math.max(one.most(), other.most()));
    }

    /** Beds short for a time, day after day. */
    private static final class Shortage {
        private final List<Duty> of = new ArrayList<>();
        private final LocalDate since;
        private LocalDate until;
        private int days;
        private Interval worst;

        Shortage(Duty duty, BedShortages.Stretch stretch) {
            this.since = stretch.from();
            this.until = stretch.until();
            this.worst = Objects.requireNonNull(stretch.beds());
            add(duty, stretch);
        }

        void add(Duty duty, BedShortages.Stretch stretch) {
            if (!of.contains(duty)) {
                of.add(duty);
            }
            until = stretch.until();
            days += stretch.days();
            worst = worst(worst, Objects.requireNonNull(stretch.beds()));
        }
    }

    private void close(@Nullable Shortage shortage) {
        if (shortage != null) {
            LocalDate until = shortage.until.isBefore(asOf) ? shortage.until : null;
            breaches.add(clause.breach(shortage.of, shortage.since, until, shortage.days, shortage.worst));
        }
    }

    /** A duty to do something by a day. */
    private void add(Finding finding, LocalDate due, @Nullable LocalDate doneOn) {
        if (!isAgreed(due)) {
            return;
        }
        Duty.State state = state(finding, due, doneOn);
        boolean late = state == Duty.State.MET_LATE || state == Duty.State.OVERDUE || state == Duty.State.ENDED_SHORT;
        LocalDate until = state == Duty.State.MET_LATE
                ? Objects.requireNonNull(view.whileAgreed(Objects.requireNonNull(doneOn)))
                : last;
        int days = late ? (int) ChronoUnit.DAYS.between(due, until) : 0;
        late &= days > 0;
        LocalDate since = late ? due.plusDays(1) : null;
        Duty duty = new Duty(finding, due, doneOn, state, since, days, null);
        duties.add(duty);
        if (since != null && finding.outcome() != Outcome.WAIVED) {
            breaches.add(clause.breach(List.of(duty), since, state == Duty.State.OVERDUE ? null : until, days, null));
        }
    }

    private Duty.State state(Finding finding, LocalDate due, @Nullable LocalDate doneOn) {
        if (doneOn != null && !doneOn.isAfter(asOf) && (view.agreedFrom() != null || !doneOn.isAfter(due))) {
            return doneOn.isAfter(due) ? Duty.State.MET_LATE : Duty.State.MET;
        }
        if (due.isAfter(last)) {
            return Duty.State.NOT_YET_DUE;
        }
        if (view.agreedFrom() == null) {
            return Duty.State.CANNOT_BE_TOLD;
        }
        return switch (Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome())) {
            case COMPLIANT, WAIVED -> Duty.State.MET;
            case NON_COMPLIANT -> last.isBefore(asOf) ? Duty.State.ENDED_SHORT : Duty.State.OVERDUE;
            case NOT_APPLICABLE -> last.isBefore(asOf) ? Duty.State.ENDED_SHORT : Duty.State.NOT_YET_DUE;
            case UNDETERMINED -> Duty.State.CANNOT_BE_TOLD;
        };
    }
}
