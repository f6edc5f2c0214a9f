package nl.huisnorm.checker.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Between;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Measure;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.io.read.SourceMap;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a report's findings, each once. */
final class Entries {

    private final Messages texts;
    private final Locale locale;
    private final ResourceBundle labels;
    private final SourceMap positions;
    private final FindingWords words;
    private final IdentityHashMap<Finding, FindingEntry> byFinding = new IdentityHashMap<>();
    private final Map<Key, FindingEntry> byKey = new HashMap<>();
    private final Map<Key, List<String>> remedies = new HashMap<>();
    private final Map<Pointer, String> questions = new HashMap<>();
    private final Map<NormOfDay, NormEntry> norms = new HashMap<>();
    private final List<FindingEntry> all;

    /** Which finding it is in assessments of the same facility. */
    private record Key(String norm, Subject subject) {
        static Key of(Finding finding) {
            return new Key(finding.norm().id(), finding.subject());
        }
    }

    /** A norm as it stood on a day. */
    private record NormOfDay(String norm, LocalDate day) {}

    Entries(ReportMaker.Judged judged, Messages texts) {
        Assessment assessment = judged.assessment();
        Remedies found = judged.remedies();
        this.texts = texts;
        this.locale = texts.locale();
        this.labels = Texts.of(locale);
        this.positions = judged.document().positions();
        this.words = new FindingWords(texts, positions);
        for (Question question : judged.questions()) {
            // what a person judges is no fact
            if (question.norm() == null) {
                String text = question.text(locale);
                question.places().forEach(place -> questions.putIfAbsent(place.pointer(), text));
            }
        }
        if (found != null) {
            found.findings()
                    .forEach(one -> remedies.put(
                            Key.of(one.finding()),
                            one.remedies().stream()
                                    .map(remedy -> String.join("; ", RemedyWords.of(remedy, texts)))
                                    .toList()));
        }
        assessment.byFingerprint().forEach((fingerprint, finding) -> {
            FindingEntry entry = entry(fingerprint, finding);
            byFinding.put(finding, entry);
            byKey.put(Key.of(finding), entry);
        });
        this.all = assessment.findings().stream().map(this::of).toList();
    }

    /** All of them, in the order of the findings. */
    List<FindingEntry> all() {
        return all;
    }

    /** That of a finding of the assessment. */
    FindingEntry of(Finding finding) {
        return Objects.requireNonNull(byFinding.get(finding));
    }

