package nl.huisnorm.rules.internal.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.question.Question.Place;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Missing;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rules.internal.assessment.Assessor;
import nl.huisnorm.rules.internal.assessment.Inspections;
import nl.huisnorm.rules.internal.assessment.Judgement;
import nl.huisnorm.rules.internal.law.LawOfDay;
import nl.huisnorm.rules.internal.law.NormOfDay;
import nl.huisnorm.rules.internal.law.Suppositions;
import nl.huisnorm.rules.internal.law.Trial;
import nl.huisnorm.rules.internal.law.Watch;
import nl.huisnorm.rules.internal.question.AskedFact.Asked;
import nl.huisnorm.rules.internal.view.Subjects;
import nl.huisnorm.rules.internal.view.View;

/** Finds what to ask about a facility, and what the answers decide. */
public final class QuestionSearch {

    /** How many findings are judged again with an answer, counted over all questions: some minutes. */
    private static final long MOST_TRIED = 1_000_000;

    /** How many answers to a question are tried: with each, the whole facility is looked at again. */
    private static final int MOST_ANSWERS = 500;

    private final Facility facility;
    private final Assessment assessment;
    private final Trial trial;
    private final Map<Norm, NormOfDay> rules = new HashMap<>();
    private final Watch watch;
    private long left;

    /** Prepares the search by a law. */
    public QuestionSearch(Facility facility, LawOfDay law, AssessmentOptions options) {
        this(facility, law, options, Watch.endless());
    }

    /** The same that ends when its time is over; the question at which it is over is still tried wholly. */
    public QuestionSearch(Facility facility, LawOfDay law, AssessmentOptions options, Watch watch) {
        this(facility, law, options, MOST_TRIED, watch);
    }

    /** The same that judges so many findings again; the question that it is spent on is still tried wholly. */
    QuestionSearch(Facility facility, LawOfDay law, AssessmentOptions options, long most) {
        this(facility, law, options, most, Watch.endless());
    }

    private QuestionSearch(Facility facility, LawOfDay law, AssessmentOptions options, long most, Watch watch) {
        this.watch = watch;
        this.left = most;
        this.facility = facility;
        this.assessment = new Assessor(law, options).assess(facility);
        this.trial = law.trialWithPersons();
        trial.rules().forEach(rule -> rules.put(rule.norm(), rule));
    }

    public List<Question> questions() {
        List<Candidate> candidates = new ArrayList<>();
        byFact().forEach((asked, findings) -> {
            Candidate candidate = new Candidate(asked, findings);
            if (left > 0 && !watch.isOver()) {
                tryAnswers(candidate);
            }
            candidates.add(candidate);
        });
        candidates.sort(Candidate.MOST_DECISIVE);
        List<Question> questions = new ArrayList<>(candidates.stream()
                .map(candidate -> candidate.question(assessment.options().asOf()))
                .toList());
        AskedFact facts = new AskedFact(facility);
        questions.addAll(HandChecks.of(
                undetermined(Reason.PERSON_MUST_JUDGE),
                finding -> facts.place(finding.subject()),
                assessment.options().asOf()));
        return questions;
    }

    private List<Finding> undetermined(Reason... reasons) {
        List<Reason> wanted = Arrays.asList(reasons);
        return assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(finding -> wanted.contains(finding.reason()) && rules.containsKey(finding.norm()))
                .toList();
    }

    private Map<Asked, List<Finding>> byFact() {
        AskedFact facts = new AskedFact(facility);
        Map<String, Map<Pointer, Place>> places = new LinkedHashMap<>();
        Map<String, Set<Finding>> findings = new HashMap<>();
        Map<Pointer, AskedFact.Fact> known = new HashMap<>();
        for (Finding finding : undetermined(Reason.MISSING_DATA, Reason.NOT_MET_UNLESS)) {
            for (Missing missing : finding.missing()) {
                AskedFact.Fact fact = known.computeIfAbsent(missing.place(), facts::of);
                places.computeIfAbsent(fact.id(), id -> new LinkedHashMap<>())
                        .put(fact.place().pointer(), fact.place());
                findings.computeIfAbsent(fact.id(), id -> new LinkedHashSet<>()).add(finding);
            }
        }
        Map<Asked, List<Finding>> byFact = new LinkedHashMap<>();
        places.forEach((id, all) ->
                byFact.put(facts.asked(id, all.values()), List.copyOf(findings.getOrDefault(id, Set.of()))));
        return byFact;
    }

