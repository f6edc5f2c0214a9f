package nl.huisnorm.io.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.huisnorm.answer.comparison.ReportedFinding;
import nl.huisnorm.answer.comparison.ReportedFinding.Told;
import nl.huisnorm.answer.comparison.ReportedFinding.ToldAlternative;
import nl.huisnorm.answer.comparison.ReportedFinding.ToldInspection;
import nl.huisnorm.answer.comparison.ReportedFinding.ToldWaiver;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.text.Fingerprints;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Confidence;
import nl.huisnorm.rulebook.Direction;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a finding as a report has them. All but the finding itself are made once of each place in a report, however many findings
 * share them.
 */
final class ReportedParts {

    private static final Pattern FINGERPRINT = Pattern.compile("1-[0-9a-f]{20}");

    private ReportedParts() {}

    /** Whatever a value is, as text. */
    record Value(String text) {}

    record SubjectPart(String kind, String id, @Nullable String name, Pointer pointer) {
        Subject subject() {
            return new Subject(kind, id, name, pointer);
        }
    }

    record MeasurePart(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal required,
            @Nullable BigDecimal margin,
            Direction comparator,
            MeasurementUnit unit,
            @Nullable Between actualBetween,
            @Nullable Between requiredBetween,
            @Nullable Between marginBetween) {
        /** With the margin between the shown numbers where the report is older than margins. */
        Measure measure() {
            BigDecimal shown = margin;
            if (shown == null && actual != null && required != null) {
                BigDecimal above = actual.subtract(required);
                shown = switch (comparator) {
                    case AT_LEAST -> above;
                    case AT_MOST -> above.negate();
                    case EQUAL -> above.abs().negate();
                };
            }
            return new Measure(
                    actual, required, shown, comparator, unit, actualBetween, requiredBetween, marginBetween);
        }
    }

    record EvidencePart(Pointer pointer, Value value) {}

    record WaiverPart(
            Outcome otherwise,
            @Nullable Value id,
            @Nullable Value reason,
            @Nullable Value owner,
            @Nullable Value approver,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** The exception; none where a report does not tell all of it. */
        @Nullable ToldWaiver waiver() {
            return id == null || reason == null || owner == null || approver == null || from == null || until == null
                    ? null
                    : new ToldWaiver(id.text(), reason.text(), owner.text(), approver.text(), from, until);
        }
    }

    record InspectionPart(
            @Nullable LocalDate on,
            @Nullable Value role,
            @Nullable Value remark) {
        ToldInspection inspection() {
            return new ToldInspection(on, role == null ? null : role.text(), remark == null ? null : remark.text());
        }
    }

    record CitationPart(
            String work,
            @Nullable String article,
            @Nullable String bwb,
            String source,
            @Nullable LocalDate readIn) {
        Citation citation() {
            return new Citation(new Text(work, work), article, bwb, new Text(source, source), readIn, List.of());
        }
    }

    record AlternativePart(
            Map<String, String> readings,
            @Nullable List<EvidencePart> supposed,
            String norm,
            Outcome outcome,
            @Nullable MeasurePart measure) {
        ToldAlternative alternative() {
            return new ToldAlternative(
                    readings,
                    places(Objects.requireNonNullElse(supposed, List.<EvidencePart>of())),
                    norm,
                    outcome,
                    measure == null ? null : measure.measure());
        }
    }

    /** The answers in the cases that are still possible, as they stand in a report. */
    record AlternativesPart(List<AlternativePart> all) {}

    /** Texts as they stand in a report. */
    record TextsPart(List<Value> all) {}

    /** The answers in the cases that are still possible: a list that findings share. */
    record Alternatives(List<ToldAlternative> all) {

        static Alternatives of(AlternativesPart part) {
            return new Alternatives(List.copyOf(
                    part.all().stream().map(AlternativePart::alternative).toList()));
        }

        static List<ToldAlternative> of(@Nullable Alternatives alternatives) {
            return alternatives == null ? List.of() : alternatives.all();
        }
    }

    /** Texts, of whatever length: a list that findings share. */
    record Texts(List<String> all) {

        static Texts of(TextsPart part) {
            return new Texts(List.copyOf(part.all().stream().map(Value::text).toList()));
        }

        static List<String> of(@Nullable Texts texts) {
            return texts == null ? List.of() : texts.all();
        }
    }

