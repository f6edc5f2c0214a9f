package nl.huisnorm.checker.question;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;

/** What is on the screen of an interview. */
final class LookText {

    private static final int MOST_NORMS = 6;
    private static final int MOST_CHOICES_ON_A_LINE = 3;
    private static final int MOST_PLACES = 20;
    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "nu", "now");

    private final Dialogue dialogue;
    private final Locale locale;

    LookText(Dialogue dialogue) {
        this.dialogue = dialogue;
        this.locale = dialogue.locale();
    }

    /** Whether a reply says yes. */
    static boolean isYes(Dialogue.Reply reply) {
        return YES.contains(reply.text().toLowerCase(Locale.ROOT));
    }

    /** What is asked, and how it is answered. */
    void show(Look look, Facility facility) {
        switch (look.kind()) {
            case ONE -> one(look.first());
            case YES_NO -> {
                dialogue.say("look-yes-no");
                lines(look);
                dialogue.say("look-yes-no-hint");
            }
            case NUMBERS -> numbers(look);
            case USUAL -> {
                dialogue.say("look-usual");
                for (int i = 0; i < look.questions().size(); i++) {
                    Question question = look.questions().get(i);
                    Object usual = Objects.requireNonNull(Usual.of(facility, question));
                    dialogue.line(number(i)
                            + Usual.line(
                                    question, usual, Messages.in(locale), dialogue.text("yes"), dialogue.text("no")));
                }
                dialogue.say("look-usual-hint");
            }
        }
    }

    static String number(int index) {
        return String.format(Locale.ROOT, "  %d  ", index + 1);
    }

    private void lines(Look look) {
        for (int i = 0; i < look.questions().size(); i++) {
            dialogue.line(number(i) + look.questions().get(i).text(locale));
        }
    }

    private void one(Question question) {
        dialogue.line(question.text(locale));
        boolean listed =
                question.type() == AnswerType.WORD && question.choices().size() > MOST_CHOICES_ON_A_LINE;
        if (listed) {
            for (int i = 0; i < question.choices().size(); i++) {
                dialogue.line(number(i) + question.choices().get(i).label().in(locale));
            }
        } else {
            dialogue.line("  " + question.answerHint(locale));
        }
        exceptions(question, LookReader.isYesNo(question) ? "each-yes-no" : "each");
    }

    private void numbers(Look look) {
        dialogue.say("look-numbers", look.questions().size());
        for (int i = 0; i < look.questions().size(); i++) {
            Question question = look.questions().get(i);
            dialogue.line(number(i) + question.text(locale) + unit(question));
        }
        dialogue.say("look-numbers-hint");
        exceptions(look.first(), "each-numbers");
    }

    private String unit(Question question) {
        MeasurementUnit unit = question.unit();
        if (unit == null || unit == MeasurementUnit.COUNT || unit == MeasurementUnit.PERSONS) {
            return "";
        }
        return " [" + (unit.symbol().isEmpty() ? unit.label(locale) : unit.symbol()) + "]";
    }

    /** How exceptions are told, where there are several places. */
    private void exceptions(Question question, String key) {
        int places = question.places().size();
        if (places > 1 && places <= MOST_PLACES) {
            dialogue.say("each-places", LookReader.places(question));
            dialogue.say(key, places, Look.names(question).get(places - 1));
        } else if (places > 1) {
            dialogue.say("each-many", places);
        }
    }

    /** What was understood where several things were answered at once. */
    void noted(Look look, Map<Question, Map<Pointer, Object>> answers) {
        if (look.kind() != Look.Kind.YES_NO) {
            return;
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < look.questions().size(); i++) {
            Set<Object> said = new LinkedHashSet<>(
                    answers.getOrDefault(look.questions().get(i), Map.of()).values());
            boolean isYes = said.contains(true);
            String word = said.isEmpty() ? "unknown" : said.size() > 1 ? "some" : isYes ? "yes" : "no";
            all.append(i == 0 ? "" : ", ").append(i + 1).append(" ").append(dialogue.text(word));
        }
        dialogue.say("noted", all);
    }

    /** Why it is asked, and where the answer is. */
    void explain(Look look) {
        if (look.isOne()) {
            explain(look.first());
        } else {
            for (int i = 0; i < look.questions().size(); i++) {
                Question question = look.questions().get(i);
                dialogue.line(number(i) + norms(question));
                dialogue.line("     " + question.whereToFind(locale));
            }
        }
        dialogue.say("commands");
    }

    private static String norms(Question question) {
        List<String> ids = question.findings().stream()
                .map(finding -> finding.norm().id())
                .distinct()
                .toList();
        return ids.stream().limit(MOST_NORMS).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NORMS ? ", … (+" + (ids.size() - MOST_NORMS) + ")" : "");
    }

    private void explain(Question question) {
        dialogue.say("where", question.whereToFind(locale));
        dialogue.say("hint", question.answerHint(locale));
        if (question.norm() == null) {
            dialogue.say("decides", question.findings().size(), Words.between(question.decides(), Messages.in(locale)));
        } else {
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
    }

    /** The first thing that is certain: whatever is still to come, the place does not comply. */
    void certain(Assessment assessment) {
        assessment.findings(Outcome.NON_COMPLIANT).stream()
                .filter(finding -> finding.norm().binding())
                .findFirst()
                .ifPresent(finding -> {
                    dialogue.say(
                            "certain",
                            finding.norm().id(),
                            finding.norm().title().in(locale));
                    dialogue.line("  " + finding.requirement().in(locale));
                    dialogue.say("certain-more");
                });
    }

    /** What is to be looked up in the office, with where to find it. */
    void left(List<Question> questions) {
        dialogue.say("left", questions.size());
        Map<String, List<Question>> byPlace = questions.stream()
                .collect(Collectors.groupingBy(
                        question -> question.whereToFind(locale), LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((where, all) -> {
            dialogue.line("  " + where);
            all.forEach(question -> dialogue.line("    - " + question.text(locale)));
        });
        dialogue.line("");
    }
}
