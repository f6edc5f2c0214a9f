package nl.huisnorm.rules.internal.view;

import java.time.LocalDate;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Choice;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.settlement.Application;

/** An application for a permit, or a notification. */
public final class ApplicationView extends View {

    private static final int DAYS_IN_WEEK = 7;

    private final Application application;
    private final LocalDate asOf;

    /** Sees an application on a day. */
    public ApplicationView(Application application, LocalDate asOf) {
        super("application", Pointer.ROOT.field("application"));
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

    /** What is applied for. */
    public Choice kind() {
        return choice("kind", application.kind());
    }

    /** The day it was lodged. */
    public Day lodgedOn() {
        return day("lodgedOn", application.lodgedOn());
    }

    /** Whether the uniform preparation procedure applies. */
    public Flag uniformProcedure() {
        return flag("uniformProcedure", application.uniformProcedure());
    }

    /** Whether the decision was put off once. */
    public Flag extended() {
        return flag("extended", application.extended());
    }

    /** Whether the municipality has decided. */
    public Flag decided() {
        return flag("decided", application.decided());
    }

    /** The day of the decision. */
    public Day decidedOn() {
        return day("decidedOn", application.decidedOn());
    }

    /** Whether it says if and how others were involved. */
    public Flag participationStated() {
        return flag("participationStated", application.participationStated());
    }

    /** Whether the building is used for a part of the year. */
    public Flag seasonal() {
        return flag("seasonal", application.seasonal());
    }

    /** Whether it is a use notification, or has the data and documents of one. */
    public Flag hasNotification() {
        return application.items() == null ? kind().is("use-notification") : Flag.of(true);
    }

    /** The data and documents that came with it. */
    public NotificationItemsView items() {
        return new NotificationItemsView(this, application.items(), place().field("items"));
    }

    /** Whether it was decided in so many weeks, and more if the decision was put off. */
    public Flag decidedWithin(Amount weeks, Amount more, Day today) {
        return decidedWithin(extended().choose(weeks.plus(more), weeks), today);
    }

    /** Whether it was decided in so many weeks; nothing is said before they have run out. */
    public Flag decidedWithin(Amount weeks, Day today) {
        Day last = lodgedOn().plusDays(weeks.times(Amount.of(DAYS_IN_WEEK)));
        if (application.decidedOn() != null) {
            return last.notBefore(decidedOn());
        }
        Flag passed = today.after(last);
        if (passed.truth() == Truth.FALSE) {
            return Flag.of(Truth.VACUOUS, passed.trace());
        }
        return decided().truth() == Truth.TRUE
                ? Flag.of(Truth.UNKNOWN, Trace.of("application", place(), "decidedOn", null))
                : decided().and(passed);
    }
}
