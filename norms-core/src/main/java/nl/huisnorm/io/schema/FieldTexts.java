package nl.huisnorm.io.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FilePart;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;

/** What to tell people of the records and fields of a kind of file, in Dutch and English at once. */
final class FieldTexts {

    private static final int FIRST_NORMS = 5;

    private final String file;
    private final Map<String, List<String>> norms = new LinkedHashMap<>();

    FieldTexts(String file, Rulebook rulebook) {
        this.file = file;
        for (Norm norm : rulebook.norms()) {
            rulebook.facts(norm.id())
                    .forEach(fact -> norms.computeIfAbsent(fact, any -> new ArrayList<>())
                            .add(norm.id()));
        }
    }

    private boolean isOfFacts() {
        return file.isEmpty();
    }

    /** What a record is. */
    Text about(Class<?> type) {
        return isOfFacts()
                ? record(type).about()
                : FactTable.get().part(file, type.getSimpleName()).about();
    }

    private static FactRecord record(Class<?> type) {
        return FactTable.get().record(type.asSubclass(Record.class));
    }

    /** What is told of a field: its title, its description, and what only programs read. */
    Map<String, Object> told(Class<?> type, String field) {
        Map<String, Object> told = new LinkedHashMap<>();
        Fact fact = isOfFacts() ? record(type).fact(field) : null;
        if (fact != null) {
            List<String> serves = norms.getOrDefault(fact.path(), List.of());
            told.put("title", both(fact.label()));
            told.put("description", description(fact, serves));
            put(told, "x-unit", fact.unit() == null ? null : fact.unit().key());
            told.put("x-known", fact.known().key());
            put(told, "x-norms", serves.isEmpty() ? null : serves);
            return told;
        }
        FilePart.Field part = isOfFacts()
                ? null
                : FactTable.get().part(file, type.getSimpleName()).field(field);
        if (part == null) {
            throw new IllegalStateException("nothing is told of " + type.getSimpleName() + "." + field);
        }
        told.put("title", both(part.label()));
        told.put("description", lines(sentence(part.about())));
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static String description(Fact fact, List<String> serves) {
        Text about = sentence(fact.about());
        Text where = fact.where();
        String text = lines(new Text(about.nl() + " " + where.nl(), about.en() + " " + where.en()));
        String unit = fact.unit() == null ? "" : unit(fact.unit());
        if (!unit.isEmpty()) {
            text += "\nEenheid / unit: " + unit;
        }
        if (!serves.isEmpty()) {
            int more = serves.size() - FIRST_NORMS;
            text += "\nNormen / norms: "
                    + String.join(", ", serves.subList(0, Math.min(FIRST_NORMS, serves.size())))
                    + (more > 0 ? " (+" + more + ")" : "");
        }
        return text;
    }

    private static String unit(Named unit) {
        return both(new Text(unit.label(Messages.DUTCH), unit.label(Locale.ENGLISH)));
    }

    /** A phrase as a sentence. */
    static Text sentence(Text phrase) {
        return new Text(sentence(phrase.nl()), sentence(phrase.en()));
    }

    private static String sentence(String phrase) {
        String begun = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** Both languages, one a line. */
    static String lines(Text text) {
        return "NL: " + text.nl() + "\nEN: " + text.en();
    }

    /** Both languages, or one where they say the same. */
    static String both(Text text) {
        return text.nl().equals(text.en()) ? text.nl() : text.nl() + " / " + text.en();
    }

    /** What a word means, for people; the word itself where no more is known. */
    static String word(Named word) {
        String key = "word." + word.getClass().getSimpleName() + "." + word.key();
        return Messages.in(Locale.ENGLISH).keys().contains(key)
                ? both(new Text(word.label(Messages.DUTCH), word.label(Locale.ENGLISH)))
                : word.key();
    }
}
