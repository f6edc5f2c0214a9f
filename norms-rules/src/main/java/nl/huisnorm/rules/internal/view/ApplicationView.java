package nl.huisnorm.rules.internal.view;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.term.DecisionDays;
import nl.huisnorm.rules.internal.term.Standstill;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.Suspension;
import org.jspecify.annotations.Nullable;

/** An application for a permit, or a notification; for more than one, where they are decided together. */
public final class ApplicationView extends ApplicationFacts {

    private static final Set<ApplicationKind> ENVIRONMENTAL = EnumSet.of(
            ApplicationKind.ENVIRONMENTAL_PERMIT, ApplicationKind.PLAN_ACTIVITY, ApplicationKind.PLAN_DEVIATION);
    private static final Set<ApplicationKind> LETTING = EnumSet.of(ApplicationKind.LETTING_PERMIT);
    private static final Set<ApplicationKind> DWELLING = EnumSet.of(
            ApplicationKind.WITHDRAWAL_PERMIT,
            ApplicationKind.MERGING_PERMIT,
            ApplicationKind.CONVERSION_PERMIT,
            ApplicationKind.SPLITTING_PERMIT);
    private static final Set<ApplicationKind> NOTIFICATION = EnumSet.of(ApplicationKind.USE_NOTIFICATION);

    private final Application application;
    private final LocalDate asOf;

    /** Sees an application on a day. */
    public ApplicationView(Application application, LocalDate asOf) {
        super(null, application, Pointer.ROOT.field("application"));
        this.application = application;
        this.asOf = asOf;
    }

    @Override
    Subject findSubject() {
        return new Subject("application", application.id(), application.name(), place());
    }

    /** Whether it is a use notification, or has the data and documents of one. */
    public Flag hasNotification() {
        return application.items() == null ? asks(NOTIFICATION) : Flag.of(true);
    }

    /** Whether an environmental permit is applied for, of whatever kind. */
    public Flag hasEnvironmentalPermit() {
        return asks(ENVIRONMENTAL);
    }

    /** Whether a letting permit is applied for. */
    public Flag hasLettingPermit() {
        return asks(LETTING);
    }

    /** Whether a permit of the housing act is applied for: to withdraw, merge, convert or split a dwelling. */
    public Flag hasDwellingPermit() {
        return asks(DWELLING);
    }

    private Flag asks(Set<ApplicationKind> kinds) {
        List<ApplicationKind> also = Objects.requireNonNullElse(application.also(), List.of());
        boolean asked = kinds.contains(application.kind()) || also.stream().anyMatch(kinds::contains);
        Trace trace = kind().trace();
        return Flag.of(asked ? Truth.TRUE : Truth.FALSE, also.isEmpty() ? trace : trace.and(also().trace()));
    }

    /** Whether it is known that the decision was put off by the date of the assessment. */
    public boolean isPutOff() {
        return putOff().truth() == Truth.TRUE;
    }

    /** Whether the decision was put off by the date of the assessment: it says so, or says when. */
    private Flag putOff() {
        if (isToCome(application.extendedOn())) {
            return Flag.of(Truth.FALSE, extendedOn().trace());
        }
        return extended().isKnown() || !extendedOn().isKnown()
                ? extended()
                : Flag.of(Truth.TRUE, extendedOn().trace());
    }

    /** Whether it was withdrawn by the date of the assessment. */
    public boolean isWithdrawn() {
        LocalDate day = application.withdrawnOn();
        return day == null ? Boolean.TRUE.equals(application.withdrawn()) : !day.isAfter(asOf);
    }

    /** Whether a day lies after the date of the assessment: what it is the day of has not happened then. */
    private boolean isToCome(@Nullable LocalDate day) {
        return day != null && day.isAfter(asOf);
    }

    /** Whether it was decided by the date of the assessment. */
    public boolean isDecided() {
        LocalDate day = application.decidedOn();
        return day == null ? Boolean.TRUE.equals(application.decided()) : !day.isAfter(asOf);
    }

