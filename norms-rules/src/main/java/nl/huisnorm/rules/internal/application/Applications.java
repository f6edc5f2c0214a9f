package nl.huisnorm.rules.internal.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.rules.internal.law.Laws;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.ApplicationView;
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

    private final PermitApplication application;
    private final String facilityId;
    private final Assessment own;
    private final Assessment facility;
    private final Laws laws;
    private final ApplicationView view;
    private final List<Evidence> lacking = new ArrayList<>();
    private final List<Missing> unknown = new ArrayList<>();

    Applications(PermitApplication application, String facilityId, Assessment own, Assessment facility, Laws laws) {
        this.application = application;
        this.facilityId = facilityId;
        this.own = own;
        this.facility = facility;
        this.laws = laws;
        this.view = new ApplicationView(application.application(), own.options().asOf());
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
        List<DecisionTerm> terms =
                new Terms(application.application(), facility, own.options().asOf(), laws).all();
        return new ApplicationAssessment(application, own, facility, plan, lacking, unknown, terms, notes(plan, terms));
    }

    private void managementPlan() {
        ManagementPlan management = application.managementPlan();
        Pointer at = Pointer.ROOT.field("managementPlan");
        if (management != null) {
            for (RecordComponent part : ManagementPlan.class.getRecordComponents()) {
                look("managementPlan", at, management, part);
            }
        } else if (view.hasEnvironmentalPermit().truth() == Truth.TRUE) {
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
        boolean expected = application.application().kind() != ApplicationKind.USE_NOTIFICATION || !isListInForce();
        if (terms.isEmpty() && expected) {
            notes.add(ApplicationNote.NO_TERM_KNOWN);
        }
        notes.addAll(
                new TermNotes(application.application(), view, own.options().asOf()).of(terms));
        return notes;
    }

    /** The data and documents are those of a use notification, by itself or with another application. */
    private boolean isAsked() {
        return isListInForce() && view.hasNotification().truth() == Truth.TRUE;
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
}
