package nl.huisnorm.rules.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.view.ApplicationView;
import nl.huisnorm.settlement.Application;
import org.jspecify.annotations.Nullable;

/** What a reader must know of the terms of an application on a day. */
final class TermNotes {

    private final Application application;
    private final ApplicationView view;
    private final LocalDate asOf;

    TermNotes(Application application, ApplicationView view, LocalDate asOf) {
        this.application = application;
        this.view = view;
        this.asOf = asOf;
    }

    List<ApplicationNote> of(List<DecisionTerm> terms) {
        List<ApplicationNote> notes = new ArrayList<>();
        if (view.isWithdrawn()) {
            notes.add(ApplicationNote.WITHDRAWN);
            return notes;
        }
        if (!view.isDecided() && (view.days(false).standstill().lasts() || waits(terms))) {
            notes.add(ApplicationNote.TERM_STANDS_STILL);
        }
        for (DecisionTerm term : terms) {
            if (term.extendedUntil() != null && view.isPutOff()) {
                boolean isUniform = term.norm().role() == Role.TERM_UNIFORM;
                if (!isUniform
                        && !view.isPutOffInTime(term.consentUntil() == null ? term.until() : term.consentUntil())) {
                    add(notes, ApplicationNote.EXTENSION_TOO_LATE);
                } else if (isTooLong(term.norm())) {
                    add(notes, ApplicationNote.EXTENSION_TOO_LONG);
                }
            }
            if (term.norm().role() == Role.TERM_UNIFORM && view.isPutOff() && isAnnouncedLate(term.norm())) {
                add(notes, ApplicationNote.EXTENSION_TOO_LATE);
            }
            if (isGrantedByLaw(term)) {
                add(notes, ApplicationNote.GRANTED_BY_SILENCE);
            }
        }
        return notes;
    }

    private boolean waits(List<DecisionTerm> terms) {
        return terms.stream().anyMatch(term -> term.norm().role() == Role.TERM_LETTING)
                && view.days(true).standstill().lasts();
    }

    private boolean isTooLong(Norm norm) {
        Integer weeks = application.extendedWeeks();
        Parameter most = norm.parameters().get("extension");
        var number = most == null ? null : most.on(application.lodgedOn());
        return weeks != null && number != null && weeks > number.intValueExact();
    }

    /** Whether the uniform procedure was put off later than the law allows. */
    private boolean isAnnouncedLate(Norm norm) {
        Parameter within = norm.parameters().get("announcedWithin");
        var weeks = within == null ? null : within.on(application.lodgedOn());
        return weeks != null && !view.isPutOffInTime(view.days(false).afterWeeks(weeks.longValueExact()));
    }

    /** Known only where it is known whether it was decided and put off, and for a letting permit whether it was held for another. */
    private boolean isGrantedByLaw(DecisionTerm term) {
        LocalDate grant = term.silentGrantOn();
        LocalDate last = lastDay(term);
        boolean isHoldTold = application.waitsForOtherPermit() != null || application.otherPermitDecidedOn() != null;
        if (grant == null || last == null || (term.norm().role() == Role.TERM_LETTING && !isHoldTold)) {
            return false;
        }
        LocalDate day = application.decidedOn();
        if (day != null && !day.isAfter(asOf)) {
            return day.isAfter(last);
        }
        return (day != null || Boolean.FALSE.equals(application.decided())) && asOf.isAfter(last);
    }

    private @Nullable LocalDate lastDay(DecisionTerm term) {
        LocalDate extended = term.extendedUntil();
        if (extended == null || (view.isPutOff() && view.isPutOffInTime(term.until()))) {
            return extended == null ? term.until() : extended;
        }
        return application.extended() == null && application.extendedOn() == null ? null : term.until();
    }

    private static void add(List<ApplicationNote> notes, ApplicationNote note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
