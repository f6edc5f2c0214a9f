package nl.huisnorm.checker.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.template.HousingKind;
import nl.huisnorm.checker.text.NameId;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an interview: what a facility is at least. Each answer is kept at once, and what a file says
 * already is not asked again, so that an opening that was broken off goes on where it was.
 */
final class Opening {

    private static final int MOST_BUILDINGS = 100;

    private static final int MUNICIPALITY = 0;
    private static final int FORM = 1;
    private static final int ROOMS = 3;

    /** What a building is called until it is asked. */
    private static final String NO_NAME = "1";

    private final Dialogue dialogue;
    private final LocalDate asOf;
    private final Expected expected;
    private final Deque<Integer> asked = new ArrayDeque<>();
    private @Nullable Facility known;

    Opening(Dialogue dialogue, LocalDate asOf, Expected expected) {
        this.dialogue = dialogue;
        this.asOf = asOf;
        this.expected = expected;
    }

    /** Ends the opening before there is a facility. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Makes something of an answer. */
    private interface Made<T> {
        T of(String answer) throws RefusedException;
    }

    /** Keeps what is known. */
    interface Kept {
        void save(Facility facility) throws IOException;
    }

    /**
     * A part of the opening.
     *
     * @param isDone whether a facility says already what it asks
     * @param asked the facility with the answers
     */
    private record Part(Predicate<Facility> isDone, Asking asked) {}

    /** Asks something of a facility. */
    private interface Asking {
        Facility of(Facility facility) throws StoppedException, BackException;
    }

    /** A new facility: how it is called. */
    Facility begun() throws StoppedException {
        dialogue.say("opening");
        while (true) {
            try {
                String given = ask("opening-name", "", this::name);
                String name = given.isEmpty() ? null : given;
                return ask(
                        "opening-id",
                        NameId.of(given),
                        answer -> checked(FacilityBuilder.builder()
                                .id(answer)
                                .name(name)
                                .buildings(List.of(
                                        BuildingBuilder.builder().id(NO_NAME).build()))
                                .build()));
            } catch (BackException e) {
                dialogue.say("no-back");
            }
        }
    }

    /** Whether what stands in a building is still to be told. */
    static boolean isUnfinished(Facility facility) {
        return facility.buildings().stream().anyMatch(Opening::isEmpty);
    }

    private static boolean isEmpty(Building building) {
        return building.rooms() == null && building.units() == null;
    }

    /** Asks what is not known yet of where it is, of what kind, and what stands there. */
    Facility completed(Facility begun, Kept kept) throws StoppedException, IOException {
        List<Part> parts = List.of(
                new Part(facility -> facility.municipality() != null, this::withMunicipality),
                new Part(
                        facility -> facility.buildings().stream().anyMatch(building -> building.form() != null),
                        this::withForm),
                new Part(
                        facility -> !facility.buildings().get(0).id().equals(NO_NAME)
                                || !isEmpty(facility.buildings().get(0)),
                        this::withBuildings),
                new Part(facility -> !isUnfinished(facility), this::withRooms));
        Deque<Facility> before = new ArrayDeque<>();
        Facility facility = begun;
        int at = 0;
        while (at < parts.size()) {
            known = facility;
            Part part = parts.get(at);
            if (part.isDone().test(facility)) {
                at++;
                continue;
            }
            try {
                Facility next = part.asked().of(facility);
                before.push(facility);
                asked.push(at);
                facility = next;
                kept.save(facility);
                at++;
            } catch (BackException e) {
                if (before.isEmpty()) {
                    dialogue.say("no-back");
                } else {
                    facility = before.pop();
                    at = asked.pop();
                    kept.save(facility);
                    dialogue.say("undone");
                }
            }
        }
        return facility;
    }

    /** Where nothing was answered to what was asked: it is not asked again. */
    Set<Pointer> unanswered(Facility facility) {
        return LeftOpen.in(facility, asked.contains(MUNICIPALITY), asked.contains(FORM), asked.contains(ROOMS));
    }

