package nl.huisnorm.checker.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What became of an input, in so few words that those of a long list can be kept: no more of an assessment than counts and the
 * norms that are not met or cannot be told. Only binding norms count, as they do for a verdict.
 *
 * @param file the file, or the list it stands in
 * @param line the line of the list; 0 where it has the file to itself
 * @param judged what it was judged to be; none where it was not judged
 * @param problem why it was not; none where it was
 */
public record Row(
        String file,
        int line,
        @Nullable Judged judged,
        @Nullable UnreadableInputException problem) {

    /**
     * What an input was judged to be.
     *
     * @param basis what every form of a report names of it
     * @param name its name, if it has one
     * @param municipality the code of its municipality, if that is known
     * @param verdict the verdict
     * @param byMachine the verdict without checks by hand that are open
     * @param notMet how many points are not met
     * @param unknown how many cannot be told since something is not known
     * @param checks how many a person must look at
     * @param met how many are met
     * @param waived how many are waived
     * @param normsNotMet the norms that are not met somewhere in it
     * @param normsOpen the norms that cannot be told somewhere in it, and are not met nowhere
     * @param endings what runs out soon; none where that was not looked for
     */
    public record Judged(
            ReportBasis basis,
            @Nullable String name,
            @Nullable String municipality,
            Verdict verdict,
            Verdict byMachine,
            int notMet,
            int unknown,
            int checks,
            int met,
            int waived,
            List<Norm> normsNotMet,
            List<Norm> normsOpen,
            @Nullable List<Ending> endings) {

        /** Of an assessment. */
        public static Judged of(
                ReportBasis basis,
                @Nullable String municipality,
                Assessment assessment,
                @Nullable List<Ending> endings) {
            List<Finding> binding = assessment.findings().stream()
                    .filter(finding -> finding.norm().binding())
                    .toList();
            List<Norm> notMet = norms(binding, Outcome.NON_COMPLIANT);
            int open = count(binding, Outcome.UNDETERMINED);
            int checks = (int) binding.stream()
                    .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                    .filter(finding -> finding.reason() == Reason.PERSON_MUST_JUDGE)
                    .count();
            return new Judged(
                    basis,
                    assessment.subject().name(),
                    municipality,
                    assessment.verdict(),
                    assessment.verdictByMachine(),
                    count(binding, Outcome.NON_COMPLIANT),
                    open - checks,
                    checks,
                    count(binding, Outcome.COMPLIANT),
                    count(binding, Outcome.WAIVED),
                    notMet,
                    norms(binding, Outcome.UNDETERMINED).stream()
                            .filter(norm -> notMet.stream()
                                    .noneMatch(other -> other.id().equals(norm.id())))
                            .toList(),
                    endings);
        }

        /** Whether it complies only since no binding norm applies. */
        public boolean isWithoutNorms() {
            return verdict == Verdict.COMPLIANT && met == 0;
        }

        /** The verdict as people read it. */
        String label(Locale locale) {
            return isWithoutNorms() ? Messages.in(locale).get("report.without-norms") : verdict.label(locale);
        }

        /** Facility, plan or application. */
        public String kind() {
            return basis.get("kind");
        }

        /** Its id. */
        public String id() {
            return basis.get("id");
        }

        private static int count(List<Finding> findings, Outcome outcome) {
            return (int) findings.stream()
                    .filter(finding -> finding.outcome() == outcome)
                    .count();
        }

        private static List<Norm> norms(List<Finding> findings, Outcome outcome) {
            Map<String, Norm> norms = new LinkedHashMap<>();
            findings.stream()
                    .filter(finding -> finding.outcome() == outcome)
                    .forEach(finding -> norms.putIfAbsent(finding.norm().id(), finding.norm()));
            return List.copyOf(norms.values());
        }
    }

    /** Of an input that was judged. */
    public static Row of(String file, int line, Judged judged) {
        return new Row(file, line, judged, null);
    }

    /** Of one that was not. */
    public static Row of(int line, UnreadableInputException problem) {
        return new Row(problem.problems().get(0).file(), line, null, problem);
    }

    /** The file, and the line of it. */
    String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** Why it was not judged, as problems name it; none where it was. */
    @Nullable String code() {
        return problem == null ? null : problem.problems().get(0).code();
    }
}
