package nl.huisnorm.rules.generator;

import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.rules.generator.Table.Entry;

/** The class that hands on the facts of records that are told apart and seen as one, which a view written by hand extends. */
record JointSource(Views views, String word, List<Entry> entries) {

    /** The name of the class. */
    String name() {
        return Table.capitalised(word) + "Facts";
    }

    /** The text of the class. */
    String text() {
        StringBuilder body = new StringBuilder("""
                @OfRecord({%1$s})
                public abstract class %2$s extends View {

                %3$s

                    %2$s(View within, %4$s) {
                        super("%5$s", within, within.place());
                %6$s
                    }
                """.formatted(
                        each("%2$s.class", ", "),
                        name(),
                        each("    private final %3$s %1$s;", "\n"),
                        each("@Nullable %2$s %1$s", ", "),
                        word,
                        each("        this.%1$s = new %3$s(within, %1$s, place().field(\"%1$s\"));", "\n")));
        for (Entry entry : entries) {
            for (Accessor accessor : views.accessors(entry)) {
                body.append(accessor.passedOn(entry.word()));
            }
        }
        return SourceText.of(
                entries.stream().map(Entry::type).toList(),
                entries.stream().map(Entry::about).collect(Collectors.joining(" ")),
                body.append("}\n").toString());
    }

    /** A text for each record; its parts are the record's word, its class and that of its view. */
    private String each(String pattern, String between) {
        return entries.stream()
                .map(entry -> pattern.formatted(entry.word(), entry.name(), Views.made(entry.word())))
                .collect(Collectors.joining(between));
    }
}
