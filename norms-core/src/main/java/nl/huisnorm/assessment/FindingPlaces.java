package nl.huisnorm.assessment;

import java.util.List;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;

/** Where in the input a finding is decided. */
final class FindingPlaces {

    private FindingPlaces() {}

    /**
     * Where the facts stand that somebody goes to: those that are missing; else the one that decides. Of the facts that were used
     * that is the first that something can be done about, since the others say what kind of place it is; where nothing can be done
     * about any, it is the first.
     */
    static List<Pointer> of(Finding finding) {
        if (!finding.missing().isEmpty()) {
            return finding.missing().stream().map(Missing::place).distinct().toList();
        }
        if (finding.outcome() == Outcome.NOT_APPLICABLE || finding.evidence().isEmpty()) {
            return List.of(finding.subject().place());
        }
        Evidence first = finding.evidence().get(0);
        return List.of(
                finding.inspection() != null
                        ? first.place()
                        : finding.evidence().stream()
                                .filter(FindingPlaces::isChangeable)
                                .findFirst()
                                .orElse(first)
                                .place());
    }

    private static boolean isChangeable(Evidence evidence) {
        Fact fact = FactTable.get().fact(evidence.owner() + "." + evidence.fact());
        return fact != null && !fact.remedies().isEmpty();
    }
}
