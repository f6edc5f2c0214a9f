package nl.huisnorm.io.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Knows where in a file each value stands, and where in the files that this one names. Immutable.
 *
 * <p>A value of a file that is named at a place lies under that place: {@code /facilities/campus/buildings/0} is the first
 * building in the file that stands at {@code /facilities/campus}.
 */
@Stable
public final class SourceMap {

    private final SourceNode root;
    private final Map<Pointer, Part> parts;
    private final @Nullable Function<Pointer, @Nullable Position> vacant;

    /** What is judged with a file and never stands in it. */
    private static final Set<String> OF_OTHER_FILES = Set.of("waivers");

    private record Part(Pointer at, String file, SourceMap positions) {}

    SourceMap(SourceNode root) {
        this(root, Map.of(), null);
    }

    private SourceMap(
            SourceNode root, Map<Pointer, Part> parts, @Nullable Function<Pointer, @Nullable Position> vacant) {
        this.root = root;
        this.parts = parts;
        this.vacant = vacant;
    }

    /** The places of an input that was not read from a file: none. */
    public static SourceMap none() {
        return new SourceMap(new SourceNode.Scalar(Position.START, SourceNode.Kind.NOTHING, ""));
    }

    /**
     * The same for a file of another kind that was read as the text of this one: a workbook, for instance, of which each cell
     * became a line.
     *
     * @param places the place in that file of a place in the text
     */
    public SourceMap moved(UnaryOperator<Position> places) {
        return new SourceMap(moved(root, places), parts, vacant);
    }

    /**
     * The same where the file has room for values that are not told.
     *
     * @param places the place in that file of a place in the text
     * @param vacant where a value that is not told would be filled in, by its place in the data; none where there is no room for it
     */
    public SourceMap moved(UnaryOperator<Position> places, Function<Pointer, @Nullable Position> vacant) {
        return new SourceMap(moved(root, places), parts, vacant);
    }

    private static SourceNode moved(SourceNode node, UnaryOperator<Position> places) {
        Position position = places.apply(node.position());
        if (node instanceof SourceNode.Scalar scalar) {
            return new SourceNode.Scalar(position, scalar.kind(), scalar.text());
        }
        if (node instanceof SourceNode.Elements list) {
            return new SourceNode.Elements(
                    position,
                    list.elements().stream()
                            .map(element -> moved(element, places))
                            .toList());
        }
        SourceNode.Fields object = (SourceNode.Fields) node;
        Map<String, SourceNode> fields = new LinkedHashMap<>();
        object.fields().forEach((name, field) -> fields.put(name, moved(field, places)));
        Map<String, Position> keys = new LinkedHashMap<>();
        object.keys().forEach((name, key) -> keys.put(name, places.apply(key)));
        return new SourceNode.Fields(position, fields, keys);
    }

    /** The same with the files of facilities, by id, under {@code /facilities}. */
    SourceMap withFacilities(Map<String, FacilityDocument> facilities) {
        Map<Pointer, Part> parts = new HashMap<>();
        facilities.forEach((id, document) -> {
            Pointer at = Pointer.ROOT.field("facilities").field(id);
            parts.put(at, new Part(at, document.file(), document.positions()));
        });
        return new SourceMap(root, parts, vacant);
    }

    /**
     * Where a value stands.
     *
     * @param pointer the value's place in the data
     * @return its place in the file that {@link #file} tells; none if there is no such value
     */
    public @Nullable Position locate(Pointer pointer) {
        Part part = part(pointer);
        Pointer below = part == null ? null : pointer.below(part.at());
        if (part != null && below != null) {
            return part.positions().locate(below);
        }
        boolean none = root instanceof SourceNode.Scalar scalar && scalar.kind() == SourceNode.Kind.NOTHING;
        return none ? null : root.at(pointer);
    }

