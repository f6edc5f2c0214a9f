package nl.huisnorm.checker.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.NameId;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Room;
import nl.huisnorm.facility.RoomBuilder;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.facility.Unit;
import nl.huisnorm.facility.UnitBuilder;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/** The kinds of places that a file can be begun for. */
public enum HousingKind {
    HOUSE,
    HOTEL,
    COMPLEX,
    PORTABLE_UNITS,
    RECREATION;

    /** With the first bedroom and one other room as many as stand beside each other on a page. */
    private static final int MORE_BEDROOMS = 4;

    private static final Map<AccommodationForm, Facility> SUPPOSED = byForm();

    private static Map<AccommodationForm, Facility> byForm() {
        Map<AccommodationForm, Facility> byForm = new EnumMap<>(AccommodationForm.class);
        for (HousingKind kind : values()) {
            Facility supposed = kind.supposed();
            byForm.put(Objects.requireNonNull(supposed.buildings().get(0).form()), supposed);
        }
        return byForm;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in a language. */
    public String label(ResourceBundle texts) {
        return texts.getString("init.kind-" + key());
    }

    /** What people call each kind, in both languages; the first word of each is the one that is told. */
    public static Map<String, HousingKind> words() {
        Map<String, HousingKind> words = new LinkedHashMap<>();
        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
            for (HousingKind kind : values()) {
                kind.words(Texts.of(locale)).forEach(word -> words.putIfAbsent(word, kind));
            }
        }
        return words;
    }

    private Stream<String> words(ResourceBundle texts) {
        return Stream.of(texts.getString("init.words-" + key()).split(", ", -1));
    }

    /** The word that is told for it. */
    String word(ResourceBundle texts) {
        return words(texts).findFirst().orElseThrow();
    }

    /** The word for each kind, with what it is. */
    public static List<String> choices(ResourceBundle texts) {
        return Arrays.stream(values())
                .map(kind -> kind.word(texts) + " (" + kind.label(texts) + ")")
                .toList();
    }

    /** The same place for what is of a form; none where no file is begun for it. */
    public static Optional<Facility> supposedOf(AccommodationForm form) {
        return Optional.ofNullable(SUPPOSED.get(form));
    }

    /** What the building of a place of a form is called where nobody says: as such places are. */
    public static String building(@Nullable AccommodationForm form, ResourceBundle texts) {
        Facility supposed = form == null ? null : SUPPOSED.get(form);
        String id =
                supposed == null ? "main-building" : supposed.buildings().get(0).id();
        return texts.getString("init.id-" + id);
    }

    /** A place of this kind with what can be taken to be so, for which it is found out what is asked for. */
    public Facility supposed() {
        String name = "/nl/huisnorm/checker/template/" + key() + ".yaml";
        try (InputStream in = Objects.requireNonNull(HousingKind.class.getResourceAsStream(name))) {
            return FacilityReader.read(name, in.readAllBytes()).facility();
        } catch (IOException | UnreadableInputException e) {
            throw new IllegalStateException("unreadable resource " + name, e);
        }
    }

    /** Of that place what a file begins with: nothing but what there is and how it is called. */
    public static Facility begun(Facility supposed, ResourceBundle texts) {
        return FacilityBuilder.builder()
                .id(texts.getString("init.id-" + supposed.id()))
                .buildings(supposed.buildings().stream()
                        .map(building -> begun(building, texts))
                        .toList())
                .build();
    }

    /**
     * A place with room for more bedrooms, behind all other rooms, where bedrooms stand in the building itself: who looks at a house
     * does not know beforehand how many there are.
     */
    public static Facility withMoreBedrooms(Facility place) {
        return place.withBuildings(
                place.buildings().stream().map(HousingKind::withMoreBedrooms).toList());
    }

    private static Building withMoreBedrooms(Building building) {
        List<Room> rooms = building.rooms();
        if (rooms == null || building.units() != null) {
            return building;
        }
        Stream<Room> more = rooms.stream()
                .filter(room -> room.kind() == RoomKind.BEDROOM)
                .flatMap(room -> IntStream.rangeClosed(2, 1 + MORE_BEDROOMS)
                        .mapToObj(number -> room.withId(room.id() + "-" + number)));
        return building.withRooms(Stream.concat(rooms.stream(), more).toList());
    }

    private static Building begun(Building building, ResourceBundle texts) {
        List<Unit> units = building.units();
        return BuildingBuilder.builder()
                .id(texts.getString("init.id-" + building.id()))
                .form(building.form())
                .units(
                        units == null
                                ? null
                                : units.stream()
                                        .map(unit -> UnitBuilder.builder()
                                                .id(texts.getString("init.id-" + unit.id()))
                                                .rooms(begun(unit.rooms(), texts))
                                                .build())
                                        .toList())
                .rooms(begun(building.rooms(), texts))
                .build();
    }

    private static @Nullable List<Room> begun(@Nullable List<Room> rooms, ResourceBundle texts) {
        return rooms == null
                ? null
                : rooms.stream()
                        .map(room -> RoomBuilder.builder()
                                .id(NameId.of(room.kind().label(texts.getLocale())))
                                .kind(room.kind())
                                .build())
                        .toList();
    }
}
