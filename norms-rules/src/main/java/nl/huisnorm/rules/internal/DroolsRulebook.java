package nl.huisnorm.rules.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.ApplicationAssessment;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Capacity;
import nl.huisnorm.assessment.Change;
import nl.huisnorm.assessment.CostModel;
import nl.huisnorm.assessment.Explanation;
import nl.huisnorm.assessment.FacilityImpact;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Pointer;
import nl.huisnorm.assessment.Question;
import nl.huisnorm.assessment.Remedies;
import nl.huisnorm.assessment.SettlementAssessment;
import nl.huisnorm.assessment.Tolerance;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Permits;
import nl.huisnorm.facility.PermitsBuilder;
import nl.huisnorm.internal.Digest;
import nl.huisnorm.internal.rulebook.LocalNorms;
import nl.huisnorm.internal.rulebook.ProfileChecks;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.ScenarioChecks;
import nl.huisnorm.internal.rulebook.ScenarioNorms;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Scenario;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rules.internal.check.ApplicationCheck;
import nl.huisnorm.rules.internal.check.BuildingCheck;
import nl.huisnorm.rules.internal.check.Check;
import nl.huisnorm.rules.internal.check.ClauseCheck;
import nl.huisnorm.rules.internal.check.DwellingCheck;
import nl.huisnorm.rules.internal.check.ExtinguisherCheck;
import nl.huisnorm.rules.internal.check.FacilityCheck;
import nl.huisnorm.rules.internal.check.HousingLineCheck;
import nl.huisnorm.rules.internal.check.LeaseCheck;
import nl.huisnorm.rules.internal.check.MilestoneCheck;
import nl.huisnorm.rules.internal.check.PhaseCheck;
import nl.huisnorm.rules.internal.check.PlaceCheck;
import nl.huisnorm.rules.internal.check.PlanCheck;
import nl.huisnorm.rules.internal.check.ReportCheck;
import nl.huisnorm.rules.internal.check.RoomCheck;
import nl.huisnorm.rules.internal.check.StayCheck;
import nl.huisnorm.rules.internal.check.UnitCheck;
import nl.huisnorm.rules.internal.check.WaiverCheck;
import nl.huisnorm.rules.internal.value.Amount;
import nl.huisnorm.rules.internal.value.Day;
import nl.huisnorm.rules.internal.value.Flag;
import nl.huisnorm.rules.internal.value.Trace;
import nl.huisnorm.rules.internal.value.Truth;
import nl.huisnorm.rules.internal.view.ApplicationView;
import nl.huisnorm.rules.internal.view.BuildingView;
import nl.huisnorm.rules.internal.view.Classification;
import nl.huisnorm.rules.internal.view.ClauseView;
import nl.huisnorm.rules.internal.view.DwellingView;
import nl.huisnorm.rules.internal.view.ExtinguisherView;
import nl.huisnorm.rules.internal.view.FacilityView;
import nl.huisnorm.rules.internal.view.HousingLineView;
import nl.huisnorm.rules.internal.view.LeaseView;
import nl.huisnorm.rules.internal.view.MilestoneView;
import nl.huisnorm.rules.internal.view.PhaseView;
import nl.huisnorm.rules.internal.view.PlaceView;
import nl.huisnorm.rules.internal.view.PlanView;
import nl.huisnorm.rules.internal.view.ReportView;
import nl.huisnorm.rules.internal.view.RoomView;
import nl.huisnorm.rules.internal.view.StayView;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.UnitView;
import nl.huisnorm.rules.internal.view.View;
import nl.huisnorm.rules.internal.view.WaiverView;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.PermitApplication;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/** The rulebook applied by Drools: one session an assessment, one fact for each norm in force. */
final class DroolsRulebook implements Rulebook {

    private static final String DEFINITIONS = "BBL-DEF-";

    private final RulebookContent law;
    private final RulebookContent content;
    private final KieBase rules;
    private final @Nullable Profile profile;
    private final @Nullable Scenario scenario;
    private final @Nullable DroolsRulebook elsewhere;
    private final List<NormInUse> normsInUse;
    private final Map<String, Norm> normsById = new LinkedHashMap<>();
    private final Map<Norm, NavigableSet<LocalDate>> lawDates = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Matched> lastMatched = new AtomicReference<>();

    /** The rules matched for all facilities of which the application is as long pending. */
    private record Matched(
            AssessmentOptions options, @Nullable LocalDate pendingSince, Trial trial) {}

    DroolsRulebook(RulebookContent content, KieBase rules) {
        this(content, rules, null, null, null);
    }

