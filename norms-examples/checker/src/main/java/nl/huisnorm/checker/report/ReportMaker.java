package nl.huisnorm.checker.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.remedy.Remedies;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.DataFinding;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.basis.ReportBasis;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InspectionDetailsDocument;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.Waiver;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the report of a facility, a plan or an application in one language. */
public final class ReportMaker {

    private final InputDocument document;
    private final Judged judged;
    private final Assessment assessment;
    private final Rulebook rulebook;
    private final Messages texts;
    private final Locale locale;
    private final ResourceBundle labels;
    private final Subjects subjects;
    private final Answers answers;
    private final Entries entries;
    private final Closing closing;

    private ReportMaker(Judged judged, Rulebook rulebook, Locale locale) {
        this.document = judged.document();
        this.judged = judged;
        this.assessment = judged.assessment();
        this.rulebook = rulebook;
        this.texts = Messages.in(locale);
        this.locale = texts.locale();
        this.labels = Texts.of(locale);
        this.subjects = new Subjects(assessment, texts);
        this.answers = new Answers(assessment, document.positions(), texts);
        this.entries = new Entries(judged, texts);
        this.closing = Closing.of(assessment, judged.questions(), texts);
    }

    /**
     * What a report is made from.
     *
     * @param document the facility, plan or application as it was read
     * @param assessment what came of it
     * @param questions what can be asked about it; empty where that was not looked for
     * @param remedies what mends it; none where that was not looked for
     * @param chapters what is told beyond findings
     * @param endings what runs out soon; none where that was not looked for
     * @param details what an inspector added; none where nothing was
     */
    public record Judged(
            InputDocument document,
            Assessment assessment,
            List<Question> questions,
            @Nullable Remedies remedies,
            Chapters chapters,
            @Nullable Endings endings,
            @Nullable InspectionDetailsDocument details) {

        /** Copies the list, so that this cannot change afterwards. */
        public Judged {
            questions = List.copyOf(questions);
        }

        /** What every form names. */
        public ReportBasis basis() {
            return ReportBasis.of(document, assessment)
                    .with("inspection", details == null ? "" : details.sha256())
                    .with("lookedFor", lookedFor());
        }

        /** What was looked for beside findings. */
        private String lookedFor() {
            List<String> also = new ArrayList<>();
            if (remedies != null || !questions.isEmpty()) {
                also.add(ReportBasis.QUESTIONS);
            }
            if (remedies != null) {
                also.add(ReportBasis.REMEDIES);
            }
            if (endings != null) {
                also.add(ReportBasis.ENDINGS);
            }
            return String.join(", ", also);
        }

        /** A facility, of which findings tell all. */
        public Judged(
                FacilityDocument document,
                Assessment assessment,
                List<Question> questions,
                @Nullable Remedies remedies) {
            this(document, assessment, questions, remedies, Chapters.NONE, null, null);
        }

        /** The same with what an inspector added. */
        public Judged with(@Nullable InspectionDetailsDocument added) {
            return new Judged(document, assessment, questions, remedies, chapters, endings, added);
        }

        /** What is told beyond findings, and then what runs out soon. */
        public List<Chapter> chapters(Messages texts) {
            return Stream.concat(
                            chapters.in(texts).stream(), endings == null ? Stream.of() : endings.in(texts).stream())
                    .toList();
        }

        /** The facility that was judged; none for all else. */
        public @Nullable Facility facility() {
            return document instanceof FacilityDocument read ? read.facility() : null;
        }
    }

    /**
     * Makes a report.
     *
     * @param judged what to tell
     * @param rulebook the rulebook that was judged by
     * @param locale the language; anything but Dutch gives English
     */
    public static InspectionReport report(Judged judged, Rulebook rulebook, Locale locale) {
        return new ReportMaker(judged, rulebook, locale).report();
    }

