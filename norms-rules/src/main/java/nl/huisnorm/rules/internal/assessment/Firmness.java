package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rules.internal.law.Trial;

/**
 * Marks the findings that would be others if the areas were measured again. The rules are tried on areas that lie somewhere
 * between bounds; where they still give the same answer, it stands firm, wherever each of the areas lies.
 */
final class Firmness {

    private Firmness() {}

    /**
     * The findings, marked where they do not stand firm.
     *
     * @param findings the findings on the areas as measured; those on waivers come last
     * @param answers the answers on areas that may be off, of the same norms and subjects in the same order
     */
    static List<Finding> mark(List<Finding> findings, List<Trial.Answer> answers) {
        List<Finding> marked = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (i >= answers.size()) {
                marked.add(finding);
                continue;
            }
            Trial.Answer answer = answers.get(i);
            if (!answer.rule().norm().id().equals(finding.norm().id())) {
                throw new IllegalStateException(
                        finding.norm() + " found, " + answer.rule().norm() + " tried");
            }
            marked.add(turns(finding, answer) ? finding.notFirm() : finding);
        }
        return marked;
    }

    private static boolean turns(Finding finding, Trial.Answer tried) {
        Outcome outcome = Objects.requireNonNullElse(finding.waivedOutcome(), finding.outcome());
        if (outcome == Outcome.UNDETERMINED) {
            return false;
        }
        boolean byPerson = finding.norm().decidedBy() == DecidedBy.PERSON && outcome != Outcome.NOT_APPLICABLE;
        return tried.outcome() != (byPerson ? Outcome.COMPLIANT : outcome);
    }
}
