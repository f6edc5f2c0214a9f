package nl.huisnorm.checker.question;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.PersonAnswer;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.assessment.Verdict;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Asks in the order of a walk along the place, until nothing is left that can change what is binding or whoever answers
 * has had enough.
 */
final class Interview {

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Dialogue dialogue;
    private final LookText text;
    private final SavedFacility saved;
    private final Deque<State> before = new ArrayDeque<>();
    private State now;
    private Walk stop = Walk.BEFORE;
    private boolean told;
    private boolean advice;
    private boolean adviceAsked;
    private boolean office;
    private boolean putOff;
    private @Nullable String role;
    private @Nullable Facility searched;
    private List<Question> found = List.of();

    /**
     * Where the interview is.
     *
     * @param facility what is known
     * @param skipped what was asked and not answered
     * @param offered where what is usual was offered
     */
    private record State(Facility facility, Set<String> skipped, Set<String> offered) {

        boolean isOpen(Question question, Question.Place place) {
            return !skipped.contains(key(question, place.pointer()));
        }

        State without(Set<String> more) {
            Set<String> all = new HashSet<>(skipped);
            all.addAll(more);
            return new State(facility, Set.copyOf(all), offered);
        }

        /** Nothing of a look is offered again. */
        State offering(Look look) {
            Set<String> all = new HashSet<>(offered);
            all.addAll(unanswered(look, Map.of()));
            return new State(facility, skipped, Set.copyOf(all));
        }

        boolean offers(Question question) {
            return question.places().stream().noneMatch(place -> offered.contains(key(question, place.pointer())));
        }
    }

    Interview(Huisnorm huisnorm, AssessmentOptions options, Dialogue dialogue, SavedFacility saved, Facility facility) {
        this.huisnorm = huisnorm;
        this.options = options;
        this.dialogue = dialogue;
        this.text = new LookText(dialogue);
        this.saved = saved;
        this.now = new State(facility, Set.of(), Set.of());
    }

    private static String key(Question question, Pointer place) {
        return (question.norm() == null ? "" : question.id()) + " " + place;
    }

    /** Asks; every answer is kept at once. */
    void run() throws IOException {
        boolean stopped = false;
        Look look = next();
        while (look != null && !stopped) {
            stopped = !ask(look);
            look = stopped ? look : next();
        }
        end(!stopped);
    }

    /** What is asked and was not skipped. */
    private List<Question> open() {
        List<Question> open = new ArrayList<>();
        if (!now.facility().equals(searched)) {
            searched = now.facility();
            found = huisnorm.questions(searched, options);
        }
        for (Question question : found) {
            List<Question.Place> places = question.places().stream()
                    .filter(place -> now.isOpen(question, place))
                    .toList();
            if (!places.isEmpty() && (advice || question.binding())) {
                open.add(question.about(places));
            }
        }
        return open;
    }

    private List<Look> looks() {
        return Looks.of(open(), now.facility(), now::offers).stream()
                .filter(look -> !putOff || look.walk() != Walk.OFFICE)
                .toList();
    }

    /** What to ask next; what can change nothing that is binding only where that is wished. */
    private @Nullable Look next() {
        Look look = Looks.next(looks(), stop);
        if (look == null && !advice && !adviceAsked) {
            adviceAsked = true;
            advice = true;
            int more = looks().size();
            advice = more > 0 && wantsAdvice(more);
            look = Looks.next(looks(), stop);
        }
        return look;
    }

    private boolean wantsAdvice(int more) {
        dialogue.line("");
        dialogue.say("advice", more);
        return LookText.isYes(dialogue.read());
    }

    static long open(Assessment assessment, Reason reason) {
        return assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(finding -> finding.reason() == reason
                        || (reason == Reason.MISSING_DATA && finding.reason() == Reason.NOT_MET_UNLESS))
                .count();
    }

    /** Where the walk is, and the verdict as soon as it is certain. */
    private void progress(Look look) {
        Assessment assessment = huisnorm.assess(now.facility(), options);
        dialogue.line("");
        if (assessment.verdict() == Verdict.NON_COMPLIANT && !told) {
            told = true;
            text.certain(assessment);
            dialogue.line("");
        }
        if (look.walk() != stop || dialogue.asked() == 0) {
            stop = look.walk();
            dialogue.say("stop", capital(stop.label(dialogue.locale())));
        }
        int number = dialogue.begin();
        dialogue.say(
                "progress",
                number,
                Math.max(number, number - 1 + remaining()),
                assessment.verdict().label(dialogue.locale()));
    }

