package nl.huisnorm.io.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.comparison.ReportedAssessment;
import nl.huisnorm.answer.comparison.ReportedAssessment.LayerVerdict;
import nl.huisnorm.answer.comparison.ReportedDataFinding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Digest;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.internal.text.Fingerprints;
import nl.huisnorm.internal.text.ProfileLine;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Layer;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON report that {@link nl.huisnorm.io.write.ReportWriter} writes, in full or in the compact form: what was judged and how,
 * the verdicts, and of each finding what it is, its answer, what that was made of, and what the report says of it. Fields it does not
 * know are passed over, so that reports of later versions can be read; a finding without a fingerprint is given the one it would have.
 * For what it does not read, {@link #inFull} gives the report as JSON.
 */
@Stable
public final class ReportReader {

    private static final Map<Class<?>, RecordBinder.Special> SPECIALS = Map.of(
            Outcome.class, constant(Outcome.values()),
            Reason.class, constant(Reason.values()),
            Verdict.class, constant(Verdict.values()),
            Layer.class, constant(Layer.values()),
            Direction.class, constant(Direction.values()),
            MeasurementUnit.class, constant(MeasurementUnit.values()),
            Severity.class, constant(Severity.values()),
            Confidence.class, constant(Confidence.values()),
            Pointer.class, ReportReader::pointer,
            ReportedParts.Value.class, ReportReader::value);

    /** More steps lead to nothing that any input has. */
    private static final int MOST_STEPS = 100;

    private ReportReader() {}

    private record RulebookPart(String version, String sha256) {}

    private record Root(
            RulebookPart rulebook,
            @Nullable List<Outcome> outcomes,
            List<AssessmentPart> assessments,
            @Nullable List<UnreadablePart> unreadable) {}

    private record UnreadablePart(FilePart input) {}

    private record FilePart(
            @Nullable String file,
            @Nullable String sha256,
            @Nullable List<FilePart> files) {}

    private record ValuePart(String parameter, BigDecimal value, String unit) {}

    private record LocalNormPart(
            String norm,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<ValuePart> values,
            @Nullable String beside) {
        String line() {
            Map<String, BigDecimal> numbers = new HashMap<>();
            Objects.requireNonNullElse(values, List.<ValuePart>of())
                    .forEach(value -> numbers.put(value.parameter() + " " + value.unit(), value.value()));
            return ProfileLine.of(norm, from, until, numbers, beside);
        }
    }

    private record ProfilePart(String id, List<LocalNormPart> norms) {}

    private record LayerPart(Layer layer, Verdict verdict, Verdict verdictByMachine) {}

    private record AssessmentPart(
            FilePart input,
            ReportedParts.SubjectPart subject,
            LocalDate asOf,
            List<String> regimes,
            Map<String, String> readings,
            LocalDate knownOn,
            @Nullable ProfilePart profile,
            List<String> unknownRegimes,
            @Nullable List<DataPart> dataFindings,
            Verdict verdict,
            Verdict verdictByMachine,
            List<LayerPart> layers,
            List<ReportedParts.FindingPart> findings) {}

    private record DataPart(String check, @Nullable String reason, List<ReportedParts.EvidencePart> places) {}

    /**
     * Whether a file holds JSON that this library wrote: a report, or something else with the rulebook it was made by. It
     * says nothing of whether {@link #read(Path)} can read it.
     *
     * @param file the file; one that cannot be read is no report
     */
    public static boolean isReport(Path file) {
        try {
            return isReport(file.toString(), SourceParser.bytes(file, new Problems(file.toString())));
        } catch (UnreadableInputException e) {
            return false;
        }
    }

    /**
     * The same for what was read already: what is no file, as a pipe, can be read but once.
     *
     * @param name what it is called
     * @param bytes the text in UTF-8
     */
    public static boolean isReport(String name, byte[] bytes) {
        try {
            SourceNode root = SourceParser.parse(bytes, new Problems(name));
            return root.child("assessments") != null || root.child("rulebook") != null;
        } catch (UnreadableInputException e) {
            return false;
        }
    }

    /**
     * Reads a report from a file, of 64 MiB at most.
     *
     * @param file the file
     * @throws UnreadableInputException if it cannot be read, ends too early, or is no report
     */
    public static ReportDocument read(Path file) throws UnreadableInputException {
        Problems problems = new Problems(file.toString());
        return read(file.toString(), SourceParser.bytes(file, problems), problems);
    }

    /**
     * Reads a report from bytes.
     *
     * @param name what to call the report in problems
     * @param bytes the JSON in UTF-8
     * @throws UnreadableInputException if it cannot be read, ends too early, or is no report
     */
    public static ReportDocument read(String name, byte[] bytes) throws UnreadableInputException {
        return read(name, bytes, new Problems(name));
    }

    /**
     * The full form of a report: one in the compact form with what repeats written out, in JSON on one line; any other as it is. It
     * says the same.
     *
     * @param name what to call the report in problems
     * @param bytes the JSON in UTF-8
     * @throws UnreadableInputException if it is no report, or larger than 64 MiB in full
     */
    public static byte[] inFull(String name, byte[] bytes) throws UnreadableInputException {
        Problems problems = new Problems(name);
        SourceNode node = SourceParser.parse(bytes, problems);
        SourceNode full = FullForm.of(node, problems);
        return full == node ? bytes.clone() : FullForm.written(full, problems);
    }

    private static ReportDocument read(String name, byte[] bytes, Problems problems) throws UnreadableInputException {
        SourceNode node = SourceParser.parse(bytes, problems);
        if (node.child("assessments") == null) {
            throw problems.fatal(node.position(), "not-a-report");
        }
        Map<Class<?>, RecordBinder.Special> specials = ReportedParts.specials(problems, SPECIALS);
        Root root = RecordBinder.passingOver(problems, specials)
                .bind(FullForm.of(node, problems), Root.class, Pointer.ROOT);
        problems.check();
        Objects.requireNonNull(root);
        return new ReportDocument(
                name,
                assessments(root),
                Objects.requireNonNullElse(root.unreadable(), List.<UnreadablePart>of()).stream()
                        .map(unreadable ->
                                Objects.requireNonNullElse(unreadable.input().file(), ""))
                        .toList(),
                Set.copyOf(Objects.requireNonNullElse(root.outcomes(), List.of(Outcome.values()))));
    }

    /**
     * What an application says counts in the judgement of the facility and the plan that follow it in the report, so it is
     * part of what those were judged on.
     */
    private static List<ReportedAssessment> assessments(Root root) {
        List<ReportedAssessment> all = new ArrayList<>();
        String application = "";
        for (AssessmentPart part : root.assessments()) {
            String input = digest(part.input());
            if (part.subject().kind().equals("application")) {
                application = input == null ? "" : input;
            } else if (input != null && !application.isEmpty()) {
                input = sha256(List.of(application, input));
            }
            all.add(assessment(part, input, root.rulebook()));
        }
        return all;
    }

    /** One SHA-256 for a file and those that it names. */
    private static @Nullable String digest(FilePart input) {
        if (input.files() == null || input.sha256() == null) {
            return input.sha256();
        }
        return sha256(Stream.concat(
                        Stream.of(input.sha256()), input.files().stream().map(file -> String.valueOf(file.sha256())))
                .toList());
    }

    private static String sha256(List<String> parts) {
        return Digest.sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static ReportedAssessment assessment(AssessmentPart part, @Nullable String input, RulebookPart rulebook) {
        ProfilePart profile = part.profile();
        Fingerprints fingerprints = new Fingerprints(
                part.subject().subject().kind(), part.subject().subject().id());
        return new ReportedAssessment(
                part.subject().subject(),
                input,
                part.asOf(),
                Set.copyOf(new TreeSet<>(part.regimes())),
                part.readings(),
                part.knownOn(),
                rulebook.version(),
                rulebook.sha256(),
                profile == null ? null : profile.id(),
                profile == null
                        ? List.of()
                        : profile.norms().stream().map(LocalNormPart::line).toList(),
                part.verdict(),
                part.verdictByMachine(),
                part.layers().stream()
                        .map(layer -> new LayerVerdict(layer.layer(), layer.verdict(), layer.verdictByMachine()))
                        .toList(),
                new TreeSet<>(part.unknownRegimes()),
                Objects.requireNonNullElse(part.dataFindings(), List.<DataPart>of()).stream()
                        .map(data -> new ReportedDataFinding(
                                data.check(), ReportedParts.places(data.places()), data.reason()))
                        .toList(),
                part.findings().stream()
                        .map(finding -> finding.finding(part.asOf(), fingerprints))
                        .toList());
    }

    /** A report names constants as the API does. */
    private static <E extends Enum<E>> RecordBinder.Special constant(E[] constants) {
        return (node, at, problems) -> {
            String text = node instanceof SourceNode.Scalar scalar ? scalar.text() : "";
            for (E constant : constants) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            String known = Stream.of(constants).map(Enum::name).collect(Collectors.joining(", "));
            problems.add(node.position(), at, "unknown-word", text, known);
            return null;
        };
    }

    private static @Nullable Object pointer(SourceNode node, Pointer at, Problems problems) {
        String text = node instanceof SourceNode.Scalar scalar ? scalar.text() : "?";
        List<String> steps = List.of(text.split("/", MOST_STEPS + 2));
        if (!steps.get(0).isEmpty() || steps.size() > MOST_STEPS + 1) {
            problems.add(node.position(), at, "not-a-pointer", text);
            return null;
        }
        Pointer pointer = Pointer.ROOT;
        for (String token : steps.subList(1, steps.size())) {
            pointer = pointer.field(token.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    private static @Nullable Object value(SourceNode node, Pointer at, Problems problems) {
        if (node instanceof SourceNode.Scalar scalar) {
            return new ReportedParts.Value(scalar.text());
        }
        problems.add(node.position(), at, "not-a-value");
        return null;
    }
}
