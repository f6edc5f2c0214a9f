package nl.huisnorm.io.read;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.settlement.Application;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.Suspension;
import org.jspecify.annotations.Nullable;

/** What an application cannot say, though each of its fields by itself can be. */
final class ApplicationChecks extends InputChecks {

    private static final Pointer AT = Pointer.ROOT.field("application");

    ApplicationChecks(SourceMap positions, Problems problems) {
        super(positions, problems);
    }

    void check(Application application) {
        LocalDate lodged = application.lodgedOn();
        notBeforeLodged("decidedOn", application.decidedOn(), lodged);
        notBeforeLodged("extendedOn", application.extendedOn(), lodged);
        notBeforeLodged("withdrawnOn", application.withdrawnOn(), lodged);
        notBeforeLodged("otherPermitDecidedOn", application.otherPermitDecidedOn(), lodged);
        LocalDate received = application.receivedOn();
        notBeforeLodged("receivedOn", received, lodged);
        if (received != null && !received.isBefore(lodged)) {
            notBefore(AT.field("decidedOn"), application.decidedOn(), received);
            notBefore(AT.field("extendedOn"), application.extendedOn(), received);
        }
        denied("decidedOn", application.decided(), application.decidedOn());
        denied("extendedOn", application.extended(), application.extendedOn());
        denied("withdrawnOn", application.withdrawn(), application.withdrawnOn());
        denied("otherPermitDecidedOn", application.waitsForOtherPermit(), application.otherPermitDecidedOn());
        Integer weeks = application.extendedWeeks();
        if (weeks != null && weeks > 0) {
            denied("extendedWeeks", application.extended(), weeks);
        }
        kinds(application);
        suspensions(Objects.requireNonNullElse(application.suspensions(), List.of()), lodged);
    }

    private void notBeforeLodged(String fact, @Nullable LocalDate day, LocalDate lodged) {
        if (day != null && day.isBefore(lodged)) {
            problem(AT.field(fact), "decided-before-lodged", day, lodged);
        }
    }

    private void denied(String fact, @Nullable Boolean happened, @Nullable Object told) {
        if (told != null && Boolean.FALSE.equals(happened)) {
            problem(AT.field(fact), "told-of-what-was-not");
        }
    }

    private void kinds(Application application) {
        List<ApplicationKind> also = Objects.requireNonNullElse(application.also(), List.of());
        Set<ApplicationKind> seen = EnumSet.of(application.kind());
        for (int i = 0; i < also.size(); i++) {
            if (!seen.add(also.get(i))) {
                problem(AT.field("also").element(i), "kind-twice", also.get(i));
            }
        }
    }

    private void suspensions(List<Suspension> suspensions, LocalDate lodged) {
        Pointer list = AT.field("suspensions");
        for (int i = 0; i < suspensions.size(); i++) {
            Suspension suspension = suspensions.get(i);
            LocalDate invited = suspension.invitedOn();
            if (invited.isBefore(lodged)) {
                problem(list.element(i).field("invitedOn"), "decided-before-lodged", invited, lodged);
            }
            notBefore(list.element(i).field("completeBy"), suspension.completeBy(), invited);
            notBefore(list.element(i).field("completedOn"), suspension.completedOn(), invited);
        }
    }

    private void notBefore(Pointer at, @Nullable LocalDate day, LocalDate first) {
        if (day != null && day.isBefore(first)) {
            problem(at, "until-before-from", day, first);
        }
    }
}
