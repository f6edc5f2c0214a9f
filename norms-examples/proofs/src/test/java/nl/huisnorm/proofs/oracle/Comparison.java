package nl.huisnorm.proofs.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.proofs.oracle.Answer.Fraction;
import nl.huisnorm.proofs.oracle.Answer.Verdict;
import nl.huisnorm.proofs.oracle.Norms.Plain;
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the library finds against the second reckoning, and counts what was held against it. */
final class Comparison {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Huisnorm HUISNORM = Huisnorm.bundled();

    private final Map<String, Plain> norms;
    private final Judge judge;
    private final Map<String, Map<String, Integer>> counted = new TreeMap<>();
    private int refused;

    /** Judges a file of which whatever is strange about its data is clarified. */
    interface Judge {
        List<Finding> findings(JsonNode file, LocalDate asOf) throws UnreadableInputException;
    }

    /** Norms on facilities, judged by the rulebook alone. */
    Comparison(Map<String, Plain> norms) {
        this(norms, (file, asOf) -> facility(HUISNORM, file, asOf));
    }

    Comparison(Map<String, Plain> norms, Judge judge) {
        this.norms = norms;
        this.judge = judge;
    }

    /**
     * Where the two differ.
     *
     * @param norm the norm
     * @param place where in the file
     * @param what what the library says and what the other reckoning says
     */
    record Difference(String norm, String place, String what) {}

    /** How often each outcome was held against the reckoning, by norm. */
    Map<String, Map<String, Integer>> counted() {
        return counted;
    }

    /** How many files the library refused. */
    int refused() {
        return refused;
    }

    /** All differences on one file. */
    List<Difference> differences(JsonNode file, LocalDate asOf) {
        List<Finding> findings;
        try {
            findings = judge.findings(file, asOf);
        } catch (UnreadableInputException e) {
            refused++;
            return List.of();
        }
        Map<String, Map<String, Finding>> byNorm = new HashMap<>();
        for (Finding finding : findings) {
            byNorm.computeIfAbsent(finding.norm().id(), id -> new HashMap<>())
                    .put(finding.subject().place().toString(), finding);
        }
        List<Difference> all = new ArrayList<>();
        norms.forEach((id, plain) -> {
            Map<String, Finding> found = byNorm.getOrDefault(id, Map.of());
            if (Norms.unread(id, asOf)) {
                return;
            }
            if (!plain.inForceOn(asOf)) {
                if (!found.isEmpty()) {
                    all.add(new Difference(id, "", "judged on " + asOf + ", on which it is not in force"));
                }
                return;
            }
            compare(id, plain, found, file, asOf, all);
        });
        return all;
    }

    static List<Finding> facility(Huisnorm huisnorm, JsonNode file, LocalDate asOf) throws UnreadableInputException {
        return huisnorm.assess(
                        FacilityReader.read("made.json", clarified(file)).facility(), AssessmentOptions.asOf(asOf))
                .findings();
    }

    /** A facility of which whatever is strange about its data is clarified: what is made up may be strange. */
    private static byte[] clarified(JsonNode file) {
        ObjectNode clarified = (ObjectNode) file.deepCopy();
        ArrayNode reasons = clarified.putArray("clarifications");
        for (DataCheck check : DataCheck.values()) {
            if (check != DataCheck.CLARIFICATION_UNUSED) {
                String name = check.name().toLowerCase(Locale.ROOT).replace('_', '-');
                reasons.addObject().put("check", name).put("reason", "made up");
            }
        }
        return JSON.writeValueAsBytes(clarified);
    }

    private void compare(
            String id, Plain plain, Map<String, Finding> found, JsonNode file, LocalDate asOf, List<Difference> all) {
        if (found.isEmpty()) {
            all.add(new Difference(id, "", "not judged on " + asOf));
            return;
        }
        Set<String> places = new HashSet<>(Oracle.places(plain, file, asOf));
        for (String place : places) {
            Finding finding = found.get(place);
            World.Cases cases = Oracle.cases(plain, file, asOf, place);
            if (cases != null && Oracle.agreed(cases.answers()) == null) {
                World.Cases together = Oracle.cases(siblings(id, asOf), file, asOf, place);
                cases = together == null || Oracle.agreed(together.answers()) == null
                        ? cases
                        : new World.Cases(together.answers(), cases.open());
            }
            if (cases == null) {
                count(id, "given up");
                continue;
            }
            if (cases.answers().stream().anyMatch(answer -> answer.verdict() == Verdict.OPEN)) {
                count(id, "left open");
                continue;
            }
            String what = difference(id, finding, cases);
            if (what != null && (cases.open().isEmpty() || !inPart(id, asOf))) {
                all.add(new Difference(id, place, what));
            }
        }
        found.forEach((place, finding) -> {
            if (!places.contains(place)
                    && finding.outcome() != Outcome.NOT_APPLICABLE
                    && finding.reason() != Reason.DATA_IN_DOUBT) {
                all.add(new Difference(id, place, finding.outcome() + " where there is nothing to judge"));
            }
        });
    }

