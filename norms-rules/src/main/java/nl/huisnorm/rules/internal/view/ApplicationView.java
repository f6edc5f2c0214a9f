package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Application;

/** An application for a permit, or a notification. */
public final class ApplicationView extends ApplicationFacts {

    private static final int DAYS_IN_WEEK = 7;

    private final Application application;
    private final LocalDate asOf;

    /** Sees an application on a day. */
    public ApplicationView(Application application, LocalDate asOf) {
        super(null, application, Pointer.ROOT.field("application"));
        this.application = application;
        this.asOf = asOf;
    }

    /** The date of the assessment, whatever text holds. */
    public Day today() {
        return Day.of(asOf, Trace.NONE);
    }

    @Override
    public Subject subject() {
        return new Subject("application", application.id(), application.name(), place());
    }

    /** Whether it is a use notification, or has the data and documents of one. */
    public Flag hasNotification() {
        return application.items() == null ? kind().is("use-notification") : Flag.of(true);
    }

    /** Whether it was decided in so many weeks, and more if the decision was put off. */
    public Flag decidedWithin(Amount weeks, Amount more, Day today) {
        return decidedWithin(extended().choose(weeks.plus(more), weeks), today);
    }

    /** Whether it was decided in so many weeks; nothing is said before they have run out. */
    public Flag decidedWithin(Amount weeks, Day today) {
        Day last = lodgedOn().plusDays(weeks.times(Amount.of(DAYS_IN_WEEK)));
        if (decidedOn().isKnown()) {
            return last.notBefore(decidedOn());
        }
        Flag passed = today.after(last);
        if (passed.truth() == Truth.FALSE) {
            return Flag.of(Truth.VACUOUS, passed.trace());
        }
        return decided().truth() == Truth.TRUE
                ? Flag.of(Truth.UNKNOWN, decidedOn().trace())
                : decided().and(passed);
    }
}
