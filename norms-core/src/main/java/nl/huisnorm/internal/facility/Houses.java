package nl.huisnorm.internal.facility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.Facility;
import org.jspecify.annotations.Nullable;

/**
 * Which facilities are the same house: those with one BAG id or one address, by postcode or street and town, whatever ids they have.
 * Two with different BAG ids at one address are two.
 */
public final class Houses {

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, List<Facility>> all = new HashMap<>();
    private final Map<String, String> bagIds = new HashMap<>();

    /** Finds them; the first of those that are the same stands for all. */
    public Houses(Collection<Facility> facilities) {
        Map<String, String> known = new HashMap<>();
        for (Facility facility : facilities) {
            String house = facility.id();
            Address address = facility.address();
            if (address != null) {
                List<String> keys = keys(address);
                house = keys.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .filter(other -> mayBe(other, address.bagId()))
                        .findFirst()
                        .orElse(house);
                for (String key : keys) {
                    known.putIfAbsent(key, house);
                }
                if (address.bagId() != null) {
                    bagIds.putIfAbsent(house, address.bagId());
                }
            }
            first.put(facility.id(), house);
            all.computeIfAbsent(house, id -> new ArrayList<>()).add(facility);
        }
    }

    private boolean mayBe(String house, @Nullable String bagId) {
        String other = bagIds.get(house);
        return bagId == null || other == null || other.equals(bagId);
    }

    /** The id of the first facility that is the same house. */
    public String first(String facility) {
        return first.getOrDefault(facility, facility);
    }

    /** All facilities that are the same house as one. */
    public List<Facility> of(String facility) {
        return all.getOrDefault(first(facility), List.of());
    }

    /** What an address is known by, the surest first. */
    private static List<String> keys(Address address) {
        List<String> keys = new ArrayList<>();
        add(keys, "bag", address.bagId());
        add(keys, address.postcode(), address.houseNumber());
        add(keys, address.town(), address.street(), address.houseNumber());
        return keys;
    }

    private static void add(List<String> keys, @Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part == null) {
                return;
            }
            key.append(part.replaceAll("\\s", "").toLowerCase(Locale.ROOT)).append('|');
        }
        keys.add(key.toString());
    }
}