    /** Whether one of those that ask the same has no second reckoning, so that what they come to together is not known. */
    private boolean inPart(String id, LocalDate asOf) {
        Norm norm = HUISNORM.rulebook().norm(id).orElse(null);
        return norm != null
                && norm.siblings() != null
                && HUISNORM.rulebook().norms().stream()
                        .anyMatch(other -> norm.siblings().equals(other.siblings())
                                && other.regime().equals(norm.regime())
                                && other.inForceOn(asOf)
                                && !norms.containsKey(other.id())
                                && !Oracle.norms().containsKey(other.id()));
    }

    /** The norm and those that ask the same, of which one holds: where it is open which, they are judged together. */
    private List<Plain> siblings(String id, LocalDate asOf) {
        Norm norm = HUISNORM.rulebook().norm(id).orElse(null);
        if (norm == null || norm.siblings() == null) {
            return List.of(Objects.requireNonNull(norms.get(id)));
        }
        return HUISNORM.rulebook().norms().stream()
                .filter(other -> norm.siblings().equals(other.siblings())
                        && other.regime().equals(norm.regime()))
                .map(other -> norms.containsKey(other.id())
                        ? norms.get(other.id())
                        : Oracle.norms().get(other.id()))
                .filter(other -> other != null && other.inForceOn(asOf))
                .toList();
    }

    private @Nullable String difference(String id, @Nullable Finding finding, World.Cases cases) {
        Outcome outcome = finding == null ? Outcome.NOT_APPLICABLE : finding.outcome();
        if (finding != null && finding.reason() == Reason.DATA_IN_DOUBT) {
            count(id, "in doubt");
            return null;
        }
        Verdict agreed = Oracle.agreed(cases.answers());
        boolean open = !cases.open().isEmpty();
        boolean same = agreed == null
                ? outcome == Outcome.UNDETERMINED
                : (open && outcome == Outcome.UNDETERMINED) || fits(agreed, outcome);
        if (!same) {
            return outcome + ", reckoned " + (agreed == null ? "cannot be told" : agreed)
                    + (open ? " (open: " + cases.open() + ")" : " " + cases.answers());
        }
        count(id, outcome.name() + (agreed != null && outcome == Outcome.UNDETERMINED ? " though agreed" : ""));
        return finding == null || open ? null : numbers(finding, cases.answers().get(0));
    }

    private static boolean fits(Verdict verdict, Outcome outcome) {
        return switch (verdict) {
            case MET -> outcome == Outcome.COMPLIANT;
            case NOT_MET -> outcome == Outcome.NON_COMPLIANT;
            case NOT_APPLICABLE -> outcome == Outcome.NOT_APPLICABLE;
            case IDLE -> outcome == Outcome.NOT_APPLICABLE || outcome == Outcome.COMPLIANT;
            case OPEN -> true;
        };
    }

    private static @Nullable String numbers(Finding finding, Answer answer) {
        var measure = finding.measure();
        if (measure == null || answer.actual() == null || answer.required() == null) {
            return null;
        }
        return near(measure.actual(), answer.actual()) && near(measure.required(), answer.required())
                ? null
                : "measures " + measure.actual() + " of " + measure.required() + ", reckoned " + answer;
    }

    /** What is shown has two decimals where the exact number has more. */
    private static boolean near(@Nullable BigDecimal shown, Fraction exact) {
        return shown == null
                || shown.subtract(exact.above().divide(exact.below(), MathContext.DECIMAL128))
                                .abs()
                                .compareTo(new BigDecimal("0.01"))
                        < 0;
    }

    private void count(String id, String what) {
        counted.computeIfAbsent(id, any -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }
}
