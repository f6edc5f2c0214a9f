package nl.huisnorm.io.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactRecord;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FilePart;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.internal.source.RecordShape.Part;
import nl.huisnorm.io.write.NormReference;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Text;

/**
 * Writes down for people, in Markdown, what the files they write can hold: a page for each kind of thing, with what each
 * field is, what it can be, where the answer is found, and which norms look at it.
 */
@Experimental
public final class FieldReference {

    private static final FactTable TABLE = FactTable.get();

    private final String version;
    private final Locale locale;
    private final Messages texts;
    private final FieldForms forms;
    private final Map<String, List<Norm>> norms = new LinkedHashMap<>();

    /**
     * Writes about the files of a rulebook.
     *
     * @param rulebook the rulebook whose norms look at the fields
     * @param locale the language; anything but Dutch gives English
     */
    public FieldReference(Rulebook rulebook, Locale locale) {
        this.version = rulebook.version();
        this.locale = locale;
        this.texts = Messages.in(locale);
        this.forms = new FieldForms(locale);
        for (Norm norm : rulebook.norms()) {
            rulebook.facts(norm.id())
                    .forEach(fact -> norms.computeIfAbsent(fact, any -> new ArrayList<>())
                            .add(norm));
        }
    }

    /** All pages by the names of their files, {@code index.md} first; links between them are relative. */
    public Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index.md", index());
        for (FactRecord record : TABLE.records()) {
            pages.put(FieldForms.page(record.owner()), page(record));
        }
        for (FileKind kind : FileKind.values()) {
            if (!kind.table().isEmpty()) {
                pages.putIfAbsent(kind.table() + ".md", page(kind));
            }
        }
        return pages;
    }

    private String index() {
        StringBuilder page = new StringBuilder();
        line(page, "# " + texts.get("input.title"));
        line(page, "");
        line(page, texts.get("input.about", version));
        line(page, "");
        line(page, "## " + texts.get("input.by-file"));
        line(page, "");
        row(page, texts.get("input.file"), "`huisnorm schema`", texts.get("input.meaning"));
        row(page, "---", "---", "---");
        for (FileKind kind : FileKind.values()) {
            boolean ofFacts = kind.table().isEmpty();
            FactRecord record = ofFacts ? TABLE.record(kind.record()) : null;
            Text about = record == null
                    ? TABLE.part(kind.table(), kind.record().getSimpleName()).about()
                    : record.about();
            String target = record == null
                    ? kind.table() + ".md#" + anchor(kind.record().getSimpleName())
                    : FieldForms.page(record.owner());
            row(page, "[" + kind.label(locale) + "](" + target + ")", "`" + kind.key() + "`", cell(about));
        }
        line(page, "");
        line(page, "## " + texts.get("input.by-thing"));
        line(page, "");
        row(page, texts.get("input.thing"), texts.get("input.field"), texts.get("input.meaning"));
        row(page, "---", "--:", "---");
        for (FactRecord record : TABLE.records()) {
            row(
                    page,
                    "[" + record.label().in(locale) + "](" + FieldForms.page(record.owner()) + ")",
                    Integer.toString(record.facts().size()),
                    cell(record.about()));
        }
        return page.toString();
    }

    private String page(FactRecord record) {
        StringBuilder page = new StringBuilder();
        line(page, "# " + begun(record.label().in(locale)) + " (`" + record.owner() + "`)");
        line(page, "");
        line(page, "[" + texts.get("input.title") + "](index.md)");
        line(page, "");
        line(page, record.about().in(locale));
        line(page, "");
        schema(page, record);
        List<String> places = TABLE.records().stream()
                .flatMap(other -> other.facts().stream())
                .filter(fact ->
                        fact.type().isPart() && TABLE.partOf(fact).owner().equals(record.owner()))
                .map(fact ->
                        "[`" + fact.path() + "`](" + FieldForms.page(fact.owner()) + "#" + anchor(fact.name()) + ")")
                .toList();
        if (!places.isEmpty()) {
            item(page, texts.get("input.stands-in"), String.join(", ", places));
            line(page, "");
        }
        Map<String, Part> parts = RecordShape.of(type(record)).parts();
        heading(page);
        for (Fact fact : record.facts()) {
            row(
                    page,
                    "[`" + fact.name() + "`](#" + anchor(fact.name()) + ")",
                    fact.label().in(locale),
                    forms.of(part(parts, fact.name())),
                    fact.required() ? texts.get("report.yes") : "");
        }
        line(page, "");
        for (Fact fact : record.facts()) {
            fact(page, fact, part(parts, fact.name()));
        }
        line(page, "*" + texts.get("input.words-note") + "*");
        return page.toString();
    }

    private void schema(StringBuilder page, FactRecord record) {
        for (FileKind kind : FileKind.values()) {
            if (kind.table().isEmpty() && TABLE.record(kind.record()).equals(record)) {
                line(page, texts.get("input.schema", kind.key()));
                line(page, "");
            }
        }
    }

    private void heading(StringBuilder page) {
        row(
                page,
                texts.get("input.field"),
                texts.get("input.name"),
                texts.get("input.form"),
                texts.get("input.needed"));
        row(page, "---", "---", "---", "---");
    }

    private void fact(StringBuilder page, Fact fact, Part part) {
        Locale other = locale.getLanguage().equals("nl") ? Locale.ENGLISH : Messages.DUTCH;
        line(page, "<a id=\"" + anchor(fact.name()) + "\"></a>");
        line(page, "");
        line(page, "## `" + fact.name() + "` · " + fact.label().in(locale));
        line(page, "");
        line(page, FieldTexts.sentence(fact.about()).in(locale));
        line(page, "");
        item(page, other.getLanguage(), fact.label().in(other));
        item(page, texts.get("input.form"), forms.of(part));
        if (fact.type().isChoice()) {
            for (Choice.Word word : TABLE.choiceOf(fact).words()) {
                line(
                        page,
                        "  - `" + word.key() + "`: " + ended(word.label().in(locale)) + " "
                                + word.about().in(locale));
            }
        }
        item(page, texts.get("input.where"), fact.where().in(locale));
        item(
                page,
                texts.get("input.known"),
                texts.get("input.known." + fact.known().key()));
        List<Norm> serves = norms.getOrDefault(fact.path(), List.of());
        if (!serves.isEmpty()) {
            item(page, texts.get("input.norms"), serves.stream().map(this::link).collect(Collectors.joining(", ")));
        }
        item(
                page,
                texts.get("input.words"),
                fact.words().all().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
        line(page, "");
    }

    private String link(Norm norm) {
        return "[" + norm.id() + "](../../norms/" + texts.locale().getLanguage() + "/"
                + norm.regime().id() + ".md#" + NormReference.anchor(norm) + ")";
    }

    private String page(FileKind first) {
        List<FileKind> kinds = java.util.Arrays.stream(FileKind.values())
                .filter(kind -> kind.table().equals(first.table()))
                .toList();
        StringBuilder page = new StringBuilder();
        line(page, "# " + begun(kinds.stream().map(kind -> kind.label(locale)).collect(Collectors.joining(", "))));
        line(page, "");
        line(page, "[" + texts.get("input.title") + "](index.md)");
        line(page, "");
        for (FileKind kind : kinds) {
            line(page, texts.get("input.schema", kind.key()));
            line(page, "");
        }
        Map<String, Class<?>> types = new LinkedHashMap<>();
        kinds.forEach(kind -> collect(kind.record(), types));
        for (FilePart part : TABLE.parts(first.table())) {
            part(page, part, types.get(part.name()));
        }
        return page.toString();
    }

    /** The types that a file is read as, by their names: a record, and all that it holds. */
    private static void collect(Type type, Map<String, Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, types);
            }
        } else if (type == Condition.class) {
            types.put(Condition.class.getSimpleName(), Condition.class);
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && types.putIfAbsent(one.getSimpleName(), one) == null) {
            RecordShape.of(one.asSubclass(Record.class)).parts().values().forEach(part -> collect(part.type(), types));
        }
    }

    private void part(StringBuilder page, FilePart part, @org.jspecify.annotations.Nullable Class<?> type) {
        line(page, "<a id=\"" + anchor(part.name()) + "\"></a>");
        line(page, "");
        line(page, "## " + part.name());
        line(page, "");
        line(page, part.about().in(locale));
        line(page, "");
        row(
                page,
                texts.get("input.field"),
                texts.get("input.name"),
                texts.get("input.meaning"),
                texts.get("input.form"),
                texts.get("input.needed"));
        row(page, "---", "---", "---", "---", "---");
        Map<String, Part> parts = type == null || !type.isRecord()
                ? Map.of()
                : RecordShape.of(type.asSubclass(Record.class)).parts();
        for (FilePart.Field field : part.fields()) {
            Part known = parts.get(field.name());
            row(
                    page,
                    "`" + field.name() + "`",
                    field.label().in(locale),
                    cell(FieldTexts.sentence(field.about())),
                    known == null ? "" : forms.of(known),
                    known != null && known.needed() ? texts.get("report.yes") : "");
        }
        line(page, "");
    }

    private static Part part(Map<String, Part> parts, String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("the record has no " + name);
        }
        return part;
    }

    private static Class<? extends Record> type(FactRecord record) {
        try {
            return Class.forName(record.type()).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the table of facts names no record: " + record.type(), e);
        }
    }

    private String cell(Text text) {
        return text.in(locale).replace("|", "\\|").replace('\n', ' ');
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String begun(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static void item(StringBuilder page, String name, String text) {
        line(page, "- " + name + ": " + text);
    }

    private static void row(StringBuilder page, String... cells) {
        line(page, "| " + String.join(" | ", cells) + " |");
    }

    private static String ended(String label) {
        return label.endsWith(".") ? label : label + ".";
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }
}