    record FindingPart(
            @Nullable String fingerprint,
            String norm,
            String regime,
            @Nullable LocalDate asOf,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable Texts doubts,
            @Nullable Boolean withinTolerance,
            Boolean binding,
            @Nullable Severity severity,
            @Nullable Confidence confidence,
            SubjectPart subject,
            @Nullable MeasurePart measure,
            List<Pointer> missing,
            List<EvidencePart> evidence,
            @Nullable Alternatives alternatives,
            @Nullable Texts cautions,
            @Nullable InspectionPart inspection,
            @Nullable WaiverPart waiver,
            CitationPart citation,
            @Nullable Value message) {
        ReportedFinding finding(LocalDate day, Fingerprints fingerprints) {
            Subject about = subject.subject();
            String computed = fingerprints.next(norm, about.kind(), about.id());
            boolean isOurs =
                    fingerprint != null && FINGERPRINT.matcher(fingerprint).matches();
            return new ReportedFinding(
                    isOurs ? Objects.requireNonNull(fingerprint) : computed,
                    norm,
                    regime,
                    binding,
                    asOf == null ? day : asOf,
                    about,
                    outcome,
                    reason,
                    waiver == null ? null : waiver.otherwise(),
                    measure == null ? null : measure.measure(),
                    citation.citation(),
                    missing,
                    places(evidence),
                    told());
        }

        /** What a report tells beside what a finding is compared by; none where a report of a stranger lacks it. */
        private @Nullable Told told() {
            return severity == null || confidence == null || message == null
                    ? null
                    : new Told(
                            severity,
                            confidence,
                            Boolean.TRUE.equals(withinTolerance),
                            Texts.of(doubts),
                            Alternatives.of(alternatives),
                            Texts.of(cautions),
                            inspection == null ? null : inspection.inspection(),
                            waiver == null ? null : waiver.waiver(),
                            message.text());
        }
    }

    /** The values of facts by their places. */
    static Map<Pointer, String> places(List<EvidencePart> parts) {
        Map<Pointer, String> places = new LinkedHashMap<>();
        parts.forEach(one -> places.put(one.pointer(), one.value().text()));
        return places;
    }

    /**
     * How the parts of one report are made.
     *
     * @param problems of the report
     * @param constants how what is no object is made
     */
    static Map<Class<?>, RecordBinder.Special> specials(
            Problems problems, Map<Class<?>, RecordBinder.Special> constants) {
        Map<Class<?>, RecordBinder.Special> specials = new HashMap<>(constants);
        specials.put(Between.class, new ReportedEnds(problems));
        for (Class<? extends Record> type :
                List.of(EvidencePart.class, MeasurePart.class, SubjectPart.class, CitationPart.class)) {
            specials.put(type, new Once(record(type, problems, specials)));
        }
        specials.put(Alternatives.class, list(AlternativesPart.class, Alternatives::of, problems, specials));
        specials.put(Texts.class, list(TextsPart.class, Texts::of, problems, specials));
        return specials;
    }

    private static RecordBinder.Special record(
            Class<? extends Record> type, Problems problems, Map<Class<?>, RecordBinder.Special> specials) {
        RecordBinder parts = RecordBinder.passingOver(problems, specials);
        return (node, at, found) -> parts.bind(node, type, at);
    }

    /** A list, and what is made of all of it. */
    private static <T extends Record> RecordBinder.Special list(
            Class<T> type, Function<T, Object> made, Problems problems, Map<Class<?>, RecordBinder.Special> specials) {
        RecordBinder parts = RecordBinder.passingOver(problems, specials);
        return new Once((node, at, found) -> {
            T all = parts.bind(new SourceNode.Fields(node.position(), Map.of("all", node), Map.of()), type, at);
            return all == null ? null : made.apply(all);
        });
    }

    /** Makes of a place in a report what it made of it before. */
    private static final class Once implements RecordBinder.Special {

        private final IdentityHashMap<SourceNode, Optional<Object>> made = new IdentityHashMap<>();
        private final RecordBinder.Special special;

        Once(RecordBinder.Special special) {
            this.special = special;
        }

        @Override
        public @Nullable Object bind(SourceNode node, Pointer at, Problems problems) {
            Optional<Object> before = made.get(node);
            if (before == null) {
                before = Optional.ofNullable(special.bind(node, at, problems));
                made.put(node, before);
            }
            return before.orElse(null);
        }
    }
}