    private void tryAnswers(Candidate candidate) {
        List<Object> answers = answers(candidate);
        if (answers.size() > MOST_ANSWERS
                || (long) answers.size() * candidate.findings().size() > MOST_TRIED) {
            return;
        }
        for (Object answer : answers) {
            watch.requireGoingOn();
            Map<Pointer, Object> values = new LinkedHashMap<>();
            candidate.asked().places().forEach(place -> values.put(place.pointer(), answer));
            Tried tried = new Tried(Edit.with(facility, values));
            int all = 0;
            int binding = 0;
            left -= candidate.findings().size();
            for (Finding finding : candidate.findings()) {
                if (tried.decides(finding)) {
                    all++;
                    binding += finding.norm().binding() ? 1 : 0;
                }
            }
            candidate.add(all, binding);
        }
    }

    private List<Object> answers(Candidate candidate) {
        Asked asked = candidate.asked();
        Set<BigDecimal> compared = new LinkedHashSet<>();
        if (asked.type() == AnswerType.NUMBER || asked.type() == AnswerType.WHOLE_NUMBER) {
            candidate.findings().stream()
                    .map(Finding::norm)
                    .distinct()
                    .flatMap(norm -> norm.parameters().values().stream())
                    .filter(parameter -> parameter.unit() == asked.unit())
                    .forEach(parameter -> addTo(compared, parameter));
        }
        return asked.answers(assessment.options().asOf(), compared);
    }

    private void addTo(Set<BigDecimal> compared, Parameter parameter) {
        BigDecimal value = parameter.on(assessment.options().asOf());
        if (value != null) {
            compared.add(value);
        }
    }

    /** A facility with an answer in it. */
    private final class Tried {

        private final Subjects subjects;
        private final Inspections inspections;
        private final Suppositions suppositions;
        private final Map<Norm, Map<Pointer, View>> byPlace = new HashMap<>();

        Tried(Facility other) {
            this.subjects = new Subjects(trial.view(other));
            this.suppositions = new Suppositions(other, trial::view);
            this.inspections = new Inspections(other.inspections());
        }

        /** Whether a finding is no longer undetermined; where its subject is gone there is nothing to determine. */
        boolean decides(Finding finding) {
            Norm norm = finding.norm();
            NormOfDay rule = Objects.requireNonNull(rules.get(norm));
            View subject = byPlace.computeIfAbsent(norm, this::places)
                    .get(finding.subject().place());
            return subject == null
                    ? subjects.of(norm.subject(), norm.items()).stream()
                            .filter(one -> isWithin(one, finding.subject().place()))
                            .allMatch(one -> decides(rule, one))
                    : decides(rule, subject);
        }

        private Map<Pointer, View> places(Norm norm) {
            Map<Pointer, View> places = new HashMap<>();
            subjects.of(norm.subject(), norm.items())
                    .forEach(view -> places.put(view.subject().place(), view));
            return places;
        }

        private boolean decides(NormOfDay rule, View subject) {
            return rule.normInUse().isDecidedByRule()
                    ? Trial.answer(rule, subject, suppositions).outcome() != Outcome.UNDETERMINED
                    : new Judgement(rule, inspections, suppositions)
                                    .judge(subject)
                                    .outcome()
                            != Outcome.UNDETERMINED;
        }
    }

    /** Whether something lies in a place: what a list shows now of which a finding stood for what it did not show. */
    private static boolean isWithin(View one, Pointer place) {
        for (Pointer at = one.place(); at != null; at = at.parent()) {
            if (at.equals(place)) {
                return true;
            }
        }
        return false;
    }
}