    /**
     * Where somebody goes to change a value or to tell it: its place where it is told; else the place where it would be filled in, which
     * in a text is that of what it belongs to.
     *
     * @param pointer the value's place in the data
     * @return the place in the file that {@link #file} tells; none if the file has no room for such a value
     */
    public @Nullable Position place(Pointer pointer) {
        Part part = part(pointer);
        Pointer below = part == null ? null : pointer.below(part.at());
        if (part != null && below != null) {
            return part.positions().place(below);
        }
        Position told = locate(pointer);
        if (told != null) {
            return told;
        }
        Position room = vacant == null ? null : vacant.apply(pointer);
        return room != null ? room : around(pointer);
    }

    /** Where the nearest that a value would stand in begins: an object that has a name at its name. */
    private @Nullable Position around(Pointer pointer) {
        Pointer around = pointer.parent();
        while (around != null && around.parent() != null) {
            Position told = locate(around);
            if (told != null) {
                Position name = root.nameAt(around);
                return name == null ? told : name;
            }
            around = around.parent();
        }
        return OF_OTHER_FILES.contains(first(pointer)) ? null : locate(Pointer.ROOT);
    }

    private static String first(Pointer pointer) {
        Pointer at = pointer;
        for (Pointer above = at.parent(); above != null && above.parent() != null; above = at.parent()) {
            at = above;
        }
        return at.last();
    }

    /**
     * The file that a value stands in.
     *
     * @param pointer the value's place in the data
     * @return the file's name; none for the file that this is the map of
     */
    public @Nullable String file(Pointer pointer) {
        Part part = part(pointer);
        return part == null ? null : part.file();
    }

    /**
     * The lines or cells that values stand on or would stand on, for people: those of this file, and with the name of the file those of
     * others.
     *
     * @param pointers the values' places in the data
     * @param most how many lines are told of each file
     * @param locale the language wanted; anything but Dutch gives English
     * @return the lines or cells between brackets; empty where there are none
     */
    public String lines(Collection<Pointer> pointers, int most, Locale locale) {
        Messages texts = Messages.in(locale);
        Map<String, Set<Position>> byFile = new LinkedHashMap<>();
        for (Pointer pointer : pointers) {
            Position position = place(pointer);
            if (position != null) {
                String file = Objects.requireNonNullElse(file(pointer), "");
                byFile.computeIfAbsent(file.substring(file.lastIndexOf('/') + 1), one -> new LinkedHashSet<>())
                        .add(position);
            }
        }
        if (byFile.isEmpty()) {
            return "";
        }
        return byFile.entrySet().stream()
                .map(file -> {
                    String text = lines(file.getValue(), most, texts);
                    return file.getKey().isEmpty() ? text : file.getKey() + ", " + text;
                })
                .collect(Collectors.joining("; ", "(", ")"));
    }

    /** The lines of a text, or the cells of each sheet. */
    private static String lines(Set<Position> positions, int most, Messages texts) {
        Map<String, Set<String>> bySheet = new LinkedHashMap<>();
        int told = 0;
        boolean more = false;
        for (Position position : positions) {
            String sheet = position.sheet();
            Set<String> names =
                    bySheet.computeIfAbsent(sheet == null ? "" : Characters.shown(sheet), one -> new LinkedHashSet<>());
            String name = sheet == null ? Integer.toString(position.line()) : position.name();
            if (told < most && names.add(name)) {
                told++;
            } else if (!names.contains(name)) {
                more = true;
            }
        }
        String shown = bySheet.entrySet().stream()
                .filter(sheet -> !sheet.getValue().isEmpty())
                .map(sheet -> names(sheet.getKey(), sheet.getValue(), texts))
                .collect(Collectors.joining("; "));
        return more ? shown + " …" : shown;
    }

    private static String names(String sheet, Set<String> names, Messages texts) {
        String all = String.join(", ", names);
        boolean one = names.size() == 1;
        return sheet.isEmpty()
                ? texts.get(one ? "line.one" : "line.more", all)
                : texts.get(one ? "position.cell" : "position.cells", sheet, all);
    }

    private @Nullable Part part(Pointer pointer) {
        for (Pointer above = pointer.parent(); above != null; above = above.parent()) {
            Part part = parts.get(above);
            if (part != null) {
                return part;
            }
        }
        return null;
    }
}