    private InspectionReport report() {
        Notes notes = Notes.of(assessment, document, rulebook, texts);
        Beyond about = Beyond.of(document, texts);
        return new InspectionReport(
                locale,
                assessment.subject().id(),
                Words.title(assessment.subject()),
                Premises.of(document, locale),
                new InspectionReport.Origin(
                        document.file(),
                        document.sha256(),
                        ProgramVersion.number(),
                        assessment.rulebookVersion(),
                        assessment.rulebookDigest(),
                        assessment.options().asOf(),
                        assessment.knownOn()),
                basis(),
                conclusion(),
                assessment.dataFindings().stream().map(this::doubt).toList(),
                sections(),
                closing.worth().asked().stream()
                        .map(one -> new InspectionReport.ToAsk(one.text(), entries.alike(one.waiting())))
                        .toList(),
                closing.worth().left(),
                closing.asked(),
                checks(),
                entries.all(),
                Places.of(document, assessment, entries, texts),
                waivers(),
                Stream.concat(notes.open().stream(), notes.openBeside().stream())
                        .map(this::open)
                        .toList(),
                Absences.of(assessment, texts),
                notes.notJudged(),
                notes.aside(),
                about.kind(),
                judged.chapters(texts),
                about.parts(),
                judged.details() == null ? null : Visit.of(judged.details().details(), assessment.byFingerprint()));
    }

    private InspectionReport.Basis basis() {
        AssessmentOptions options = assessment.options();
        Profile profile = assessment.profile();
        Scenario scenario = assessment.scenario();
        return new InspectionReport.Basis(
                Heading.told(document, assessment, texts),
                assessment.findings().stream()
                        .map(finding -> finding.norm().regime())
                        .distinct()
                        .map(this::regime)
                        .toList(),
                !options.regimes().isEmpty(),
                profile == null
                        ? null
                        : new InspectionReport.ProfileUsed(
                                profile.id(), profile.title().in(locale), profile.municipality()),
                readings(options.readings()),
                options.tolerance().isNone() ? null : options.tolerance().text(locale),
                scenario == null ? null : scenario.title().in(locale),
                judged.basis());
    }

    private InspectionReport.RegimeUsed regime(Regime regime) {
        Edition edition = regime.editionOn(assessment.options().asOf());
        return new InspectionReport.RegimeUsed(
                regime.id(),
                regime.title().in(locale),
                regime.layer().label(locale),
                edition == null ? null : edition.title().in(locale));
    }

    /** The readings that were chosen, in the order of the rulebook. */
    private List<InspectionReport.ReadingChosen> readings(Map<String, String> chosen) {
        List<InspectionReport.ReadingChosen> all = new ArrayList<>();
        for (Interpretation question : rulebook.interpretations()) {
            question.readings().stream()
                    .filter(reading -> reading.id().equals(chosen.get(question.id())))
                    .forEach(reading -> all.add(new InspectionReport.ReadingChosen(
                            question.id(),
                            question.question().in(locale),
                            reading.id(),
                            reading.label().in(locale))));
        }
        return all;
    }

    private InspectionReport.Conclusion conclusion() {
        Verdicts verdicts = new Verdicts(assessment, texts);
        return new InspectionReport.Conclusion(
                assessment.verdict(),
                Verdicts.label(assessment, texts),
                assessment.isWithoutNorms(),
                assessment.verdictByMachine(),
                verdicts.verdict(),
                Stream.concat(verdicts.remarks().stream(), verdicts.notFirm().stream())
                        .toList(),
                assessment.layers().stream()
                        .map(layer -> new InspectionReport.LayerVerdict(
                                layer, layer.label(locale), assessment.verdict(layer), verdicts.of(layer)))
                        .toList(),
                counts(),
                closing.opening(assessment, texts));
    }

    private List<InspectionReport.Count> counts() {
        Map<Force, Map<Outcome, Integer>> byForce = new EnumMap<>(Force.class);
        for (Force force : Force.values()) {
            byForce.put(force, new EnumMap<>(Outcome.class));
        }
        assessment
                .findings()
                .forEach(finding -> Objects.requireNonNull(byForce.get(Force.of(finding.norm())))
                        .merge(finding.outcome(), 1, Integer::sum));
        List<InspectionReport.Count> all = new ArrayList<>();
        byForce.forEach((force, outcomes) -> all.add(new InspectionReport.Count(
                force, labels.getString("force." + force.name().toLowerCase(Locale.ROOT)), outcomes)));
        return all;
    }

    private InspectionReport.Doubt doubt(DataFinding finding) {
        return new InspectionReport.Doubt(
                finding.check().key(),
                finding.message(locale),
                finding.places().stream().map(entries::fact).toList(),
                finding.reason());
    }

