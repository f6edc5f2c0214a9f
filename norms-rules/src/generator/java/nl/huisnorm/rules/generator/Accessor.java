package nl.huisnorm.rules.generator;

import java.util.Set;
import nl.huisnorm.rules.generator.Table.Entry;
import nl.huisnorm.rules.generator.Table.Fact;
import org.jspecify.annotations.Nullable;

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

    /** What every view has, so that no method of a fact can be called so. */
    private static final Set<String> TAKEN = Set.of("place", "subject");

    /** How a fact is read; none where rules cannot read facts of its type. */
    static @Nullable Accessor of(Views views, Entry entry, Fact fact) {
        return switch (fact.type()) {
            case "yes-no" -> value("Flag", "flag", fact);
            case "count", "number" -> value("Amount", AREA.equals(fact.unit()) ? "area" : "amount", fact);
            case "date" -> value("Day", "day", fact);
            case "choice" -> value("Choice", "choice", fact);
            case "part" -> Views.isMoney(fact) ? value("Amount", "sum", fact) : part(views, fact);
            case "parts" -> number(entry, fact);
            default -> null;
        };
    }

    private static Accessor value(String type, String helper, Fact fact) {
        return new Accessor(fact.name(), type, name(fact), fact.about(), helper + "(\"" + fact.name() + "\", %s)");
    }

    /** What is told of a list is how long it is; what stands in it is seen by views written by hand. */
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

    private static @Nullable Accessor part(Views views, Fact fact) {
        String view = views.view(fact.parts());
        return view == null
                ? null
                : new Accessor(
                        fact.name(),
                        view,
                        name(fact),
                        fact.about(),
                        "new " + view + "(this, %s, place().field(\"" + fact.name() + "\"))");
    }

    /** The fact's own name; where every view has a method of that name, that of its list of words. */
    private static String name(Fact fact) {
        return TAKEN.contains(fact.name()) ? Table.uncapitalised(fact.parts()) : fact.name();
    }

    /** The method, for a record that may be missing. */
    String source(String record) {
        return source(about, value.formatted(read(record, fact), read(record, PARTIAL)));
    }

    private static String read(String record, String fact) {
        return "%1$s == null ? null : %1$s.%2$s()".formatted(record, fact);
    }

    /** The method, for another view that has it. */
    String passedOn(String view) {
        return source(about, view + "." + name + "()");
    }

    private String source(String sentence, String result) {
        return """

                    /** %s */
                    public %s %s() {
                        return %s;
                    }
                """.formatted(SourceText.sentence(sentence), type, name, result);
    }
}
