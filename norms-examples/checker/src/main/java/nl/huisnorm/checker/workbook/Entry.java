package nl.huisnorm.checker.workbook;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.source.RecordShape;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;

/**
 * What the cells of a column say, or of a row where facts stand below each other.
 *
 * @param key its name in the hidden row or column of the sheet, for instance {@code rooms/area}
 * @param kind what it is
 * @param path where the value stands in the record that a row is about; empty for a reference
 * @param fact the fact; for a reference the id of what is referred to
 * @param label what people see above or before the cells
 */
record Entry(String key, Kind kind, List<String> path, Fact fact, Text label) implements Named {

    /** What an entry can be. */
    enum Kind {
        /** In which building, unit or room something is. */
        REFERENCE,
        /** The beginning of a part; a word in it says that nothing is known of a part that there is. */
        HEADING,
        /** A list that has a sheet of its own; a word says that the list is empty. */
        LIST,
        /** A fact. */
        FACT
    }

    @Override
    public String name() {
        return label.en();
    }

    @Override
    public String label(Locale locale) {
        return label.in(locale);
    }

    /** What people see: the name, with the unit. */
    String heading(Locale locale) {
        String unit =
                fact.unit() == null || kind != Kind.FACT ? "" : fact.unit().symbol();
        return unit.isEmpty() ? label(locale) : label(locale) + " (" + unit + ")";
    }

    /** What the record says of the value. */
    RecordShape.Part part() {
        RecordShape.Part part = RecordShape.of(type(fact.owner())).parts().get(fact.name());
        if (part == null) {
            throw new IllegalStateException("no record has " + fact.path());
        }
        return part;
    }

    /** The words that it can be. */
    Class<?> words() {
        return named(FactTable.get().choiceOf(fact).type());
    }

    /** The Java record of an owner of facts. */
    static Class<? extends Record> type(String owner) {
        return named(FactTable.get().record(owner).type()).asSubclass(Record.class);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the table of facts names no type: " + name, e);
        }
    }
}
