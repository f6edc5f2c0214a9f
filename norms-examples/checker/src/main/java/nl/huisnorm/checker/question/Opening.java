package nl.huisnorm.checker.question;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.huisnorm.answer.question.AnswerReader;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** The beginning of an interview without a file: what a facility is at least. */
final class Opening {

    private static final int MOST_BUILDINGS = 100;
    private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(1000);

    private final Dialogue dialogue;
    private final LocalDate asOf;

    Opening(Dialogue dialogue, LocalDate asOf) {
        this.dialogue = dialogue;
        this.asOf = asOf;
    }

    /** Ends the opening before there is a facility. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Tells what is wrong with an answer. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** Makes something of an answer. */
    private interface Made<T> {
        T of(String answer) throws RefusedException;
    }

    Facility facility() throws StoppedException {
        dialogue.say("opening");
        String given = ask("opening-name", "", this::name);
        String name = given.isEmpty() ? null : given;
        Facility facility = ask(
                "opening-id",
                id(given),
                answer -> checked(FacilityBuilder.builder()
                        .id(answer)
                        .name(name)
                        .buildings(List.of(building("1", null)))
                        .build()));
        Facility named = facility;
        facility = ask(
                "opening-municipality",
                "",
                answer -> answer.isEmpty() ? named : checked(named.withMunicipality(answer.toUpperCase(Locale.ROOT))));
        int number = ask("opening-buildings", "1", this::number);
        List<Building> buildings = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Facility sofar = facility;
            String usual = dialogue.text("opening-building-usual", i);
            buildings.add(ask(
                    "opening-building",
                    usual,
                    answer -> {
                        List<Building> more = new ArrayList<>(buildings);
                        Building building = building(id(answer), answer.equals(usual) ? null : answer);
                        more.add(building);
                        checked(sofar.withBuildings(more));
                        return building;
                    },
                    i));
        }
        facility = facility.withBuildings(buildings);
        for (int i = 0; i < number; i++) {
            facility = withRooms(facility, Pointer.ROOT.field("buildings").element(i), i);
        }
        return facility;
    }

    /** A name that can be kept, whatever the id will be. */
    private String name(String answer) throws RefusedException {
        checked(FacilityBuilder.builder()
                .id("1")
                .name(answer.isEmpty() ? null : answer)
                .buildings(List.of(building("1", null)))
                .build());
        return answer;
    }

    private static Building building(String id, @Nullable String name) {
        return BuildingBuilder.builder().id(id).name(name).build();
    }

    private int number(String answer) throws RefusedException {
        try {
            int number = Integer.parseInt(answer);
            if (number >= 1 && number <= MOST_BUILDINGS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of bounds
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

    private <T> T ask(String key, String usual, Made<T> made, Object... arguments) throws StoppedException {
        dialogue.line(dialogue.text(key, arguments) + (usual.isEmpty() ? "" : " [" + usual + "]"));
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> throw new StoppedException();
                case HELP -> dialogue.say("opening-help");
                default -> {
                    try {
                        return made.of(reply.is(Dialogue.Reply.Kind.NOTHING) ? usual : reply.text());
                    } catch (RefusedException e) {
                        dialogue.say("refused", String.valueOf(e.getMessage()));
                    }
                }
            }
        }
    }

    private Facility withRooms(Facility facility, Pointer at, int index) throws StoppedException {
        Building building = facility.buildings().get(index);
        Subject subject = new Subject("building", building.id(), building.name(), at);
        Facility after = ask(
                facility, question("building", "units", AnswerType.PARTS, List.of(place(at.field("units"), subject))));
        List<Unit> units = after.buildings().get(index).units();
        if (units == null) {
            return after;
        }
        List<Question.Place> places = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Pointer unit = at.field("units").element(i);
            String id = building.id() + "/" + units.get(i).id();
            places.add(place(unit.field("rooms"), new Subject("unit", id, null, unit)));
        }
        if (!places.isEmpty()) {
            after = ask(after, question("unit", "rooms", AnswerType.KINDS, places));
            dialogue.say("opening-other-rooms");
        }
        return ask(after, question("building", "rooms", AnswerType.KINDS, List.of(place(at.field("rooms"), subject))));
    }

    private static Question.Place place(Pointer pointer, Subject subject) {
        return new Question.Place(pointer, subject, null, null, 0);
    }

    private Question question(String owner, String fact, AnswerType type, List<Question.Place> places) {
        List<Question.Choice> kinds = Arrays.stream(RoomKind.values())
                .map(kind -> new Question.Choice(
                        kind.key(), new Text(kind.label(Messages.DUTCH), kind.label(Locale.ENGLISH))))
                .toList();
        return new Question(
                owner + "." + fact,
                owner,
                fact,
                null,
                type,
                BigDecimal.ZERO,
                MOST_PARTS,
                MeasurementUnit.COUNT,
                type == AnswerType.KINDS ? kinds : List.of(),
                places,
                List.of(),
                new Interval(0, 0),
                BigDecimal.ZERO,
                true,
                asOf);
    }

    /** The facility with an answer; without one it stays unknown and is asked later, where a norm needs it. */
    private Facility ask(Facility facility, Question question) throws StoppedException {
        Locale locale = dialogue.locale();
        dialogue.line(question.text(locale));
        dialogue.line("  " + question.answerHint(locale));
        while (true) {
            Dialogue.Reply reply = dialogue.read();
            switch (reply.kind()) {
                case STOP -> throw new StoppedException();
                case NOTHING -> {
                    return facility;
                }
                case HELP -> dialogue.line("  " + question.whereToFind(locale));
                default -> {
                    try {
                        return question.answeredIn(facility, AnswerReader.read(question, reply.text()));
                    } catch (InvalidAnswerException e) {
                        dialogue.say("refused", e.message(locale));
                    }
                }
            }
        }
    }

    /** A name as an id: small letters and digits with hyphens between. */
    static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
