package nl.huisnorm.rules.internal.question;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.answer.question.Question.Place;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Extinguisher;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Lease;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Stay;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facility.Residents;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.internal.source.NewParts;
import nl.huisnorm.internal.source.RecordPart;
import nl.huisnorm.settlement.Money;
import nl.huisnorm.settlement.Phase;
import nl.huisnorm.settlement.SettlementPlan;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** What is to be asked where a fact is missing: of what it is, what answers it takes, and which places are alike. */
final class AskedFact {

    private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(1000);
    private static final String ROOM = "room";
    private static final String ID = "id";

    /** Amounts to try where one is asked. */
    private static final List<Object> AMOUNTS =
            List.of(new Money(BigDecimal.ZERO, "EUR"), new Money(BigDecimal.valueOf(1000), "EUR"));

    /** A text to try where any will do. */
    private static final String ANY_TEXT = "12345678";

    /** The texts that name something else, in the file or in a register. */
    private static final Set<String> NAMED = Set.of("building", ROOM, "formerMunicipality");

    private final Record root;
    private final Subject whole;
    private final Map<String, List<String>> named;

    AskedFact(Facility facility) {
        this.root = facility;
        this.whole = new Subject("facility", facility.id(), facility.name(), Pointer.ROOT);
        this.named = Map.of(
                "building",
                facility.buildings().stream().map(Building::id).toList(),
                ROOM,
                facility.buildings().stream().flatMap(AskedFact::bedrooms).toList());
    }

    /** Facts of a plan, some of which name a facility, a phase or a milestone. */
    AskedFact(SettlementPlan plan, Collection<Facility> facilities) {
        this.root = plan;
        this.whole = new Subject("plan", plan.id(), plan.name(), Pointer.ROOT);
        this.named = Map.of(
                "facility", facilities.stream().map(Facility::id).toList(),
                "revisedFor", plan.phases().stream().map(Phase::id).toList(),
                "setApartFor", List.of(plan.id()));
    }

    /**
     * A missing fact.
     *
     * @param id the same for what is asked together
     * @param place where it is missing
     */
    record Fact(String id, Place place) {}

    /** Facts that are asked together. */
    record Asked(
            String id,
            String owner,
            String fact,
            AnswerType type,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable MeasurementUnit unit,
            List<Question.Choice> choices,
            Type stored,
            List<Place> places) {

        /** By its id: there is one of an id. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && id.equals(asked.id);
        }

        /** The answers to try, as they are stored. */
        List<Object> answers(LocalDate asOf, Set<BigDecimal> compared) {
            return switch (type) {
                case YES_NO -> List.of(true, false);
                case DATE -> List.of(asOf.minusYears(10), asOf, asOf.plusYears(10));
                case WHOLE_NUMBER ->
                    numbers(compared).stream()
                            .map(number -> (Object)
                                    number.setScale(0, RoundingMode.CEILING).intValueExact())
                            .distinct()
                            .toList();
                case NUMBER -> stored == Money.class ? AMOUNTS : List.copyOf(numbers(compared));
                case WORD -> stored == String.class && choices.isEmpty() ? List.of(ANY_TEXT) : words();
                case WORDS -> {
                    List<Object> all = new ArrayList<>();
                    all.add(List.of());
                    words().forEach(word -> all.add(List.of(word)));
                    all.add(words());
                    yield all;
                }
                case PARTS -> isNamedOnly(partType()) ? List.of(parts(0), parts(1), parts(2)) : List.of(parts(0));
                case KINDS -> List.of(List.of(), oneOfEachKind());
                case CHECK -> throw new IllegalStateException("a check is no fact");
            };
        }

        private Set<BigDecimal> numbers(Set<BigDecimal> compared) {
            Set<BigDecimal> numbers = new LinkedHashSet<>();
            BigDecimal from = least == null ? BigDecimal.ZERO : least;
            BigDecimal to = most == null ? from : most;
            numbers.add(from);
            compared.stream()
                    .filter(number -> number.compareTo(from) > 0 && number.compareTo(to) < 0)
                    .forEach(numbers::add);
            numbers.add(to);
            return numbers;
        }

        private List<Object> words() {
            List<Object> keys =
                    new ArrayList<>(choices.stream().map(Question.Choice::key).toList());
            return stored instanceof Class<?> words && words.isEnum() ? Arrays.asList(words.getEnumConstants()) : keys;
        }

        private Class<? extends Record> partType() {
            return ((Class<?>) stored).asSubclass(Record.class);
        }

        private List<Record> parts(int number) {
            return NewParts.of(partType(), number);
        }

        private List<Record> oneOfEachKind() {
            return NewParts.oneOfEachKind(
                    partType(), choices.stream().map(Question.Choice::key).toList());
        }
    }

