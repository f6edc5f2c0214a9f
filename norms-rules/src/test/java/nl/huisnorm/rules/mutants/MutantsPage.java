package nl.huisnorm.rules.mutants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.huisnorm.rules.mutants.JudgedMutants.JavaPackage;
import nl.huisnorm.rules.mutants.Mutant.Kind;
import nl.huisnorm.rules.mutants.Result.Fate;

/** The page that tells how many small faults the cases notice, and what is to be said of the others. */
final class MutantsPage {

    private static final int HUNDRED = 100;
    private static final String NOT_JUDGED = "not judged yet";

    private final int untried;
    private final List<Result> results;
    private final JudgedMutants judged;
    private final Map<String, String> reasons;

    /**
     * The page of some results.
     *
     * @param results what became of the mutants that were tried
     * @param of how many there are
     * @param judged what people judged
     */
    MutantsPage(List<Result> results, int of, JudgedMutants judged) {
        this.untried = of - results.size();
        this.results =
                results.stream().filter(result -> result.fate() != Fate.NO_RULE).toList();
        this.judged = judged;
        this.reasons = judged.reasons();
    }

    /** Of the faults that an answer can turn on and that the build lets through, how many of a hundred a case notices. */
    int percentByCases() {
        List<Result> through = deciding().stream()
                .filter(result -> result.fate() != Fate.BUILD)
                .toList();
        return count(through, Fate.CASES) * HUNDRED / Math.max(1, through.size());
    }

    private List<Result> deciding() {
        return results.stream()
                .filter(result -> result.mutant().kind().decides())
                .toList();
    }

    /** The page. */
    String text() {
        StringBuilder page = new StringBuilder("""
                # Mutants: small faults, and whether the cases notice them

                A test that cannot fail proves nothing. So small faults are put into the rulebook, one at a time, and the cases of the norm
                are run: a *mutant* is noticed when one of them is answered otherwise than it says, in its outcome, its numbers or what is
                missing. A fault that the build refuses never gets that far; it is counted apart. Of what is left, a person judged each.

                Made by `AllMutantsTest` from the norms, their rules and their cases, and from `norms-rules/src/test/resources/mutants.yaml`,
                which holds what was judged; do not change it by hand. To make it again (some minutes, one core):

                ```sh
                mvn verify -Pslow -pl norms-core,norms-rules -Dtest=AllMutantsTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuisnorm.update=true
                ```

                Every build tries some dozens of them, always the same (`SomeMutantsTest`), and fails where one survives that is not judged here.

                ## The rulebook

                """);
        if (untried > 0) {
            page.append("Not all were tried: of ")
                    .append(results.size() + untried)
                    .append(" faults ")
                    .append(results.size())
                    .append(", drawn by lot.\n\n");
        }
        List<Result> deciding = deciding();
        int through = deciding.size() - count(deciding, Fate.BUILD);
        page.append("Of the ")
                .append(deciding.size())
                .append(" faults that an answer can turn on the build refuses ")
                .append(count(deciding, Fate.BUILD))
                .append(". Of the other ")
                .append(through)
                .append(" a case notices ")
                .append(count(deciding, Fate.CASES))
                .append(": **")
                .append(percent(count(deciding, Fate.CASES), through))
                .append("%**. Of the ")
                .append(count(deciding, Fate.SURVIVED))
                .append(" that none notices, ")
                .append(deciding.stream()
                        .filter(result -> result.fate() == Fate.SURVIVED
                                && reasons.containsKey(result.mutant().id()))
                        .count())
                .append(" were judged [below](#those-that-no-case-notices).\n\n");
        table(page, "what is changed", kinds(Kind::decides));
        page.append("""

                What follows is told and not reckoned with: no answer turns on it, so that no case can notice it. The build refuses some of it;
                the rest stands word for word in the [reference of norms](norms/), which a test holds against the rulebook.

                """);
        table(page, "what is changed", kinds(kind -> !kind.decides()));
        page.append("\n### By regime\n\nFaults that an answer can turn on.\n\n");
        table(
                page,
                "regime",
                deciding.stream()
                        .collect(Collectors.groupingBy(
                                result -> "`" + regime(result.mutant()) + "`", TreeMap::new, Collectors.toList())));
        page.append("""

                Not changed: norms that a person decides and that have no case, the profiles of municipalities, the table of points of rooms, and
                what is said in cautions.

                ### Those that no case notices

                """);
        survivors(page, deciding);
        if (!judged.java().isEmpty()) {
            java(page);
        }
        return page.toString();
    }

