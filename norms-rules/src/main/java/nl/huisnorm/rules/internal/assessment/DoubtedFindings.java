package nl.huisnorm.rules.internal.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.NormInUse;
import nl.huisnorm.rules.internal.plausibility.Doubts;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** The findings of one facility as they are left by what is in doubt in its data. Used for one assessment. */
final class DoubtedFindings {

    private final LawOfDay law;
    private final Doubts doubts;
    private final Map<Pointer, Missing> notClaimed = new LinkedHashMap<>();
    private @Nullable Subjects withoutClaims;

    DoubtedFindings(Facility facility, LawOfDay law) {
        this.law = law;
        this.doubts = Doubts.of(facility, law);
    }

    List<DataFinding> dataFindings() {
        return doubts.findings();
    }

    /** The exemptions that nobody claims, of the norms that apply. */
    List<Missing> notClaimed() {
        return List.copyOf(notClaimed.values());
    }

    /** A finding, left open where what it rests on is in doubt. */
    Finding doubt(Finding finding, NormInUse norm, View subject, Judgement judgement) {
        if (finding.outcome() != Outcome.NOT_APPLICABLE) {
            norm.notClaimed(subject).forEach(missing -> notClaimed.put(missing.place(), missing));
        }
        return doubts.doubt(finding, () -> withoutClaims(finding, subject.place(), judgement));
    }

    List<Finding> againstInspections(List<Finding> findings) {
        return doubts.againstInspections(findings);
    }

    private Outcome withoutClaims(Finding finding, Pointer place, Judgement judgement) {
        if (withoutClaims == null) {
            withoutClaims = new Subjects(law.view(doubts.withoutClaims()));
        }
        Norm norm = finding.norm();
        for (View subject : withoutClaims.of(norm.subject(), norm.items())) {
            if (subject.place().equals(place)) {
                return judgement.judge(subject).outcome();
            }
        }
        return finding.outcome();
    }
}