    private Facility withMunicipality(Facility facility) throws StoppedException, BackException {
        return ask("opening-municipality", "", answer -> {
            if (answer.isEmpty()) {
                return facility;
            }
            TypedMunicipality typed = TypedMunicipality.of(answer, dialogue);
            if (typed.told() != null) {
                dialogue.line("  " + typed.told());
            }
            return checked(facility.withMunicipality(typed.code()).withFormerMunicipality(typed.former()));
        });
    }

    private Facility withForm(Facility facility) throws StoppedException, BackException {
        List<Question.Choice> forms = OpeningQuestion.choices(AccommodationForm.values());
        Question question = OpeningQuestion.of(
                "building.form", AnswerType.WORD, forms, OpeningQuestion.place(Pointer.ROOT, subject(facility)), asOf);
        LookReader reader = new LookReader(dialogue, facility);
        return asked(dialogue.text("opening-kind"), forms, "", answer -> {
            if (answer.isEmpty()) {
                return facility;
            }
            Object key = reader.value(question, answer);
            AccommodationForm form = Arrays.stream(AccommodationForm.values())
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            return facility.withBuildings(facility.buildings().stream()
                    .map(building -> building.withForm(form))
                    .toList());
        });
    }

    private static Subject subject(Facility facility) {
        return new Subject("facility", facility.id(), facility.name(), Pointer.ROOT);
    }

    private static boolean isHouse(Building building) {
        return building.form() == AccommodationForm.REGULAR_DWELLING;
    }

    /** A house is one building; of anything else it is asked how many there are. */
    private Facility withBuildings(Facility facility) throws StoppedException, BackException {
        AccommodationForm form = facility.buildings().get(0).form();
        String alone = HousingKind.building(form, Texts.of(dialogue.locale()));
        if (isHouse(facility.buildings().get(0))) {
            return facility.withBuildings(List.of(facility.buildings().get(0).withId(alone)));
        }
        int number = ask("opening-buildings", "1", this::number);
        String letters = IntStream.range(0, number)
                .mapToObj(CellReference::convertNumToColString)
                .collect(Collectors.joining(", "));
        String usual = number == 1 ? alone : letters;
        return ask(
                number == 1 ? "opening-building" : "opening-building-names",
                usual,
                answer -> named(facility, form, number, answer, answer.equals(usual)),
                number);
    }

    /** The buildings by their names, in one answer. */
    private Facility named(
            Facility facility, @Nullable AccommodationForm form, int number, String answer, boolean isUsual)
            throws RefusedException {
        List<String> names =
                Stream.of(answer.split("[,;]", -1)).map(String::strip).toList();
        if (number == 1) {
            names = List.of(answer);
        }
        if (names.size() != number) {
            throw new RefusedException(dialogue.text("opening-how-many-names", number, names.size()));
        }
        return checked(facility.withBuildings(names.stream()
                .map(name -> BuildingBuilder.builder()
                        .id(isUsual ? name : NameId.of(name))
                        .name(isUsual ? null : name)
                        .form(form)
                        .build())
                .toList()));
    }

    /** What is in the buildings of which it is not known: in all of them together, with what is other behind it. */
    private Facility withRooms(Facility facility) throws StoppedException, BackException {
        Facility after = facility;
        List<Question.Choice> kinds = OpeningQuestion.choices(RoomKind.values());
        List<Integer> empty = IntStream.range(0, facility.buildings().size())
                .filter(i -> isEmpty(facility.buildings().get(i)))
                .boxed()
                .toList();
        if (!isHouse(facility.buildings().get(empty.get(0)))) {
            List<Question.Place> units = places(facility, empty, "units");
            after = ask(after, OpeningQuestion.of("building.units", AnswerType.PARTS, List.of(), units, asOf));
            List<Question.Place> inUnits = new ArrayList<>();
            for (int i : empty) {
                inUnits.addAll(places(after.buildings().get(i), building(i)));
            }
            if (!inUnits.isEmpty()) {
                Question rooms = OpeningQuestion.of("unit.rooms", AnswerType.KINDS, kinds, inUnits, asOf);
                after = RoomNames.in(ask(after, rooms), dialogue.locale());
                dialogue.say("opening-other-rooms");
            }
        }
        List<Question.Place> places = places(after, empty, "rooms");
        Question rooms = OpeningQuestion.of("building.rooms", AnswerType.KINDS, kinds, places, asOf);
        return RoomNames.in(ask(after, rooms), dialogue.locale());
    }

