package nl.huisnorm.checker.batch;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.assessment.Ending;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.checker.command.Fault;
import nl.huisnorm.checker.command.StoppedException;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;

/** What inputs come to together: how many there are of each verdict, which norms fail most, and how municipalities are. */
final class Tally {

    /**
     * In how many inputs a norm is not met somewhere, and in how many others it cannot be told.
     *
     * @param norm the norm
     * @param notMet in how many it is not met
     * @param open in how many others it cannot be told
     */
    record OfNorm(Norm norm, int notMet, int open) {}

    /**
     * How many inputs of a municipality there are of each verdict.
     *
     * @param code its code; none for those that do not say
     * @param verdicts how many there are of each
     */
    record OfMunicipality(@Nullable String code, Map<Verdict, Integer> verdicts) {

        String title(String untold) {
            String known = code;
            return known == null
                    ? untold
                    : Municipality.of(known).map(Municipality::title).orElse(known);
        }

        int count(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0);
        }

        int all() {
            return verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, OfNorm> norms = new HashMap<>();
    private final Map<String, Map<Verdict, Integer>> municipalities = new TreeMap<>();
    private final Set<Ending> endings = new LinkedHashSet<>();
    private int unreadable;
    private int withoutNorms;
    private int elsewhere;
    private int failed;
    private int stopped;

    /** Counts one. */
    void add(Row row) {
        Row.Judged judged = row.judged();
        if (judged == null) {
            switch (String.valueOf(row.code())) {
                case Fault.CODE -> failed++;
                case StoppedException.CODE, StoppedException.CODE_REST -> stopped++;
                case RowText.ELSEWHERE -> elsewhere++;
                default -> unreadable++;
            }
            return;
        }
        verdicts.merge(judged.verdict(), 1, Integer::sum);
        withoutNorms += judged.isWithoutNorms() ? 1 : 0;
        String code = judged.municipality() == null ? "" : judged.municipality();
        municipalities
                .computeIfAbsent(code, one -> new EnumMap<>(Verdict.class))
                .merge(judged.verdict(), 1, Integer::sum);
        judged.normsNotMet().forEach(norm -> count(norm, 1, 0));
        judged.normsOpen().forEach(norm -> count(norm, 0, 1));
        if (judged.endings() != null) {
            endings.addAll(judged.endings());
        }
    }

    /** What runs out soon, first what runs out first; each once, though a plan names a facility that is told of itself. */
    List<Ending> endings() {
        return endings.stream().sorted(Comparator.comparing(Ending::lastDay)).toList();
    }

    private void count(Norm norm, int notMet, int open) {
        norms.merge(
                norm.id(),
                new OfNorm(norm, notMet, open),
                (one, more) -> new OfNorm(one.norm(), one.notMet() + more.notMet(), one.open() + more.open()));
    }

    /** Those that fail most first; of those that fail as often, those that most often cannot be told. */
    List<OfNorm> norms() {
        return norms.values().stream()
                .sorted(Comparator.comparingInt(OfNorm::notMet)
                        .thenComparingInt(OfNorm::open)
                        .reversed()
                        .thenComparing(one -> one.norm().id()))
                .toList();
    }

    /** In the order of their names; those that do not say last. */
    List<OfMunicipality> municipalities() {
        return municipalities.entrySet().stream()
                .map(entry -> new OfMunicipality(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((OfMunicipality one) -> one.code() == null)
                        .thenComparing(one -> one.title("")))
                .toList();
    }

    int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    /** How many of those that comply do so since no binding norm applies. */
    int withoutNorms() {
        return withoutNorms;
    }

    int judged() {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int unreadable() {
        return unreadable;
    }

    /** How many are of another municipality than the profile. */
    int elsewhere() {
        return elsewhere;
    }

    /** On how many the program itself failed. */
    int failed() {
        return failed;
    }

    /** How many were not come to, a list counted as one. */
    int stopped() {
        return stopped;
    }

    int all() {
        return judged() + unreadable + elsewhere + failed + stopped;
    }
}
