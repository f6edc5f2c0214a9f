package nl.huisnorm.checker.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.AnswerReader;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.text.YesNo;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.FactTable;
import org.jspecify.annotations.Nullable;

/** Reads what is typed as the answer to a look, with its exceptions. */
final class LookReader {

    private static final Pattern EXCEPT = Pattern.compile("(?i)[\\s,;]+(?:behalve|except)\\s+");
    private static final Pattern ROW_EXCEPT = Pattern.compile("(?i)[\\s,]+(?:behalve|except)\\s+");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*([0-9]{1,3})\\s*=");
    private static final String NOT_KNOWN = "-";
    private static final Pattern ROWS = Pattern.compile("\\s+/\\s+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Set<String> UNKNOWN = Set.of("onbekend", "unknown");

    private final Dialogue dialogue;
    private final Facility facility;

    LookReader(Dialogue dialogue, Facility facility) {
        this.dialogue = dialogue;
        this.facility = facility;
    }

    /** The answers by question and place; what is not in them is not known. */
    Map<Question, Map<Pointer, Object>> read(Look look, String text) throws RefusedException {
        return switch (look.kind()) {
            case ONE -> Map.of(look.first(), one(look.first(), text));
            case ROW -> rows(look, text);
            case YES_NO -> yesNo(look, numbered(look, text));
            case USUAL -> usual(look, text);
        };
    }

    /** One answer for all places, and others for those that are named behind it. */
    Map<Pointer, Object> one(Question question, String text) throws RefusedException {
        List<String> parts = List.of(EXCEPT.split(text, -1));
        Object general = value(question, parts.get(0));
        Map<Pointer, Object> answers = new LinkedHashMap<>();
        question.places().forEach(place -> answers.put(place.pointer(), general));
        for (String part : parts.subList(1, parts.size())) {
            int colon = part.indexOf(':');
            if (colon < 0 && !(general instanceof Boolean)) {
                throw refused("look-exception", part.strip());
            }
            Object other = colon < 0 ? Boolean.FALSE.equals(general) : value(question, part.substring(colon + 1));
            for (Question.Place place : places(question, colon < 0 ? part : part.substring(0, colon))) {
                answers.put(place.pointer(), other);
            }
        }
        return answers;
    }

    Object value(Question question, String text) throws RefusedException {
        try {
            return AnswerReader.read(question, text);
        } catch (InvalidAnswerException e) {
            throw new RefusedException(e.message(dialogue.locale()) + near(question, text, e));
        }
    }

    /** Whether another word was probably meant. */
    private String near(Question question, String text, InvalidAnswerException e) {
        if (!e.key().equals("answer.unknown-choice")) {
            return "";
        }
        List<String> names = FactTable.get().namesOfWords(question.owner() + "." + question.fact()).values().stream()
                .flatMap(List::stream)
                .toList();
        String word = text.strip().replaceFirst("^[0-9]+\\s*", "");
        for (String part : word.split("[,;]", -1)) {
            String meant = Known.meant(part.strip().replaceFirst("^[0-9]+\\s*", ""), names, dialogue.texts());
            if (!meant.isEmpty() && !names.contains(part.strip())) {
                return meant;
            }
        }
        return "";
    }

    /** The places that are named, by their numbers or names. */
    private List<Question.Place> places(Question question, String names) throws RefusedException {
        List<Question.Place> places = new ArrayList<>();
        for (int number : numbers(Look.names(question), names)) {
            places.add(question.places().get(number));
        }
        return places;
    }

    /** Which of all are named, by their numbers or names; each from 0. */
    private List<Integer> numbers(List<String> all, String names) throws RefusedException {
        List<Integer> numbers = new ArrayList<>();
        for (String name : BETWEEN.split(names.strip(), -1)) {
            String word = name.toLowerCase(Locale.ROOT);
            int named = all.indexOf(word);
            if (named < 0 && word.matches("[0-9]{1,4}")) {
                named = Integer.parseInt(word) - 1;
            }
            if (named < 0 || named >= all.size()) {
                throw refused("look-no-place", name, all.size());
            }
            numbers.add(named);
        }
        return numbers;
    }

    /** One row for all, with others for those that are named behind it; or a row for each, in their order. */
    private Map<Question, Map<Pointer, Object>> rows(Look look, String text) throws RefusedException {
        Map<Question, Map<Pointer, Object>> answers = new LinkedHashMap<>();
        look.questions().forEach(question -> answers.put(question, new LinkedHashMap<>()));
        List<String> each = List.of(ROWS.split(text, -1));
        if (each.size() > 1) {
            if (each.size() != look.things()) {
                throw refused("look-how-many-rows", look.things(), each.size());
            }
            for (int i = 0; i < each.size(); i++) {
                put(look, row(look, each.get(i)), Set.of(i), answers);
            }
            return answers;
        }
        List<String> parts = List.of(ROW_EXCEPT.split(text, -1));
        Set<Integer> all = IntStream.range(0, look.things()).boxed().collect(Collectors.toSet());
        put(look, row(look, parts.get(0)), all, answers);
        for (String part : parts.subList(1, parts.size())) {
            int colon = part.indexOf(':');
            if (colon < 0 || look.things() == 1) {
                throw refused("look-exception", part.strip());
            }
            Set<Integer> named = Set.copyOf(numbers(look.names(), part.substring(0, colon)));
            put(look, other(look, part.substring(colon + 1)), named, answers);
        }
        return answers;
    }

    /** Puts the answers of a row where they are asked; what is left empty stays as it is. */
    private void put(Look look, List<String> row, Set<Integer> things, Map<Question, Map<Pointer, Object>> answers)
            throws RefusedException {
        for (int i = 0; i < row.size(); i++) {
            Question question = look.questions().get(i);
            Map<Pointer, Object> own = Objects.requireNonNull(answers.get(question));
            String typed = row.get(i);
            Object value = typed.isEmpty() || typed.equals(NOT_KNOWN) ? null : value(question, typed);
            for (Question.Place place : question.places()) {
                if (things.contains(look.thing(place)) && value != null) {
                    own.put(place.pointer(), value);
                } else if (things.contains(look.thing(place)) && !typed.isEmpty()) {
                    own.remove(place.pointer());
                }
            }
        }
    }

    /** What is other than in the row for all: by the numbers of the lines, or a whole row. */
    private List<String> other(Look look, String text) throws RefusedException {
        if (!NUMBERED.matcher(text).find()) {
            return row(look, text);
        }
        List<String> row = new ArrayList<>(Collections.nCopies(look.questions().size(), ""));
        for (String part : text.split(";", -1)) {
            Matcher numbered = NUMBERED.matcher(part);
            int line = numbered.find() ? Integer.parseInt(numbered.group(1)) : 0;
            if (line < 1 || line > row.size()) {
                throw refused("look-no-line", line == 0 ? part.strip() : line, row.size());
            }
            row.set(line - 1, part.substring(numbered.end()).strip());
        }
        return row;
    }

    /** As many answers as there are questions: with semicolons between them, or blanks where none has a blank in it. */
    private List<String> row(Look look, String text) throws RefusedException {
        Pattern between = Pattern.compile(text.contains(";") ? ";" : "\\s+");
        List<String> row =
                Stream.of(between.split(text.strip(), -1)).map(String::strip).toList();
        if (row.size() == look.questions().size() + 1 && row.get(row.size() - 1).isEmpty()) {
            row = row.subList(0, row.size() - 1);
        }
        if (row.size() != look.questions().size()) {
            throw refused("look-how-many", look.questions().size(), row.size());
        }
        return row;
    }

    /** What is said of each line, by its number from 0: yes, no, or nothing where it is not known. */
    private List<@Nullable Boolean> numbered(Look look, String text) throws RefusedException {
        int lines = look.questions().size();
        Map<Integer, Optional<Boolean>> said = new LinkedHashMap<>();
        Map<Optional<Boolean>, Boolean> used = new LinkedHashMap<>();
        String mode = "";
        for (String token : BETWEEN.split(text.strip().toLowerCase(Locale.ROOT), -1)) {
            if (isMeant(token)) {
                mode = token;
                used.putIfAbsent(meaning(mode), false);
            } else if (!mode.isEmpty() && token.matches("[0-9]{1,3}")) {
                int line = Integer.parseInt(token);
                if (line < 1 || line > lines) {
                    throw refused("look-no-line", token, lines);
                }
                said.put(line - 1, meaning(mode));
                used.put(meaning(mode), true);
            } else {
                throw refused("look-yes-no-refused", token);
            }
        }
        Optional<Boolean> rest = rest(used, text);
        List<@Nullable Boolean> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(said.getOrDefault(i, rest).orElse(null));
        }
        return all;
    }

