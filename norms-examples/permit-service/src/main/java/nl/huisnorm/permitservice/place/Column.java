package nl.huisnorm.permitservice.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a stock, by the names that people give it. */
enum Column {
    ID("id", "kenmerk", "facility.id"),
    X("x", "rdx"),
    Y("y", "rdy"),
    LONGITUDE("longitude", "lon", "lengtegraad"),
    LATITUDE("latitude", "lat", "breedtegraad"),
    PERSONS("persons", "personen"),
    MUNICIPALITY("municipality", "gemeente", "facility.municipality");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The name by which it is told of. */
    String title() {
        return names.get(0);
    }

    /** The column of a name; none where the name is that of no column that counts here. */
    static Optional<Column> of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
