package nl.huisnorm.rules.internal.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rules.internal.question.AskedFact.Asked;

/** What is asked, with the findings it is asked for and what became of them with the answers tried. */
final class Candidate {

    static final Comparator<Candidate> MOST_DECISIVE = Comparator.comparing(
                    (Candidate candidate) -> candidate.binding == 0)
            .thenComparing(candidate -> -candidate.bindingDecided * candidate.scale())
            .thenComparing(candidate -> -candidate.decided * candidate.scale())
            .thenComparing(candidate -> -candidate.binding)
            .thenComparing(candidate -> -candidate.findings.size())
            .thenComparing(candidate -> candidate.asked.places().get(0).pointer())
            .thenComparing(candidate -> candidate.asked.id());

    /** Divisible by every number of answers that are tried in practice, so that averages compare as whole numbers. */
    private static final long MANY = 720_720;

    private final Asked asked;
    private final List<Finding> findings;
    private final long binding;
    private int tried;
    private int least = Integer.MAX_VALUE;
    private int most;
    private long decided;
    private long bindingDecided;

    Candidate(Asked asked, List<Finding> findings) {
        this.asked = asked;
        this.findings = findings;
        this.binding =
                findings.stream().filter(finding -> finding.norm().binding()).count();
    }

    List<Finding> findings() {
        return findings;
    }

    Asked asked() {
        return asked;
    }

    /** An answer was tried. */
    void add(int all, int ofBinding) {
        tried++;
        least = Math.min(least, all);
        most = Math.max(most, all);
        decided += all;
        bindingDecided += ofBinding;
    }

    long scale() {
        return tried == 0 ? 0 : MANY / tried;
    }

    Question question(LocalDate asOf) {
        boolean any = tried > 0;
        return new Question(
                asked.id(),
                asked.owner(),
                asked.fact(),
                null,
                asked.type(),
                asked.least(),
                asked.most(),
                asked.unit(),
                asked.choices(),
                asked.places(),
                findings,
                any ? new Interval(least, most) : new Interval(0, findings.size()),
                BigDecimal.valueOf(decided).divide(BigDecimal.valueOf(Math.max(1, tried)), 2, RoundingMode.HALF_UP),
                any,
                asOf);
    }
}
