package nl.huisnorm.checker.question;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.AnswerReader;
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
import nl.huisnorm.rulebook.Norm;
import org.jspecify.annotations.Nullable;

/** Asks one question after another until nothing is left to ask or whoever answers has had enough. */
final class Interview {

    private static final int MOST_NORMS = 6;
    private static final int MOST_CHOICES_ON_A_LINE = 3;

    private final Huisnorm huisnorm;
    private final AssessmentOptions options;
    private final Dialogue dialogue;
    private final SavedFacility saved;
    private final Deque<State> before = new ArrayDeque<>();
    private State now;
    private @Nullable String role;
    private boolean checking;

    /**
     * Where the interview is.
     *
     * @param facility what is known
     * @param skipped what was asked and not answered
     */
    private record State(Facility facility, Set<String> skipped) {

        boolean isOpen(Question question, Question.Place place) {
            return !skipped.contains(key(question, place));
        }

        State without(Question question) {
            Set<String> more = new HashSet<>(skipped);
            question.places().forEach(place -> more.add(key(question, place)));
            return new State(facility, Set.copyOf(more));
        }

        private static String key(Question question, Question.Place place) {
            return question.id() + " " + place.pointer();
        }
    }

    Interview(Huisnorm huisnorm, AssessmentOptions options, Dialogue dialogue, SavedFacility saved, Facility facility) {
        this.huisnorm = huisnorm;
        this.options = options;
        this.dialogue = dialogue;
        this.saved = saved;
        this.now = new State(facility, Set.of());
    }

    /** Asks; every answer is kept at once. */
    void run() throws IOException {
        boolean stopped = false;
        Question question = next();
        while (question != null && !stopped) {
            stopped = !ask(question);
            question = next();
        }
        end(question == null);
    }

    /** The first question, about those of its places that were not skipped. */
    private @Nullable Question next() {
        for (Question question : huisnorm.questions(now.facility(), options)) {
            List<Question.Place> open = question.places().stream()
                    .filter(place -> now.isOpen(question, place))
                    .toList();
            if (!open.isEmpty()) {
                return question.about(open);
            }
        }
        return null;
    }

    private void progress() {
        Assessment assessment = huisnorm.assess(now.facility(), options);
        dialogue.line("");
        dialogue.say(
                "progress",
                open(assessment, Reason.MISSING_DATA),
                open(assessment, Reason.PERSON_MUST_JUDGE),
                assessment.verdict().label(dialogue.locale()));
    }

    static long open(Assessment assessment, Reason reason) {
        return assessment.findings(Outcome.UNDETERMINED).stream()
                .filter(finding -> finding.reason() == reason
                        || (reason == Reason.MISSING_DATA && finding.reason() == Reason.NOT_MET_UNLESS))
                .count();
    }

    /** Asks until there is an answer; false to stop. */
    private boolean ask(Question question) throws IOException {
        if (question.norm() != null && !checking) {
            checking = true;
            dialogue.line("");
            dialogue.say("checks");
        }
        progress();
        show(question);
        return step(question) != Step.STOP;
    }

    /** Where a reply leads. */
    private enum Step {
        FORWARD,
        BACK,
        STOP
    }

    private Step step(Question question) throws IOException {
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> {
                    return Step.STOP;
                }
                case NOTHING -> {
                    before.push(now);
                    now = now.without(question);
                    return Step.FORWARD;
                }
                case BACK -> {
                    if (back()) {
                        return Step.BACK;
                    }
                }
                case HELP -> explain(question);
                case EACH -> {
                    if (question.places().size() > 1) {
                        return each(question);
                    }
                    dialogue.say("one-place");
                }
                case ANSWER -> {
                    if (accept(question, reply.text())) {
                        return Step.FORWARD;
                    }
                }
            }
        }
    }

    /** Asks for each place by itself. */
    private Step each(Question question) throws IOException {
        int i = 0;
        while (i < question.places().size()) {
            Question one = question.about(question.places().subList(i, i + 1));
            dialogue.line(one.text(dialogue.locale()));
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

    private boolean accept(Question question, String text) throws IOException {
        String known = role;
        try {
            Object answer = AnswerReader.read(question, text);
            Object value = answer instanceof Boolean met && question.type() == AnswerType.CHECK ? seen(met) : answer;
            keep(new State(question.answeredIn(now.facility(), value), now.skipped()));
            return true;
        } catch (InvalidAnswerException e) {
            // a role that was asked just now may be what is wrong
            role = known;
            dialogue.say("refused", e.message(dialogue.locale()));
            return false;
        }
    }

    private void keep(State state) throws IOException {
        before.push(now);
        now = state;
        saved.save(now.facility());
    }

    private PersonAnswer seen(boolean met) {
        if (role == null) {
            String usual = dialogue.text("role-usual");
            dialogue.line(dialogue.text("role") + " [" + usual + "]");
            Dialogue.Reply reply = dialogue.read();
            role = reply.is(Dialogue.Reply.Kind.ANSWER) ? reply.text() : usual;
        }
        return new PersonAnswer(met, options.asOf(), role);
    }

    private void show(Question question) {
        Locale locale = dialogue.locale();
        dialogue.line(question.text(locale));
        boolean listed =
                question.type() == AnswerType.WORD && question.choices().size() > MOST_CHOICES_ON_A_LINE;
        if (listed) {
            for (int i = 0; i < question.choices().size(); i++) {
                dialogue.line("  " + (i + 1) + "  "
                        + question.choices().get(i).label().in(locale));
            }
        } else {
            dialogue.line("  " + question.answerHint(locale));
        }
        if (question.places().size() > 1) {
            dialogue.say("each", question.places().size());
        }
    }

    private void explain(Question question) {
        Locale locale = dialogue.locale();
        dialogue.say("where", question.whereToFind(locale));
        dialogue.say("hint", question.answerHint(locale));
        if (question.norm() == null) {
            dialogue.say(
                    "decides", question.findings().size(), question.decides().toString());
        }
        if (question.norm() != null) {
            dialogue.line("  " + question.findings().get(0).requirement().in(locale));
        }
        Set<Norm> norms =
                question.findings().stream().map(Finding::norm).collect(Collectors.toCollection(LinkedHashSet::new));
        norms.stream()
                .limit(MOST_NORMS)
                .forEach(norm -> dialogue.line("  " + norm.id() + "  "
                        + norm.title().in(locale) + " (" + norm.citation().in(locale) + ")"));
        if (norms.size() > MOST_NORMS) {
            dialogue.say("more", norms.size() - MOST_NORMS);
        }
        if (question.places().size() > 1) {
            dialogue.say("places", question.places().size());
            question.places().stream()
                    .limit(MOST_NORMS)
                    .forEach(place -> dialogue.line("    " + place.description(locale)));
            if (question.places().size() > MOST_NORMS) {
                dialogue.say("more", question.places().size() - MOST_NORMS);
            }
        }
        dialogue.say("commands");
    }

    private void end(boolean nothingLeft) {
        Assessment assessment = huisnorm.assess(now.facility(), options);
        dialogue.line("");
        dialogue.say(
                nothingLeft && now.skipped().isEmpty() ? "finished" : nothingLeft ? "finished-skipped" : "stopped");
        dialogue.say(
                "progress",
                open(assessment, Reason.MISSING_DATA),
                open(assessment, Reason.PERSON_MUST_JUDGE),
                assessment.verdict().label(dialogue.locale()));
    }
}
