package nl.huisnorm.checker.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.application.ApplicationAssessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Unsound;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.internal.cases.CaseAnswer;
import nl.huisnorm.internal.cases.CaseFile;
import nl.huisnorm.internal.cases.CaseReader;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.settlement.SettlementPlan;

/** Judges cases, each by the day, profile, regimes and readings that it names, and else by those of the command line. */
final class CaseJudge {

    private final JudgedBy judgedBy;
    private final RootOption root;
    private final OutputGuard guard;
    private final Huisnorm bundled = Huisnorm.bundled();
    private final Huisnorm asked;
    private final Map<String, Huisnorm> byProfile = new HashMap<>();
    private final NormsReached reached;

    CaseJudge(JudgedBy judgedBy, RootOption root, OutputGuard guard) throws UnreadableInputException {
        this.judgedBy = judgedBy;
        this.root = root;
        this.guard = guard;
        this.asked = judgedBy.huisnorm(bundled);
        this.reached = new NormsReached();
    }

    NormsReached reached() {
        return reached;
    }

    /** What the command line asked for, for the head of a report. */
    Rulebook rulebook() {
        return asked.rulebook();
    }

    CaseResult judge(String file, CaseReader.Placed placed) throws UnreadableInputException {
        CaseFile content = placed.content();
        Huisnorm huisnorm = huisnorm(placed);
        Rulebook rulebook = huisnorm.rulebook();
        String norm = norm(placed, rulebook);
        check(placed, rulebook);
        AssessmentOptions options = content.options(judgedBy.on(content.asOf(), huisnorm));
        List<Finding> findings = findings(placed, huisnorm, options);
        List<CaseAnswer> answers = CaseAnswer.of(content, norm, findings);
        reached.add(rulebook, options, answers);
        return new CaseResult(file, placed, norm, answers);
    }

    private Huisnorm huisnorm(CaseReader.Placed placed) throws UnreadableInputException {
        String profile = placed.content().profile();
        if (profile == null) {
            return asked;
        }
        boolean isBundled =
                bundled.rulebook().profiles().stream().map(Profile::id).anyMatch(profile::equals);
        Path file = beside(placed.file(), profile);
        if (!isBundled && !Files.isRegularFile(file)) {
            throw problem(placed, Pointer.ROOT.field("profile"), "unknown-profile-id", profile);
        }
        String name = isBundled ? profile : file.toString();
        if (!isBundled) {
            guard.read(file);
        }
        Huisnorm known = byProfile.get(name);
        if (known == null) {
            known = judgedBy.huisnorm(name, bundled);
            byProfile.put(name, known);
        }
        return known;
    }

    private static Path beside(Path file, String named) throws UnreadableInputException {
        return file.resolveSibling(FileName.read(named));
    }

    /** The norm that the case names, or that its folder is called after; none is needed where all that is expected names one. */
    private static String norm(CaseReader.Placed placed, Rulebook rulebook) throws UnreadableInputException {
        CaseFile content = placed.content();
        String named = content.norm();
        if (named != null) {
            return known(placed, rulebook, named, Pointer.ROOT.field("norm"));
        }
        String folder = placed.folder();
        Optional<Norm> ofFolder = rulebook.norm(folder);
        if (ofFolder.isPresent()) {
            return folder;
        }
        String first =
                content.expect().isEmpty() ? null : content.expect().get(0).norm();
        boolean isNamed = content.expect().stream().allMatch(one -> one.norm() != null);
        if (first == null || !isNamed) {
            throw problem(placed, Pointer.ROOT, "case-norm");
        }
        return first;
    }

    private static String known(CaseReader.Placed placed, Rulebook rulebook, String norm, Pointer at)
            throws UnreadableInputException {
        if (rulebook.norm(norm).isEmpty()) {
            throw problem(placed, at, "case-unknown", norm);
        }
        return norm;
    }

    /** What it names has to be there; else it would pass for the wrong reason. */
    private static void check(CaseReader.Placed placed, Rulebook rulebook) throws UnreadableInputException {
        CaseFile content = placed.content();
        for (int i = 0; i < content.expect().size(); i++) {
            String norm = content.expect().get(i).norm();
            if (norm != null) {
                known(
                        placed,
                        rulebook,
                        norm,
                        Pointer.ROOT.field("expect").element(i).field("norm"));
            }
        }
        List<String> regimes = rulebook.regimes().stream().map(Regime::id).toList();
        for (String regime : Objects.requireNonNullElse(content.regimes(), List.<String>of())) {
            if (!regimes.contains(regime)) {
                throw problem(placed, Pointer.ROOT.field("regimes"), "case-unknown", regime);
            }
        }
        Set<String> readings = new LinkedHashSet<>();
        rulebook.interpretations()
                .forEach(question ->
                        question.readings().forEach(reading -> readings.add(question.id() + "=" + reading.id())));
        for (Map.Entry<String, String> reading : Objects.requireNonNullElse(
                        content.readings(), Map.<String, String>of())
                .entrySet()) {
            String typed = reading.getKey() + "=" + reading.getValue();
            if (!readings.contains(typed)) {
                throw problem(placed, Pointer.ROOT.field("readings").field(reading.getKey()), "case-unknown", typed);
            }
        }
    }

    private List<Finding> findings(CaseReader.Placed placed, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        String file = placed.content().file();
        if (file == null) {
            return given(placed, huisnorm, options);
        }
        InputDocument document = root.read(beside(placed.file(), file).toString(), guard);
        Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
        if (wrong.isPresent()) {
            throw JudgedBy.refused(document, wrong.get());
        }
        try {
            return findings(document, huisnorm, options);
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
    }

    /** What is wrong with what stands in the case itself is told with its place there. */
    private static List<Finding> given(CaseReader.Placed placed, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        CaseFile content = placed.content();
        try {
            return content.findings(huisnorm, options);
        } catch (UnsoundInputException e) {
            String field = content.plan() == null ? "given" : "plan";
            throw new UnreadableInputException(e.problems().stream()
                    .map(one -> new Problem(
                            placed.file().toString(),
                            placed.at(Pointer.ROOT.field(field)),
                            one.pointer(),
                            one.code(),
                            one.arguments()))
                    .toList());
        }
    }

    private static List<Finding> findings(InputDocument document, Huisnorm huisnorm, AssessmentOptions options) {
        if (document instanceof FacilityDocument facility) {
            return huisnorm.assess(facility.facility(), options).findings();
        }
        if (document instanceof PlanDocument plan) {
            return huisnorm.assess(plan.plan(), plan.facilities(), options)
                    .assessment()
                    .findings();
        }
        ApplicationDocument application = (ApplicationDocument) document;
        PlanDocument plan = application.plan();
        List<Facility> facilities = plan == null ? List.of() : List.copyOf(plan.facilities());
        SettlementPlan settlement = plan == null ? null : plan.plan();
        ApplicationAssessment assessment = huisnorm.assess(
                application.application(), application.facility().facility(), settlement, facilities, options);
        return Stream.concat(assessment.assessment().findings().stream(), assessment.facility().findings().stream())
                .toList();
    }

    private static UnreadableInputException problem(
            CaseReader.Placed placed, Pointer at, String code, Object... arguments) {
        return new UnreadableInputException(
                List.of(new Problem(placed.file().toString(), placed.at(at), at, code, List.of(arguments))));
    }
}
