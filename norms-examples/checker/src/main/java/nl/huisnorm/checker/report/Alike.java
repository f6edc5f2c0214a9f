package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are told once: those of a norm, and those of its twins. A certificate and an agreement often ask the same; norms of
 * theirs are twins here where they found the same of the same subjects.
 *
 * @param norms the norm, and its twins after it
 * @param findings the findings of the first
 * @param count how many findings there are of all together
 */
public record Alike(List<Norm> norms, List<Finding> findings, int count) {

    private static final Set<Layer> WITH_TWINS = Set.of(Layer.CERTIFICATION, Layer.AGREEMENT);

    /** Copies the lists, so that this cannot change afterwards. */
    public Alike {
        norms = List.copyOf(norms);
        findings = List.copyOf(findings);
    }

    /** The law and its kin first, then certificate and agreement; what is alike together, in the order of the findings. */
    public static List<Alike> of(List<Finding> findings) {
        List<Alike> all = new ArrayList<>();
        Map<List<Seen>, Integer> twins = new LinkedHashMap<>();
        byNorm(findings).forEach((norm, own) -> {
            List<Seen> seen = own.stream().map(Seen::of).toList();
            Integer first = WITH_TWINS.contains(norm.regime().layer()) ? twins.get(seen) : null;
            if (first != null
                    && all.get(first).norms().stream()
                            .noneMatch(one -> one.regime().equals(norm.regime()))) {
                all.set(first, all.get(first).with(norm, own.size()));
                return;
            }
            if (WITH_TWINS.contains(norm.regime().layer())) {
                twins.putIfAbsent(seen, all.size());
            }
            all.add(new Alike(List.of(norm), own, own.size()));
        });
        return all.stream()
                .sorted((one, other) -> one.layer().compareTo(other.layer()))
                .toList();
    }

    /** The first of the norms. */
    public Norm norm() {
        return norms.get(0);
    }

    /** The legal force of the first of the norms. */
    public Layer layer() {
        return norm().regime().layer();
    }

    /** The ids of the norms, for instance {@code SNF-3.1, CAO-IV-2}. */
    public String ids() {
        return norms.stream().map(Norm::id).collect(Collectors.joining(", "));
    }

    /** Findings by their norm, in their order. */
    public static Map<Norm, List<Finding>> byNorm(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::norm, LinkedHashMap::new, Collectors.toList()));
    }

    private Alike with(Norm twin, int more) {
        return new Alike(Stream.concat(norms.stream(), Stream.of(twin)).toList(), findings, count + more);
    }

    /** What was found of one subject: the numbers or, where there are none, what was looked at. */
    private record Seen(
            Pointer subject,
            @Nullable Quantity quantity,
            @Nullable Measure measure,
            Set<Pointer> lookedAt) {

        static Seen of(Finding finding) {
            Measure measure = finding.measure();
            return new Seen(
                    finding.subject().place(),
                    measure == null ? null : finding.norm().quantity(),
                    measure,
                    measure == null ? lookedAt(finding) : Set.of());
        }

        private static Set<Pointer> lookedAt(Finding finding) {
            Set<Pointer> facts = Stream.concat(
                            finding.evidence().stream().map(Evidence::place),
                            finding.missing().stream().map(Missing::place))
                    .collect(Collectors.toSet());
            // what rests on nothing in the file is like nothing else
            return facts.isEmpty() ? Set.of(Pointer.ROOT.field(finding.norm().id())) : facts;
        }
    }
}
