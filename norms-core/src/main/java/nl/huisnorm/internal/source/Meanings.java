package nl.huisnorm.internal.source;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/** What a name that a file cannot have at a place was meant to be: by the words people use, or by its spelling. */
final class Meanings {

    /** Shorter words are near to too many others. */
    private static final int LONG_ENOUGH = 5;

    /** The dash of a list with a name right behind it. */
    private static final Pattern DASHED = Pattern.compile("-\\p{L}.*", Pattern.DOTALL);

    private final Class<? extends Record> root;
    private final Map<List<Object>, Meaning> fields = new HashMap<>();
    private @Nullable Map<Class<? extends Record>, Set<Holder>> holders;

    /** A field that holds a record or a list of them. */
    private record Holder(Class<? extends Record> in, String field) {}

    /** A fact of a record that lies elsewhere in the file. */
    private record Elsewhere(Class<? extends Record> in, String field, boolean byName) {}

    /**
     * What was meant.
     *
     * @param mistake what to tell
     * @param field the field of the same record that was meant, where that is known
     */
    record Meaning(Mistake mistake, @Nullable String field) {}

    Meanings(Class<? extends Record> root) {
        this.root = root;
    }

    /** What the whole file is. */
    Class<? extends Record> root() {
        return root;
    }

    /** Whether it was asked before what a name was meant to be. */
    boolean hasMet(Class<? extends Record> type, String name) {
        return fields.containsKey(List.of(type, name));
    }

    /** What a name that is no field of a record was meant to be. */
    Meaning ofField(Class<? extends Record> type, String name) {
        return fields.computeIfAbsent(List.of(type, name), key -> field(type, name));
    }

    private Meaning field(Class<? extends Record> type, String name) {
        String quoted = Mistake.quote(name);
        Collection<String> known = RecordShape.of(type).parts().keySet();
        Mistake spelt = spelling(name);
        if (spelt != null) {
            List<String> itself = FactWords.meant(type, known, name);
            return new Meaning(spelt, itself.size() == 1 ? itself.get(0) : null);
        }
        List<String> meant = FactWords.meant(type, known, name);
        if (!meant.isEmpty()) {
            return new Meaning(word(quoted, meant), meant.size() == 1 ? meant.get(0) : null);
        }
        Mistake mistake = inside(quoted, type, name);
        if (mistake != null) {
            return new Meaning(mistake, null);
        }
        List<Elsewhere> others = named(type, name);
        boolean isOther = others.stream().anyMatch(Elsewhere::byName);
        String nearest = Nearest.of(name, known);
        if (nearest != null && isOther && !Nearest.isSlip(name, nearest)) {
            nearest = null;
        }
        mistake = nearest == null ? elsewhere(quoted, type, others) : null;
        if (nearest == null && mistake == null && !isOther && name.length() >= LONG_ENOUGH) {
            nearest = FactWords.near(type, known, name);
        }
        if (nearest != null) {
            return new Meaning(Mistake.of("unknown-field-near", quoted, nearest), nearest);
        }
        return new Meaning(
                mistake == null ? Mistake.of("unknown-field", quoted, String.join(", ", known)) : mistake, null);
    }

    /** What a name was meant to be that is none of those a part of a file can have, where that is no record. */
    static Mistake ofName(Class<?> owner, List<String> known, String name) {
        Mistake spelt = spelling(name);
        if (spelt != null) {
            return spelt;
        }
        String quoted = Mistake.quote(name);
        List<String> meant = FactWords.meant(owner, known, name);
        if (!meant.isEmpty()) {
            return word(quoted, meant);
        }
        String nearest = Nearest.of(name, known);
        return nearest == null
                ? Mistake.of("unknown-field", quoted, String.join(", ", known))
                : Mistake.of("unknown-field-near", quoted, nearest);
    }

    /** Tells the one name or the names that a word stands for. */
    private static Mistake word(String quoted, List<String> meant) {
        return Mistake.of(meant.size() == 1 ? "field-word" : "field-words", quoted, String.join(", ", meant));
    }

    /** What is in a name that belongs to no name: what nobody sees, the dash of a list, marks that do not quote. */
    static @Nullable Mistake spelling(String name) {
        Mistake unseen = ScalarBinder.unseen(name, true);
        if (unseen != null) {
            return unseen;
        }
        if (DASHED.matcher(name).matches()) {
            return Mistake.of("yaml-dash-space", Mistake.quote("- " + name.substring(1)));
        }
        return CurlyQuotes.wrap(name) ? CurlyQuotes.mistake(name) : null;
    }

