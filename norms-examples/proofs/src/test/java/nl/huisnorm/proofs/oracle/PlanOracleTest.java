package nl.huisnorm.proofs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.read.ProfileReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.proofs.oracle.Comparison.Difference;
import nl.huisnorm.proofs.oracle.MadeFiles.Made;
import nl.huisnorm.proofs.oracle.Norms.Plain;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The second reckoning of plans, of applications, and of what a municipality limits. */
class PlanOracleTest {

    static final Map<String, Plain> PLANS = new PlanNorms().all();
    static final Map<String, Plain> APPLICATIONS = new ApplicationNorms().all();
    static final Map<String, Plain> MUNICIPAL = new MunicipalNorms().all();

    private static final RelatedFiles FILES =
            path -> MadePlans.FACILITY.formatted(path).getBytes(StandardCharsets.UTF_8);

    @Test
    void plans_applications_and_local_norms_are_reckoned_alike() throws UnreadableInputException {
        alike(Integer.getInteger("oracle.plans", 40), 0, false);
    }

    @Test
    @Tag("slow")
    void two_thousand_plans_applications_and_local_norms_are_reckoned_alike() throws UnreadableInputException {
        alike(Integer.getInteger("oracle.plans.many", 2_000), 100_000, true);
    }

    private static void alike(int files, long first, boolean all) throws UnreadableInputException {
        same(new Comparison(PLANS, PlanOracleTest::plan), MadePlans::plan, PLANS, first, files, all);
        same(
                new Comparison(APPLICATIONS, PlanOracleTest::application),
                MadePlans::application,
                APPLICATIONS,
                first,
                files / 2,
                all);
        same(municipal(), MadeFiles::municipal, MUNICIPAL, first, files, all);
    }

    private static void same(
            Comparison comparison,
            LongFunction<Made> make,
            Map<String, Plain> norms,
            long first,
            int files,
            boolean all) {
        assertThat(differences(comparison, make, first, files)).isEmpty();
        assertThat(comparison.refused()).isZero();
        List<String> unseen = new ArrayList<>();
        for (String id : norms.keySet()) {
            Set<String> counted =
                    comparison.counted().getOrDefault(id, Map.of()).keySet();
            if (!counted.contains("NON_COMPLIANT")) {
                unseen.add(id + " " + counted);
            }
        }
        // a few files do not show everything
        assertThat(all ? unseen : List.of())
                .as("of which no file showed that it is not met")
                .isEmpty();
    }

    static List<String> differences(Comparison comparison, LongFunction<Made> make, long first, int files) {
        Map<String, String> byNorm = new TreeMap<>();
        Map<String, Integer> often = new TreeMap<>();
        for (long number = first; number < first + files; number++) {
            Made made = make.apply(number);
            for (Difference difference : comparison.differences(made.file(), made.asOf())) {
                often.merge(difference.norm(), 1, Integer::sum);
                byNorm.putIfAbsent(difference.norm(), made.asOf() + ": " + difference + "\n" + made.file());
            }
        }
        return byNorm.entrySet().stream()
                .map(norm -> often.get(norm.getKey()) + " times " + norm.getValue())
                .toList();
    }

    static List<Finding> plan(JsonNode file, LocalDate asOf) throws UnreadableInputException {
        PlanDocument plan =
                InputReader.asPlan(InputReader.read("made.json", Comparison.JSON.writeValueAsBytes(file), FILES));
        return Huisnorm.bundled()
                .assess(plan.plan(), plan.facilities(), AssessmentOptions.asOf(asOf))
                .assessment()
                .findings();
    }

    static List<Finding> application(JsonNode file, LocalDate asOf) throws UnreadableInputException {
        ApplicationDocument read =
                (ApplicationDocument) InputReader.read("made.json", Comparison.JSON.writeValueAsBytes(file), FILES);
        return Huisnorm.bundled()
                .assess(read.application(), read.facility().facility(), null, List.of(), AssessmentOptions.asOf(asOf))
                .assessment()
                .findings();
    }

    /** By a policy of which all numbers are made up. */
    static Comparison municipal() throws UnreadableInputException {
        return new Comparison(MUNICIPAL, judge());
    }

    static Comparison.Judge judge() throws UnreadableInputException {
        Huisnorm bundled = Huisnorm.bundled();
        Huisnorm local = bundled.withProfile(ProfileReader.read(
                "made.yaml", MunicipalNorms.PROFILE.getBytes(StandardCharsets.UTF_8), bundled.rulebook()));
        return (file, asOf) -> Comparison.facility(local, file, asOf);
    }
}
