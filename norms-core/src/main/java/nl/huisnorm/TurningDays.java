package nl.huisnorm;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import nl.huisnorm.answer.comparison.ComparedFinding;
import nl.huisnorm.answer.comparison.Comparison;
import nl.huisnorm.answer.comparison.Difference;
import nl.huisnorm.answer.timeline.Change;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.Subject;

/** Tells on which days answers changed that the date alone turned. */
final class TurningDays {

    private static final Set<Difference> BY_DATE = Set.of(Difference.DATE);

    private TurningDays() {}

    /**
     * The comparison with those days.
     *
     * @param changes the changes after a first day up to a last one; asked only where the date alone turned a finding
     */
    static Comparison in(Comparison comparison, BiFunction<LocalDate, LocalDate, Changes> changes) {
        if (comparison.findings().stream().noneMatch(TurningDays::isByDate)) {
            return comparison;
        }
        LocalDate one = comparison.before().asOf();
        LocalDate other = comparison.after().asOf();
        Changes all = one.isBefore(other) ? changes.apply(one, other) : changes.apply(other, one);
        return new Comparison(
                comparison.before(),
                comparison.after(),
                comparison.differences(),
                comparison.findings().stream()
                        .map(finding -> isByDate(finding) ? with(finding, all.list()) : finding)
                        .toList(),
                all.searchedAll() ? null : all.searchedUntil());
    }

    private static boolean isByDate(ComparedFinding finding) {
        return finding.causes().contains(BY_DATE);
    }

    private static ComparedFinding with(ComparedFinding finding, List<Change> changes) {
        Subject subject = finding.finding().subject();
        return new ComparedFinding(
                finding.kind(),
                finding.before(),
                finding.after(),
                finding.absence(),
                finding.causes(),
                finding.candidates(),
                changes.stream()
                        .filter(change ->
                                change.norm().id().equals(finding.finding().norm())
                                        && change.subject().kind().equals(subject.kind())
                                        && change.subject().id().equals(subject.id()))
                        .toList());
    }
}
