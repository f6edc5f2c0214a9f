package nl.huisnorm.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The source of a record: its facts with what each can be, and copies of its lists so that it cannot change. */
final class RecordSource {

    private final Table table;
    private final RecordEntry entry;

    private RecordSource(Table table, RecordEntry entry) {
        this.table = table;
        this.entry = entry;
    }

    static String of(Table table, RecordEntry entry) {
        return new RecordSource(table, entry).source();
    }

    private String source() {
        return "package " + entry.javaPackage() + ";\n\n"
                + imports().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining())
                + "\n"
                + Javadoc.of(entry)
                + "@" + mark() + "\n"
                + (entry.builder() ? "@RecordBuilder\n" : "")
                + "public record " + entry.name() + "(\n"
                + entry.facts().stream().map(this::component).collect(Collectors.joining(",\n"))
                + ")"
                + (entry.builder() ? "\n        implements " + entry.name() + "Builder.With" : "")
                + " {"
                + copies()
                + "}\n";
    }

    /** What is planned and agreed is still being settled. */
    private String mark() {
        return entry.room().equals("settlement") ? "Experimental" : "Stable";
    }

    private Set<String> imports() {
        Set<String> imports = new TreeSet<>();
        add(imports, "io.soabase.recordbuilder.core.RecordBuilder", entry.builder());
        add(imports, "nl.huisnorm.stability.MadeByLibrary", true);
        add(imports, "nl.huisnorm.stability." + mark(), true);
        add(imports, "java.math.BigDecimal", any(fact -> fact.type() == FactType.NUMBER));
        add(imports, "java.time.LocalDate", any(fact -> fact.type() == FactType.DATE));
        add(imports, "java.util.List", any(fact -> fact.type().isList()));
        add(imports, "java.util.Map", any(fact -> fact.type() == FactType.TEXTS_BY_ID));
        add(imports, "java.util.Objects", any(FactEntry::required));
        add(imports, "org.jspecify.annotations.Nullable", any(fact -> !fact.required()));
        addOfRoom(imports, "Bounds", "facility", any(fact -> fact.most() != null));
        addOfRoom(imports, "MeasurementUnit", "facility", any(fact -> fact.unit() != null));
        addOfRoom(imports, "Matches", "facility", any(fact -> fact.pattern() != null));
        for (FactEntry fact : entry.facts()) {
            String of = fact.of();
            if (of != null) {
                table.choice(of).ifPresent(choice -> addOfRoom(imports, choice.name(), choice.room(), true));
                table.record(of).ifPresent(record -> addOfRoom(imports, record.name(), record.room(), true));
            }
        }
        return imports;
    }

    private boolean any(Predicate<FactEntry> what) {
        return entry.facts().stream().anyMatch(what);
    }

    private static void add(Set<String> imports, String name, boolean used) {
        if (used) {
            imports.add(name);
        }
    }

    private void addOfRoom(Set<String> imports, String name, String room, boolean used) {
        add(imports, "nl.huisnorm." + room + "." + name, used && !room.equals(entry.room()));
    }

    private String component(FactEntry fact) {
        List<String> parts = new ArrayList<>();
        if (fact.least() != null && fact.most() != null) {
            parts.add("@Bounds("
                    + (fact.least().equals("0") ? "" : "min = " + Javadoc.quoted(fact.least()) + ", ")
                    + "max = " + Javadoc.quoted(fact.most())
                    + (fact.unit() == null ? "" : ", unit = MeasurementUnit." + EnumSource.constant(fact.unit()))
                    + ")");
        }
        if (fact.pattern() != null && fact.example() != null) {
            parts.add("@Matches(value = " + Javadoc.quoted(fact.pattern()) + ", example = "
                    + Javadoc.quoted(fact.example()) + ")");
        }
        if (!fact.required()) {
            parts.add("@Nullable");
        }
        String of = fact.of() == null ? "" : fact.of();
        String part = table.record(of).map(RecordEntry::name).orElse(of);
        parts.add(fact.type().inJava(part));
        parts.add(fact.name());
        return "        " + String.join(" ", parts);
    }

    /** What must be there is named where it is not; what may change is copied. It gets a parameter with each fact. */
    private String copies() {
        String lines = entry.facts().stream()
                .map(this::kept)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining());
        return "\n\n    /** "
                + (lines.isEmpty() ? "" : "Copies what may change, so that the record cannot change afterwards. ")
                + (entry.builder()
                        ? "To be made with {@link " + entry.name() + "Builder}. */\n"
                        : "Made when it is read. */\n")
                + "    @MadeByLibrary\n"
                + "    public " + entry.name() + " {"
                + (lines.isEmpty() ? "}\n" : "\n" + lines + "    }\n");
    }

    private String kept(FactEntry fact) {
        String needed = "Objects.requireNonNull(" + fact.name() + ", \"" + entry.name() + "." + fact.name() + "\")";
        if (!isCopied(fact)) {
            return fact.required() ? "        " + needed + ";\n" : "";
        }
        String copy = (fact.type().isList() ? "List" : "Map") + ".copyOf(";
        return "        " + fact.name() + " = "
                + (fact.required() ? copy + needed : fact.name() + " == null ? null : " + copy + fact.name())
                + ");\n";
    }

    private static boolean isCopied(FactEntry fact) {
        return fact.type().isList() || fact.type() == FactType.TEXTS_BY_ID;
    }
}
