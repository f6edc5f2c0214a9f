package nl.huisnorm.rules.internal.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Suppositions;
import nl.huisnorm.rules.internal.plausibility.Doubts;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import org.jspecify.annotations.Nullable;

/** The findings of one facility as they are left by what is in doubt in its data. Used for one assessment. */
final class DoubtedFindings {

    private final LawOfDay law;
    private final Doubts doubts;
    private final Map<Pointer, Missing> notClaimed = new LinkedHashMap<>();
    private @Nullable Subjects withoutClaims;
    private @Nullable Suppositions suppositions;

    DoubtedFindings(Doubts doubts, LawOfDay law) {
        this.law = law;
        this.doubts = doubts;
    }

    List<DataFinding> dataFindings() {
        return doubts.findings();
    }

    /** The exemptions that nobody claims, of the norms that apply. */
    List<Missing> notClaimed() {
        return List.copyOf(notClaimed.values());
    }

    /** A finding, left open where what it rests on is in doubt. */
    Finding doubt(Finding finding, NormOfDay norm, View subject, Inspections inspections) {
        if (finding.outcome() != Outcome.NOT_APPLICABLE) {
            norm.normInUse().notClaimed(subject).forEach(missing -> notClaimed.put(missing.place(), missing));
        }
        return doubts.doubt(finding, () -> withoutClaims(finding, norm, subject.place(), inspections));
    }

    List<Finding> againstInspections(List<Finding> findings) {
        return doubts.againstInspections(findings);
    }

    private Outcome withoutClaims(Finding finding, NormOfDay norm, Pointer place, Inspections inspections) {
        if (withoutClaims == null) {
            Facility facility = doubts.withoutClaims();
            Function<Facility, FacilityView> viewing = law.viewing();
            withoutClaims = new Subjects(viewing.apply(facility));
            suppositions = new Suppositions(facility, viewing);
        }
        Norm same = finding.norm();
        for (View subject : withoutClaims.of(same.subject(), same.items())) {
            if (subject.place().equals(place)) {
                return new Judgement(norm, inspections, suppositions)
                        .judge(subject)
                        .outcome();
            }
        }
        return finding.outcome();
    }
}
