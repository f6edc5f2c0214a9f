package nl.huisnorm.rules.internal.view;

import nl.huisnorm.assessment.Subject;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;

/** A waiver, and what came of it in an assessment. Its place is one in the file of waivers. */
public final class WaiverView extends View {

    /** What came of a waiver; whether it is used may turn on how an area was measured. */
    public record Use(
            boolean normExists,
            boolean allowed,
            boolean withinYears,
            boolean normWasJudged,
            boolean subjectExists,
            Truth used) {}

    private final Waiver waiver;
    private final Use use;

    /** Sees a waiver, at its index in the file. */
    public WaiverView(Waiver waiver, int index, Use use) {
        super("waiver", null, Pointer.ROOT.field("waivers").element(index));
        this.waiver = waiver;
        this.use = use;
    }

    @Override
    Subject findSubject() {
        return new Subject("waiver", waiver.id(), null, place());
    }

    /** The first day it holds. */
    public Day from() {
        return day("from", waiver.from());
    }

    /** The last day it holds. */
    public Day until() {
        return day("until", waiver.until());
    }

    /** Whether the rulebook has the norm that is waived. */
    public Flag normExists() {
        return because("norm", waiver.norm(), use.normExists());
    }

    /** Whether somebody else approved it than who asked for it. */
    public Flag isByTwo() {
        return Flag.of(
                waiver.isByTwo() ? Truth.TRUE : Truth.FALSE,
                trace("owner", waiver.owner()).and(trace("approver", waiver.approver())));
    }

    /** Whether it holds no longer than a waiver may in this assessment. */
    public Flag isWithinYears() {
        return Flag.of(
                use.withinYears() ? Truth.TRUE : Truth.FALSE, from().trace().and(until().trace()));
    }

    /** Whether the maker of the norm allows waivers of it. */
    public Flag isAllowed() {
        return because("norm", waiver.norm(), use.allowed());
    }

    /** Whether that norm was judged, here and on this day. */
    public Flag normWasJudged() {
        return because("norm", waiver.norm(), use.normWasJudged());
    }

    /** Whether the norm was judged on the subject that the waiver names; so it was where none is named. */
    public Flag subjectExists() {
        String subject = waiver.subject();
        return subject == null
                ? because("norm", waiver.norm(), use.subjectExists())
                : because("subject", subject, use.subjectExists());
    }

    /** Whether it covers a finding that would not be met without it. */
    public Flag used() {
        return Flag.of(use.used(), trace("norm", waiver.norm()));
    }

    private Flag because(String fact, String value, boolean holds) {
        return Flag.of(holds ? Truth.TRUE : Truth.FALSE, trace(fact, value));
    }
}
