package nl.huisnorm.proofs.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.proofs.oracle.Comparison.Difference;
import nl.huisnorm.proofs.oracle.Norms.Plain;
import nl.huisnorm.rulebook.Norm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The library against a second reckoning that was written from the dossier and the articles and shares no code with it. */
class OracleTest {

    /**
     * What these come to where they are not met stays open: of annex II of the Bbl nothing was found, and what is withheld beyond the
     * cap may be out of a higher wage, which no file here tells.
     */
    private static final Set<String> NEVER_BROKEN = Set.of("BBL-FIRE-15", "BBL-FIRE-15-EVACUATION", "WML-3");

    @Test
    void two_thousand_facilities_are_reckoned_alike() {
        Comparison comparison = new Comparison(Oracle.norms());

        assertThat(differences(comparison, 0, Integer.getInteger("oracle.files", 2_000)))
                .isEmpty();
        assertThat(comparison.refused()).isZero();
        assertThat(unseen(comparison)).isEmpty();
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_facilities_are_reckoned_alike() {
        Comparison comparison = new Comparison(Oracle.norms());
        int files = Integer.getInteger("oracle.many", 100_000);

        assertThat(differences(comparison, 1_000_000, files)).isEmpty();
        System.out.println(files + " facilities, " + comparison.refused()
                + " refused, answers held against the second reckoning: " + totals(comparison));
    }

    @Test
    void every_norm_with_numbers_has_a_second_reckoning_or_a_reason_why_not() throws IOException {
        Map<String, String> without = without();
        TreeSet<String> neither = new TreeSet<>();
        TreeSet<String> both = new TreeSet<>();
        TreeSet<String> known = new TreeSet<>();
        for (Norm norm : Huisnorm.bundled().rulebook().norms()) {
            known.add(norm.id());
            boolean numeric = norm.quantity() != null || !norm.parameters().isEmpty();
            boolean reckoned = reckoned().contains(norm.id());
            if (numeric && !reckoned && !without.containsKey(norm.id())) {
                neither.add(norm.id());
            }
            if (reckoned && without.containsKey(norm.id())) {
                both.add(norm.id());
            }
        }
        assertThat(neither)
                .as("with numbers, and neither reckoned nor in without-oracle.txt")
                .isEmpty();
        assertThat(both).as("reckoned, and in without-oracle.txt all the same").isEmpty();
        assertThat(known)
                .as("the rulebook knows every norm that is named")
                .containsAll(reckoned())
                .containsAll(without.keySet());
    }

    private static Set<String> reckoned() {
        Set<String> all = new TreeSet<>(Oracle.norms().keySet());
        all.addAll(PlanOracleTest.PLANS.keySet());
        all.addAll(PlanOracleTest.APPLICATIONS.keySet());
        all.addAll(PlanOracleTest.MUNICIPAL.keySet());
        return all;
    }

    @Test
    void a_threshold_that_is_changed_shows() {
        changed("SNF-3.1", scene -> SnfNorms.counted(scene, "toilets", persons -> SnfNorms.per(persons, "9")));
        changed("BBL-SPA-3", scene -> tampered(scene, "BBL-SPA-3", "0.001"));
        changed("BBL-ESC-4", scene -> tampered(scene, "BBL-ESC-4", "0.001"));
        changed("WGV-3", scene -> tampered(scene, "WGV-3", "0.001"));
    }

    /** The same norm with a number that is a thousandth of a percent or so another. */
    private static Answer tampered(Scene scene, String id, String more) {
        Answer answer = Objects.requireNonNull(Oracle.norms().get(id)).rule().apply(scene);
        if (answer.actual() == null || answer.required() == null) {
            return answer;
        }
        BigDecimal actual = answer.actual().above();
        BigDecimal required = answer.required().above().add(new BigDecimal(more));
        return id.equals("BBL-SPA-3")
                ? Answer.atLeast(actual, required)
                : Answer.atMost(actual, required.subtract(new BigDecimal("0.01")));
    }

    private static void changed(String id, java.util.function.Function<Scene, Answer> rule) {
        Plain plain = Objects.requireNonNull(Oracle.norms().get(id));
        Comparison comparison =
                new Comparison(Map.of(id, new Plain(plain.of(), plain.from(), plain.until(), plain.item(), rule)));
        boolean shown = false;
        for (int number = 0; number < 2_000 && !shown; number++) {
            MadeFiles.Made made = MadeFiles.of(number);
            shown = !comparison.differences(made.file(), made.asOf()).isEmpty();
        }
        assertThat(shown).as("%s with another number", id).isTrue();
    }

    /** The first difference of each norm, with the least file that shows it. */
    private static List<String> differences(Comparison comparison, long first, int files) {
        Map<String, String> byNorm = new TreeMap<>();
        Map<String, Integer> often = new TreeMap<>();
        for (long number = first; number < first + files; number++) {
            MadeFiles.Made made = MadeFiles.of(number);
            for (Difference difference : comparison.differences(made.file(), made.asOf())) {
                often.merge(difference.norm(), 1, Integer::sum);
                byNorm.computeIfAbsent(difference.norm(), norm -> shown(made, difference));
            }
        }
        List<String> all = new ArrayList<>();
        byNorm.forEach((norm, shown) -> all.add(often.get(norm) + " times " + shown));
        return all;
    }

    private static String shown(MadeFiles.Made made, Difference difference) {
        Plain plain = Objects.requireNonNull(Oracle.norms().get(difference.norm()));
        Comparison alone = new Comparison(Map.of(difference.norm(), plain));
        JsonNode least = Reducer.reduce(made.file(), file -> {
            List<Difference> found = alone.differences(file, made.asOf());
            return found.stream().anyMatch(one -> kind(one).equals(kind(difference)));
        });
        List<Difference> found = alone.differences(least, made.asOf());
        return difference.norm() + " on " + made.asOf() + ": " + found + "\n" + least;
    }

    /** What a difference is about, apart from names and numbers: what the library says and what was reckoned. */
    private static String kind(Difference difference) {
        return difference.what().replaceAll("[(\\[].*", "").replaceAll("[0-9.]+", "#");
    }

    /** The norms of which no file showed both that they are met and that they are not; either will do for the few days of the old decree. */
    private static List<String> unseen(Comparison comparison) {
        List<String> all = new ArrayList<>();
        for (String id : Oracle.norms().keySet()) {
            Map<String, Integer> counted = comparison.counted().getOrDefault(id, Map.of());
            boolean broken = counted.containsKey("NON_COMPLIANT") || NEVER_BROKEN.contains(id);
            boolean seldom = id.endsWith("-BB2012") && (broken || counted.containsKey("COMPLIANT"));
            if (!seldom && (!counted.containsKey("COMPLIANT") || !broken)) {
                all.add(id + " " + counted);
            }
        }
        return all;
    }

    private static Map<String, Integer> totals(Comparison comparison) {
        Map<String, Integer> totals = new TreeMap<>();
        comparison
                .counted()
                .values()
                .forEach(counted -> counted.forEach((what, many) -> totals.merge(what, many, Integer::sum)));
        return totals;
    }

    private static Map<String, String> without() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(OracleTest.class.getResourceAsStream("without-oracle.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int end = line.indexOf(' ');
                        assertThat(end)
                                .as("a reason stands after the norm: %s", line)
                                .isPositive();
                        all.put(line.substring(0, end), line.substring(end + 1).trim());
                    });
        }
        return all;
    }
}