    private DroolsRulebook(
            RulebookContent law,
            KieBase rules,
            @Nullable Profile profile,
            @Nullable Scenario scenario,
            @Nullable DroolsRulebook elsewhere) {
        this.law = law;
        this.profile = profile;
        this.scenario = scenario;
        this.elsewhere = elsewhere;
        this.content = content(law, profile, scenario);
        this.rules = rules;
        this.normsInUse = content.norms().stream()
                .map(norm -> NormInUse.of(norm, content.terms()))
                .toList();
        content.norms().forEach(norm -> {
            normsById.put(norm.id(), norm);
            lawDates.put(norm, LawDates.of(norm, content.terms()));
        });
        content.norms().forEach(norm -> {
            Norm successor = norm.yieldsTo() == null ? null : normsById.get(norm.yieldsTo());
            if (successor != null) {
                Objects.requireNonNull(lawDates.get(norm)).addAll(Objects.requireNonNull(lawDates.get(successor)));
            }
        });
    }

    @Override
    public String version() {
        return content.version();
    }

    @Override
    public String digest() {
        return content.digest();
    }

    @Override
    public LocalDate knownOn() {
        return content.knownOn();
    }

    @Override
    public List<Regime> regimes() {
        return content.regimes();
    }

    @Override
    public List<Norm> norms() {
        return content.norms();
    }

    @Override
    public List<Interpretation> interpretations() {
        return content.interpretations();
    }

    @Override
    public List<Profile> profiles() {
        return content.profiles();
    }

    @Override
    public Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    @Override
    public Rulebook withProfile(Profile local) {
        if (profile != null) {
            throw new IllegalArgumentException("the rulebook has the profile " + profile.id() + " already");
        }
        new ProfileChecks(law.norms(), (at, code, arguments) -> refuse(local.id(), at, code, arguments)).check(local);
        return new DroolsRulebook(law, rules, local, scenario, this);
    }

    @Override
    public Optional<Scenario> scenario() {
        return Optional.ofNullable(scenario);
    }

    @Override
    public Rulebook withScenario(Scenario changes) {
        if (scenario != null) {
            throw new IllegalArgumentException("the rulebook has the scenario " + scenario.id() + " already");
        }
        new ScenarioChecks(law.norms(), (at, code, arguments) -> refuse(changes.id(), at, code, arguments))
                .check(changes);
        return under(changes);
    }

    private DroolsRulebook under(Scenario changes) {
        return new DroolsRulebook(law, rules, profile, changes, elsewhere == null ? null : elsewhere.under(changes));
    }

    private static void refuse(String id, Pointer at, String code, Object... arguments) {
        throw new IllegalArgumentException(id + at + ": " + code + " " + List.of(arguments));
    }