    /** How much is still to be asked, as far as that can be told: what a list will hold is asked too. */
    private int remaining() {
        List<Look> looks = looks();
        long lists = looks.stream()
                .filter(look -> look.first().type() == AnswerType.PARTS && look.isOne())
                .count();
        return looks.size() + (int) lists;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Asks until there is an answer; false to stop. */
    private boolean ask(Look look) throws IOException {
        if (look.walk() == Walk.OFFICE && !office) {
            office = true;
            if (!goesToOffice()) {
                return true;
            }
        }
        progress(look);
        text.show(look, now.facility());
        return step(look) != Step.STOP;
    }

    /** What only documents and registers tell can be left for later in one go. */
    private boolean goesToOffice() {
        long left = looks().stream().filter(look -> look.walk() == Walk.OFFICE).count();
        dialogue.line("");
        dialogue.say("office", left);
        dialogue.begin();
        putOff = !LookText.isYes(dialogue.read());
        return !putOff;
    }

    /** Where a reply leads. */
    private enum Step {
        FORWARD,
        BACK,
        STOP
    }

    private Step step(Look look) throws IOException {
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> {
                    return Step.STOP;
                }
                case NOTHING -> {
                    before.push(now);
                    now = look.kind() == Look.Kind.USUAL ? now.offering(look) : now.without(unanswered(look, Map.of()));
                    return Step.FORWARD;
                }
                case BACK -> {
                    if (back()) {
                        return Step.BACK;
                    }
                }
                case LATER -> {
                    putOff = true;
                    office = true;
                    dialogue.say("put-off");
                    if (look.walk() == Walk.OFFICE) {
                        return Step.FORWARD;
                    }
                }
                case HELP -> text.explain(look);
                case EACH -> {
                    if (look.questions().size() > 1 || look.places() > 1) {
                        return each(look);
                    }
                    dialogue.say("one-place");
                }
                case ANSWER -> {
                    if (accept(look, reply.text())) {
                        return Step.FORWARD;
                    }
                }
            }
        }
    }

    /** Asks place by place; where there is one place, or not the same for all, question by question. */
    private Step each(Look look) throws IOException {
        int parts = look.places() > 1 ? look.places() : look.questions().size();
        int i = 0;
        while (i < parts) {
            Look one = look.places() > 1 ? look.at(i) : Look.of(look.questions().get(i));
            text.show(one, now.facility());
            switch (step(one)) {
                case FORWARD -> i++;
                case BACK -> {
                    if (i == 0) {
                        return Step.BACK;
                    }
                    i--;
                }
                case STOP -> {
                    return Step.STOP;
                }
            }
        }
        if (look.kind() == Look.Kind.USUAL) {
            now = now.offering(look);
        }
        return Step.FORWARD;
    }

    private boolean back() throws IOException {
        if (before.isEmpty()) {
            dialogue.say("no-back");
            return false;
        }
        now = before.pop();
        saved.save(now.facility());
        dialogue.say("undone");
        return true;
    }

    private boolean accept(Look look, String typed) throws IOException {
        String known = role;
        try {
            Map<Question, Map<Pointer, Object>> answers = new LookReader(dialogue, now.facility()).read(look, typed);
            Facility after = now.facility();
            for (Question question : look.questions()) {
                Map<Pointer, Object> own = answers.getOrDefault(question, Map.of());
                if (!own.isEmpty()) {
                    after = question.answeredEachIn(after, seen(question, own));
                }
            }
            boolean usual = look.kind() == Look.Kind.USUAL;
            State state = new State(after, now.skipped(), now.offered());
            keep(usual ? state.offering(look) : state.without(unanswered(look, answers)));
            text.noted(look, answers);
            return true;
        } catch (RefusedException e) {
            dialogue.say("refused", e.told());
        } catch (InvalidAnswerException e) {
            // a role that was asked just now may be what is wrong
            role = known;
            dialogue.say("refused", e.message(dialogue.locale()));
        }
        return false;
    }

    /** The places of questions to which there is no answer. */
    private static Set<String> unanswered(Look look, Map<Question, Map<Pointer, Object>> answers) {
        Set<String> left = new HashSet<>();
        for (Question question : look.questions()) {
            Map<Pointer, Object> own = answers.getOrDefault(question, Map.of());
            question.places().stream()
                    .filter(place -> !own.containsKey(place.pointer()))
                    .forEach(place -> left.add(key(question, place.pointer())));
        }
        return left;
    }

    private void keep(State state) throws IOException {
        before.push(now);
        now = state;
        saved.save(now.facility());
    }

    /** What a person saw, with the day and the role of that person. */
    private Map<Pointer, Object> seen(Question question, Map<Pointer, Object> answers) {
        if (question.type() != AnswerType.CHECK) {
            return answers;
        }
        if (role == null) {
            String usual = dialogue.text("role-usual");
            dialogue.line(dialogue.text("role") + " [" + usual + "]");
            dialogue.begin();
            Dialogue.Reply reply = dialogue.read();
            role = reply.is(Dialogue.Reply.Kind.ANSWER) ? reply.text() : usual;
        }
        String by = Objects.requireNonNull(role);
        Map<Pointer, Object> seen = new LinkedHashMap<>();
        answers.forEach(
                (place, met) -> seen.put(place, new PersonAnswer(Boolean.TRUE.equals(met), options.asOf(), by)));
        return seen;
    }

    private void end(boolean nothingLeft) {
        Assessment assessment = huisnorm.assess(now.facility(), options);
        dialogue.line("");
        boolean later = putOff && nothingLeft;
        if (later) {
            putOff = false;
            text.left(Looks.overKinds(open()).stream()
                    .filter(question -> question.walk() == Walk.OFFICE)
                    .toList());
        }
        boolean all = now.skipped().isEmpty();
        dialogue.say(!nothingLeft ? "stopped" : !all ? "finished-skipped" : later ? "finished-office" : "finished");
        dialogue.say(
                "end",
                open(assessment, Reason.MISSING_DATA),
                open(assessment, Reason.PERSON_MUST_JUDGE),
                assessment.verdict().label(dialogue.locale()));
    }
}
