package nl.huisnorm.permitservice.register;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
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

    /** The ids that such an address has, and what each is the id of. */
    private static final String NUMBER = "nummeraanduidingIdentificatie";

    /**
     * Reads an address.
     *
     * @param bytes what was sent
     * @throws ServiceException if it is no such address, or there are more, or its id is none
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
            throw refused(address.path + "/" + NUMBER, "bag-number", id);
        }
        return address;
    }

    private static JsonNode root(byte[] bytes) {
        try {
            return BagXml.isXml(bytes) ? BagXml.addresses(bytes) : JSON.readTree(bytes);
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

    /** The id of the number with which the address is made. */
    String id() {
        return Objects.requireNonNull(text(NUMBER));
    }

    /** What a field says; none where it is not there. */
    @Nullable String text(String field) {
        JsonNode value = node.get(field);
        return value == null
                        || !value.isValueNode()
                        || value.isNull()
                        || value.asString().isBlank()
                ? null
                : value.asString().strip();
    }

    /** What a field with a list says; none where it is not there. */
    List<String> texts(String field) {
        JsonNode list = node.get(field);
        return list == null || !list.isArray()
                ? List.of()
                : list.valueStream()
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asString)
                        .toList();
    }

    /** A whole number in a field; none where it is not there. */
    @Nullable Integer number(String field) {
        String text = text(field);
        return text == null ? null : whole(text, field);
    }

    /** The whole numbers in a field with a list. */
    List<Integer> numbers(String field) {
        return texts(field).stream().map(text -> whole(text, field)).toList();
    }

    private Integer whole(String text, String field) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw refused(path + "/" + field, "not-a-whole-number", text);
        }
    }
}
