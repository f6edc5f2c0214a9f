package nl.huisnorm.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.assessment.SettlementAssessment;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.io.PlanDocument;
import nl.huisnorm.io.Problem;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;

/** The plans among the inputs, which are judged together. */
final class Plans {

    private final List<PlanDocument> documents = new ArrayList<>();
    private final Map<String, FacilityDocument> facilities = new HashMap<>();

    /** Keeps a plan, unless it has another file for a facility that an earlier plan names as well. */
    void add(PlanDocument plan) throws UnreadableInputException {
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
        documents.add(plan);
    }

    Map<PlanDocument, SettlementAssessment> judge(Rulebook rulebook, AssessmentOptions options) {
        List<Facility> all =
                facilities.values().stream().map(FacilityDocument::facility).toList();
        List<SettlementAssessment> assessments =
                rulebook.assess(documents.stream().map(PlanDocument::plan).toList(), all, options);
        Map<PlanDocument, SettlementAssessment> judged = new LinkedHashMap<>();
        for (int i = 0; i < assessments.size(); i++) {
            judged.put(documents.get(i), assessments.get(i));
        }
        return judged;
    }
}
