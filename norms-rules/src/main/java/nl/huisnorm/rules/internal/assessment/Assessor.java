package nl.huisnorm.rules.internal.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.OnKinds;
import nl.huisnorm.rules.internal.law.Suppositions;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.plausibility.Doubts;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.rules.internal.view.WaiverView;
import org.jspecify.annotations.Nullable;

/** Makes assessments by the law of a day. Used for one question by one thread. */
public final class Assessor {

    private final LawOfDay law;
    private final AssessmentOptions options;

    /**
     * One that judges by a law.
     *
     * @param law the law of the day of the options, and of the regimes and readings they choose
     * @param options waivers and tolerance; and what an assessment says it was made with
     */
    public Assessor(LawOfDay law, AssessmentOptions options) {
        this.law = law;
        this.options = options;
    }

    /**
     * What is judged.
     *
     * @param about it, as rules see it
     * @param id its id, which waivers name
     * @param kinds what norms are applied to for it
     * @param subjects finds what a norm is applied to
     * @param inspections the answers of persons in it
     * @param mayConcern whether a regime may apply to it
     * @param suppositions what may be supposed of it where it is not known; none where nothing is supposed
     */
    public record Judged(
            View about,
            String id,
            Predicate<SubjectKind> kinds,
            BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects,
            @Nullable List<Inspection> inspections,
            Predicate<Regime> mayConcern,
            @Nullable Suppositions suppositions) {}

    /** The assessment of a facility. */
    public Assessment assess(Facility facility) {
        return assess(facility, Map.of());
    }

    /** The same where the findings of some norms are known already. */
    public Assessment assess(Facility facility, Map<Norm, List<Finding>> known) {
        Function<Facility, FacilityView> viewing = law.viewing();
        FacilityView view = viewing.apply(facility);
        return assess(facility, view, viewing, known, Doubts.of(facility, view, law));
    }

    /**
     * The assessment of a facility with other people in the same places than it was filed with.
     *
     * @param doubts what is in doubt in it as it was filed
     */
    public Assessment assess(Facility facility, Doubts doubts) {
        Function<Facility, FacilityView> viewing = law.viewing();
        return assess(facility, viewing.apply(facility), viewing, Map.of(), doubts.with(facility));
    }

    /** What is in doubt in a facility. */
    public Doubts doubts(Facility facility) {
        return Doubts.of(facility, law.view(facility), law);
    }

    private Assessment assess(
            Facility facility,
            FacilityView view,
            Function<Facility, FacilityView> viewing,
            Map<Norm, List<Finding>> known,
            Doubts doubts) {
        DoubtedFindings doubted = new DoubtedFindings(doubts, law);
        Assessment assessment = assess(
                new Judged(
                        view,
                        facility.id(),
                        SubjectKind::isOfFacility,
                        new Subjects(view)::of,
                        facility.inspections(),
                        regime -> law.laws().mayConcern(regime, view, law.asOf()),
                        new Suppositions(facility, viewing)),
                known,
                doubted);
        return options.tolerance().isNone() ? assessment : marked(assessment, facility);
    }

    /** The assessment of whatever norms of some kinds are applied to. */
    public Assessment assess(Judged judged) {
        return assess(judged, Map.of(), null);
    }

    private Assessment assess(Judged judged, Map<Norm, List<Finding>> known, @Nullable DoubtedFindings doubted) {
        OnKinds asked = law.on(judged.kinds());
        Inspections inspections = new Inspections(judged.inspections(), options.asOf());
        List<Finding> findings =
                judge(asked.norms(), judged.subjects(), inspections, known, judged.suppositions(), doubted);
        if (!options.waivers().isEmpty()) {
            Waivers waivers = waivers(judged.id());
            findings = new ArrayList<>(waivers.applyTo(findings));
            findings.addAll(aboutWaivers(waivers));
        }
        RulebookContent content = law.laws().content();
        List<Regime> unknown =
                asked.unknown().stream().filter(judged.mayConcern()).toList();
        List<Regime> before = asked.beforeFirstText().stream()
                .filter(regime -> isAskedFor(regime) && judged.mayConcern().test(regime))
                .toList();
        return new Assessment(
                content.version(),
                content.digest(),
                content.knownOn(),
                judged.about().subject(),
                options,
                law.laws().profile(),
                null,
                law.laws().scenario(),
                findings,
                unknown,
                before,
                inspections.unused(asked.byPersonNotAsked()),
                doubted == null ? List.of() : doubted.dataFindings(),
                doubted == null ? List.of() : doubted.notClaimed(),
                Absences.of(
                        law,
                        regime -> isAskedFor(regime) && judged.mayConcern().test(regime),
                        judged.kinds(),
                        judged.subjects()));
    }