    /** What a word says; nothing where it says that it is not known. */
    private static Optional<Boolean> meaning(String word) {
        return YesNo.of(word);
    }

    private static boolean isMeant(String word) {
        return YesNo.of(word).isPresent() || UNKNOWN.contains(word);
    }

    /** What lines are that no number names: what is said without numbers; else the other of what is said with them. */
    private Optional<Boolean> rest(Map<Optional<Boolean>, Boolean> used, String text) throws RefusedException {
        List<Optional<Boolean>> bare = used.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (bare.size() > 1) {
            throw refused("look-yes-no-refused", text.strip());
        }
        if (bare.size() == 1) {
            return bare.get(0);
        }
        boolean yes = used.containsKey(Optional.of(true));
        boolean no = used.containsKey(Optional.of(false));
        return yes == no ? Optional.empty() : Optional.of(no);
    }

    private Map<Question, Map<Pointer, Object>> yesNo(Look look, List<@Nullable Boolean> said) throws RefusedException {
        Map<Question, Map<Pointer, Object>> answers = new LinkedHashMap<>();
        boolean mixed = said.stream().distinct().count() > 1;
        for (int i = 0; i < said.size(); i++) {
            Question question = look.questions().get(i);
            Boolean so = said.get(i);
            Map<Pointer, Object> own = new LinkedHashMap<>();
            if (so != null) {
                question.places().forEach(place -> own.put(place.pointer(), so));
                if (mixed && !so && question.places().size() > 1) {
                    where(i + 1, question, own);
                }
            }
            answers.put(question, own);
        }
        return answers;
    }

