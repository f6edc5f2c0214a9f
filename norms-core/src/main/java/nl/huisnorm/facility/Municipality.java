package nl.huisnorm.facility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.huisnorm.internal.characters.Characters;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of the Netherlands, or one that there was.
 *
 * @param code its CBS code: {@code GM} and four digits
 * @param name its name; none for one that ended and whose name was not looked up
 * @param until the last day it was a municipality of its own; none while it is, or where that was not looked up
 * @param into the code of the municipality it was merged into; none where it was not, or that was not looked up
 */
@Stable
public record Municipality(
        String code,
        @Nullable String name,
        @Nullable LocalDate until,
        @Nullable String into) {

    /** Made by the library. */
    @MadeByLibrary
    public Municipality {}

    private static final Map<String, Municipality> ALL = read();

    /** Names of every day, and the official ones. */
    private static final Map<String, String> DAILY =
            Map.of("den haag", "'s-gravenhage", "den bosch", "'s-hertogenbosch");

    /** All that are known, in the order of their codes; those that there are now first. */
    public static Collection<Municipality> all() {
        return ALL.values();
    }

    /** The municipality of a code, if there is or was one. */
    public static Optional<Municipality> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** The municipality of a name, whatever its capitals and accents; one that there is now goes before one that ended. */
    public static Optional<Municipality> named(String name) {
        String asked = Characters.name(name);
        String wanted = DAILY.getOrDefault(asked, asked);
        return ALL.values().stream()
                .filter(one -> one.name() != null && Characters.name(one.name()).equals(wanted))
                .findFirst();
    }

    /** The name, or the code where that is not known. */
    public String title() {
        return Objects.requireNonNullElse(name, code);
    }

    private static Map<String, Municipality> read() {
        try (InputStream file = Objects.requireNonNull(Municipality.class.getResourceAsStream("municipalities.txt"))) {
            Map<String, Municipality> all = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> parsed(List.of(line.split(";", -1))))
                    .forEach(one -> all.put(one.code(), one));
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Municipality parsed(List<String> parts) {
        boolean ended = parts.size() == 4;
        return new Municipality(
                "GM" + parts.get(0),
                parts.size() == 1 ? null : parts.get(1),
                ended ? LocalDate.parse(parts.get(2)).minusDays(1) : null,
                ended ? "GM" + parts.get(3) : null);
    }
}
