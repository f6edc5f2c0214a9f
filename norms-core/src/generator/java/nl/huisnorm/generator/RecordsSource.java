package nl.huisnorm.generator;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The source of what reads and makes all records of the table, so that neither is done by reflection. */
final class RecordsSource {

    private final Table table;

    private RecordsSource(Table table) {
        this.table = table;
    }

    static String of(Table table) {
        return new RecordsSource(table).source();
    }

    private String source() {
        List<RecordEntry> records = table.records();
        return """
                package nl.huisnorm.internal.source;

                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.List;
                import java.util.Map;
                import org.jspecify.annotations.Nullable;

                /** Reads and makes the records of the table of facts. Made from it. Everything is an object here, so that no record is loaded before one is there. */
                @SuppressWarnings({"unchecked", "NullAway"})
                final class TableRecords {

                    private TableRecords() {}

                    /** The number of a record; -1 for one that is not of the table. */
                    static int number(String type) {
                        return switch (type) {
                %1$s
                            default -> -1;
                        };
                    }

                    /** The value of a component of a record, both told by their numbers. */
                    static @Nullable Object value(int number, Object record, int component) {
                        return switch (number) {
                %2$s
                            default -> throw new IndexOutOfBoundsException(number);
                        };
                    }

                    /** Makes a record, told by its number, of the values of all components. */
                    static Object make(int number, @Nullable Object[] values) {
                        return switch (number) {
                %3$s
                            default -> throw new IndexOutOfBoundsException(number);
                        };
                    }
                %4$s}
                """.formatted(
                        each(i -> "case \"%s\" -> %d;".formatted(type(records.get(i)), i)),
                        each(i -> "case %d -> %s(record, component);".formatted(i, method(records.get(i)))),
                        each(i -> "case %d -> %s(values);".formatted(i, method(records.get(i)))),
                        records.stream().map(this::methods).collect(Collectors.joining()));
    }

    private String each(IntFunction<String> line) {
        return IntStream.range(0, table.records().size())
                .mapToObj(i -> "            " + line.apply(i))
                .collect(Collectors.joining("\n"));
    }

    private static String type(RecordEntry entry) {
        return entry.javaPackage() + "." + entry.name();
    }

    private static String method(RecordEntry entry) {
        return entry.room() + entry.name();
    }

    private String methods(RecordEntry entry) {
        List<FactEntry> facts = entry.facts();
        String components = IntStream.range(0, facts.size())
                .mapToObj(i -> "            case %d -> it.%s();"
                        .formatted(i, facts.get(i).name()))
                .collect(Collectors.joining("\n"));
        String values = IntStream.range(0, facts.size())
                .mapToObj(i -> "                (%s) values[%d]".formatted(inJava(facts.get(i)), i))
                .collect(Collectors.joining(",\n"));
        return """

                    private static @Nullable Object %1$s(Object record, int component) {
                        %2$s it = (%2$s) record;
                        return switch (component) {
                %3$s
                            default -> throw new IndexOutOfBoundsException(component);
                        };
                    }

                    private static Object %1$s(@Nullable Object[] values) {
                        return new %2$s(
                %4$s);
                    }
                """.formatted(method(entry), type(entry), components, values);
    }

    private String inJava(FactEntry fact) {
        String of = fact.of() == null ? "" : fact.of();
        String record = table.record(of).map(RecordsSource::type).orElse(of);
        String part = table.choice(of)
                .map(choice -> "nl.huisnorm." + choice.room() + "." + choice.name())
                .orElse(record);
        return fact.type().inJava(part);
    }
}