    /**
     * Whether it keeps the law of its day for the building: an environmental permit is asked for that was lodged, and neither decided nor
     * withdrawn. A permit to let, or to withdraw a dwelling or change it into others, is about what is done with the building; and a
     * notification of before the Omgevingswet counts as one under it (Invoeringsbesluit Omgevingswet 8.1.1).
     */
    public boolean isPendingForBuilding() {
        return !application.lodgedOn().isAfter(asOf)
                && !isDecided()
                && !isWithdrawn()
                && hasEnvironmentalPermit().truth() == Truth.TRUE;
    }

    /** The day from which its terms run: that of receipt, where it is told. */
    public LocalDate termsFrom() {
        return Standstill.receivedOn(application);
    }

    /** The last days of its terms, at the latest; a letting permit may wait for another. */
    public DecisionDays days(boolean mayWait) {
        return new DecisionDays(termsFrom(), Standstill.of(application, mayWait, asOf));
    }

    /** What the last days can be: where it is not told how long a term stood still, at the latest and at the earliest. */
    private List<DecisionDays> possibleDays(boolean mayWait) {
        DecisionDays latest = days(mayWait);
        DecisionDays earliest = new DecisionDays(termsFrom(), Standstill.shortest(application, mayWait, asOf));
        return latest.equals(earliest) ? List.of(latest) : List.of(latest, earliest);
    }

    /** How many weeks the decision was put off, as far as the law allows. */
    public long weeksPutOff(long most) {
        Integer told = application.extendedWeeks();
        return told == null ? most : Math.min(told, most);
    }

    /** Whether putting the decision off counts: it was announced by the last day of the term. */
    public boolean isPutOffInTime(LocalDate last) {
        LocalDate announced = application.extendedOn();
        return announced == null || !announced.isAfter(last);
    }

    /** Whether it was decided in so many weeks, or so many more if it was put off in time. */
    public Flag decidedWithin(Amount weeks, Amount more) {
        return decidedWithin(weeks, more, false);
    }

    /** The same of a letting permit, which may wait for another permit. */
    public Flag lettingDecidedWithin(Amount weeks, Amount more) {
        return decidedWithin(weeks, more, true);
    }

    /**
     * Whether it was decided in so many calendar months, or later if the municipality decided so within a number of weeks (Awb 3:18(2)):
     * how much later is for it to say, so that there is no last day where it is not told.
     */
    public Flag decidedWithinMonths(Amount months, Amount announcedWithin) {
        Flag putOff = putOff();
        Last last = new Last(months.trace().and(pauses(false)));
        for (DecisionDays days : possibleDays(false)) {
            if (putOff.truth() != Truth.TRUE) {
                last.or(months, days::afterMonths);
            }
            if (putOff.truth() != Truth.FALSE) {
                long weeks = whole(announcedWithin, true);
                boolean isOpen = application.extendedWeeks() == null;
                last.or(months, number -> isOpen ? days.afterMonths(number) : uniformUntil(days, number, weeks));
                last.or(months, number -> uniformUntil(days, number, weeks));
            }
        }
        return decided(last.because(putOff.trace())
                .because(extendedOn().trace().known())
                .because(
                        putOff.truth() == Truth.TRUE
                                ? extendedWeeks().trace()
                                : extendedWeeks().trace().known()));
    }

    /** The last day of a uniform procedure that was put off; the last there is where it is not told for how long. */
    private LocalDate uniformUntil(DecisionDays days, long months, long announcedWithin) {
        LocalDate end = days.afterMonths(months);
        if (!isPutOffInTime(days.afterWeeks(announcedWithin))) {
            return end;
        }
        Integer weeks = application.extendedWeeks();
        return weeks == null ? LocalDate.MAX : days.extended(end, weeks);
    }

    /** The last day of the uniform procedure, if it was put off in time and it is told for how long; else none. */
    public @Nullable LocalDate uniformExtendedUntil(long months, long announcedWithin) {
        LocalDate until = uniformUntil(days(false), months, announcedWithin);
        return putOff().truth() != Truth.TRUE
                        || until.equals(LocalDate.MAX)
                        || until.equals(days(false).afterMonths(months))
                ? null
                : until;
    }

