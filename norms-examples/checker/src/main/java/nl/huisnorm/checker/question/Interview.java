package nl.huisnorm.checker.question;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.PersonAnswer;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Asks in the order of a walk along the place, until nothing is left that can change what is binding or whoever answers
 * has had enough.
 */
final class Interview {

    /** So often it is gone through what is to come, to tell about how much it is. */
    private static final int COUNTED_EVERY = 10;

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Dialogue dialogue;
    private final LookText text;
    private final Certain certain;
    private final SavedFacility saved;
    private final Deque<InterviewState> before = new ArrayDeque<>();
    private InterviewState now;
    private Walk stop = Walk.BEFORE;
    private boolean begun;
    private @Nullable Walk countedAt;
    private int counted;
    private int expected;
    private boolean advice;
    private boolean adviceAsked;
    private boolean office;
    private boolean putOff;
    private @Nullable String role;
    private @Nullable Facility searched;
    private List<Question> found = List.of();

    /**
     * An interview about a facility.
     *
     * @param unanswered where nothing was answered to what was asked already
     */
    Interview(
            Huisnorm huisnorm,
            AssessmentOptions options,
            Dialogue dialogue,
            SavedFacility saved,
            Facility facility,
            Set<Pointer> unanswered) {
        this.huisnorm = huisnorm;
        this.options = options;
        this.dialogue = dialogue;
        this.text = new LookText(dialogue);
        this.certain = new Certain(dialogue);
        this.saved = saved;
        this.now = InterviewState.begun(facility, unanswered);
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
        return open(assessment, reason, finding -> true);
    }

    private static long open(Assessment assessment, Reason reason, Predicate<Finding> which) {
        return assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(which)
                .filter(finding -> finding.reason() == reason
                        || (reason == Reason.MISSING_DATA && finding.reason() == Reason.NOT_MET_UNLESS))
                .count();
    }

    /** Where the walk is, and the verdict as soon as it is certain. */
    private void progress(Look look) {
        Assessment assessment = huisnorm.assess(now.facility(), options);
        dialogue.line("");
        certain.tell(assessment);
        if (look.walk() != stop || !begun) {
            begun = true;
            stop = look.walk();
            dialogue.say("stop", capital(stop.label(dialogue.locale())));
        }
        int number = dialogue.begin();
        dialogue.say("progress", number, about(number), assessment.verdict().label(dialogue.locale()));
    }

    /** What is to be asked in all, as far as it can be told. */
    private List<Look> toCome() {
        return new Rehearsal(huisnorm, options)
                .looks(now.facility(), open(), question -> advice || question.binding(), now::offers).stream()
                        .filter(look -> !putOff || look.walk() != Walk.OFFICE)
                        .toList();
    }

    /**
     * How many questions there will be in all, about. What is to come is gone through at each stop and now and then
     * between; from then on it is never less than what is open.
     */
    private int about(int number) {
        if (stop != countedAt || number - counted >= COUNTED_EVERY) {
            countedAt = stop;
            counted = number;
            expected = number - 1 + toCome().size();
        }
        expected = Math.max(expected, number - 1 + looks().size());
        return expected;
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
        dialogue.line("");
        dialogue.say("office", atOffice().size(), questionsAtOffice());
        dialogue.begin();
        putOff = !LookText.isYes(dialogue.read());
        return !putOff;
    }

    /** What is to be looked up in the office, one a line. */
    private List<Question> atOffice() {
        return Looks.overKinds(open()).stream()
                .filter(question -> question.walk() == Walk.OFFICE)
                .toList();
    }

    /** About how many questions that becomes, with what the answers open. */
    private int questionsAtOffice() {
        return (int)
                toCome().stream().filter(look -> look.walk() == Walk.OFFICE).count();
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
                    now = look.kind() == Look.Kind.USUAL
                            ? now.offering(look)
                            : now.without(InterviewState.unanswered(look, Map.of()));
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
                    if (look.parts() > 1) {
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
        int parts = look.parts();
        int i = 0;
        while (i < parts) {
            Look one = look.part(i);
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
            InterviewState state = new InterviewState(after, now.skipped(), now.offered());
            keep(usual ? state.offering(look) : state.without(InterviewState.unanswered(look, answers)));
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

    private void keep(InterviewState state) throws IOException {
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
            text.left(atOffice(), questionsAtOffice());
        }
        boolean all = now.skipped().isEmpty();
        dialogue.say(!nothingLeft ? "stopped" : !all ? "finished-skipped" : later ? "finished-office" : "finished");
        Predicate<Finding> binds = finding -> finding.norm().binding();
        dialogue.say(
                "end",
                open(assessment, Reason.MISSING_DATA, binds),
                open(assessment, Reason.PERSON_MUST_JUDGE, binds),
                assessment.verdict().label(dialogue.locale()));
    }
}