    private static Pointer building(int index) {
        return Pointer.ROOT.field("buildings").element(index);
    }

    private static List<Question.Place> places(Facility facility, List<Integer> buildings, String list) {
        List<Question.Place> places = new ArrayList<>();
        for (int i : buildings) {
            Building building = facility.buildings().get(i);
            Subject subject = new Subject("building", building.id(), building.name(), building(i));
            places.addAll(OpeningQuestion.place(building(i).field(list), subject));
        }
        return places;
    }

    private static List<Question.Place> places(Building building, Pointer at) {
        List<Question.Place> places = new ArrayList<>();
        List<Unit> units = building.units() == null ? List.of() : building.units();
        for (int i = 0; i < units.size(); i++) {
            Pointer unit = at.field("units").element(i);
            String id = building.id() + "/" + units.get(i).id();
            places.addAll(OpeningQuestion.place(unit.field("rooms"), new Subject("unit", id, null, unit)));
        }
        return places;
    }

    /** A name that can be kept, whatever the id will be. */
    private String name(String answer) throws RefusedException {
        checked(FacilityBuilder.builder()
                .id(NO_NAME)
                .name(answer.isEmpty() ? null : answer)
                .buildings(List.of(BuildingBuilder.builder().id(NO_NAME).build()))
                .build());
        return answer;
    }

    private int number(String answer) throws RefusedException {
        if (answer.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(answer);
            if (number >= 1 && number <= MOST_BUILDINGS) {
                return number;
            }
        }
        throw new RefusedException(dialogue.text("opening-number", MOST_BUILDINGS));
    }

    /** What a file with this would be read as, so that nothing is accepted here that a reader refuses. */
    private Facility checked(Facility facility) throws RefusedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FacilityWriter.write(facility, FacilityWriter.Format.JSON, out);
            FacilityReader.read(facility.id(), out.toByteArray());
            return facility;
        } catch (UnreadableInputException e) {
            throw new RefusedException(e.problems().get(0).message(dialogue.locale()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** A question with its number, of about how many. */
    private void begin() {
        int number = dialogue.begin();
        dialogue.line("");
        dialogue.say("opening-progress", number, Math.max(number, expected.about(known)));
    }

    private <T> T ask(String key, String usual, Made<T> made, Object... arguments)
            throws StoppedException, BackException {
        return asked(dialogue.text(key, arguments), List.of(), usual, made);
    }

    private <T> T asked(String text, List<Question.Choice> choices, String usual, Made<T> made)
            throws StoppedException, BackException {
        begin();
        dialogue.line(text + (usual.isEmpty() ? "" : " [" + usual + "]"));
        for (int i = 0; i < choices.size(); i++) {
            dialogue.line(LookText.number(i) + choices.get(i).label().in(dialogue.locale()));
        }
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> throw new StoppedException();
                case BACK -> throw new BackException();
                case HELP -> dialogue.say("opening-help");
                default -> {
                    try {
                        return made.of(reply.is(Dialogue.Reply.Kind.NOTHING) ? usual : reply.text());
                    } catch (RefusedException e) {
                        dialogue.say("refused", e.told());
                    }
                }
            }
        }
    }

    /** The facility with an answer; without one it stays unknown and is asked later, where a norm needs it. */
    private Facility ask(Facility facility, Question question) throws StoppedException, BackException {
        LookReader reader = new LookReader(dialogue, facility);
        begin();
        new LookText(dialogue).show(Look.of(question), facility);
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> throw new StoppedException();
                case BACK -> throw new BackException();
                case NOTHING -> {
                    return facility;
                }
                case HELP -> dialogue.line("  " + question.whereToFind(dialogue.locale()));
                default -> {
                    try {
                        return question.answeredEachIn(facility, reader.one(question, reply.text()));
                    } catch (RefusedException e) {
                        dialogue.say("refused", e.told());
                    }
                }
            }
        }
    }
}
