package nl.huisnorm.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.answer.impact.FacilityImpact;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.text.Named;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of answers.
 *
 * @param isWithEvidence whether findings tell the facts that were used
 */
record Rows(boolean isWithEvidence) {

    /** Outcomes from the best to the worst, as a norm is answered by several findings. */
    private static final List<Outcome> WORSE = List.of(
            Outcome.NOT_APPLICABLE, Outcome.COMPLIANT, Outcome.WAIVED, Outcome.UNDETERMINED, Outcome.NON_COMPLIANT);

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** Of a facility that was judged. */
    Row judged(String file, long line, Facility facility, Assessment assessment) {
        List<Row> findings = new ArrayList<>();
        Map<String, Outcome> answers = new TreeMap<>();
        Map<Outcome, Integer> binding = new HashMap<>();
        assessment.byFingerprint().forEach((fingerprint, finding) -> {
            findings.add(finding(fingerprint, finding));
            answers.merge(finding.norm().id(), finding.outcome(), Rows::worse);
            if (finding.norm().binding()) {
                binding.merge(finding.outcome(), 1, Integer::sum);
            }
        });
        return RowFactory.create(
                file,
                line,
                facility.id(),
                facility.name(),
                facility.municipality(),
                assessment.verdict().name(),
                assessment.verdictByMachine().name(),
                binding.getOrDefault(Outcome.NON_COMPLIANT, 0),
                binding.getOrDefault(Outcome.UNDETERMINED, 0),
                binding.getOrDefault(Outcome.COMPLIANT, 0),
                binding.getOrDefault(Outcome.WAIVED, 0),
                assessment.rulebookDigest(),
                answers.entrySet().stream()
                        .map(answer -> RowFactory.create(
                                answer.getKey(), answer.getValue().name()))
                        .toArray(Row[]::new),
                findings.toArray(Row[]::new),
                new Row[0]);
    }

    /** Of a line that was not judged. */
    static Row notJudged(String file, long line, List<Problem> problems) {
        return RowFactory.create(
                file, line, null, null, null, null, null, null, null, null, null, null, null, null, rows(problems));
    }

    /** Of what a change does to a facility. */
    static Row impact(String file, long line, FacilityImpact impact) {
        return RowFactory.create(
                file,
                line,
                impact.subject().id(),
                impact.municipality(),
                impact.residents(),
                impact.changes(),
                impact.turns(),
                impact.verdictBefore().name(),
                impact.verdictAfter().name(),
                impact.before().least(),
                impact.before().most(),
                impact.after().least(),
                impact.after().most(),
                impact.lost().certain(),
                impact.lost().possible(),
                impact.searchedAll(),
                impact.norms().stream()
                        .map(norm -> RowFactory.create(
                                norm.norm().id(),
                                norm.broken(),
                                norm.mended(),
                                norm.lost().certain(),
                                norm.lost().possible()))
                        .toArray(Row[]::new),
                new Row[0]);
    }

    /** Of a line of which a change does nothing, since it was not judged. */
    static Row noImpact(String file, long line, List<Problem> problems) {
        return RowFactory.create(
                file,
                line,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rows(problems));
    }

    private Row finding(String fingerprint, Finding finding) {
        Measure measure = finding.measure();
        return RowFactory.create(
                fingerprint,
                finding.norm().id(),
                finding.norm().regime().id(),
                finding.norm().regime().layer().name(),
                finding.norm().binding(),
                finding.subject().kind(),
                finding.subject().id(),
                finding.subject().place().toString(),
                finding.outcome().name(),
                finding.reason() == null ? null : finding.reason().name(),
                measure == null ? null : number(measure.actual()),
                measure == null ? null : number(measure.required()),
                measure == null ? null : number(measure.margin()),
                measure == null ? null : measure.unit().key(),
                finding.missing().stream().map(one -> one.place().toString()).toArray(String[]::new),
                isWithEvidence
                        ? finding.evidence().stream()
                                .map(one -> one.place() + "=" + word(one.value()))
                                .toArray(String[]::new)
                        : null);
    }

    private static Row[] rows(List<Problem> problems) {
        return problems.stream().map(Rows::problem).toArray(Row[]::new);
    }

    private static Row problem(Problem problem) {
        Position position = problem.position();
        return RowFactory.create(
                position == null ? null : position.column(),
                problem.pointer().toString(),
                problem.code(),
                problem.message(DUTCH),
                problem.message(Locale.ENGLISH));
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return WORSE.indexOf(one) < WORSE.indexOf(other) ? other : one;
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String word(Object value) {
        return value instanceof Named named ? named.key() : value.toString();
    }
}
