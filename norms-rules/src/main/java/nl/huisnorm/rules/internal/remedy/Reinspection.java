package nl.huisnorm.rules.internal.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.answer.remedy.Adjustment;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.DecidedBy;
import org.jspecify.annotations.Nullable;

/** What an inspector found is mended and seen again: the remedy of a norm that a person decides. */
final class Reinspection {

    private static final String OWNER = "inspection";
    private static final String FACT = "met";

    private final CostModel.@Nullable Kind kind;
    private final SubjectsByPlace subjects;

    Reinspection(CostKinds kinds, SubjectsByPlace subjects) {
        this.kind = kinds.of(OWNER + "." + FACT, CostModel.Way.YES);
        this.subjects = subjects;
    }

    /** The answer of the inspector that a finding came from, the other way; none for other findings. */
    @Nullable Adjustment of(Finding finding) {
        if (kind == null || finding.norm().decidedBy() != DecidedBy.PERSON) {
            return null;
        }
        return finding.evidence().stream()
                .filter(evidence -> evidence.owner().equals(OWNER)
                        && evidence.fact().equals(FACT)
                        && evidence.value().equals(false))
                .map(evidence -> Adjustments.of(
                        kind, evidence.owner(), evidence.place(), subjects.holding(evidence.place()), false, true))
                .findFirst()
                .orElse(null);
    }

    /** The same of several findings together. */
    RemedyDraft of(List<Finding> findings) {
        Map<Pointer, Adjustment> adjustments = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Adjustment seenAgain = of(finding);
            if (seenAgain != null) {
                adjustments.put(seenAgain.place(), seenAgain);
            }
        }
        return new RemedyDraft(adjustments, true);
    }
}
