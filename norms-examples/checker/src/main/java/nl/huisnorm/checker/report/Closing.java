package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.text.Messages;

/**
 * What has to be done now: the binding findings by what they wait for, what would settle most of what cannot be told, and the line
 * to close with.
 *
 * @param notMet what is not met
 * @param open what cannot be told, checks by hand included
 * @param asked whether questions were looked for and found; else what is missing most stands for them
 * @param worth what is worth asking
 */
public record Closing(List<Finding> notMet, List<Finding> open, boolean asked, Asked.Worth worth) {

    private static final int MOST_QUESTIONS = 12;

    /** Copies the lists, so that this cannot change afterwards. */
    public Closing {
        notMet = List.copyOf(notMet);
        open = List.copyOf(open);
    }

    /**
     * What has to be done about an assessment.
     *
     * @param questions what can be asked about it; empty where that was not looked for
     */
    public static Closing of(Assessment assessment, List<Question> questions, Messages texts) {
        List<Finding> open = binding(assessment.findings(Outcome.UNDETERMINED), true);
        List<Finding> missing = new ArrayList<>(of(open, Reason.MISSING_DATA));
        missing.addAll(of(open, Reason.NOT_MET_UNLESS));
        List<Asked> all = Asked.ofQuestions(questions, texts);
        boolean asked = !all.isEmpty();
        return new Closing(
                binding(assessment.findings(Outcome.NON_COMPLIANT), true),
                open,
                asked,
                Asked.worth(asked ? all : Asked.ofMissing(missing, texts), MOST_QUESTIONS));
    }

    /** What cannot be told for one reason. */
    public List<Finding> open(Reason reason) {
        return of(open, reason);
    }

    /** Findings that turn a verdict, or those that do not. */
    public static List<Finding> binding(List<Finding> findings, boolean binding) {
        return findings.stream()
                .filter(finding -> finding.norm().binding() == binding)
                .toList();
    }

    /** What a person is asked to look at, for a norm that a person decides. */
    public static String check(Finding finding, Messages texts) {
        return Objects.requireNonNullElse(finding.norm().question(), finding.requirement())
                .in(texts.locale());
    }

    /** What to do now, in a line below all else. */
    public String line(Assessment assessment, Messages texts) {
        return line(assessment, texts, "report.close-");
    }

    /** The same, in a line above all else. */
    public String opening(Assessment assessment, Messages texts) {
        return line(assessment, texts, "report.open-");
    }

    private String line(Assessment assessment, Messages texts, String prefix) {
        int checks = open(Reason.PERSON_MUST_JUDGE).size();
        int unknown = open.size() - checks;
        List<String> parts = new ArrayList<>();
        if (!notMet.isEmpty()) {
            parts.add(
                    texts.get(notMet.size() == 1 ? "report.close-one" : "report.close-not-met", number(notMet.size())));
        }
        if (unknown > 0) {
            String first = texts.get(unknown == 1 ? "report.close-open-one" : "report.close-open", number(unknown));
            int number = worth.asked().size();
            String key = prefix + (asked ? "question" : "fact") + (number == 1 ? "" : "s");
            parts.add(
                    worth.settled() == 0
                            ? first + "."
                            : texts.get(key, first, number(number), number(worth.settled())));
        }
        if (checks > 0) {
            parts.add(texts.get(checks == 1 ? "report.close-check" : "report.close-checks", number(checks)));
        }
        String nothing = assessment.isWithoutNorms()
                ? "without-norms"
                : assessment.verdict().key();
        return parts.isEmpty() ? texts.get("report.close-" + nothing) : String.join(" ", parts);
    }

    private static List<Finding> of(List<Finding> findings, Reason reason) {
        return findings.stream().filter(finding -> finding.reason() == reason).toList();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
