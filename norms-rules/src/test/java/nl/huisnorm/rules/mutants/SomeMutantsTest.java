package nl.huisnorm.rules.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.rules.mutants.Mutant.Kind;
import nl.huisnorm.rules.mutants.Result.Fate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Some dozens of all mutants, always the same: each is noticed by a case of its norm, or was judged. */
class SomeMutantsTest {

    private static final int OF_DATA = 40;
    private static final int OF_RULES = 20;
    private static final long SEED = 20_261_130;

    private static List<Mutant> some = List.of();
    private static List<Result> results = List.of();
    private static List<String> wrong = List.of();
    private static List<String> ids = List.of();
    private static Set<Kind> kinds = Set.of();

    @BeforeAll
    static void run() throws Exception {
        MutantRun run = MutantRun.ofRulebook();
        List<Mutant> all = new ArrayList<>(run.mutants());
        ids = all.stream().map(Mutant::id).toList();
        kinds = all.stream().map(Mutant::kind).collect(Collectors.toSet());
        // the same ones on every machine, whichever others there are
        all.sort(
                Comparator.comparingLong(mutant -> new Random(SEED ^ mutant.id().hashCode()).nextLong()));
        List<Mutant> chosen = new ArrayList<>();
        all.stream()
                .filter(mutant -> mutant.kind().decides() && mutant.rule() == null)
                .limit(OF_DATA)
                .forEach(chosen::add);
        all.stream()
                .filter(mutant -> mutant.kind().decides() && mutant.rule() != null)
                .limit(OF_RULES)
                .forEach(chosen::add);
        some = chosen;
        results = run.results(some, result -> {});
        wrong = run.wrongUnchanged();
    }

    @Test
    void without_a_fault_every_case_is_answered_as_it_says() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_of_them_is_noticed_or_was_judged() throws Exception {
        Map<String, String> judged = JudgedMutants.read().reasons();
        assertThat(results)
                .hasSameSizeAs(some)
                .filteredOn(result -> result.fate() == Fate.SURVIVED)
                .extracting(result -> result.mutant().id())
                .isSubsetOf(judged.keySet());
    }

    @Test
    void cases_notice_most_of_them() {
        assertThat(results).filteredOn(result -> result.fate() == Fate.CASES).hasSizeGreaterThan(some.size() * 4 / 5);
    }

    @Test
    void no_two_mutants_are_called_alike() {
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_mutant_that_was_judged_can_still_be_made() throws Exception {
        assertThat(ids).containsAll(JudgedMutants.read().reasons().keySet());
    }

    @Test
    void every_kind_of_fault_can_be_made() {
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }
}
