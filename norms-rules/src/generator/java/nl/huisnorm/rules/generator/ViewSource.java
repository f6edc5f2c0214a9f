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
        List<Accessor> accessors = views.accessors(entry);
        long values = accessors.stream().filter(Accessor::isValue).count();
        StringBuilder body = new StringBuilder("""
                @OfRecord(%1$s.class)
                public %2$s class %3$s extends View {

                    /** How many values of it can be kept. */
                    static final int VALUES = %5$d;

                    private final @Nullable %1$s %4$s;
                    private final @Nullable Object[] known;

                    %3$s(@Nullable View within, @Nullable %1$s %4$s, Pointer place) {
                        this(within, %4$s, place, new @Nullable Object[VALUES]);
                    }

                    /** Sees it with values that are known from another view of the same at the same place. */
                    %3$s(@Nullable View within, @Nullable %1$s %4$s, Pointer place, @Nullable Object[] known) {
                        super("%4$s", within, place);
                        this.%4$s = %4$s;
                        this.known = known;
                    }
                """.formatted(
                entry.name(), views.isByHand(entry.word()) ? "abstract" : "final", name(), entry.word(), values));
        int index = 0;
        for (Accessor accessor : accessors) {
            body.append(accessor.source(entry.word(), index));
            index += accessor.isValue() ? 1 : 0;
        }
        return SourceText.of(
                List.of(entry.type()), entry.about(), body.append("}\n").toString());
    }
}
