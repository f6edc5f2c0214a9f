package nl.huisnorm.benchmarks.loops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.benchmarks.subset.Answer;
import nl.huisnorm.benchmarks.subset.Check;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Loops that make findings as the library hands them out, with the numbers that decided, the margin and the evidence. */
public final class LoopFindings {

    private final PlainLoops loops = PlainLoops.withEvidence();
    private final Map<Check, Norm> norms = new EnumMap<>(Check.class);

    /** Loops over the norms of a rulebook. */
    public LoopFindings(Rulebook rulebook) {
        for (Check check : Check.values()) {
            norms.put(
                    check,
                    rulebook.norms().stream()
                            .filter(norm -> norm.id().equals(check.norm()))
                            .findFirst()
                            .orElseThrow());
        }
    }

    /** The findings on a facility. */
    public List<Finding> judge(Facility facility, LocalDate day) {
        List<Answer> answers = loops.judge(facility, day);
        List<Finding> findings = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            Norm norm = Objects.requireNonNull(norms.get(answer.check()));
            findings.add(new Finding(
                    norm,
                    day,
                    answer.subject(),
                    answer.outcome(),
                    answer.outcome() == Outcome.UNDETERMINED ? Reason.MISSING_DATA : null,
                    measure(norm.quantity(), answer),
                    List.of(),
                    answer.evidence(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    false,
                    List.of()));
        }
        return findings;
    }

    private static @Nullable Measure measure(@Nullable Quantity quantity, Answer answer) {
        BigDecimal measured = answer.measured();
        BigDecimal limit = answer.limit();
        if (quantity == null || (measured == null && limit == null)) {
            return null;
        }
        BigDecimal margin = null;
        if (measured != null && limit != null) {
            margin = switch (quantity.direction()) {
                case AT_LEAST -> measured.subtract(limit);
                case AT_MOST -> limit.subtract(measured);
                case EQUAL -> measured.subtract(limit).abs().negate();
            };
        }
        return new Measure(measured, limit, margin, quantity.direction(), quantity.unit());
    }
}
