package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.settlement.CapEffect;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Role;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.settlement.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Which facts a norm looks at is seen, not told: every fact that some case or bundled file shows a norm to have used or to
 * have lacked. The file {@code facts.yaml} of the rulebook holds it.
 */
class NormFactsTest {

    private static final Huisnorm HUISNORM = Huisnorm.bundled();
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final Path FILE = Path.of("src/main/resources/norms/facts.yaml");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2023, 12, 31), LocalDate.of(2025, 3, 1), LocalDate.of(2026, 11, 23));

    private static final Map<String, Huisnorm> PROFILED =
            HUISNORM.rulebook().profiles().stream().collect(Collectors.toMap(Profile::id, HUISNORM::withProfile));

    private final Map<String, Set<String>> seen = new TreeMap<>();

    @Test
    void the_facts_of_every_norm_are_those_that_it_was_seen_to_look_at() throws IOException, UnreadableInputException {
        for (CaseFiles.Placed placed : CaseFiles.all()) {
            String profile = placed.content().profile();
            see(placed.findings(profile == null ? HUISNORM : PROFILED.get(profile)));
        }
        for (Path file : bundled()) {
            if (InputReader.read(file, FILES) instanceof PlanDocument plan) {
                seeCaps(plan);
            }
            for (LocalDate day : DAYS) {
                see(findings(InputReader.read(file, FILES), AssessmentOptions.asOf(day)));
            }
        }
        GeneratedDocs.check(FILE, text());
    }

    @Test
    void a_norm_that_a_rule_decides_looks_at_something() {
        assumeThat(Boolean.getBoolean("huisnorm.update"))
                .as("what is made now is read in the next build")
                .isFalse();
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> norm.decidedBy() == DecidedBy.RULE)
                        .map(Norm::id)
                        .filter(norm -> HUISNORM.rulebook().facts(norm).isEmpty()))
                .isEmpty();
        assertThat(HUISNORM.rulebook().facts("SNF-3.1")).contains("amenities.toilets", "building.residents");
        assertThat(HUISNORM.rulebook().norms().stream()
                        .filter(norm -> norm.role() == Role.CAP_VILLAGE)
                        .flatMap(norm -> HUISNORM.rulebook().facts(norm.id()).stream()))
                .contains("surroundings.villageInhabitants", "housingLine.beds");
        assertThat(HUISNORM.rulebook().facts("SNF-99")).isEmpty();
    }

    private static List<Path> bundled() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("facilities", "plans", "plans/de-hoef")) {
            try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static List<Finding> findings(InputDocument document, AssessmentOptions options)
            throws UnreadableInputException {
        if (document instanceof ApplicationDocument application) {
            PlanDocument plan = application.plan();
            Profile profile = application.profile(HUISNORM.rulebook()).orElse(null);
            return (profile == null ? HUISNORM : HUISNORM.withProfile(profile))
                    .assess(
                            application.application(),
                            application.facility().facility(),
                            plan == null ? null : plan.plan(),
                            plan == null ? List.of() : plan.facilities(),
                            options)
                    .assessment()
                    .findings();
        }
        if (document instanceof PlanDocument plan) {
            return HUISNORM.assess(List.of(plan.plan()), plan.facilities(), options)
                    .get(0)
                    .assessment()
                    .findings();
        }
        return HUISNORM.assess(((FacilityDocument) document).facility(), options)
                .findings();
    }

    private void see(List<Finding> findings) {
        for (Finding finding : findings) {
            Set<String> facts = seen.computeIfAbsent(finding.norm().id(), id -> new TreeSet<>());
            finding.evidence().forEach(one -> facts.add(one.owner() + "." + fact(one.place())));
            finding.missing().forEach(one -> facts.add(one.owner() + "." + fact(one.place())));
        }
    }

    /** What a plan does to a cap is no finding: the facts it turns on are those that make another of it when they change. */
    private void seeCaps(PlanDocument document) {
        SettlementPlan plan = document.plan();
        List<CapEffect> caps = caps(document, plan);
        capFacts(plan).forEach((fact, others) -> {
            List<CapEffect> changed = caps(document, Edit.with(plan, others));
            for (CapEffect cap : caps) {
                if (!changed.contains(cap)) {
                    seen.computeIfAbsent(cap.norm().id(), id -> new TreeSet<>()).add(fact);
                }
            }
        });
    }

    /** The facts of the housing lines, of what is around them and of the municipality, each with another value at its places. */
    private static Map<String, Map<Pointer, Object>> capFacts(SettlementPlan plan) {
        Map<String, Map<Pointer, Object>> facts = new TreeMap<>();
        if (plan.stock() != null) {
            given(plan.stock(), Pointer.ROOT.field("stock"), facts);
        }
        Pointer list = Pointer.ROOT.field("housing");
        List<HousingLine> lines = plan.housing() == null ? List.of() : plan.housing();
        for (int i = 0; i < lines.size(); i++) {
            given(lines.get(i), list.element(i), facts);
            Surroundings surroundings = lines.get(i).surroundings();
            if (surroundings != null) {
                given(surroundings, list.element(i).field("surroundings"), facts);
            }
        }
        return facts;
    }

    private static void given(Record part, Pointer at, Map<String, Map<Pointer, Object>> facts) {
        List<String> needed = Edit.needed(part.getClass());
        Edit.values(part).forEach((name, value) -> {
            Object other = value instanceof Integer number ? 2 * number + 7 : null;
            if (value != null && !(value instanceof Record) && (other != null || !needed.contains(name))) {
                facts.computeIfAbsent(Edit.owner(part.getClass()) + "." + name, any -> new HashMap<>())
                        .put(at.field(name), other);
            }
        });
    }

    private static List<CapEffect> caps(PlanDocument document, SettlementPlan plan) {
        return HUISNORM.assess(List.of(plan), document.facilities(), AssessmentOptions.asOf(DAYS.get(DAYS.size() - 1)))
                .get(0)
                .caps();
    }

    /** What an element of a list belongs to is the list. */
    private static String fact(Pointer place) {
        Pointer at = place;
        while (at.last().matches("[0-9]+") && at.parent() != null) {
            at = at.parent();
        }
        return at.last();
    }

    private String text() {
        return seen.entrySet().stream()
                .filter(norm -> !norm.getValue().isEmpty())
                .map(norm -> norm.getKey() + ": [" + String.join(", ", norm.getValue()) + "]\n")
                .collect(Collectors.joining(
                        "",
                        "# The facts that each norm looks at: those that the cases and the bundled files show it to use or to"
                                + " lack.\n# Made by NormFactsTest with -Dhuisnorm.update=true; do not change it by hand.\n",
                        ""));
    }
}