    /** The scenario goes over the profile, in whichever order they were asked for. */
    private static RulebookContent content(
            RulebookContent law, @Nullable Profile profile, @Nullable Scenario scenario) {
        RulebookContent local = profile == null ? law : law.withNorms(LocalNorms.of(law.norms(), profile));
        return scenario == null
                ? local
                : local.withNorms(ScenarioNorms.of(local.norms(), scenario))
                        .withDigest(Digest.sha256((law.digest() + scenario).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, Condition> terms(String regime) {
        return Objects.requireNonNullElse(content.terms().get(regime), Map.of());
    }

    @Override
    public Optional<Norm> norm(String id) {
        return Optional.ofNullable(normsById.get(id));
    }

    @Override
    public Optional<String> rule(String id) {
        return Optional.ofNullable(content.rules().get(id));
    }

    @Override
    public Assessment assess(Facility facility, AssessmentOptions options) {
        return lawOf(facility).assess(facility, options, Map.of());
    }

    /** The same by this law, where the findings of some norms are known already. */
    private Assessment assess(Facility facility, AssessmentOptions options, Map<Norm, List<Finding>> known) {
        checkOptions(options);
        LocalDate asOf = options.asOf();
        FacilityView view = view(facility, asOf);
        Assessment assessment = assessment(
                view,
                facility.id(),
                SubjectKind::isOfFacility,
                new Subjects(view)::of,
                norm -> dayOf(norm, facility, asOf),
                new Inspections(facility.inspections()),
                options,
                regime -> mayConcern(regime, view, Day.of(asOf, Trace.NONE)),
                known);
        return options.tolerance().isNone() ? assessment : marked(assessment, facility, options);
    }

    /** The assessment with those findings marked that turn on less than the tolerance. */
    private Assessment marked(Assessment assessment, Facility facility, AssessmentOptions options) {
        List<Trial.Answer> tried =
                trial(facility, options, norm -> true, options.tolerance()).on(facility);
        List<Finding> marked = Firmness.mark(assessment.findings(), tried);
        List<Finding> onWaivers = marked.subList(tried.size(), marked.size());
        if (!onWaivers.isEmpty()) {
            Waivers waivers = new Waivers(options.waivers(), facility.id(), options.asOf(), normsById.keySet());
            List<Finding> doubted = aboutWaivers(waivers.doubting(marked.subList(0, tried.size())), options);
            for (int i = 0; i < doubted.size(); i++) {
                if (doubted.get(i).outcome() != onWaivers.get(i).outcome()) {
                    onWaivers.set(i, onWaivers.get(i).notFirm());
                }
            }
        }
        return with(assessment, marked, assessment.unknownRegimes());
    }

    @Override
    public List<SettlementAssessment> assess(
            List<SettlementPlan> plans, Collection<Facility> facilities, AssessmentOptions options) {
        checkOptions(options);
        Facilities judged = facilities(facilities, options);
        List<SettlementAssessment> all = new ArrayList<>();
        for (SettlementPlan plan : plans) {
            boolean other = elsewhere != null && isElsewhere(plan.municipality());
            all.add((other ? Objects.requireNonNull(elsewhere) : this).assess(plan, plans, judged, options));
        }
        return all;
    }

    private Facilities facilities(Collection<Facility> facilities, AssessmentOptions options) {
        return new Facilities(facilities, new Facilities.Law() {
            @Override
            public List<Finding> findings(Facility facility, LocalDate day) {
                return lawOf(facility).occupancyFindings(facility, options.withAsOf(day));
            }

            @Override
            public List<Regime> unknown(Facility facility, LocalDate day) {
                FacilityView view = view(facility, day);
                return content.regimes().stream()
                        .filter(regime -> regime.limitsOccupancy()
                                && regime.unknownOn(day)
                                && mayConcern(regime, view, Day.of(day, Trace.NONE)))
                        .toList();
            }

            @Override
            public Set<LocalDate> dates() {
                Set<LocalDate> days = new TreeSet<>(InputDates.of(options.waivers()));
                lawDates.forEach((norm, dates) -> {
                    if (norm.regime().limitsOccupancy() && norm.subject().isOfFacility()) {
                        days.addAll(dates);
                    }
                });
                return days;
            }

            @Override
            public FacilityView view(Facility facility, LocalDate day) {
                return DroolsRulebook.this.view(facility, day);
            }
        });
    }

    private SettlementAssessment assess(
            SettlementPlan plan, List<SettlementPlan> together, Facilities facilities, AssessmentOptions options) {
        for (HousingLine line : Objects.requireNonNullElse(plan.housing(), List.<HousingLine>of())) {
            if (line.facility() != null) {
                facilities.facility(line.facility());
            }
        }
        LocalDate asOf = options.asOf();
        Facilities.Book book = facilities.bookOf(plan, together);
        PlanView view = new PlanView(plan, book, asOf);
        Assessment assessment = assessment(
                view,
                plan.id(),
                SubjectKind::isOfPlan,
                (kind, items) -> view.subjects(kind),
                norm -> asOf,
                new Inspections(plan.inspections()),
                options,
                regime -> true,
                Map.of());
        assessment = withUnknown(assessment, book.unknownRegimes());
        Set<String> caps = content.norms().stream()
                .filter(norm -> norm.local() && isInForce(norm, asOf))
                .map(Norm::id)
                .collect(Collectors.toSet());
        return new Settlements(view, facilities, assessment, normsById, caps).result();
    }

    /** The rulebook of the municipality that a facility stands in. */
    private DroolsRulebook lawOf(Facility facility) {
        return elsewhere != null && isElsewhere(facility.municipality()) ? elsewhere : this;
    }

    private static Assessment withUnknown(Assessment assessment, Set<Regime> more) {
        Set<Regime> all = new LinkedHashSet<>(assessment.unknownRegimes());
        all.addAll(more);
        return with(assessment, assessment.findings(), List.copyOf(all));
    }

    private static Assessment with(Assessment assessment, List<Finding> findings, List<Regime> unknownRegimes) {
        return new Assessment(
                assessment.rulebookVersion(),
                assessment.rulebookDigest(),
                assessment.knownOn(),
                assessment.subject(),
                assessment.options(),
                assessment.profile(),
                assessment.scenario(),
                findings,
                unknownRegimes,
                assessment.unusedInspections());
    }

    /** The findings that decide how many people may lawfully live in a facility; a waiver takes its limit away. */
    private List<Finding> occupancyFindings(Facility facility, AssessmentOptions options) {
        LocalDate asOf = options.asOf();
        FacilityView view = view(facility, asOf);
        List<NormInUse> inForce = normsInUse.stream()
                .filter(norm -> norm.isDecidedByRule()
                        && norm.norm().binding()
                        && norm.norm().regime().limitsOccupancy()
                        && norm.norm().subject().isOfFacility()
                        && isInForce(norm.norm(), dayOf(norm.norm(), facility, asOf)))
                .toList();
        List<Finding> findings = judge(
                inForce,
                new Subjects(view)::of,
                norm -> dayOf(norm, facility, asOf),
                options,
                new Inspections(facility.inspections()),
                Map.of());
        return options.waivers().isEmpty()
                ? findings
                : new Waivers(options.waivers(), facility.id(), asOf, normsById.keySet()).applyTo(findings);
    }

    @Override
    public ApplicationAssessment assess(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            List<SettlementPlan> others,
            Collection<Facility> facilities,
            AssessmentOptions options) {
        checkOptions(options);
        for (Facility other : facilities) {
            if (other.id().equals(facility.id()) && !other.equals(facility)) {
                throw new IllegalArgumentException("two facilities with the id " + facility.id());
            }
        }
        Assessment ofFacility = assess(applied(application, facility, options.asOf()), options);
        List<SettlementPlan> together = new ArrayList<>(plan == null ? List.of() : List.of(plan));
        together.addAll(others);
        return new Applications(application, facility.id(), own(application, options), ofFacility, normsById)
                .result(
                        plan == null
                                ? null
                                : assess(together, facilities, options).get(0));
    }

    /** The facility with the application pending, from the day it was lodged until it is decided. */
    private static Facility applied(PermitApplication application, Facility facility, LocalDate asOf) {
        LocalDate lodged = application.application().lodgedOn();
        boolean pending = !Boolean.TRUE.equals(application.application().decided());
        Permits permits = Objects.requireNonNullElseGet(
                facility.permits(), () -> PermitsBuilder.builder().build());
        return pending && !lodged.isAfter(asOf) ? facility.withPermits(permits.withPendingSince(lodged)) : facility;
    }

    private Assessment own(PermitApplication application, AssessmentOptions options) {
        LocalDate asOf = options.asOf();
        ApplicationView view = new ApplicationView(application.application(), asOf);
        return assessment(
                view,
                application.application().id(),
                SubjectKind.APPLICATION::equals,
                (kind, items) -> List.of(view),
                norm -> dayOf(norm, application, asOf),
                new Inspections(null),
                options,
                regime -> true,
                Map.of());
    }

    /** The day whose text holds for a norm on an application. */
    private static LocalDate dayOf(Norm norm, PermitApplication application, LocalDate asOf) {
        LocalDate lodged = application.application().lodgedOn();
        return norm.followsApplication() && lodged.isBefore(asOf) ? lodged : asOf;
    }

    private FacilityView view(Facility facility, LocalDate day) {
        return new FacilityView(facility, classificationOn(day));
    }

    /** The assessment of whatever norms of some kinds are applied to. */
    private Assessment assessment(
            View about,
            String id,
            Predicate<SubjectKind> kinds,
            BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects,
            Function<Norm, LocalDate> days,
            Inspections inspections,
            AssessmentOptions options,
            Predicate<Regime> mayConcern,
            Map<Norm, List<Finding>> known) {
        LocalDate asOf = options.asOf();
        Set<String> notAsked = content.norms().stream().map(Norm::id).collect(Collectors.toSet());
        List<NormInUse> inForce = normsInUse.stream()
                .filter(norm -> kinds.test(norm.norm().subject())
                        && isSelected(norm.norm().regime(), options)
                        && isInForce(norm.norm(), days.apply(norm.norm())))
                .toList();
        List<Finding> findings = new ArrayList<>(judge(inForce, subjects, days, options, inspections, known));
        inForce.stream()
                .filter(norm -> !norm.isDecidedByRule())
                .forEach(norm -> notAsked.remove(norm.norm().id()));
        if (!options.waivers().isEmpty()) {
            Waivers waivers = new Waivers(options.waivers(), id, asOf, normsById.keySet());
            findings = new ArrayList<>(waivers.applyTo(findings));
            findings.addAll(aboutWaivers(waivers, options));
        }
        List<Regime> unknown = content.regimes().stream()
                .filter(regime -> isSelected(regime, options)
                        && regime.unknownOn(asOf)
                        && content.norms().stream()
                                .anyMatch(norm -> norm.regime().equals(regime) && kinds.test(norm.subject()))
                        && mayConcern.test(regime))
                .toList();
        notAsked.removeAll(decidedByRule());
        return new Assessment(
                content.version(),
                content.digest(),
                content.knownOn(),
                about.subject(),
                options,
                profile,
                scenario,
                findings,
                unknown,
                inspections.unused(notAsked));
    }

    private List<Finding> aboutWaivers(Waivers waivers, AssessmentOptions options) {
        List<NormInUse> inForce = normsInUse.stream()
                .filter(norm -> norm.norm().subject() == SubjectKind.WAIVER && isInForce(norm.norm(), options.asOf()))
                .toList();
        return judge(
                inForce,
                (kind, items) -> waivers.views(),
                norm -> options.asOf(),
                options,
                new Inspections(null),
                Map.of());
    }

    /** The findings of norms in force, in the order of the norms; one session decides them all. */
    private List<Finding> judge(
            List<NormInUse> inForce,
            BiFunction<SubjectKind, Set<String>, List<? extends View>> subjects,
            Function<Norm, LocalDate> days,
            AssessmentOptions options,
            Inspections inspections,
            Map<Norm, List<Finding>> known) {
        List<Object> facts = new ArrayList<>();
        Map<Norm, Check<?>> checks = new HashMap<>();
        Map<Norm, List<Finding>> found = new HashMap<>();
        for (NormInUse normInUse : inForce) {
            Norm norm = normInUse.norm();
            List<Finding> already = normInUse.isDecidedByRule() ? known.get(norm) : null;
            if (already != null) {
                found.put(norm, already);
                continue;
            }
            Day date = Day.of(days.apply(norm), Trace.NONE);
            Judgement judgement = new Judgement(
                    normInUse, date, normInUse.readings(content.interpretations(), options.readings()), inspections);
            List<? extends View> about = subjects.apply(norm.subject(), norm.items());
            if (normInUse.isDecidedByRule()) {
                Check<?> check = check(norm, date, about, judgement);
                checks.put(norm, check);
                facts.add(check);
            } else {
                List<Finding> findings = new ArrayList<>();
                about.forEach(subject -> findings.add(judgement.judgeByPerson(subject)));
                found.put(norm, findings);
            }
        }
        StatelessKieSession session = rules.newStatelessKieSession();
        session.execute(facts);
        checks.forEach((norm, check) -> found.put(norm, check.findings()));
        List<Finding> findings = new ArrayList<>();
        inForce.forEach(norm -> findings.addAll(found.getOrDefault(norm.norm(), List.of())));
        return findings;
    }

    @Override
    public Capacity capacity(Facility facility, AssessmentOptions options) {
        if (elsewhere != null && isElsewhere(facility.municipality())) {
            return elsewhere.capacity(facility, options);
        }
        return search(facility, options.withTolerance(Tolerance.NONE)).capacity();
    }

    @Override
    public Remedies remedies(Facility facility, AssessmentOptions options, CostModel costs) {
        if (elsewhere != null && isElsewhere(facility.municipality())) {
            return elsewhere.remedies(facility, options, costs);
        }
        AssessmentOptions exact = options.withTolerance(Tolerance.NONE);
        return new RemedySearch(facility, exact, trial(facility, exact), costs, other -> assess(other, exact))
                .remedies();
    }

    @Override
    public List<Question> questions(Facility facility, AssessmentOptions options) {
        if (elsewhere != null && isElsewhere(facility.municipality())) {
            return elsewhere.questions(facility, options);
        }
        List<Trial.Rule> rules = new ArrayList<>(trial(facility, options).rules());
        for (NormInUse norm : normsInForce(facility, options)) {
            if (!norm.isDecidedByRule()) {
                Day date = Day.of(dayOf(norm.norm(), facility, options.asOf()), Trace.NONE);
                rules.add(new Trial.Rule(
                        norm,
                        date,
                        norm.readings(content.interpretations(), options.readings()),
                        subject -> Flag.of(Truth.UNKNOWN, Trace.NONE)));
            }
        }
        Classification classification = classificationOn(options.asOf());
        Trial trial = new Trial(rules, other -> new FacilityView(other, classification));
        return new QuestionSearch(facility, assess(facility, options), trial).questions();
    }

    private List<NormInUse> normsInForce(Facility facility, AssessmentOptions options) {
        return normsInUse.stream()
                .filter(norm -> norm.norm().subject().isOfFacility()
                        && isSelected(norm.norm().regime(), options)
                        && isInForce(norm.norm(), dayOf(norm.norm(), facility, options.asOf())))
                .toList();
    }

    @Override
    public FacilityImpact impact(
            Facility facility, AssessmentOptions before, Rulebook changed, AssessmentOptions after) {
        return exactImpact(
                facility, before.withTolerance(Tolerance.NONE), changed, after.withTolerance(Tolerance.NONE));
    }

    private FacilityImpact exactImpact(
            Facility facility, AssessmentOptions before, Rulebook changed, AssessmentOptions after) {
        if (!(changed instanceof DroolsRulebook other) || other.rules != rules) {
            throw new IllegalArgumentException("the changed rulebook was not made of the same as this one");
        }
        DroolsRulebook lawBefore = lawOf(facility);
        DroolsRulebook lawAfter = other.lawOf(facility);
        Assessment assessment = lawBefore.assess(facility, before);
        CapacitySearch search = lawBefore.search(facility, before);
        Set<Norm> same = before.equals(after) ? lawBefore.sameIn(lawAfter, facility, before.asOf()) : Set.of();
        Assessment assessmentAfter = lawAfter.assess(facility, after, alike(assessment, same, before));
        CapacitySearch searchAfter = new CapacitySearch(
                facility,
                after,
                lawAfter.trial(facility, after),
                any -> lawAfter.assess(any, after),
                search.limitsOf(same));
        return new ImpactSearch(
                        facility,
                        new ImpactSearch.State(assessment, search),
                        new ImpactSearch.State(assessmentAfter, searchAfter))
                .impact();
    }

    private CapacitySearch search(Facility facility, AssessmentOptions options) {
        return new CapacitySearch(facility, options, trial(facility, options), other -> assess(other, options));
    }

    /**
     * The norms that a scenario leaves as they are, and that are in force both with and without it. None if it changes the
     * numbers by which buildings are classified, since these decide to what other norms apply.
     */
    private Set<Norm> sameIn(DroolsRulebook other, Facility facility, LocalDate asOf) {
        if (content.norms().stream()
                .anyMatch(norm -> norm.id().startsWith(DEFINITIONS) && !norm.equals(other.normsById.get(norm.id())))) {
            return Set.of();
        }
        Set<Norm> same = new HashSet<>();
        for (Norm norm : content.norms()) {
            LocalDate day = dayOf(norm, facility, asOf);
            if (norm.equals(other.normsById.get(norm.id())) && isInForce(norm, day) && other.isInForce(norm, day)) {
                same.add(norm);
            }
        }
        return same;
    }

    /** The findings of norms that stay as they are; none where waivers or a tolerance have changed them already. */
    private static Map<Norm, List<Finding>> alike(Assessment assessment, Set<Norm> same, AssessmentOptions options) {
        Map<Norm, List<Finding>> found = new HashMap<>();
        if (options.waivers().isEmpty() && options.tolerance().isNone()) {
            same.forEach(norm -> found.put(norm, new ArrayList<>()));
            for (Finding finding : assessment.findings()) {
                List<Finding> ofNorm = found.get(finding.norm());
                if (ofNorm != null) {
                    ofNorm.add(finding);
                }
            }
        }
        return found;
    }

    /** The rules in force for a facility, matched once; what the facility holds does not matter to them. */
    private Trial trial(Facility facility, AssessmentOptions options) {
        Permits permits = facility.permits();
        LocalDate pendingSince = permits == null ? null : permits.pendingSince();
        Matched last = lastMatched.get();
        if (last == null || !last.options().equals(options) || !Objects.equals(last.pendingSince(), pendingSince)) {
            last = new Matched(
                    options, pendingSince, trial(facility, options, NormInUse::isDecidedByRule, Tolerance.NONE));
            lastMatched.set(last);
        }
        return last.trial();
    }

    /** The same for some of the norms; one that a person decides counts as met where it applies. */
    private Trial trial(
            Facility facility, AssessmentOptions options, Predicate<NormInUse> wanted, Tolerance tolerance) {
        checkOptions(options);
        LocalDate asOf = options.asOf();
        List<NormInUse> inForce =
                normsInForce(facility, options).stream().filter(wanted).toList();
        Map<NormInUse, Check<?>> checks = new LinkedHashMap<>();
        for (NormInUse norm : inForce) {
            Day date = Day.of(dayOf(norm.norm(), facility, asOf), Trace.NONE);
            checks.put(norm, check(norm.norm(), date, List.of(), Trial.NO_SUBJECTS));
        }
        rules.newStatelessKieSession()
                .execute(checks.entrySet().stream()
                        .filter(entry -> entry.getKey().isDecidedByRule())
                        .map(Map.Entry::getValue)
                        .toList());
        List<Trial.Rule> matched = new ArrayList<>();
        checks.forEach((norm, check) -> matched.add(new Trial.Rule(
                norm,
                check.date(),
                norm.readings(content.interpretations(), options.readings()),
                norm.isDecidedByRule() ? ruleOf(check) : subject -> Flag.of(true))));
        Classification classification = classificationOn(asOf);
        return new Trial(matched, other -> new FacilityView(other, classification, tolerance));
    }

    /** A check is made for the subjects of its norm, so its rule takes them. */
    @SuppressWarnings("unchecked")
    private static Function<View, Flag> ruleOf(Check<?> check) {
        return (Function<View, Flag>) check.rule();
    }

    @Override
    public List<Explanation> explain(Facility facility, String norm, AssessmentOptions options) {
        if (elsewhere != null && isElsewhere(facility.municipality())) {
            return elsewhere.explain(facility, norm, options);
        }
        NormInUse wanted = wanted(norm);
        Assessment assessment = assess(facility, options);
        LocalDate day = dayOf(wanted.norm(), facility, options.asOf());
        List<? extends View> subjects;
        if (wanted.norm().subject() == SubjectKind.WAIVER) {
            subjects = waivers(assess(facility, options.withTolerance(Tolerance.NONE)));
        } else if (wanted.norm().subject().isOfFacility()) {
            subjects = new Subjects(view(facility, options.asOf()))
                    .of(wanted.norm().subject(), wanted.norm().items());
        } else {
            return List.of();
        }
        Permits permits = facility.permits();
        Trace lodged = permits == null
                ? Trace.NONE
                : Trace.of("permits", Pointer.ROOT.field("permits"), "pendingSince", permits.pendingSince());
        return explain(wanted, assessment, subjects, day, lodged);
    }

    @Override
    public List<Explanation> explain(
            SettlementPlan plan, Collection<Facility> facilities, String norm, AssessmentOptions options) {
        if (elsewhere != null && isElsewhere(plan.municipality())) {
            return elsewhere.explain(plan, facilities, norm, options);
        }
        NormInUse wanted = wanted(norm);
        checkOptions(options);
        boolean onWaivers = wanted.norm().subject() == SubjectKind.WAIVER;
        if (!wanted.norm().subject().isOfPlan() && !onWaivers) {
            return List.of();
        }
        Facilities judged = facilities(facilities, options);
        Assessment assessment = assess(plan, List.of(plan), judged, options).assessment();
        PlanView view = new PlanView(plan, judged.bookOf(plan, List.of(plan)), options.asOf());
        List<? extends View> subjects =
                onWaivers ? waivers(assessment) : view.subjects(wanted.norm().subject());
        return explain(wanted, assessment, subjects, options.asOf(), Trace.NONE);
    }

    /** The waivers that an assessment without tolerance was made with, after they were applied. */
    private List<WaiverView> waivers(Assessment assessment) {
        AssessmentOptions options = assessment.options();
        List<Finding> covered = assessment.findings().stream()
                .filter(finding -> finding.norm().subject() != SubjectKind.WAIVER)
                .toList();
        return new Waivers(options.waivers(), assessment.subject().id(), options.asOf(), normsById.keySet())
                .doubting(covered)
                .views();
    }

    @Override
    public List<Explanation> explain(
            PermitApplication application,
            Facility facility,
            @Nullable SettlementPlan plan,
            Collection<Facility> facilities,
            String norm,
            AssessmentOptions options) {
        NormInUse wanted = wanted(norm);
        checkOptions(options);
        if (wanted.norm().subject().isOfPlan()) {
            return plan == null ? List.of() : explain(plan, facilities, norm, options);
        }
        if (wanted.norm().subject() != SubjectKind.APPLICATION) {
            return explain(applied(application, facility, options.asOf()), norm, options);
        }
        return explain(
                wanted,
                own(application, options),
                List.of(new ApplicationView(application.application(), options.asOf())),
                dayOf(wanted.norm(), application, options.asOf()),
                Trace.NONE);
    }

    private NormInUse wanted(String id) {
        return normsInUse.stream()
                .filter(norm -> norm.norm().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no norm " + id));
    }

    /** Explains the findings of a norm, which are on these subjects in this order. */
    private List<Explanation> explain(
            NormInUse wanted, Assessment assessment, List<? extends View> subjects, LocalDate day, Trace lodged) {
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> finding.norm().equals(wanted.norm()))
                .toList();
        if (findings.isEmpty()) {
            return List.of();
        }
        Norm norm = wanted.norm();
        AssessmentOptions options = assessment.options();
        Function<View, Flag> rule = view -> Flag.of(true);
        if (wanted.isDecidedByRule()) {
            Check<?> check = check(norm, Day.of(day, Trace.NONE), List.of(), Trial.NO_SUBJECTS);
            rules.newStatelessKieSession().execute(check);
            rule = ruleOf(check);
        }
        Explainer explainer = new Explainer(
                wanted,
                day,
                new Explainer.Context(
                        options.asOf(),
                        terms(norm.regime().id()),
                        content.interpretations(),
                        options.readings(),
                        profile,
                        norm.yieldsTo() == null ? null : normsById.get(norm.yieldsTo()),
                        lodged,
                        options.tolerance()));
        List<Explanation> explanations = new ArrayList<>(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            explanations.add(explainer.explain(findings.get(i), subjects.get(i), rule));
        }
        return explanations;
    }

    @Override
    public List<Change> timeline(Facility facility, LocalDate first, LocalDate last, AssessmentOptions options) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
        AssessmentOptions exact = options.withTolerance(Tolerance.NONE);
        return new Timeline(day -> assess(facility, exact.withAsOf(day)), lawDates)
                .between(first, last, InputDates.of(facility, options.waivers()));
    }

    /** The day whose text holds for a norm: that of a pending application where the norm follows it. */
    private static LocalDate dayOf(Norm norm, Facility facility, LocalDate asOf) {
        Permits permits = facility.permits();
        LocalDate lodged = permits == null ? null : permits.pendingSince();
        return norm.followsApplication() && lodged != null && lodged.isBefore(asOf) ? lodged : asOf;
    }

    private boolean isInForce(Norm norm, LocalDate day) {
        Norm successor = norm.yieldsTo() == null ? null : normsById.get(norm.yieldsTo());
        return norm.inForceOn(day) && (successor == null || !successor.inForceOn(day));
    }

    private boolean mayConcern(Regime regime, FacilityView facility, Day date) {
        return Scope.of(regime.scope(), SubjectKind.FACILITY, Map.of())
                        .ask(facility, date, Map.of())
                        .truth()
                != Truth.FALSE;
    }

    /** The numbers by which functions of buildings follow from their use on a day. */
    private Classification classificationOn(LocalDate day) {
        return new Classification(
                number(day, "DEF-9", "months"),
                number(day, "DEF-4", "livingUnits"),
                number(day, "DEF-6", "units"),
                number(day, "DEF-7", "distance"));
    }

    private Amount number(LocalDate day, String definition, String parameter) {
        for (String id : List.of("BBL-" + definition, "BBL-" + definition + "-BB2012")) {
            Norm norm = normsById.get(id);
            if (norm != null && norm.inForceOn(day)) {
                return Amount.of(
                        Objects.requireNonNull(norm.parameters().get(parameter)).on(day), Trace.NONE);
            }
        }
        return Amount.unknown(Trace.NONE);
    }

    private boolean isElsewhere(@Nullable String municipality) {
        return profile != null
                && profile.code() != null
                && municipality != null
                && !profile.code().equals(municipality);
    }

    private Set<String> decidedByRule() {
        return content.rules().keySet();
    }

    private static boolean isSelected(Regime regime, AssessmentOptions options) {
        return options.regimes().isEmpty() || options.regimes().contains(regime.id());
    }

    private void checkOptions(AssessmentOptions options) {
        Set<String> known = content.regimes().stream().map(Regime::id).collect(Collectors.toSet());
        for (String regime : options.regimes()) {
            if (!known.contains(regime)) {
                throw new IllegalArgumentException("unknown regime " + regime);
            }
        }
        options.readings().forEach((question, reading) -> {
            boolean exists = content.interpretations().stream()
                    .anyMatch(interpretation -> interpretation.id().equals(question)
                            && interpretation.readings().stream()
                                    .anyMatch(one -> one.id().equals(reading)));
            if (!exists) {
                throw new IllegalArgumentException("unknown reading " + question + "=" + reading);
            }
        });
    }

    private static Check<?> check(Norm norm, Day date, List<? extends View> about, Check.Judge judgement) {
        return switch (norm.subject()) {
            case FACILITY -> new FacilityCheck(norm, date, of(about, FacilityView.class), judgement);
            case BUILDING -> new BuildingCheck(norm, date, of(about, BuildingView.class), judgement);
            case DWELLING -> new DwellingCheck(norm, date, of(about, DwellingView.class), judgement);
            case UNIT -> new UnitCheck(norm, date, of(about, UnitView.class), judgement);
            case ROOM, BEDROOM -> new RoomCheck(norm, date, of(about, RoomView.class), judgement);
            case EXTINGUISHER -> new ExtinguisherCheck(norm, date, of(about, ExtinguisherView.class), judgement);
            case STAY -> new StayCheck(norm, date, of(about, StayView.class), judgement);
            case LEASE -> new LeaseCheck(norm, date, of(about, LeaseView.class), judgement);
            case WAIVER -> new WaiverCheck(norm, date, of(about, WaiverView.class), judgement);
            case PLACE -> new PlaceCheck(norm, date, of(about, PlaceView.class), judgement);
            case PLAN -> new PlanCheck(norm, date, of(about, PlanView.class), judgement);
            case PHASE -> new PhaseCheck(norm, date, of(about, PhaseView.class), judgement);
            case HOUSING_LINE -> new HousingLineCheck(norm, date, of(about, HousingLineView.class), judgement);
            case CLAUSE -> new ClauseCheck(norm, date, of(about, ClauseView.class), judgement);
            case MILESTONE -> new MilestoneCheck(norm, date, of(about, MilestoneView.class), judgement);
            case REPORT -> new ReportCheck(norm, date, of(about, ReportView.class), judgement);
            case APPLICATION -> new ApplicationCheck(norm, date, of(about, ApplicationView.class), judgement);
        };
    }

    private static <V extends View> List<V> of(List<? extends View> views, Class<V> type) {
        return views.stream().map(type::cast).toList();
    }
}
