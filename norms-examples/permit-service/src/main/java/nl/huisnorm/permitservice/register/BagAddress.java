package nl.huisnorm.permitservice.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An address as the BAG API gives it with all that belongs to it (adressen uitgebreid): by itself, or as the only one of an answer; or the
 * only one of an extract in the XML of the BAG.
 *
 * @param node what it says
 * @param path where it stands in what was sent
 */
record BagAddress(JsonNode node, String path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ADDRESSES = "/_embedded/adressen";
    private static final int MOST_SHOWN = 100;

    /** The ids that such an address has, and what each is the id of. */
    private static final String NUMBER = "nummeraanduidingIdentificatie";

    private static final String PLACE = "adresseerbaarObjectIdentificatie";
    private static final String BUILDINGS = "pandIdentificaties";
    private static final Set<BagObject> PLACES =
            EnumSet.of(BagObject.RESIDENTIAL_OBJECT, BagObject.BERTH, BagObject.PITCH);

    /**
     * Reads an address.
     *
     * @param bytes what was sent
     * @throws ServiceException if it is no such address, or there are more, or one of its ids is none
     */
    static BagAddress read(byte[] bytes) {
        JsonNode root = root(bytes);
        JsonNode list = root.at(ADDRESSES);
        if (list.isArray() && list.size() != 1) {
            throw refused(ADDRESSES, "one-address", list.size());
        }
        BagAddress address = list.isArray() ? new BagAddress(list.get(0), ADDRESSES + "/0") : new BagAddress(root, "");
        String id = address.text(NUMBER);
        if (id == null) {
            throw refused(address.path, "no-bag-address");
        }
        if (BagObject.of(id).filter(BagObject.NUMBER::equals).isEmpty()) {
            throw refused(address.at(NUMBER), "bag-number", shown(id));
        }
        String place = address.text(PLACE);
        if (place != null && BagObject.of(place).filter(PLACES::contains).isEmpty()) {
            throw refused(address.at(PLACE), "bag-place", shown(place));
        }
        address.require(
                BUILDINGS,
                "bag-building",
                one -> BagObject.of(one).filter(BagObject.BUILDING::equals).isPresent());
        return address;
    }

    private static JsonNode root(byte[] bytes) {
        try {
            return BagXml.isXml(bytes) ? BagXml.addresses(bytes) : JSON.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw refused("", "too-deep");
        } catch (JacksonException e) {
            throw refused("", "not-json");
        } catch (XMLStreamException e) {
            throw refused("", "not-xml");
        }
    }

    private static ServiceException refused(String pointer, String code, Object... arguments) {
        return ServiceException.wrong(
                "wrong-input",
                texts -> List.of(new Fault(
                        "body",
                        new Fault.Location(pointer, null, null, null),
                        code,
                        texts.get("fault." + code, arguments))));
    }

    /** What somebody sent, as far as it is told again. */
    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** Where a field stands in what was sent. */
    String at(String field) {
        return path + "/" + field;
    }

    /** The id of the number with which the address is made. */
    String id() {
        return Objects.requireNonNull(text(NUMBER));
    }

    /** What a field says; none where it is not there. */
    @Nullable String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw refused(at(field), "wrong-type", field);
        }
        return value.asString().isBlank() ? null : value.asString().strip();
    }

    /** What a field with a list says; none where it is not there. */
    List<String> texts(String field) {
        JsonNode list = node.get(field);
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw refused(at(field), "wrong-type", field);
        }
        List<String> all = new ArrayList<>();
        for (JsonNode one : list) {
            if (!one.isValueNode() || one.isNull()) {
                throw refused(at(field) + "/" + all.size(), "wrong-type", field);
            }
            all.add(one.asString().strip());
        }
        return all;
    }

    /**
     * Refuses a value of a field with a list that cannot be one.
     *
     * @param code what is wrong with it
     * @param isRight whether it can be one
     * @param arguments what the text names after the value
     */
    void require(String field, String code, Predicate<String> isRight, Object... arguments) {
        List<String> all = texts(field);
        for (int i = 0; i < all.size(); i++) {
            if (!isRight.test(all.get(i))) {
                throw refused(
                        at(field) + "/" + i,
                        code,
                        Stream.concat(Stream.of(shown(all.get(i))), Arrays.stream(arguments))
                                .toArray());
            }
        }
    }

    /** A whole number in a field; none where it is not there. */
    @Nullable Integer number(String field) {
        String text = text(field);
        return text == null ? null : whole(text, at(field));
    }

    /** The whole numbers in a field with a list. */
    List<Integer> numbers(String field) {
        List<Integer> all = new ArrayList<>();
        for (String text : texts(field)) {
            all.add(whole(text, at(field) + "/" + all.size()));
        }
        return all;
    }

    private static Integer whole(String text, String pointer) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw refused(pointer, "not-a-whole-number", shown(text));
        }
    }
}
