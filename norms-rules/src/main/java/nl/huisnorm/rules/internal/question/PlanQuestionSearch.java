package nl.huisnorm.rules.internal.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.question.Question.Place;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.question.AskedFact.Asked;
import nl.huisnorm.settlement.HousingLine;
import nl.huisnorm.settlement.SettlementPlan;
import org.jspecify.annotations.Nullable;

/** Finds what to ask about a plan and the facilities it names, and what the answers decide: the plan is judged again with each. */
public final class PlanQuestionSearch {

    /** How often the plan is judged again, counted over all questions: a minute or so. */
    private static final int MOST_TRIED = 200;

    private static final Pointer FACILITIES = Pointer.ROOT.field("facilities");

    private final SettlementPlan plan;
    private final Map<String, Facility> facilities = new LinkedHashMap<>();
    private final BiFunction<SettlementPlan, Collection<Facility>, Assessment> judge;
    private final Assessment assessment;
    private final Map<String, AskedFact> facts = new HashMap<>();
    private final Watch watch;
    private int left = MOST_TRIED;

    /**
     * Prepares the search.
     *
     * @param judge what judges the plan with its facilities
     * @param watch tells when the time is over; the question at which it is over is still tried wholly
     */
    public PlanQuestionSearch(
            SettlementPlan plan,
            Collection<Facility> facilities,
            BiFunction<SettlementPlan, Collection<Facility>, Assessment> judge,
            Watch watch) {
        this.watch = watch;
        this.plan = plan;
        facilities.forEach(facility -> this.facilities.put(facility.id(), facility));
        this.judge = judge;
        this.assessment = judge.apply(plan, facilities);
    }

    /** Where a fact is missing: in a facility, or in the plan itself. */
    private record Spot(@Nullable Facility facility, Pointer at) {}

    /** What is asked, of a facility or of the plan. */
    private record Group(@Nullable Facility facility, Candidate candidate) {}

    /** The questions, the most decisive first; the checks by hand last. */
    public List<Question> questions() {
        List<Group> groups = groups();
        for (Group group : groups) {
            if (left > 0 && !watch.isOver()) {
                tryAnswers(group);
            }
        }
        List<Question> questions = groups.stream()
                .sorted(Comparator.comparing(Group::candidate, Candidate.MOST_DECISIVE))
                .map(this::question)
                .collect(Collectors.toCollection(ArrayList::new));
        questions.addAll(HandChecks.of(
                undetermined(Set.of(Reason.PERSON_MUST_JUDGE)),
                finding -> new Place(finding.subject().place(), finding.subject(), null, null, 0),
                assessment.options().asOf()));
        return questions;
    }

    private List<Finding> undetermined(Set<Reason> reasons) {
        return assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(finding -> reasons.contains(finding.reason()))
                .toList();
    }

    private Spot spot(Pointer missing) {
        for (Facility facility : facilities.values()) {
            Pointer below = missing.below(FACILITIES.field(facility.id()));
            if (below != null) {
                return new Spot(facility, below);
            }
        }
        return new Spot(null, missing);
    }

    private AskedFact facts(@Nullable Facility facility) {
        return facility == null
                ? facts.computeIfAbsent("", id -> new AskedFact(plan, facilities.values()))
                : facts.computeIfAbsent("/" + facility.id(), id -> new AskedFact(facility));
    }

    private List<Group> groups() {
        Map<String, Map<Pointer, Place>> places = new LinkedHashMap<>();
        Map<String, Set<Finding>> findings = new HashMap<>();
        Map<String, Spot> spots = new HashMap<>();
        for (Finding finding : undetermined(Set.of(Reason.MISSING_DATA, Reason.NOT_MET_UNLESS))) {
            for (Missing missing : finding.missing()) {
                Spot spot = spot(missing.place());
                AskedFact.Fact fact = facts(spot.facility()).of(spot.at());
                String id = (spot.facility() == null ? "" : spot.facility().id() + "/") + fact.id();
                places.computeIfAbsent(id, one -> new LinkedHashMap<>())
                        .put(fact.place().pointer(), fact.place());
                findings.computeIfAbsent(id, one -> new LinkedHashSet<>()).add(finding);
                spots.put(id, spot);
            }
        }
        List<Group> groups = new ArrayList<>();
        places.forEach((id, all) -> {
            Facility facility = spots.get(id) == null ? null : spots.get(id).facility();
            Asked asked = facts(facility).asked(id, all.values());
            groups.add(new Group(facility, new Candidate(asked, List.copyOf(findings.getOrDefault(id, Set.of())))));
        });
        return groups;
    }

    private void tryAnswers(Group group) {
        Candidate candidate = group.candidate();
        List<Object> answers = candidate.asked().answers(assessment.options().asOf(), Set.of());
        if (answers.size() > MOST_TRIED) {
            return;
        }
        for (Object answer : answers) {
            watch.requireGoingOn();
            Map<Pointer, Object> values = new LinkedHashMap<>();
            candidate.asked().places().forEach(place -> values.put(place.pointer(), answer));
            if (group.facility() == null && !namesKnown(Edit.with(plan, values))) {
                // which facility stands there is no word to try: it would have to be among those of the plan
                continue;
            }
            left--;
            Map<String, Outcome> outcomes = outcomes(judged(group.facility(), values));
            int all = 0;
            int binding = 0;
            for (Finding finding : candidate.findings()) {
                if (outcomes.get(key(finding)) != Outcome.UNDETERMINED) {
                    all++;
                    binding += finding.norm().binding() ? 1 : 0;
                }
            }
            candidate.add(all, binding);
        }
    }

    private boolean namesKnown(SettlementPlan changed) {
        return Objects.requireNonNullElse(changed.housing(), List.<HousingLine>of()).stream()
                .map(HousingLine::facility)
                .allMatch(id -> id == null || facilities.containsKey(id));
    }

    private Assessment judged(@Nullable Facility facility, Map<Pointer, Object> values) {
        if (facility == null) {
            return judge.apply(Edit.with(plan, values), facilities.values());
        }
        Facility changed = Edit.with(facility, values);
        return judge.apply(
                plan,
                facilities.values().stream()
                        .map(one -> one.equals(facility) ? changed : one)
                        .toList());
    }

    private static Map<String, Outcome> outcomes(Assessment judged) {
        Map<String, Outcome> outcomes = new HashMap<>();
        judged.findings().forEach(finding -> outcomes.put(key(finding), finding.outcome()));
        return outcomes;
    }

    private static String key(Finding finding) {
        return finding.norm().id() + " " + finding.subject().kind() + " "
                + finding.subject().id();
    }

    private Question question(Group group) {
        Question question = group.candidate().question(assessment.options().asOf());
        Facility facility = group.facility();
        return facility == null
                ? question
                : question.about(question.places().stream()
                        .map(place -> in(facility, place))
                        .toList());
    }

    /** A place in a facility as a place in the plan, which may name more than one. */
    private static Place in(Facility facility, Place place) {
        Subject subject = place.subject();
        Pointer at = FACILITIES.field(facility.id());
        boolean whole = subject.kind().equals("facility");
        return new Place(
                at.at(place.pointer()),
                new Subject(
                        whole ? "plan-facility" : subject.kind(),
                        whole ? subject.id() : facility.id() + "/" + subject.id(),
                        subject.name(),
                        at.at(subject.place())),
                place.room(),
                place.part(),
                place.number());
    }
}