    private List<InspectionReport.Section> sections() {
        Map<SectionKind, List<Finding>> byKind = new EnumMap<>(SectionKind.class);
        assessment
                .findings()
                .forEach(finding -> byKind.computeIfAbsent(Entries.section(finding), any -> new ArrayList<>())
                        .add(finding));
        List<InspectionReport.Section> all = new ArrayList<>();
        byKind.forEach((kind, findings) ->
                all.add(new InspectionReport.Section(kind, texts.get(kind.key()), findings.size(), groups(findings))));
        return all;
    }

    private List<FindingGroup> groups(List<Finding> findings) {
        Map<String, List<Finding>> byNorm = findings.stream()
                .collect(Collectors.groupingBy(one -> one.norm().id()));
        return Alike.of(findings).stream()
                .map(alike -> new FindingGroup(
                        alike.norms().stream().map(norm -> norm(norm, byNorm)).toList(),
                        alike.count(),
                        answers.of(alike.findings()).stream()
                                .map(same -> new FindingGroup.Answer(
                                        same.places(),
                                        same.text(),
                                        same.where(),
                                        same.findings().stream()
                                                .map(entries::of)
                                                .toList()))
                                .toList(),
                        alike.norms().stream()
                                .flatMap(norm -> ofNorm(norm, byNorm).stream())
                                .map(entries::of)
                                .toList(),
                        alike.norms().stream()
                                .flatMap(norm -> ofNorm(norm, byNorm).stream())
                                .flatMap(one -> one.cautions().stream())
                                .map(caution -> caution.text().in(locale))
                                .distinct()
                                .toList()))
                .toList();
    }

    private NormEntry norm(Norm norm, Map<String, List<Finding>> byNorm) {
        return entries.norm(ofNorm(norm, byNorm).get(0));
    }

    private static List<Finding> ofNorm(Norm norm, Map<String, List<Finding>> byNorm) {
        return Objects.requireNonNull(byNorm.get(norm.id()));
    }

    private List<InspectionReport.ToCheck> checks() {
        List<Finding> open = closing.open(Reason.PERSON_MUST_JUDGE);
        Map<String, List<Finding>> byNorm =
                open.stream().collect(Collectors.groupingBy(one -> one.norm().id()));
        Map<String, List<Finding>> byQuestion = new LinkedHashMap<>();
        for (Alike alike : Alike.of(open)) {
            String question = Closing.check(alike.findings().get(0), texts);
            alike.norms()
                    .forEach(norm -> byQuestion
                            .computeIfAbsent(question, any -> new ArrayList<>())
                            .addAll(ofNorm(norm, byNorm)));
        }
        List<InspectionReport.ToCheck> all = new ArrayList<>();
        byQuestion.forEach((question, findings) -> all.add(new InspectionReport.ToCheck(
                question,
                subjects.text(findings),
                findings.stream().map(entries::of).toList())));
        return all;
    }

    private List<InspectionReport.WaiverUse> waivers() {
        List<InspectionReport.WaiverUse> all = new ArrayList<>();
        for (Waiver waiver : assessment.options().waivers()) {
            if (waiver.isFor(assessment.subject().id())) {
                int covers = (int) assessment.findings().stream()
                        .filter(finding -> waiver.equals(finding.waiver()))
                        .count();
                all.add(new InspectionReport.WaiverUse(waiver, text(waiver), covers));
            }
        }
        return all;
    }

    private String text(Waiver waiver) {
        return Texts.format(
                labels,
                "inspection.waiver",
                waiver.id(),
                Optional.ofNullable(waiver.subject())
                        .map(one -> waiver.norm() + ", " + one)
                        .orElse(waiver.norm()),
                waiver.reason(),
                waiver.owner(),
                waiver.approver(),
                Words.date(waiver.from(), texts),
                Words.date(waiver.until(), texts));
    }

    private InspectionReport.OpenQuestion open(Interpretation question) {
        return new InspectionReport.OpenQuestion(
                question.id(),
                question.question().in(locale),
                question.readings().stream()
                        .map(reading -> question.id() + "=" + reading.id() + ": "
                                + reading.label().in(locale))
                        .toList());
    }
}
