package nl.huisnorm.answer.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.internal.text.ProfileLine;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.stability.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a report holds it: enough to compare it with another, without the rulebook and the input.
 *
 * @param subject the facility, plan or application
 * @param input the SHA-256 of all that was judged, in lower-case hexadecimal; none where that is not known
 * @param asOf the day whose law applied
 * @param regimes the ids of the regimes judged by; none means all
 * @param readings the reading chosen for open questions, by the question's id
 * @param knownOn the day up to which the rulebook follows the law
 * @param rulebookVersion the version of the rulebook
 * @param rulebookDigest the SHA-256 of the rulebook
 * @param profile the id of the profile judged by, or none
 * @param localNorms what that profile lays down, one line a norm
 * @param verdict the verdict
 * @param verdictByMachine the same over what a machine can decide
 * @param layers the verdict of each layer, hard law first
 * @param unknownRegimes the ids of regimes in force of which the rulebook has no text of that day, or only part
 * @param dataFindings what was found about the data
 * @param findings the findings
 */
@Experimental
public record ReportedAssessment(
        Subject subject,
        @Nullable String input,
        LocalDate asOf,
        Set<String> regimes,
        Map<String, String> readings,
        LocalDate knownOn,
        String rulebookVersion,
        String rulebookDigest,
        @Nullable String profile,
        List<String> localNorms,
        Verdict verdict,
        Verdict verdictByMachine,
        List<LayerVerdict> layers,
        Set<String> unknownRegimes,
        List<ReportedDataFinding> dataFindings,
        List<ReportedFinding> findings) {

    /**
     * The verdict of one layer.
     *
     * @param layer the layer
     * @param verdict its verdict
     * @param verdictByMachine the same over what a machine can decide
     */
    public record LayerVerdict(Layer layer, Verdict verdict, Verdict verdictByMachine) {}

    /** Copies the collections, so that the assessment cannot change afterwards. */
    public ReportedAssessment {
        regimes = Set.copyOf(regimes);
        readings = Map.copyOf(readings);
        localNorms = List.copyOf(localNorms);
        layers = List.copyOf(layers);
        unknownRegimes = Set.copyOf(unknownRegimes);
        dataFindings = List.copyOf(dataFindings);
        findings = List.copyOf(findings);
    }

    /** What a report would hold of an assessment; of what input it is, an assessment does not tell. */
    public static ReportedAssessment of(Assessment assessment) {
        List<ReportedFinding> findings = new ArrayList<>();
        assessment
                .byFingerprint()
                .forEach((fingerprint, finding) -> findings.add(ReportedFinding.of(fingerprint, finding)));
        Profile profile = assessment.profile();
        AssessmentOptions options = assessment.options();
        return new ReportedAssessment(
                assessment.subject(),
                null,
                options.asOf(),
                options.regimes(),
                options.readings(),
                assessment.knownOn(),
                assessment.rulebookVersion(),
                assessment.rulebookDigest(),
                profile == null ? null : profile.id(),
                profile == null ? List.of() : localNorms(profile),
                assessment.verdict(),
                assessment.verdictByMachine(),
                assessment.layers().stream()
                        .map(layer ->
                                new LayerVerdict(layer, assessment.verdict(layer), assessment.verdictByMachine(layer)))
                        .toList(),
                assessment.unknownRegimes().stream().map(Regime::id).collect(Collectors.toSet()),
                assessment.dataFindings().stream().map(ReportedDataFinding::of).toList(),
                findings);
    }

    private static List<String> localNorms(Profile profile) {
        Stream<String> own = profile.ownNorms().stream()
                .map(norm -> line(norm.id(), profile.validityOf(norm), Map.of(), ProfileLine.beside(norm)));
        Stream<String> adopted = profile.norms().stream().map(local -> {
            Map<String, BigDecimal> values = new HashMap<>();
            Objects.requireNonNullElse(local.values(), List.<Profile.LocalValue>of())
                    .forEach(value -> values.put(value.parameter() + " " + value.unit(), value.value()));
            return line(local.norm(), profile.validityOf(local), values, ProfileLine.beside(local));
        });
        return Stream.concat(adopted, own).toList();
    }

    private static String line(String norm, Validity period, Map<String, BigDecimal> values, @Nullable String beside) {
        return ProfileLine.of(
                norm,
                period.from() == null ? null : period.from().toString(),
                period.until() == null ? null : period.until().toString(),
                values,
                beside);
    }

    /** The verdict of a layer, or none where the layer has no norms in force. */
    public @Nullable LayerVerdict layer(Layer layer) {
        return layers.stream().filter(one -> one.layer() == layer).findFirst().orElse(null);
    }

    /** Why this has no answer where another assessment has one. */
    Absence absence(ReportedFinding elsewhere) {
        if (!elsewhere.isOnWaiver() && !regimes.isEmpty() && !regimes.contains(elsewhere.regime())) {
            return Absence.NOT_ASKED;
        }
        if (unknownRegimes.contains(elsewhere.regime())) {
            return Absence.TEXT_UNKNOWN;
        }
        return findings.stream().anyMatch(finding -> finding.norm().equals(elsewhere.norm()))
                ? Absence.NO_SUBJECT
                : Absence.NOT_JUDGED;
    }
}
