package nl.huisnorm.rules.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.term.DecisionDays;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.ApplicationView;
import nl.huisnorm.settlement.Application;
import org.jspecify.annotations.Nullable;

/** The terms that begin with an application: one for each permit that is decided, and that of a use notification. */
final class Terms {

    private static final List<Role> BEFORE_USE = List.of(
            Role.NOTIFICATION_LODGING_BUILDING, Role.NOTIFICATION_LODGING_OTHER, Role.NOTIFICATION_ROOM_BY_ROOM);

    private final Application application;
    private final ApplicationView view;
    private final Assessment facility;
    private final Laws laws;
    private final List<DecisionTerm> terms = new ArrayList<>();

    Terms(Application application, Assessment facility, LocalDate asOf, Laws laws) {
        this.application = application;
        this.view = new ApplicationView(application, asOf);
        this.facility = facility;
        this.laws = laws;
    }

    List<DecisionTerm> all() {
        Boolean uniform = application.uniformProcedure();
        if (holds(view.hasEnvironmentalPermit())) {
            if (!Boolean.TRUE.equals(uniform)) {
                weeks(Role.TERM_REGULAR, false);
            }
            if (!Boolean.FALSE.equals(uniform)) {
                months(Role.TERM_UNIFORM);
            }
        }
        if (holds(view.hasLettingPermit())) {
            weeks(Role.TERM_LETTING, true);
        }
        if (holds(view.hasDwellingPermit())) {
            weeks(Role.TERM_DWELLING, false);
        }
        if (holds(view.hasNotification())) {
            BEFORE_USE.stream().filter(this::mayApply).findFirst().ifPresent(this::beforeUse);
        }
        return terms;
    }

    private static boolean holds(Flag flag) {
        return flag.truth() == Truth.TRUE;
    }

    private boolean mayApply(Role role) {
        return facility.findings().stream()
                .anyMatch(finding -> finding.norm().role() == role && finding.outcome() != Outcome.NOT_APPLICABLE);
    }

    /** Counted back from the use, and so not moved to a working day. */
    private void beforeUse(Role role) {
        Norm norm = laws.inRole(role, application.lodgedOn());
        Long days = number(norm, "days");
        if (days != null) {
            LocalDate lodged = application.lodgedOn();
            terms.add(new DecisionTerm(norm, lodged, lodged.plusDays(days).minusDays(1), null, null, null, 0));
        }
    }

    private void months(Role role) {
        Norm norm = laws.inRole(role, application.lodgedOn());
        Long months = number(norm, "months");
        if (months != null) {
            DecisionDays days = view.days(false);
            Long announced = number(norm, "announcedWithin");
            LocalDate extended = announced == null ? null : view.uniformExtendedUntil(months, announced);
            add(norm, days, days.afterMonths(months), extended, null, null);
        }
    }

    private void weeks(Role role, boolean mayWait) {
        Norm norm = laws.inRole(role, application.lodgedOn());
        Long weeks = number(norm, "weeks");
        if (weeks == null) {
            return;
        }
        DecisionDays days = view.days(mayWait);
        Long withConsent = number(norm, "weeksWithConsent");
        Boolean consent = application.consentRequired();
        boolean longer = withConsent != null && Boolean.TRUE.equals(consent);
        LocalDate until = days.afterWeeks(longer ? Objects.requireNonNull(withConsent) : weeks);
        Long more = number(norm, "extension");
        Long silence = number(norm, "inForceAfter");
        LocalDate extended = more == null ? null : days.extended(until, view.weeksPutOff(more));
        LocalDate last = extended != null && view.isPutOff() && view.isPutOffInTime(until) ? extended : until;
        add(
                norm,
                days,
                until,
                extended,
                withConsent == null || consent != null ? null : days.afterWeeks(withConsent),
                silence == null ? null : last.plusDays(silence));
    }

    private void add(
            Norm norm,
            DecisionDays days,
            LocalDate until,
            @Nullable LocalDate extended,
            @Nullable LocalDate withConsent,
            @Nullable LocalDate silentGrant) {
        terms.add(new DecisionTerm(
                norm,
                view.termsFrom(),
                until,
                extended,
                withConsent,
                silentGrant,
                days.standstill().daysUntil(until)));
    }

    /** A number of the norm on the day the application was lodged; none where the norm is not in force on it. */
    private @Nullable Long number(Norm norm, String parameter) {
        LocalDate lodged = application.lodgedOn();
        Parameter found = norm.parameters().get(parameter);
        BigDecimal value = found == null || !norm.inForceOn(lodged) ? null : found.on(lodged);
        return value == null ? null : value.longValueExact();
    }
}
