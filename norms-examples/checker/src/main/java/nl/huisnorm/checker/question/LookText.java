package nl.huisnorm.checker.question;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import nl.huisnorm.assessment.Finding;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.checker.text.YesNo;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;

/** What is on the screen of an interview. */
final class LookText {

    private static final int MOST_NORMS = 6;
    private static final int MOST_CHOICES_ON_A_LINE = 3;
    private static final int MOST_PLACES = 20;
    private static final Set<String> NOW = Set.of("nu", "now");

    private final Dialogue dialogue;
    private final Locale locale;

    LookText(Dialogue dialogue) {
        this.dialogue = dialogue;
        this.locale = dialogue.locale();
    }

    /** Whether a reply says yes. */
    static boolean isYes(Dialogue.Reply reply) {
        return YesNo.isYes(reply.text()) || NOW.contains(reply.text().toLowerCase(Locale.ROOT));
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
            case ROW -> row(look);
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

    /** The questions; in the office below where their answers stand. */
    private void lines(Look look) {
        String source = "";
        for (int i = 0; i < look.questions().size(); i++) {
            Question question = look.questions().get(i);
            String where =
                    look.walk() == Walk.OFFICE && question.norm() == null ? question.whereToFind(locale) : source;
            if (!where.equals(source)) {
                source = where;
                dialogue.line("  " + where);
            }
            dialogue.line(number(i) + question.text(locale) + (look.kind() == Look.Kind.ROW ? kind(question) : ""));
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

    private void row(Look look) {
        dialogue.say("look-row", look.questions().size());
        lines(look);
        dialogue.say("look-row-hint");
        int things = look.things();
        if (things > 1) {
            List<String> names = look.names();
            if (things <= MOST_PLACES) {
                dialogue.say("each-places", LookReader.numbered(names));
            }
            dialogue.say("each-row", things, names.get(things - 1));
        }
    }

    /** What is to be written, where the question does not say so. */
    private String kind(Question question) {
        return switch (question.type()) {
            case YES_NO, CHECK -> " [" + dialogue.text("yes") + "/" + dialogue.text("no") + "]";
            case DATE -> " [" + dialogue.text("date") + "]";
            case WORD, WORDS ->
                question.choices().isEmpty()
                        ? ""
                        : " ["
                                + question.choices().stream()
                                        .map(choice -> choice.label().in(locale))
                                        .collect(Collectors.joining(question.type() == AnswerType.WORD ? " / " : ", "))
                                + "]";
            default -> unit(question);
        };
    }

    private String unit(Question question) {
        String symbol = symbol(question);
        return symbol.isEmpty() ? "" : " [" + symbol + "]";
    }

    private String symbol(Question question) {
        MeasurementUnit unit = question.unit();
        if (unit == null || unit == MeasurementUnit.COUNT || unit == MeasurementUnit.PERSONS) {
            return "";
        }
        return unit.symbol().isEmpty() ? unit.label(locale) : unit.symbol();
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
        if (look.kind() == Look.Kind.ROW) {
            rows(look, answers);
        } else if (look.kind() == Look.Kind.YES_NO) {
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
    }

    /** A line for the things of which the same is noted. */
    private void rows(Look look, Map<Question, Map<Pointer, Object>> answers) {
        Map<String, List<Integer>> byRow = new LinkedHashMap<>();
        for (int i = 0; i < look.things(); i++) {
            int thing = i;
            String row = look.questions().stream()
                    .map(question -> cell(look, question, thing, answers.getOrDefault(question, Map.of())))
                    .collect(Collectors.joining("; "));
            byRow.computeIfAbsent(row, any -> new ArrayList<>()).add(thing);
        }
        if (look.things() == 1) {
            dialogue.say("noted", byRow.keySet().iterator().next());
            return;
        }
        List<String> names = look.names();
        dialogue.say("noted", "");
        byRow.forEach((row, own) -> dialogue.line("    "
                + (own.size() > MOST_NORMS
                        ? dialogue.text("noted-many", own.size())
                        : own.stream().map(names::get).collect(Collectors.joining(", ")))
                + ": " + row));
    }

    private String cell(Look look, Question question, int thing, Map<Pointer, Object> answers) {
        Question.Place asked = question.places().stream()
                .filter(place -> look.thing(place) == thing)
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return "-";
        }
        Object answer = answers.get(asked.pointer());
        return answer == null ? dialogue.text("unknown") : shown(question, answer);
    }

    private String shown(Question question, Object answer) {
        Messages texts = Messages.in(locale);
        if (answer instanceof Boolean so) {
            return dialogue.text(so ? "yes" : "no");
        }
        if (answer instanceof LocalDate day) {
            return texts.date(day);
        }
        if (answer instanceof Collection<?> all) {
            return all.isEmpty()
                    ? dialogue.text("none")
                    : all.stream().map(one -> shown(question, one)).collect(Collectors.joining(", "));
        }
        if (answer instanceof String word) {
            return question.choices().stream()
                    .filter(choice -> choice.key().equals(word))
                    .map(choice -> choice.label().in(locale))
                    .findFirst()
                    .orElse(word);
        }
        String number = answer instanceof BigDecimal exact ? texts.number(exact.toPlainString()) : answer.toString();
        String symbol = symbol(question);
        boolean isMoney = question.unit() == MeasurementUnit.EURO;
        return symbol.isEmpty() ? number : isMoney ? symbol + " " + number : number + " " + symbol;
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

    /** What is to be looked up in the office, with where to find it. */
    void left(List<Question> questions, int looks) {
        dialogue.say("left", questions.size(), looks);
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
