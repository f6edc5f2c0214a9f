package nl.huisnorm.checker.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.Municipality;
import nl.huisnorm.facility.Operator;
import org.jspecify.annotations.Nullable;

/**
 * What stands where, as far as the input says so.
 *
 * @param name the name people know it by, or its id
 * @param street the street and the number; none where it is not told
 * @param town the postcode and the town; none where it is not told
 * @param municipality the municipality; none where it is not told
 * @param operator who lets it; none where it is not told
 * @param kinds the kinds of housing that its buildings are, each once
 */
public record Premises(
        String name,
        @Nullable String street,
        @Nullable String town,
        @Nullable String municipality,
        @Nullable String operator,
        List<String> kinds) {

    /** Copies the list, so that this cannot change afterwards. */
    public Premises {
        kinds = List.copyOf(kinds);
    }

    /** What a facility says of itself. */
    static Premises of(Facility facility, Locale locale) {
        Address address = facility.address();
        String code = facility.municipality();
        Operator operator = facility.operator();
        List<Building> buildings = facility.buildings();
        return new Premises(
                Objects.requireNonNullElse(facility.name(), facility.id()),
                address == null ? null : joined(address.street(), address.houseNumber()),
                address == null ? null : joined(address.postcode(), address.town()),
                code == null
                        ? null
                        : Municipality.of(code).map(Municipality::title).orElse(code),
                operator == null ? null : operator.name(),
                buildings == null
                        ? List.of()
                        : buildings.stream()
                                .map(Building::form)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(form -> form.label(locale))
                                .toList());
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        String both = Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }
}
