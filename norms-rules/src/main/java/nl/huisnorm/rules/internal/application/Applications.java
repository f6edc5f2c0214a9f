package nl.huisnorm.rules.internal.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.application.ApplicationNote;
import nl.huisnorm.answer.application.DecisionTerm;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.settlement.ApplicationKind;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.ManagementPlan;
import nl.huisnorm.settlement.NotificationItems;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** What follows from the findings on an application: what it lacks, and the terms that run. */
final class Applications {

    private static final String ITEMS = "notificationItems";
    private static final List<Role> BEFORE_USE = List.of(
            Role.NOTIFICATION_LODGING_BUILDING, Role.NOTIFICATION_LODGING_OTHER, Role.NOTIFICATION_ROOM_BY_ROOM);

    private final PermitApplication application;
    private final String facilityId;
    private final Assessment own;
    private final Assessment facility;
    private final Laws laws;
    private final List<Evidence> lacking = new ArrayList<>();
    private final List<Missing> unknown = new ArrayList<>();

    Applications(PermitApplication application, String facilityId, Assessment own, Assessment facility, Laws laws) {
        this.application = application;
        this.facilityId = facilityId;
        this.own = own;
        this.facility = facility;
        this.laws = laws;
    }

    ApplicationAssessment result(@Nullable SettlementAssessment plan) {
        NotificationItems items = application.application().items();
        Pointer at = Pointer.ROOT.field("application").field("items");
        boolean allYear = Boolean.FALSE.equals(application.application().seasonal());
        for (RecordComponent item : NotificationItems.class.getRecordComponents()) {
            if (isAsked() && !(allYear && item.getName().equals("period"))) {
                look(ITEMS, at, items, item);
            }
        }
        managementPlan();
        List<DecisionTerm> terms = terms();
        return new ApplicationAssessment(application, own, facility, plan, lacking, unknown, terms, notes(plan, terms));
    }

    private void managementPlan() {
        ManagementPlan management = application.managementPlan();
        Pointer at = Pointer.ROOT.field("managementPlan");
        if (management != null) {
            for (RecordComponent part : ManagementPlan.class.getRecordComponents()) {
                look("managementPlan", at, management, part);
            }
        } else if (application.application().kind() == ApplicationKind.ENVIRONMENTAL_PERMIT) {
            unknown.add(new Missing("permitApplication", at));
        }
    }

    private void look(String owner, Pointer at, @Nullable Record list, RecordComponent item) {
        Boolean there = list == null ? null : value(list, item);
        if (there == null) {
            unknown.add(new Missing(owner, at.field(item.getName())));
        } else if (Boolean.FALSE.equals(there)) {
            lacking.add(new Evidence(owner, at.field(item.getName()), false));
        }
    }

    private List<ApplicationNote> notes(@Nullable SettlementAssessment assessed, List<DecisionTerm> terms) {
        List<ApplicationNote> notes = new ArrayList<>();
        if (application.application().lodgedOn().isAfter(own.options().asOf())) {
            notes.add(ApplicationNote.NOT_LODGED_YET);
        }
        SettlementPlan plan = assessed == null ? null : assessed.plan();
        List<HousingLine> lines = plan == null ? null : plan.housing();
        if (lines != null && lines.stream().noneMatch(line -> facilityId.equals(line.facility()))) {
            notes.add(ApplicationNote.FACILITY_NOT_IN_PLAN);
        }
        boolean expected = application.application().kind() == ApplicationKind.ENVIRONMENTAL_PERMIT || !isListInForce();
        if (terms.isEmpty() && expected) {
            notes.add(ApplicationNote.NO_TERM_KNOWN);
        }
        return notes;
    }

    /** The data and documents are those of a use notification, by itself or with another application. */
    private boolean isAsked() {
        return isListInForce()
                && (application.application().kind() == ApplicationKind.USE_NOTIFICATION
                        || application.application().items() != null);
    }

    /** Of an application of before the law that has the list, nothing is asked by it. */
    private boolean isListInForce() {
        LocalDate lodged = application.application().lodgedOn();
        return laws.inRole(Role.NOTIFICATION_DOCUMENTS, lodged).inForceOn(lodged);
    }

    private static @Nullable Boolean value(Record items, RecordComponent item) {
        try {
            return (Boolean) item.getAccessor().invoke(items);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + item, e);
        }
    }

    private List<DecisionTerm> terms() {
        List<DecisionTerm> terms = new ArrayList<>();
        LocalDate lodged = application.application().lodgedOn();
        if (application.application().kind() == ApplicationKind.USE_NOTIFICATION) {
            BEFORE_USE.stream().filter(this::mayApply).findFirst().ifPresent(role -> {
                Norm norm = laws.inRole(role, lodged);
                BigDecimal days = number(norm, "days", lodged);
                if (days != null && norm.inForceOn(lodged)) {
                    LocalDate use = lodged.plusDays(days.longValueExact());
                    terms.add(new DecisionTerm(norm, lodged, use.minusDays(1), null));
                }
            });
            return terms;
        }
        Boolean uniform = application.application().uniformProcedure();
        if (!Boolean.TRUE.equals(uniform)) {
            add(Role.TERM_REGULAR, lodged, terms);
        }
        if (!Boolean.FALSE.equals(uniform)) {
            add(Role.TERM_UNIFORM, lodged, terms);
        }
        return terms;
    }

    private boolean mayApply(Role role) {
        return facility.findings().stream()
                .anyMatch(finding -> finding.norm().role() == role && finding.outcome() != Outcome.NOT_APPLICABLE);
    }

    private void add(Role role, LocalDate lodged, List<DecisionTerm> terms) {
        Norm norm = laws.inRole(role, lodged);
        BigDecimal weeks = number(norm, "weeks", lodged);
        BigDecimal more = number(norm, "extension", lodged);
        if (weeks != null && norm.inForceOn(lodged)) {
            LocalDate until = lodged.plusWeeks(weeks.longValueExact());
            terms.add(new DecisionTerm(
                    norm, lodged, until, more == null ? null : until.plusWeeks(more.longValueExact())));
        }
    }

    private static @Nullable BigDecimal number(Norm norm, String parameter, LocalDate day) {
        Parameter found = norm.parameters().get(parameter);
        return found == null ? null : found.on(day);
    }
}