    private Map<String, List<Result>> kinds(Predicate<Kind> wanted) {
        Map<String, List<Result>> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (wanted.test(kind)) {
                kinds.put(
                        kind.what(),
                        results.stream()
                                .filter(result -> result.mutant().kind() == kind)
                                .toList());
            }
        }
        return kinds;
    }

    private static void table(StringBuilder page, String what, Map<String, List<Result>> rows) {
        page.append("| ")
                .append(what)
                .append(" | made | refused by the build | noticed by a case | of those let through | left |\n")
                .append("| --- | --: | --: | --: | --: | --: |\n");
        rows.forEach((name, some) -> {
            int through = some.size() - count(some, Fate.BUILD);
            page.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(some.size())
                    .append(" | ")
                    .append(count(some, Fate.BUILD))
                    .append(" | ")
                    .append(count(some, Fate.CASES))
                    .append(" | ")
                    .append(through == 0 ? "–" : percent(count(some, Fate.CASES), through) + "%")
                    .append(" | ")
                    .append(count(some, Fate.SURVIVED))
                    .append(" |\n");
        });
    }

    private void survivors(StringBuilder page, List<Result> deciding) {
        Function<Result, String> reason =
                result -> reasons.getOrDefault(result.mutant().id(), NOT_JUDGED);
        Map<String, List<Result>> byReason = deciding.stream()
                .filter(result -> result.fate() == Fate.SURVIVED)
                .sorted(Comparator.comparing(result -> result.mutant().id()))
                .collect(Collectors.groupingBy(reason, LinkedHashMap::new, Collectors.toList()));
        List<String> order = new ArrayList<>(byReason.keySet());
        order.sort(Comparator.comparing(NOT_JUDGED::equals));
        for (String one : order) {
            page.append("**").append(one).append("**\n\n");
            byReason.get(one)
                    .forEach(result ->
                            page.append("- `").append(result.mutant().id()).append("`\n"));
            page.append('\n');
        }
    }

    private void java(StringBuilder page) {
        page.append("""
                ## The Java beneath it

                The same is done to the Java that rules call and that reads files, by [PIT](https://pitest.org), one package at a time: it takes
                minutes for each and is no part of a build.

                ```sh
                mvn -o test-compile org.pitest:pitest-maven:mutationCoverage -Pmutants -pl norms-rules -am -DtargetClasses='nl.huisnorm.rules.internal.value.*'
                ```

                | package | made | noticed | | what is left |
                | --- | --: | --: | --: | --- |
                """);
        for (JavaPackage one : judged.java()) {
            page.append("| `")
                    .append(one.name())
                    .append("` | ")
                    .append(one.mutants())
                    .append(" | ")
                    .append(one.killed())
                    .append(" | ")
                    .append(percent(one.killed(), one.mutants()))
                    .append("% | ")
                    .append(one.remark() == null ? "" : one.remark())
                    .append(" |\n");
        }
    }

    private static String regime(Mutant mutant) {
        return mutant.file().substring(0, mutant.file().indexOf('/'));
    }

    private static int count(List<Result> some, Fate fate) {
        return (int) some.stream().filter(result -> result.fate() == fate).count();
    }

    /** Rounded down, so that it never looks better than it is. */
    private static String percent(int part, int whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(HUNDRED))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                        .toPlainString();
    }
}
