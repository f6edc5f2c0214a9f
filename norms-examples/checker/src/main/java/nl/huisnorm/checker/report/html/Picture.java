package nl.huisnorm.checker.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.checker.report.InspectionReport;
import nl.huisnorm.checker.report.Place;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** Makes the picture of a facility, as a section through its buildings: rooms in rows by storey, and what is to be done at each. */
final class Picture {

    /** So many findings of a place are named there; all of them stand under the findings. */
    private static final int MOST_LINKS = 40;

    /** With more rooms than these, those of a unit are shown when the unit is opened. */
    private static final int MANY_ROOMS = 60;

    /** Floor areas from which a room is drawn wider, in square metres. */
    private static final List<BigDecimal> WIDER =
            List.of(BigDecimal.valueOf(8), BigDecimal.valueOf(14), BigDecimal.valueOf(24));

    private final InspectionReport report;
    private final HtmlTexts texts;
    private final Locale locale;
    private final String prefix;
    private final boolean folds;
    private final IdentityHashMap<Place, Integer> numbers = new IdentityHashMap<>();

    /** The order of storeys whose number is not known: after all others. */
    private static final int UNKNOWN = Integer.MAX_VALUE;

    Picture(InspectionReport report, HtmlTexts texts, String prefix) {
        this.report = report;
        this.texts = texts;
        this.locale = report.locale();
        this.prefix = prefix;
        this.folds = report.place()
                        .all()
                        .filter(place -> place.kind().equals("room"))
                        .count()
                > MANY_ROOMS;
        report.place().all().forEach(place -> numbers.put(place, numbers.size()));
    }

    /** The number of a place on the page. */
    int number(Place place) {
        return Objects.requireNonNull(numbers.get(place));
    }

    View.Plan plan() {
        List<View.Box> boxes = new ArrayList<>();
        boxes.add(new View.Box(false, tile(report.place(), report.place().own()), List.of(), List.of()));
        report.place().within().forEach(building -> boxes.add(box(building)));
        return new View.Plan(boxes, States.all(locale));
    }

    private View.Box box(Place place) {
        List<Place> rooms =
                place.within().stream().filter(one -> one.kind().equals("room")).toList();
        Map<Integer, List<Place>> byStorey = rooms.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(one.storey(), UNKNOWN), TreeMap::new, Collectors.toList()));
        List<View.Row> rows = new ArrayList<>();
        byStorey.forEach((storey, on) -> rows.add(new View.Row(
                storey(storey, byStorey.size()),
                on.stream().map(room -> tile(room, room.own())).toList())));
        return new View.Box(
                folds && place.kind().equals("unit"),
                tile(place, place.worst()),
                rows,
                place.within().stream()
                        .filter(one -> !one.kind().equals("room"))
                        .map(this::box)
                        .toList());
    }

    private @Nullable String storey(int storey, int rows) {
        if (storey == UNKNOWN) {
            return rows == 1 ? null : texts.get("storey-unknown");
        }
        return storey == 0 ? texts.get("storey-ground") : texts.get("storey", Integer.toString(storey));
    }

    private View.Tile tile(Place place, @Nullable Outcome worst) {
        return new View.Tile(
                States.ofPlace(worst, locale),
                place.label(),
                name(place),
                measures(place),
                isToDo(place) ? "#" + anchor(place) : null,
                size(place.area()));
    }

    private static int size(@Nullable BigDecimal area) {
        return area == null
                ? 1
                : 1
                        + (int) WIDER.stream()
                                .filter(one -> area.compareTo(one) >= 0)
                                .count();
    }

    private static String name(Place place) {
        String id = place.id().substring(place.id().lastIndexOf('/') + 1);
        return place.name() == null ? id : place.name();
    }

    /** Floor area and people, as far as they are known. */
    private String measures(Place place) {
        Messages words = Messages.in(locale);
        List<String> parts = new ArrayList<>();
        if (place.area() != null) {
            parts.add(Words.number(place.area(), words) + " m²");
        }
        if (place.people() != null) {
            parts.add(texts.count("people", place.people()));
        }
        return String.join(", ", parts);
    }

    private static boolean isToDo(Place place) {
        return place.findings().stream().anyMatch(finding -> finding.section().isToDo());
    }

    private String anchor(Place place) {
        return prefix + "p-" + number(place);
    }

    /** What is to be done at each place, in the order of the input; places where nothing is are left out. */
    List<View.AtPlace> places() {
        return report.place().all().filter(Picture::isToDo).map(this::at).toList();
    }

    private View.AtPlace at(Place place) {
        List<FindingEntry> all = place.findings().stream()
                .filter(finding -> finding.section().isToDo())
                .sorted((one, other) -> one.section().compareTo(other.section()))
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(finding -> counts.merge(
                finding.outcome() == Outcome.NON_COMPLIANT ? "not-met" : "cannot-be-told", 1, Integer::sum));
        return new View.AtPlace(
                anchor(place),
                States.ofPlace(place.own(), locale),
                place.label(),
                place.name() == null ? place.id() : place.name() + " (" + place.id() + ")",
                Stream.of("not-met", "cannot-be-told")
                        .filter(counts::containsKey)
                        .map(key -> texts.count(key, Objects.requireNonNull(counts.get(key))))
                        .collect(Collectors.joining(", ")),
                all.stream().limit(MOST_LINKS).map(this::link).toList());
    }

    private View.Link link(FindingEntry finding) {
        return new View.Link(
                "#" + prefix + finding.anchor(),
                States.of(finding.outcome(), locale),
                finding.norm().id() + " " + finding.norm().title());
    }
}