    private boolean isAskedFor(Regime regime) {
        return options.regimes().isEmpty() || options.regimes().contains(regime.id());
    }

    /** The findings of some norms on a facility; a waiver takes away what it covers. */
    public List<Finding> findings(Facility facility, Predicate<Norm> wanted) {
        List<NormOfDay> norms = law.norms(SubjectKind::isOfFacility).stream()
                .filter(norm -> wanted.test(norm.norm()))
                .toList();
        Function<Facility, FacilityView> viewing = law.viewing();
        FacilityView view = viewing.apply(facility);
        List<Finding> findings = judge(
                norms,
                new Subjects(view)::of,
                new Inspections(facility.inspections(), options.asOf()),
                Map.of(),
                new Suppositions(facility, viewing),
                new DoubtedFindings(Doubts.of(facility, view, law), law));
        return options.waivers().isEmpty() ? findings : waivers(facility.id()).applyTo(findings);
    }

    /** The waivers that an assessment without tolerance was made with, after they were applied. */
    public List<WaiverView> waivers(Assessment assessment) {
        List<Finding> covered = assessment.findings().stream()
                .filter(finding -> finding.norm().subject() != SubjectKind.WAIVER)
                .toList();
        return waivers(assessment.subject().id()).doubting(covered).views();
    }

    private Waivers waivers(String id) {
        return new Waivers(options, id, law.laws()::norm);
    }

    private List<Finding> aboutWaivers(Waivers waivers) {
        return judge(
                law.norms(SubjectKind.WAIVER),
                (kind, items) -> waivers.views(),
                new Inspections(null),
                Map.of(),
                null,
                null);
    }

    /** The findings of norms, in the order of the norms. */
    private static List<Finding> judge(
            List<NormOfDay> norms,
            BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects,
            Inspections inspections,
            Map<Norm, List<Finding>> known,
            @Nullable Suppositions suppositions,
            @Nullable DoubtedFindings doubted) {
        List<Finding> findings = new ArrayList<>();
        for (NormOfDay norm : norms) {
            List<Finding> already = norm.normInUse().isDecidedByRule() ? known.get(norm.norm()) : null;
            if (already != null) {
                findings.addAll(already);
                continue;
            }
            Judgement judgement = new Judgement(norm, inspections, suppositions);
            for (View subject :
                    subjects.apply(norm.norm().subject(), norm.norm().items())) {
                Finding finding = judgement.judge(subject);
                findings.add(doubted == null ? finding : doubted.doubt(finding, norm, subject, inspections));
            }
        }
        return doubted == null ? findings : doubted.againstInspections(findings);
    }

    /** The assessment with those findings marked that turn on less than the tolerance. */
    private Assessment marked(Assessment assessment, Facility facility) {
        List<Trial.Answer> tried = law.trial(options.tolerance()).supposing().on(facility);
        List<Finding> marked = Firmness.mark(assessment.findings(), tried);
        List<Finding> onWaivers = marked.subList(tried.size(), marked.size());
        if (!onWaivers.isEmpty()) {
            Waivers waivers = waivers(facility.id()).doubting(marked.subList(0, tried.size()));
            List<Finding> doubted = aboutWaivers(waivers);
            for (int i = 0; i < doubted.size(); i++) {
                if (doubted.get(i).outcome() != onWaivers.get(i).outcome()) {
                    onWaivers.set(i, onWaivers.get(i).notFirm());
                }
            }
        }
        return with(assessment, marked, assessment.unknownRegimes());
    }

    /** The same assessment with other findings or regimes that are not known. */
    public static Assessment with(Assessment assessment, List<Finding> findings, List<Regime> unknownRegimes) {
        return new Assessment(
                assessment.rulebookVersion(),
                assessment.rulebookDigest(),
                assessment.knownOn(),
                assessment.subject(),
                assessment.options(),
                assessment.profile(),
                assessment.profileNotApplied(),
                assessment.scenario(),
                findings,
                Objects.requireNonNull(unknownRegimes),
                assessment.beforeFirstText(),
                assessment.unusedInspections(),
                assessment.dataFindings(),
                assessment.notClaimed(),
                assessment.notInRulebook());
    }
}