    /** The fact that is asked where one is missing: of what is in a list that is not known, the list. */
    Fact of(Pointer missing) {
        Object here = root;
        Pointer at = Pointer.ROOT;
        for (Pointer step : steps(missing)) {
            at = step;
            here = next(here, step);
            if (here == null && isList(step)) {
                break;
            }
        }
        RecordPart part = Edit.part(root.getClass(), at);
        Place place = place(at);
        return new Fact(part.owner() + "." + at.last() + variant(part.owner(), place), place);
    }

    /** The places that lie on the way to a place, that place last. */
    private static Deque<Pointer> steps(Pointer at) {
        Deque<Pointer> steps = new ArrayDeque<>();
        for (Pointer step = at; step.parent() != null; step = step.parent()) {
            steps.push(step);
        }
        return steps;
    }

    private static @Nullable Object next(@Nullable Object here, Pointer step) {
        if (here instanceof List<?> list) {
            return list.get(Integer.parseInt(step.last()));
        }
        return here instanceof Record record ? Edit.at(record, Pointer.ROOT.field(step.last())) : null;
    }

    private boolean isList(Pointer at) {
        return Edit.part(root.getClass(), at).type() instanceof ParameterizedType;
    }

    private static String variant(String owner, Place place) {
        if (place.part() != null || owner.equals(place.subject().kind())) {
            return place.room() == null || place.part() != null
                    ? ""
                    : "/" + place.room().key();
        }
        return Set.of("amenities", "fireSafety", "fireAlarm").contains(owner)
                ? "/" + place.subject().kind()
                : "";
    }

    /** Where a pointer leads, in words that people know. */
    private Place place(Pointer at) {
        Subject subject = whole;
        RoomKind room = null;
        String path = "";
        String part = null;
        int number = 0;
        Object here = root;
        for (Pointer step : steps(at)) {
            boolean element = here instanceof List<?>;
            here = next(here, step);
            if (here instanceof Building building) {
                path = building.id();
                subject = new Subject("building", path, building.name(), step);
            } else if (here instanceof Unit unit) {
                path = path + "/" + unit.id();
                subject = new Subject("unit", path, unit.name(), step);
            } else if (here instanceof Room found) {
                path = path + "/" + found.id();
                room = found.kind();
                subject = new Subject("room", path, found.name(), step);
            } else if (here instanceof Extinguisher extinguisher) {
                subject = new Subject("extinguisher", path + "/" + extinguisher.id(), extinguisher.place(), step);
            } else if (here instanceof Stay stay) {
                subject = new Subject("stay", stay.id(), null, step);
            } else if (here instanceof Lease lease) {
                subject = new Subject("lease", lease.id(), null, step);
            } else if (here instanceof Record found && PlanSubjects.of(found, step) != null) {
                subject = Objects.requireNonNull(PlanSubjects.of(found, step));
            } else if (element && here instanceof Record other) {
                part = Edit.owner(other.getClass());
                number = Integer.parseInt(step.last()) + 1;
            }
        }
        return new Place(at, subject, room, part, number);
    }

    /** The place of a subject that a person is to look at. */
    Place place(Subject subject) {
        Place place = place(subject.place());
        return new Place(subject.place(), subject, place.room(), null, 0);
    }

