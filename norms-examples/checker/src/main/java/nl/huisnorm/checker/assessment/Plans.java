package nl.huisnorm.checker.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.answer.settlement.SettlementAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.application.ApplicationInput;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.settlement.SettlementPlan;

/** The plans among the inputs, those of applications included; they are judged together. */
public final class Plans {

    private final List<PlanDocument> documents = new ArrayList<>();
    private final List<ApplicationDocument> applications = new ArrayList<>();
    /** By what people tell their ids apart by. */
    private final Map<String, FacilityDocument> facilities = new LinkedHashMap<>();

    private final Set<InputDocument> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Keeps a plan or an application, unless it has another file for a facility that an earlier one names as well. */
    public synchronized void add(InputDocument document) throws UnreadableInputException {
        if (document instanceof PlanDocument plan) {
            keep(plan);
            documents.add(plan);
        } else if (document instanceof ApplicationDocument application) {
            add(application);
        }
    }

    /** Keeps an application with its plan, as a plan. */
    private void add(ApplicationDocument application) throws UnreadableInputException {
        FacilityDocument facility = application.facility();
        String id = facility.facility().id();
        FacilityDocument earlier = facilities.get(facility.key());
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
        keep(facility);
        applications.add(application);
    }

    private void keep(PlanDocument plan) throws UnreadableInputException {
        List<Problem> problems = new ArrayList<>();
        plan.facilityDocuments().forEach((id, document) -> {
            FacilityDocument earlier = facilities.get(document.key());
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
        keepFacilities(plan);
    }

    private void keepFacilities(PlanDocument plan) {
        plan.facilityDocuments().values().forEach(this::keep);
    }

    private void keep(FacilityDocument facility) {
        facilities.putIfAbsent(facility.key(), facility);
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

    /** All that were kept. */
    synchronized List<InputDocument> all() {
        List<InputDocument> all = new ArrayList<>(documents);
        all.addAll(applications);
        return all;
    }

    /** Goes on with some of them; the rest cannot be judged. */
    synchronized void keep(List<InputDocument> sound) {
        if (sound.size() == documents.size() + applications.size()) {
            return;
        }
        Set<InputDocument> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(sound);
        documents.removeIf(plan -> !kept.contains(plan));
        applications.removeIf(application -> !kept.contains(application));
        facilities.clear();
        documents.forEach(this::keepFacilities);
        for (ApplicationDocument application : applications) {
            PlanDocument plan = application.plan();
            if (plan != null) {
                keepFacilities(plan);
            }
            keep(application.facility());
        }
    }

    /** One of them was reported. */
    synchronized void told(InputDocument document) {
        told.add(document);
    }

    /** The files of those that were not reported. */
    synchronized List<String> left() {
        return all().stream()
                .filter(document -> !told.contains(document))
                .map(InputDocument::file)
                .toList();
    }

    synchronized List<ApplicationDocument> applications() {
        return List.copyOf(applications);
    }

    /** Judges one by itself, to see whether it can be. */
    static void alone(InputDocument document, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        try {
            if (document instanceof PlanDocument plan) {
                huisnorm.assess(plan.plan(), plan.facilities(), options);
            } else if (document instanceof ApplicationDocument application) {
                ApplicationInput.of(application, huisnorm).assess(huisnorm, options);
            }
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    /**
     * Judges one of the applications, its plan together with all others. Where that fails, and would not by itself, the others
     * are looked at too, and those that fail by themselves are left out.
     */
    public ApplicationAssessment judge(ApplicationDocument document, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        try {
            return together(document, huisnorm, options);
        } catch (RuntimeException | StackOverflowError e) {
            alone(document, huisnorm, options);
            keep(all().stream().filter(one -> !fails(one, huisnorm, options)).toList());
            return together(document, huisnorm, options);
        }
    }

    private static boolean fails(InputDocument document, Huisnorm huisnorm, AssessmentOptions options) {
        try {
            alone(document, huisnorm, options);
            return false;
        } catch (UnreadableInputException | RuntimeException | StackOverflowError e) {
            return true;
        }
    }

    private ApplicationAssessment together(ApplicationDocument document, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        PlanDocument plan = document.plan();
        List<SettlementPlan> others = plans().stream()
                .filter(other -> plan == null || !other.equals(plan.plan()))
                .toList();
        return ApplicationInput.of(document, huisnorm).assess(huisnorm, options, others, facilities());
    }

    /** Judges the plans that belong to no application, together with those that do. */
    public Map<PlanDocument, SettlementAssessment> judge(Huisnorm huisnorm, AssessmentOptions options) {
        List<SettlementAssessment> assessments =
                documents.isEmpty() ? List.of() : huisnorm.assess(plans(), facilities(), options);
        Map<PlanDocument, SettlementAssessment> judged = new LinkedHashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            judged.put(documents.get(i), assessments.get(i));
        }
        return judged;
    }
}