    /** Those of findings of another assessment of the same facility, as far as they are findings of this one too. */
    List<FindingEntry> alike(Collection<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.ofNullable(byKey.get(Key.of(finding))))
                .distinct()
                .toList();
    }

    private FindingEntry entry(String fingerprint, Finding finding) {
        LastDay.Last last = LastDay.of(finding);
        Reason reason = finding.reason();
        Outcome otherwise = finding.waivedOutcome();
        return new FindingEntry(
                "b-" + fingerprint,
                fingerprint,
                norm(finding),
                finding.asOf(),
                section(finding),
                finding.outcome(),
                finding.outcome().label(locale),
                reason,
                reason == null ? null : reason.label(locale),
                about(finding.subject()),
                where(finding.places().get(0)),
                finding.message(locale),
                words.answer(finding).lines().toList(),
                numbers(finding),
                last == null ? null : last.day(),
                LastDay.text(finding, texts),
                Past.is(finding),
                remedies.getOrDefault(Key.of(finding), List.of()),
                finding.evidence().stream().map(this::fact).toList(),
                finding.missing().stream().map(this::missing).toList(),
                finding.cautions().stream().map(one -> one.text().in(locale)).toList(),
                finding.withinTolerance(),
                finding.waiver(),
                otherwise == null ? null : otherwise.label(locale));
    }

    FindingEntry.Fact fact(Evidence evidence) {
        return new FindingEntry.Fact(
                texts.fact(evidence.owner(), evidence.fact()),
                Words.read(evidence, texts),
                null,
                where(evidence.place()));
    }

    private FindingEntry.Fact missing(Missing missing) {
        return new FindingEntry.Fact(
                texts.fact(missing.owner(), missing.fact()),
                null,
                questions.get(missing.place()),
                where(missing.place()));
    }

    /** In which part of a report a finding stands. */
    static SectionKind section(Finding finding) {
        boolean binding = finding.norm().binding();
        return switch (finding.outcome()) {
            case COMPLIANT -> SectionKind.MET;
            case NOT_APPLICABLE -> SectionKind.NOT_APPLICABLE;
            case WAIVED -> SectionKind.WAIVED;
            case NON_COMPLIANT -> binding ? SectionKind.NOT_MET : SectionKind.ADVICE;
            case UNDETERMINED -> binding ? open(finding.reason()) : SectionKind.ADVICE_OPEN;
        };
    }

    private static SectionKind open(@Nullable Reason reason) {
        return switch (reason == null ? Reason.MISSING_DATA : reason) {
            case MISSING_DATA -> SectionKind.MISSING;
            case AMBIGUOUS -> SectionKind.AMBIGUOUS;
            case PERSON_MUST_JUDGE -> SectionKind.BY_PERSON;
            case DATA_IN_DOUBT -> SectionKind.DATA_IN_DOUBT;
            case NOT_MET_UNLESS -> SectionKind.NOT_MET_UNLESS;
        };
    }

    private FindingEntry.About about(Subject subject) {
        return new FindingEntry.About(
                subject.kind(),
                texts.get("subject." + subject.kind()),
                subject.id(),
                subject.name(),
                Words.subject(subject, texts),
                where(subject.place()));
    }

    private FindingEntry.Where where(Pointer place) {
        Position position = positions.place(place);
        return position == null
                ? new FindingEntry.Where(null, null, null, null, null, "")
                : new FindingEntry.Where(
                        positions.file(place),
                        position.line(),
                        position.column(),
                        position.sheet(),
                        position.sheet() == null ? null : position.name(),
                        Words.place(position, texts));
    }

    private FindingEntry.@Nullable Numbers numbers(Finding finding) {
        Measure measure = finding.measure();
        if (measure == null || !measure.isTold() || finding.outcome() == Outcome.NOT_APPLICABLE) {
            return null;
        }
        return new FindingEntry.Numbers(
                range(measure.actual(), measure.actualBetween()),
                range(measure.required(), measure.requiredBetween()),
                measure.direction(),
                measure.unit().symbol(),
                measure.text(locale));
    }

    private static FindingEntry.Range range(@Nullable BigDecimal exact, @Nullable Between between) {
        if (exact != null) {
            return new FindingEntry.Range(exact, exact);
        }
        return between == null
                ? new FindingEntry.Range(null, null)
                : new FindingEntry.Range(between.least(), between.most());
    }

    NormEntry norm(Finding finding) {
        return norms.computeIfAbsent(
                new NormOfDay(finding.norm().id(), finding.asOf()), key -> entry(finding.norm(), finding));
    }

    private NormEntry entry(Norm norm, Finding finding) {
        return new NormEntry(
                norm.id(),
                norm.title().in(locale),
                norm.regime().id(),
                norm.regime().title().in(locale),
                norm.regime().layer(),
                norm.regime().layer().label(locale),
                Force.of(norm),
                norm.theme(),
                theme(norm.theme()),
                norm.binding(),
                norm.severity(),
                norm.severity().label(locale),
                finding.requirement().in(locale),
                norm.question() == null ? null : norm.question().in(locale),
                norm.citation().in(locale),
                norm.adoptedBy() == null || norm.local() ? null : texts.get("report.local-value"),
                norm.citation().articles().stream()
                        .map(article -> new NormEntry.Link(article.article(), article.link(finding.asOf())))
                        .distinct()
                        .toList(),
                norm.citation().source().in(locale));
    }

    /** The word for a theme; the theme itself where a municipality's profile has one of its own. */
    private String theme(String id) {
        String key = "theme." + id;
        return labels.containsKey(key) ? labels.getString(key) : id;
    }
}