    /** Asks where it is not so, of what was said not to be so of several places together. */
    private void where(int line, Question question, Map<Pointer, Object> answers) throws RefusedException {
        dialogue.say("look-where", line, question.places().size(), places(question));
        Dialogue.Reply reply = dialogue.read();
        if (reply.is(Dialogue.Reply.Kind.ANSWER) && !isMeant(reply.text().toLowerCase(Locale.ROOT))) {
            List<Question.Place> not = places(question, reply.text());
            question.places().forEach(place -> answers.put(place.pointer(), !not.contains(place)));
        }
    }

    /** The places of a question with their numbers, on one line. */
    static String places(Question question) {
        return numbered(Look.names(question));
    }

    /** Names with their numbers, on one line. */
    static String numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i).equals(String.valueOf(i + 1)) ? names.get(i) : (i + 1) + " " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    private Map<Question, Map<Pointer, Object>> usual(Look look, String text) throws RefusedException {
        String words = text.strip().matches("[0-9,;\\s]+") ? "nee " + text : text;
        List<@Nullable Boolean> said = numbered(look, words);
        Map<Question, Map<Pointer, Object>> answers = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            Question question = look.questions().get(i);
            Object usual = Usual.of(facility, question);
            Boolean so = said.get(i);
            Object answer = Boolean.TRUE.equals(so) ? usual : usual instanceof Boolean is && so != null ? !is : null;
            if (answer != null) {
                Map<Pointer, Object> own = new LinkedHashMap<>();
                question.places().forEach(place -> own.put(place.pointer(), answer));
                answers.put(question, own);
            }
        }
        return answers;
    }

    private RefusedException refused(String key, Object... arguments) {
        return new RefusedException(dialogue.text(key, arguments));
    }

    /** Whether a question is answered by yes or no. */
    static boolean isYesNo(Question question) {
        return question.type() == AnswerType.YES_NO || question.type() == AnswerType.CHECK;
    }
}
