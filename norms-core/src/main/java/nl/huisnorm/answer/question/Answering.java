package nl.huisnorm.answer.question;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Inspection;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.source.NewParts;
import nl.huisnorm.internal.source.RecordBinder;
import nl.huisnorm.io.read.FacilityReader;
import org.jspecify.annotations.Nullable;

/** Puts answers where the facts they answer would stand, after a look whether they can be. */
final class Answering {

    private Answering() {}

    /** A copy of a facility with answers to a question. */
    static Facility answered(Question question, Facility facility, Map<Pointer, ?> answers) {
        Map<Pointer, Question.Place> places =
                question.places().stream().collect(Collectors.toMap(Question.Place::pointer, place -> place));
        Map<Pointer, Object> values = new LinkedHashMap<>();
        List<Inspection> inspections =
                new ArrayList<>(Objects.requireNonNullElse(facility.inspections(), List.<Inspection>of()));
        answers.forEach((pointer, answer) -> {
            Question.Place place = places.get(pointer);
            if (place == null) {
                throw new IllegalArgumentException(pointer + " is no place of the question " + question.id());
            }
            if (question.norm() == null) {
                values.put(pointer, value(question, pointer, answer));
            } else {
                add(inspections, inspection(question, facility, place, answer), facility.id(), question.asOf());
            }
        });
        Facility after = question.norm() != null
                ? facility.withInspections(inspections)
                : values.isEmpty() ? facility : Edit.with(facility, values);
        refuseWhatCannotBe(facility, after);
        return after;
    }

    /** What was wrong already is not held against an answer. */
    private static void refuseWhatCannotBe(Facility before, Facility after) {
        List<Problem> problems = FacilityReader.problems(after);
        if (!problems.isEmpty()) {
            List<Problem> old = FacilityReader.problems(before);
            problems.stream()
                    .filter(problem -> !old.contains(problem))
                    .findFirst()
                    .ifPresent(problem -> {
                        throw new InvalidAnswerException("problem." + problem.code(), problem.arguments());
                    });
        }
    }

    private static Object value(Question question, Pointer at, Object answer) {
        return switch (question.type()) {
            case YES_NO -> expect(Boolean.class, question, answer);
            case WHOLE_NUMBER -> count(question, answer);
            case NUMBER -> number(question, answer);
            case DATE -> date(question, answer);
            case WORD -> word(question, Edit.part(Facility.class, at).type(), answer);
            case WORDS ->
                ((Collection<?>) expect(Collection.class, question, answer))
                        .stream()
                                .map(word -> word(question, elementType(at), word))
                                .distinct()
                                .toList();
            case PARTS -> NewParts.of(partType(at), count(question, answer));
            case KINDS -> kinds(question, at, expect(Map.class, question, answer));
            case CHECK -> throw new IllegalArgumentException("a check has no value: " + question.id());
        };
    }

    private static <T> T expect(Class<T> type, Question question, Object answer) {
        if (!type.isInstance(answer)) {
            throw wrongType(question, answer);
        }
        return type.cast(answer);
    }

    private static InvalidAnswerException wrongType(Question question, Object answer) {
        return new InvalidAnswerException("answer.wrong-type", List.of(question.type(), answer));
    }

    private static Integer count(Question question, Object answer) {
        int number = expect(Integer.class, question, answer);
        inBounds(question, BigDecimal.valueOf(number));
        return number;
    }

    private static BigDecimal number(Question question, Object answer) {
        BigDecimal number = answer instanceof Integer whole
                ? BigDecimal.valueOf(whole)
                : expect(BigDecimal.class, question, answer);
        inBounds(question, number);
        if (number.scale() > RecordBinder.MOST_DECIMALS) {
            throw new InvalidAnswerException(
                    "problem.too-precise", List.of(number, Integer.toString(RecordBinder.MOST_DECIMALS)));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static void inBounds(Question question, BigDecimal number) {
        BigDecimal least = question.least();
        BigDecimal most = question.most();
        if ((least != null && number.compareTo(least) < 0) || (most != null && number.compareTo(most) > 0)) {
            String symbol = question.unit() == null ? "" : question.unit().symbol();
            throw new InvalidAnswerException(
                    "problem.out-of-bounds",
                    List.of(
                            number,
                            Objects.requireNonNullElse(least, number),
                            Objects.requireNonNullElse(most, number),
                            symbol.isEmpty() ? "" : " " + symbol));
        }
    }

    private static LocalDate date(Question question, Object answer) {
        LocalDate date = expect(LocalDate.class, question, answer);
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw new InvalidAnswerException("problem.not-a-date", List.of(date));
        }
        return date;
    }

    private static Object word(Question question, Type type, @Nullable Object answer) {
        if (!(answer instanceof String key)) {
            throw wrongType(question, String.valueOf(answer));
        }
        List<String> known =
                question.choices().stream().map(Question.Choice::key).toList();
        if (!known.contains(key)) {
            throw new InvalidAnswerException("problem.unknown-word", List.of(key, String.join(", ", known)));
        }
        return Objects.requireNonNullElse(NewParts.constant(type, key), key);
    }

    private static Type elementType(Pointer list) {
        return ((ParameterizedType) Edit.part(Facility.class, list).type()).getActualTypeArguments()[0];
    }

    private static Class<? extends Record> partType(Pointer list) {
        return ((Class<?>) elementType(list)).asSubclass(Record.class);
    }

    private static List<Record> kinds(Question question, Pointer list, Map<?, ?> numbers) {
        Class<? extends Record> type = partType(list);
        Type words = Edit.part(type, Pointer.ROOT.field(NewParts.kindOf(type))).type();
        numbers.keySet().forEach(key -> word(question, words, key));
        List<Record> parts = new ArrayList<>();
        for (Question.Choice choice : question.choices()) {
            Object number = numbers.get(choice.key());
            int many = number == null ? 0 : count(question, number);
            for (int i = 1; i <= many; i++) {
                parts.add(NewParts.ofKind(type, choice.key(), i));
            }
        }
        return parts;
    }

    private static Inspection inspection(Question question, Facility facility, Question.Place place, Object given) {
        PersonAnswer answer = expect(PersonAnswer.class, question, given);
        if (answer.on().isAfter(question.asOf())) {
            throw new InvalidAnswerException("answer.seen-later", List.of(answer.on(), question.asOf()));
        }
        String id = place.subject().id();
        return new Inspection(
                Objects.requireNonNull(question.norm()).id(),
                id.equals(facility.id()) && place.subject().kind().equals("facility") ? null : id,
                answer.met(),
                answer.on(),
                answer.role(),
                null);
    }

    /** An answer of the same day on the same thing gives way; a later one that is there would go before this one. */
    private static void add(List<Inspection> inspections, Inspection answer, String facility, LocalDate asOf) {
        LocalDate on = Objects.requireNonNull(answer.on());
        for (Inspection other : inspections) {
            boolean later =
                    other.on() != null && other.on().isAfter(on) && !other.on().isAfter(asOf);
            if (later
                    && other.norm().equals(answer.norm())
                    && (other.subject() == null || isOn(other, answer, facility))) {
                throw new InvalidAnswerException("answer.seen-before", List.of(on, other.on()));
            }
        }
        inspections.removeIf(
                other -> other.norm().equals(answer.norm()) && on.equals(other.on()) && isOn(other, answer, facility));
        inspections.add(answer);
    }

    private static boolean isOn(Inspection other, Inspection answer, String facility) {
        return answer.subject() == null
                ? other.subject() == null || other.subject().equals(facility)
                : answer.subject().equals(other.subject());
    }
}
