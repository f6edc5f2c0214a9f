package nl.huisnorm.rules.generator;

import java.util.List;
import java.util.Set;
import nl.huisnorm.rules.generator.Table.Entry;
import nl.huisnorm.rules.generator.Table.Fact;

/**
 * A method that hands a fact on.
 *
 * @param fact what the fact is called in its record
 * @param type the class of what the method returns
 * @param name the method's name
 * @param about what it returns
 * @param value how it makes that, with {@code %s} for what the record has
 */
record Accessor(String fact, String type, String name, String about, String value) {

    private static final String AREA = "square-metre";

    /** The fact that names the lists of a record that are partial. */
    private static final String PARTIAL = "partial";

    private static final Set<String> VALUES = Set.of("Amount", "Choice", "Day", "Flag", "Words");

    /** What every view has, so that no method of a fact can be called so. */
    private static final Set<String> TAKEN = Set.of("place", "subject");

    /** How a fact is read: the methods for it, of which there is none only for a record that is seen otherwise. */
    static List<Accessor> of(Views views, Entry entry, Fact fact) {
        return switch (fact.type()) {
            case "yes-no" -> List.of(value("Flag", "flag", fact));
            case "count", "number" -> List.of(value("Amount", AREA.equals(fact.unit()) ? "area" : "amount", fact));
            case "date" -> List.of(value("Day", "day", fact));
            case "choice" -> List.of(value("Choice", "choice", fact));
            case "text" -> List.of(value("Words", "text", fact));
            case "texts" -> List.of(value("Words", "texts", fact), number(entry, fact));
            case "texts-by-id" -> List.of(value("Words", "ids", fact), number(entry, fact));
            case "choices" -> List.of(value("Words", "choices", fact), number(entry, fact));
            case "part" -> Views.isMoney(fact) ? List.of(value("Amount", "sum", fact)) : part(views, fact);
            case "parts" -> parts(views, entry, fact);
            default -> throw new IllegalArgumentException(fact.name() + " is of no type: " + fact.type());
        };
    }

    private static Accessor value(String type, String helper, Fact fact) {
        return new Accessor(fact.name(), type, name(fact), fact.about(), helper + "(\"" + fact.name() + "\", %s)");
    }

    /** How long a list is; at least that long where it is marked as partial. */
    private static Accessor number(Entry entry, Fact fact) {
        boolean mayBePartial =
                entry.facts().stream().anyMatch(other -> other.name().equals(PARTIAL));
        return new Accessor(
                fact.name(),
                "Amount",
                "numberOf" + Table.capitalised(fact.name()),
                "how many there are: " + fact.about(),
                "count(\"" + fact.name() + "\", %s" + (mayBePartial ? ", %s)" : ")"));
    }

    private static List<Accessor> part(Views views, Fact fact) {
        String view = views.view(fact.parts());
        return view == null
                ? List.of()
                : List.of(new Accessor(
                        fact.name(),
                        view,
                        name(fact),
                        fact.about(),
                        "new " + view + "(this, %s, place().field(\"" + fact.name() + "\"))"));
    }

    /** How many there are, and each of them; those that a view written by hand sees are listed by hand as well. */
    private static List<Accessor> parts(Views views, Entry entry, Fact fact) {
        String view = views.view(fact.parts());
        return view == null || views.isByHand(fact.parts())
                ? List.of(number(entry, fact))
                : List.of(
                        number(entry, fact),
                        new Accessor(
                                fact.name(),
                                "List<" + view + ">",
                                "listed" + Table.capitalised(fact.name()),
                                "each, none where it is not known what there is: " + fact.about(),
                                "views(%s, place().field(\"" + fact.name() + "\"), (one, at) -> new " + view
                                        + "(this, one, at))"));
    }

    /**
     * The fact's own name; where every view has a method of that name, that of its list of words or, for a text, one that
     * says that it is as it was written.
     */
    private static String name(Fact fact) {
        if (!TAKEN.contains(fact.name())) {
            return fact.name();
        }
        return fact.of() == null ? fact.name() + "AsWritten" : Table.uncapitalised(fact.of());
    }

    /** Whether it returns a value: what it came from is the same for all views of the same record at the same place. */
    boolean isValue() {
        return VALUES.contains(type);
    }

    /**
     * The method, for a record that may be missing. What it returns is made once: norms ask for the same again and again.
     *
     * @param record what the record is called
     * @param index where a value is kept among those of the view
     */
    String source(String record, int index) {
        String made = value.formatted(read(record, fact), read(record, PARTIAL));
        if (isValue()) {
            return source(about, """
                    Object kept = known[%2$d];
                            if (kept == null) {
                                kept = %3$s;
                                known[%2$d] = kept;
                            }
                            return (%1$s) kept;""".formatted(type, index, made));
        }
        String field = "known" + Table.capitalised(name);
        return """

                    private @Nullable %1$s %2$s;
                """.formatted(type, field) + source(about, """
                        %1$s kept = %2$s;
                                if (kept == null) {
                                    kept = %3$s;
                                    %2$s = kept;
                                }
                                return kept;""".formatted(type, field, made));
    }

    private static String read(String record, String fact) {
        return "%1$s == null ? null : %1$s.%2$s()".formatted(record, fact);
    }

    /** The method, for another view that has it. */
    String passedOn(String view) {
        return source(about, "return " + view + "." + name + "();");
    }

    private String source(String sentence, String body) {
        return """

                    /** %s */
                    public %s %s() {
                        %s
                    }
                """.formatted(SourceText.sentence(sentence), type, name, body);
    }
}
