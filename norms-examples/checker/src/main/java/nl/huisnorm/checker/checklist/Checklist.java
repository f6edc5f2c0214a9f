package nl.huisnorm.checker.checklist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Subject;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.workbook.AskedFacts;
import nl.huisnorm.checker.workbook.FilledCell;
import nl.huisnorm.checker.workbook.WorkbookWriter;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.source.Edit;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Shown;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks at on site and looks up in the office, in the order of a walk: every cell of the workbook of a
 * place, and what a person must judge.
 */
final class Checklist {

    /** What is no fact of a place, but an answer to what was judged. */
    private static final Set<String> ANSWERS = Set.of("inspection", "clarification");

    private static final Set<String> LISTS_OF_ANSWERS = Set.of("facility.inspections", "facility.clarifications");

    private final Map<Walk, List<Line>> stops = new EnumMap<>(Walk.class);
    private final Facility facility;
    private final AskedFacts asked;
    private final AnswerBox boxes;
    private final Messages texts;
    private final Locale locale;

    /**
     * A line of it.
     *
     * @param about the thing, as it is called
     * @param question what is asked
     * @param label the same as short as it can be said, where the thing is told elsewhere
     * @param answer what is known, or a box to fill in
     * @param brief the same where there is little room
     * @param known whether it is known
     * @param where where the answer is found
     * @param sheet the sheet of the workbook where the answer goes
     * @param cell the cell of it; empty where it is a line of its own there
     */
    record Line(
            String about,
            String question,
            String label,
            String answer,
            String brief,
            boolean known,
            String where,
            String sheet,
            String cell) {}

    private Checklist(Facility facility, AskedFacts asked, Locale locale) {
        this.facility = facility;
        this.asked = asked;
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.boxes = new AnswerBox(locale);
    }

    /**
     * The checklist of a facility.
     *
     * @param facility what is known
     * @param place a facility for which it is found out what is asked: the same, or one that is taken to be so
     */
    static Checklist of(Facility facility, Facility place, Huisnorm huisnorm, AssessmentOptions options, Locale locale)
            throws IOException {
        Checklist list = new Checklist(facility, AskedFacts.of(place, huisnorm, options), locale);
        List<FilledCell> cells =
                WorkbookWriter.cells(facility, list.asked, huisnorm.rulebook(), options.asOf(), locale);
        cells.forEach(list::add);
        String sheet = cells.stream()
                .filter(cell -> cell.fact().owner().equals("inspection"))
                .map(FilledCell::sheet)
                .findFirst()
                .orElse("");
        huisnorm.questions(place, options).stream()
                .filter(question -> question.norm() != null)
                .forEach(question -> list.check(question, sheet, facility.equals(place)));
        return list;
    }

    /** What is at each stop of the walk. */
    Map<Walk, List<Line>> stops() {
        return stops;
    }

    private void add(FilledCell cell) {
        Fact fact = cell.fact();
        Object value = cell.value();
        boolean hasItsOwn = cell.isList() && value instanceof List<?> list && !list.isEmpty();
        // what a thing is called stands above its lines
        boolean isName = fact.required() && (value != null || fact.name().equals("id"));
        boolean isAnswer = ANSWERS.contains(fact.owner()) || LISTS_OF_ANSWERS.contains(fact.path());
        if (isAnswer || hasItsOwn || isName || (value == null && !isAskedOfRoom(cell))) {
            return;
        }
        String about = about(cell);
        String question = fact.ask() == null || cell.record() == null
                ? capital(fact.label().in(locale))
                : fact.ask().in(locale).replace("{0}", about);
        String label = capital(fact.label().in(locale));
        line(
                walk(cell),
                new Line(
                        capital(about),
                        question,
                        walk(cell) == Walk.OFFICE ? label : label + boxes.kind(cell),
                        value == null ? boxes.empty(cell) : boxes.filled(cell, value),
                        value == null ? boxes.brief(cell) : boxes.filled(cell, value),
                        value != null,
                        fact.where().in(locale),
                        cell.sheet(),
                        cell.cell()));
    }

    /** Where on the walk a cell is filled in; what is asked of a room is asked in the room, though known before. */
    private static Walk walk(FilledCell cell) {
        Walk walk = cell.fact().walk();
        return cell.record() instanceof Room room ? (walk == Walk.BEFORE ? Walk.ROOMS : walk).in(room.kind()) : walk;
    }

    /** Whether a fact of a room is asked of such a room: a column of the workbook is there for all of them. */
    private boolean isAskedOfRoom(FilledCell cell) {
        Fact fact = cell.fact();
        return !(cell.record() instanceof Room)
                || !asked.norms(room(cell.ids()).field(fact.name()), fact.path())
                        .isEmpty();
    }

    /** Where a room stands in the file: the last of the ids is its own, those before it are of where it is. */
    private Pointer room(List<String> ids) {
        Pointer at = Pointer.ROOT;
        Record around = facility;
        for (int i = 0; i < ids.size(); i++) {
            String list = i == 0 ? "buildings" : i == ids.size() - 1 ? "rooms" : "units";
            List<?> all = (List<?>) Objects.requireNonNull(Edit.values(around).get(list));
            for (int j = 0; j < all.size(); j++) {
                Record one = (Record) all.get(j);
                if (ids.get(i).equals(Edit.values(one).get("id"))) {
                    at = at.field(list).element(j);
                    around = one;
                    break;
                }
            }
        }
        return at;
    }

    private void check(Question question, String sheet, boolean named) {
        Norm norm = Objects.requireNonNull(question.norm());
        Text plain = norm.question();
        ResourceBundle own = Texts.of(locale);
        String asked = named || plain == null ? question.text(locale) : plain.in(locale);
        line(
                question.walk(),
                new Line(
                        own.getString("checklist.checks"),
                        asked,
                        asked,
                        boxes.yesNo(),
                        boxes.yesNo(),
                        false,
                        question.whereToFind(locale),
                        sheet,
                        ""));
    }

    private void line(Walk walk, Line line) {
        stops.computeIfAbsent(walk, any -> new ArrayList<>()).add(line);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What a cell says something of, as questions call it; where there is none yet, what it would be. */
    private String about(FilledCell cell) {
        Record record = cell.record();
        if (record == null) {
            return FactTable.get().record(cell.fact().owner()).label().in(locale);
        }
        String id = String.join("/", cell.ids());
        if (record instanceof Facility facility) {
            return place("facility", facility.id(), facility.name(), null);
        }
        if (record instanceof Building building) {
            return place("building", id, building.name(), null);
        }
        if (record instanceof Unit unit) {
            return place("unit", id, unit.name(), null);
        }
        if (record instanceof Room room) {
            return place("room", id, room.name(), room.kind());
        }
        String label =
                FactTable.get().record(Edit.owner(record.getClass())).label().in(locale);
        return id.isEmpty() ? label : Shown.text(label + " " + id);
    }

    private String place(String kind, String id, @Nullable String name, @Nullable RoomKind room) {
        return new Question.Place(Pointer.ROOT, new Subject(kind, id, name, Pointer.ROOT), room, null, 0)
                .description(texts.locale());
    }
}