    /** What to ask for alike places. */
    Asked asked(String id, Collection<Place> alike) {
        List<Place> places = alike.stream()
                .sorted(Comparator.comparing(Place::pointer, AskedFact::inOrder))
                .toList();
        Pointer at = places.get(0).pointer();
        RecordPart part = Edit.part(root.getClass(), at);
        Type type = part.type();
        AnswerType answer = answerType(at, type);
        Type stored = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        boolean parts = answer == AnswerType.PARTS || answer == AnswerType.KINDS;
        return new Asked(
                id,
                part.owner(),
                at.last(),
                answer,
                parts ? BigDecimal.ZERO : part.least(),
                parts ? MOST_PARTS : part.most(),
                part.unit() == null && parts ? MeasurementUnit.COUNT : part.unit(),
                choices(answer, stored, at),
                stored,
                places);
    }

    private AnswerType answerType(Pointer at, Type type) {
        if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (element.isEnum() || element == String.class) {
                return AnswerType.WORDS;
            }
            Class<? extends Record> part = element.asSubclass(Record.class);
            return isNamedOnly(part) || !isOfKinds(part) ? AnswerType.PARTS : AnswerType.KINDS;
        }
        AnswerType answer = Map.<Type, AnswerType>of(
                        Boolean.class, AnswerType.YES_NO,
                        Integer.class, AnswerType.WHOLE_NUMBER,
                        BigDecimal.class, AnswerType.NUMBER,
                        Money.class, AnswerType.NUMBER,
                        LocalDate.class, AnswerType.DATE)
                .get(type);
        boolean words = (type instanceof Class<?> ofWords && ofWords.isEnum())
                || NAMED.contains(at.last())
                || (type == String.class && !(root instanceof Facility));
        if (answer == null && !words) {
            throw new IllegalArgumentException("nothing to ask at " + at);
        }
        return answer == null ? AnswerType.WORD : answer;
    }

    private static boolean isNamedOnly(Class<? extends Record> part) {
        return Edit.needed(part).stream().allMatch(ID::equals);
    }

    /** Whether a part is told by its kind and no more: others cannot be made up. */
    private static boolean isOfKinds(Class<? extends Record> part) {
        List<String> needed =
                Edit.needed(part).stream().filter(name -> !ID.equals(name)).toList();
        return needed.size() == 1
                && Edit.part(part, Pointer.ROOT.field(needed.get(0))).type() instanceof Class<?> kind
                && kind.isEnum();
    }

    private List<Question.Choice> choices(AnswerType answer, Type stored, Pointer at) {
        return switch (answer) {
            case WORD, WORDS -> stored == String.class ? named(at.last()) : words((Class<?>) stored);
            case KINDS -> {
                Class<? extends Record> part = ((Class<?>) stored).asSubclass(Record.class);
                yield words((Class<?>) Edit.part(part, Pointer.ROOT.field(NewParts.kindOf(part)))
                        .type());
            }
            default -> List.of();
        };
    }

    private List<Question.Choice> named(String fact) {
        return named.getOrDefault(fact, List.of()).stream()
                .map(id -> new Question.Choice(id, new Text(id, id)))
                .toList();
    }

    private static Stream<String> bedrooms(Building building) {
        Stream<String> own = bedrooms(building.id(), building.rooms());
        List<Unit> units = Objects.requireNonNullElse(building.units(), List.of());
        return Stream.concat(
                own, units.stream().flatMap(unit -> bedrooms(building.id() + "/" + unit.id(), unit.rooms())));
    }

    private static Stream<String> bedrooms(String path, @Nullable List<Room> rooms) {
        return Objects.requireNonNullElse(rooms, List.<Room>of()).stream()
                .filter(Residents::isSleepingRoom)
                .map(room -> path + "/" + room.id());
    }

    private static List<Question.Choice> words(Class<?> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(Named.class::cast)
                .map(word -> new Question.Choice(
                        word.key(), new Text(word.label(Messages.DUTCH), word.label(Locale.ENGLISH))))
                .toList();
    }

    /** The order of the input: elements of a list by their numbers. */
    private static int inOrder(Pointer one, Pointer other) {
        String[] a = one.toString().split("/", -1);
        String[] b = other.toString().split("/", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("\\d+") && b[i].matches("\\d+");
            int order =
                    numbers ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
