package nl.huisnorm.rules.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisnorm.rules.GeneratedDocs;
import nl.huisnorm.rules.mutants.Result.Fate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * All mutants of the rulebook, which takes half an hour: {@code mvn verify -Pslow -pl norms-core,norms-rules -Dtest=AllMutantsTest
 * -Dsurefire.failIfNoSpecifiedTests=false}, with {@code -Dhuisnorm.update=true} to write the page anew.
 */
@Tag("slow")
class AllMutantsTest {

    private static final Path TOLD = Path.of("target/mutants.tsv");
    private static final int ENOUGH = 95;

    @Test
    void cases_notice_nearly_every_fault_and_the_others_were_judged() throws Exception {
        MutantRun run = MutantRun.ofRulebook();
        List<Mutant> mutants = run.mutants();
        List<Result> results = new ArrayList<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(TOLD))) {
            results.addAll(run.results(mutants, result -> {
                out.println(result.fate() + "\t" + result.mutant().kind() + "\t"
                        + result.mutant().file() + "\t" + result.mutant().id() + "\t" + result.by());
                out.flush();
            }));
        }
        assertThat(run.wrongUnchanged()).isEmpty();
        JudgedMutants judged = JudgedMutants.read();
        MutantsPage page = new MutantsPage(results, mutants.size(), judged);
        GeneratedDocs.check(GeneratedDocs.DOCS.resolve("mutants.md"), page.text());
        assertThat(page.percentByCases()).isGreaterThanOrEqualTo(ENOUGH);
        Map<String, String> reasons = judged.reasons();
        assertThat(results)
                .filteredOn(result ->
                        result.fate() == Fate.SURVIVED && result.mutant().kind().decides())
                .extracting(result -> result.mutant().id())
                .isSubsetOf(reasons.keySet());
        assertThat(results)
                .filteredOn(result -> reasons.containsKey(result.mutant().id()))
                .as("judged, and noticed all the same")
                .allMatch(result -> result.fate() == Fate.SURVIVED);
    }
}
