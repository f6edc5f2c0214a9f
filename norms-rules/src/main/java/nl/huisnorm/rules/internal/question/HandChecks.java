package nl.huisnorm.rules.internal.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.question.Question.Place;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.rulebook.Norm;

/** The checks by hand: what a person must judge, one question a norm, what binds first. */
final class HandChecks {

    private HandChecks() {}

    /**
     * The checks.
     *
     * @param findings what a person must judge
     * @param place where a finding is about
     * @param asOf the day of the assessment
     */
    static List<Question> of(List<Finding> findings, Function<Finding, Place> place, LocalDate asOf) {
        Map<Norm, List<Finding>> byNorm = new LinkedHashMap<>();
        findings.forEach(finding -> byNorm.computeIfAbsent(finding.norm(), norm -> new ArrayList<>())
                .add(finding));
        List<Question> checks = new ArrayList<>();
        byNorm.forEach((norm, all) -> checks.add(new Question(
                norm.id(),
                "inspection",
                "met",
                norm,
                AnswerType.CHECK,
                null,
                null,
                null,
                List.of(),
                all.stream().map(place).toList(),
                all,
                new Interval(all.size(), all.size()),
                BigDecimal.valueOf(all.size()).setScale(2),
                true,
                asOf)));
        checks.sort(Comparator.comparing(check -> !check.binding()));
        return checks;
    }
}
