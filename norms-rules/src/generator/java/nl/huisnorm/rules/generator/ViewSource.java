package nl.huisnorm.rules.generator;

import java.util.List;
import nl.huisnorm.rules.generator.Table.Entry;

/** The class that hands on the facts of one record: a view, or what a view written by hand extends. */
record ViewSource(Views views, Entry entry) {

    /** The name of the class. */
    String name() {
        return views.isByHand(entry.word()) ? entry.name() + "Facts" : Views.made(entry.word());
    }

    /** The text of the class. */
    String text() {
        StringBuilder body = new StringBuilder(
                """
                @OfRecord(%1$s.class)
                public %2$s class %3$s extends View {

                    private final @Nullable %1$s %4$s;

                    %3$s(@Nullable View within, @Nullable %1$s %4$s, Pointer place) {
                        super("%4$s", within, place);
                        this.%4$s = %4$s;
                    }
                """.formatted(entry.name(), views.isByHand(entry.word()) ? "abstract" : "final", name(), entry.word()));
        for (Accessor accessor : views.accessors(entry)) {
            body.append(accessor.source(entry.word()));
        }
        return SourceText.of(
                List.of(entry.type()), entry.about(), body.append("}\n").toString());
    }
}
