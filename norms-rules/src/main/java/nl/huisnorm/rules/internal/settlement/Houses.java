package nl.huisnorm.rules.internal.settlement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Facility;
import org.jspecify.annotations.Nullable;

/** Which facilities are the same house: those with one address, by postcode or street and town, whatever ids they have. */
final class Houses {

    private final Map<String, String> first = new HashMap<>();

    Houses(Collection<Facility> facilities) {
        Map<String, String> byAddress = new HashMap<>();
        for (Facility facility : facilities) {
            String house = facility.id();
            Address address = facility.address();
            if (address != null) {
                house = same(byAddress, key(address.postcode(), address.houseNumber()), house);
                house = same(byAddress, key(address.town(), address.street(), address.houseNumber()), house);
            }
            first.put(facility.id(), house);
        }
    }

    /** The id of the first facility that is the same house. */
    String first(String facility) {
        return first.getOrDefault(facility, facility);
    }

    private static String same(Map<String, String> byAddress, @Nullable String key, String house) {
        String known = key == null ? null : byAddress.putIfAbsent(key, house);
        return known == null ? house : known;
    }

    private static @Nullable String key(@Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part == null) {
                return null;
            }
            key.append(part.replaceAll("\\s", "").toLowerCase(Locale.ROOT)).append('|');
        }
        return key.toString();
    }
}