    private Flag decidedWithin(Amount weeks, Amount more, boolean mayWait) {
        Flag putOff = putOff();
        Last last = new Last(weeks.trace().and(pauses(mayWait)));
        for (DecisionDays days : possibleDays(mayWait)) {
            if (putOff.truth() != Truth.TRUE) {
                last.or(weeks, days::afterWeeks);
            }
            if (putOff.truth() != Truth.FALSE) {
                long most = whole(more, true);
                last.or(weeks, number -> {
                    LocalDate end = days.afterWeeks(number);
                    return isPutOffInTime(end) ? days.extended(end, weeksPutOff(most)) : end;
                });
            }
        }
        return decided(last.because(putOff.trace())
                .because(extendedOn().trace().known())
                .because(extendedWeeks().trace().known()));
    }

    /** Whether it was decided by the last day; nothing is said before that has passed, nor once it was withdrawn. */
    private Flag decided(Last last) {
        Trace inputs =
                (receivedOn().isKnown() ? receivedOn() : lodgedOn()).trace().and(last.trace);
        if (isWithdrawn()) {
            return Flag.of(
                    Truth.VACUOUS,
                    withdrawn().trace().and(withdrawnOn().trace()).known());
        }
        LocalDate day = application.decidedOn();
        if (day != null && !isToCome(day)) {
            Trace decided = decidedOn().trace();
            if (!day.isAfter(last.earliest())) {
                return Flag.of(Truth.TRUE, inputs.known().and(decided));
            }
            return day.isAfter(last.latest())
                    ? Flag.of(Truth.FALSE, inputs.known().and(decided))
                    : Flag.of(Truth.UNKNOWN, inputs.and(decided));
        }
        if (!asOf.isAfter(last.earliest())) {
            return Flag.of(Truth.VACUOUS, inputs.known());
        }
        Flag decided =
                day == null ? decided() : Flag.of(Truth.FALSE, decidedOn().trace());
        if (decided.truth() == Truth.TRUE) {
            return Flag.of(Truth.UNKNOWN, decidedOn().trace());
        }
        return asOf.isAfter(last.latest())
                ? decided.and(Flag.of(Truth.TRUE, inputs.known()))
                : Flag.of(Truth.UNKNOWN, inputs.and(decided.trace()));
    }

    /** What made the term stand still: who relies on it says so, and until when. */
    private Trace pauses(boolean mayWait) {
        Trace trace = Trace.NONE;
        List<Suspension> listed = Objects.requireNonNullElse(application.suspensions(), List.of());
        Pointer list = place().field("suspensions");
        for (int i = 0; i < listed.size(); i++) {
            SuspensionView suspension = new SuspensionView(this, listed.get(i), list.element(i));
            Trace ends =
                    suspension.completeBy().trace().and(suspension.completedOn().trace());
            boolean isOpen = listed.get(i).completeBy() == null && listed.get(i).completedOn() == null;
            trace = trace.and(suspension.invitedOn().trace()).and(isOpen ? ends : ends.known());
        }
        if (!mayWait) {
            return trace;
        }
        Trace other = otherPermitDecidedOn().trace();
        Trace held = waitsForOtherPermit().trace().and(also().trace()).known();
        return trace.and(held).and(Standstill.isHoldOpen(application, asOf) ? other : other.known());
    }

    private static long whole(Amount number, boolean most) {
        var exact = number.number(RoundingMode.UNNECESSARY);
        var bound = exact != null
                ? exact
                : most ? number.most(RoundingMode.UNNECESSARY) : number.least(RoundingMode.UNNECESSARY);
        return Objects.requireNonNull(bound, "a term without bounds").longValueExact();
    }

    /** The last day of a term: the earliest and the latest it can be. */
    private static final class Last {

        private LocalDate earliest = LocalDate.MAX;
        private LocalDate latest = LocalDate.MIN;
        private Trace trace;

        Last(Trace trace) {
            this.trace = trace;
        }

        Last or(Amount length, LongFunction<LocalDate> end) {
            for (long number : new long[] {whole(length, false), whole(length, true)}) {
                LocalDate day = end.apply(number);
                earliest = day.isBefore(earliest) ? day : earliest;
                latest = day.isAfter(latest) ? day : latest;
            }
            return this;
        }

        Last because(Trace more) {
            trace = trace.and(more);
            return this;
        }

        LocalDate earliest() {
            return earliest;
        }

        LocalDate latest() {
            return latest;
        }
    }
}
