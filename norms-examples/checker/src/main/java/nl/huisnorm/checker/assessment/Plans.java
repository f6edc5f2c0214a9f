package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.SettlementPlan;

/** The plans among the inputs, those of applications included; they are judged together. */
final class Plans {

    private final List<PlanDocument> documents = new ArrayList<>();
    private final List<ApplicationDocument> applications = new ArrayList<>();
    private final Map<String, FacilityDocument> facilities = new LinkedHashMap<>();

    /** Keeps a plan, unless it has another file for a facility that an earlier plan names as well. */
    void add(PlanDocument plan) throws UnreadableInputException {
        keep(plan);
        documents.add(plan);
    }

    /** Keeps an application with its plan, as a plan. */
    void add(ApplicationDocument application) throws UnreadableInputException {
        FacilityDocument facility = application.facility();
        String id = facility.facility().id();
        FacilityDocument earlier = facilities.get(id);
        if (earlier != null && !earlier.sha256().equals(facility.sha256())) {
            Pointer at = Pointer.ROOT.field("facility");
            throw new UnreadableInputException(List.of(new Problem(
                    application.file(),
                    application.positions().locate(at),
                    at,
                    "facility-differs",
                    List.of(id, facility.file(), earlier.file()))));
        }
        PlanDocument plan = application.plan();
        if (plan != null) {
            keep(plan);
        }
        facilities.putIfAbsent(id, facility);
        applications.add(application);
    }

    private void keep(PlanDocument plan) throws UnreadableInputException {
        List<Problem> problems = new ArrayList<>();
        plan.facilityDocuments().forEach((id, document) -> {
            FacilityDocument earlier = facilities.get(id);
            if (earlier != null && !earlier.sha256().equals(document.sha256())) {
                Pointer at = Pointer.ROOT.field("facilities").field(id);
                problems.add(new Problem(
                        plan.file(),
                        plan.positions().locate(at),
                        at,
                        "facility-differs",
                        List.of(id, document.file(), earlier.file())));
            }
        });
        if (!problems.isEmpty()) {
            throw new UnreadableInputException(problems);
        }
        plan.facilityDocuments().forEach(facilities::putIfAbsent);
    }

    private List<Facility> facilities() {
        return facilities.values().stream().map(FacilityDocument::facility).toList();
    }

    /** All plans, those of applications after the others. */
    private List<SettlementPlan> plans() {
        return Stream.concat(
                        documents.stream(),
                        applications.stream().map(ApplicationDocument::plan).filter(Objects::nonNull))
                .map(PlanDocument::plan)
                .toList();
    }

    /** The files of the plans that belong to no application. */
    List<String> files() {
        return documents.stream().map(PlanDocument::file).toList();
    }

    List<ApplicationDocument> applications() {
        return applications;
    }

    /** Judges one of the applications, its plan together with all others. */
    ApplicationAssessment judge(ApplicationDocument document, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        PlanDocument plan = document.plan();
        List<SettlementPlan> others = plans().stream()
                .filter(other -> plan == null || !other.equals(plan.plan()))
                .toList();
        return ApplicationInput.of(document, huisnorm).assess(huisnorm, options, others, facilities());
    }

    Map<PlanDocument, SettlementAssessment> judge(Huisnorm huisnorm, AssessmentOptions options) {
        List<SettlementAssessment> assessments =
                documents.isEmpty() ? List.of() : huisnorm.assess(plans(), facilities(), options);
        Map<PlanDocument, SettlementAssessment> judged = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            judged.put(documents.get(i), assessments.get(i));
        }
        return judged;
    }
}