    /** What a text that is no word of a choice was meant to be. */
    static Mistake ofWord(Class<?> choice, List<String> known, String text) {
        String quoted = Mistake.quote(text);
        List<String> meant = FactWords.meant(choice, known, text);
        if (meant.size() == 1) {
            return Mistake.of("choice-word", quoted, meant.get(0));
        }
        String all = String.join(", ", known);
        if (meant.size() > 1) {
            return Mistake.of("choice-words", quoted, String.join(", ", meant));
        }
        String nearest = Nearest.of(text, known);
        if (nearest == null && text.length() >= LONG_ENOUGH) {
            nearest = FactWords.near(choice, known, text);
        }
        return nearest == null
                ? Mistake.of("unknown-word", quoted, all)
                : Mistake.of("unknown-word-near", quoted, nearest, all);
    }

    /** Tells the part of the same record that a field belongs in: one that is there once before one that can be there often. */
    private @Nullable Mistake inside(String quoted, Class<? extends Record> type, String name) {
        List<Elsewhere> all =
                named(type, name).stream().filter(one -> holds(type, one.in())).toList();
        Map<String, Part> parts = RecordShape.of(type).parts();
        List<Elsewhere> once = all.stream()
                .filter(one ->
                        parts.values().stream().anyMatch(part -> part.type().equals(one.in())))
                .toList();
        return elsewhere(quoted, type, once.isEmpty() ? all : once);
    }

    /** What a name stands for in other parts of the file. */
    private List<Elsewhere> named(Class<? extends Record> type, String name) {
        List<Elsewhere> found = holders().keySet().stream()
                .filter(other -> !other.equals(type))
                .flatMap(other -> FactWords.meant(
                                other, RecordShape.of(other).parts().keySet(), name)
                        .stream()
                        .map(field -> new Elsewhere(other, field, field.equalsIgnoreCase(name))))
                .toList();
        List<Elsewhere> byName = found.stream().filter(Elsewhere::byName).toList();
        return byName.isEmpty() ? found : byName;
    }

    /** Tells where a field belongs, if that is one place. */
    private @Nullable Mistake elsewhere(String quoted, Class<? extends Record> type, List<Elsewhere> found) {
        if (found.size() != 1) {
            return null;
        }
        Elsewhere one = found.get(0);
        Set<Holder> around = holders().getOrDefault(one.in(), Set.of());
        Set<String> names = new TreeSet<>();
        around.forEach(holder -> names.add(holder.field()));
        if (names.size() != 1) {
            return around.isEmpty() ? atTop(quoted, one.field()) : null;
        }
        Set<String> owners = new TreeSet<>();
        if (!holds(type, one.in())) {
            around.forEach(holder ->
                    holders().getOrDefault(holder.in(), Set.of()).forEach(outer -> owners.add(outer.field())));
        }
        Where where = new Where(names.iterator().next(), List.copyOf(owners));
        return quoted.equals(one.field())
                ? Mistake.of("field-elsewhere", quoted, where)
                : Mistake.of("field-word-elsewhere", quoted, one.field(), where);
    }

    private static Mistake atTop(String quoted, String field) {
        return quoted.equals(field)
                ? Mistake.of("field-at-top", field)
                : Mistake.of("field-word-at-top", quoted, field);
    }

    private boolean holds(Class<? extends Record> type, Class<? extends Record> other) {
        return holders().getOrDefault(other, Set.of()).stream()
                .anyMatch(holder -> holder.in().equals(type));
    }

    /** All records that the file can have, each with the fields that hold it. */
    private Map<Class<? extends Record>, Set<Holder>> holders() {
        if (holders == null) {
            Map<Class<? extends Record>, Set<Holder>> found = new LinkedHashMap<>();
            found.put(root, Set.of());
            Deque<Class<? extends Record>> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                Class<? extends Record> type = open.remove();
                for (Part part : RecordShape.of(type).parts().values()) {
                    Class<? extends Record> held = record(part.type());
                    if (held != null) {
                        if (!found.containsKey(held)) {
                            open.add(held);
                        }
                        found.merge(held, Set.of(new Holder(type, part.name())), Meanings::both);
                    }
                }
            }
            holders = found;
        }
        return Objects.requireNonNull(holders);
    }

    private static Set<Holder> both(Set<Holder> some, Set<Holder> others) {
        Set<Holder> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static @Nullable Class<? extends Record> record(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return record(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> one && one.isRecord() ? one.asSubclass(Record.class) : null;
    }

    /** A part of a file, with the parts that have it where it is not at hand. */
    private record Where(String part, List<String> owners) implements Named {
        @Override
        public String name() {
            return part;
        }

        @Override
        public String label(Locale locale) {
            Messages texts = Messages.in(locale);
            return owners.isEmpty()
                    ? part
                    : texts.get("problems.part-of", part, String.join(" " + texts.get("problems.or") + " ", owners));
        }
    }

    /** The keys of a choice. */
    static List<String> keys(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> ((Named) constant).key())
                .toList();
    }
}
