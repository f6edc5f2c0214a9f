package nl.huisnorm.permitservice.register;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the objects of an extract of the BAG in its own XML, and puts those of the one address in it together as the BAG API does. Only
 * what holds now counts. Nothing outside of the text is looked up.
 */
final class BagXml {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String NUMBER = "Nummeraanduiding";
    private static final String STREET = "OpenbareRuimte";
    private static final String TOWN = "Woonplaats";
    private static final String RESIDENTIAL_OBJECT = "Verblijfsobject";
    private static final String BUILDING = "Pand";
    private static final Set<String> KINDS = Set.of(NUMBER, STREET, TOWN, RESIDENTIAL_OBJECT, BUILDING);

    private static final String ID = "identificatie";
    private static final String ENDED = "eindGeldigheid";

    /** An object: what its fields say, by their names. */
    private record BagItem(String kind, Map<String, List<String>> fields) {
        List<String> all(String field) {
            return fields.getOrDefault(field, List.of());
        }

        @Nullable String one(String field) {
            return all(field).isEmpty() ? null : all(field).get(0);
        }

        boolean isNow() {
            return all(ENDED).isEmpty();
        }
    }

    private final List<BagItem> numbers = new ArrayList<>();

    /** Objects by their kind and id, and those that can be lived in by the ids of their numbers: the first of each. */
    private final Map<String, Map<String, BagItem>> byId = new HashMap<>();

    private final Map<String, BagItem> byNumber = new HashMap<>();

    private BagXml() {}

    /** Whether a text looks like XML. */
    static boolean isXml(byte[] bytes) {
        for (byte one : bytes) {
            // blanks, and the mark that some programs put before a text
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n' && one >= 0) {
                return one == '<';
            }
        }
        return false;
    }

    /**
     * The addresses in an extract, in the form of the BAG API. Only one that is alone is put together: of more it is enough how many there
     * are.
     *
     * @throws XMLStreamException if it is no XML
     */
    static JsonNode addresses(byte[] bytes) throws XMLStreamException {
        BagXml xml = new BagXml();
        xml.read(bytes);
        ArrayNode addresses = JSON.createArrayNode();
        for (BagItem number : xml.numbers) {
            addresses.add(xml.numbers.size() == 1 ? xml.address(number) : JSON.createObjectNode());
        }
        ObjectNode root = JSON.createObjectNode();
        root.putObject("_embedded").set("adressen", addresses);
        return root;
    }

    private void read(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && KINDS.contains(reader.getLocalName())) {
                    BagItem item = item(reader);
                    if (item.isNow()) {
                        add(item);
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    /** Reads to the end of an object. */
    private static BagItem item(XMLStreamReader reader) throws XMLStreamException {
        String kind = reader.getLocalName();
        Map<String, List<String>> fields = new HashMap<>();
        int depth = 1;
        String text = "";
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text = "";
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text = reader.getText().strip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (!text.isEmpty()) {
                    fields.computeIfAbsent(reader.getLocalName(), any -> new ArrayList<>())
                            .add(text);
                    text = "";
                }
            }
        }
        return new BagItem(kind, fields);
    }

    private void add(BagItem item) {
        if (item.kind().equals(NUMBER)) {
            numbers.add(item);
        } else if (item.kind().equals(RESIDENTIAL_OBJECT)) {
            item.all("NummeraanduidingRef").forEach(number -> byNumber.putIfAbsent(number, item));
        }
        Map<String, BagItem> ofKind = byId.computeIfAbsent(item.kind(), any -> new HashMap<>());
        item.all(ID).forEach(id -> ofKind.putIfAbsent(id, item));
    }

    private @Nullable BagItem find(String kind, @Nullable String id) {
        return id == null ? null : byId.getOrDefault(kind, Map.of()).get(id);
    }

    private ObjectNode address(BagItem number) {
        ObjectNode address = JSON.createObjectNode();
        put(address, "nummeraanduidingIdentificatie", number.one(ID));
        for (String field : List.of("huisnummer", "huisletter", "huisnummertoevoeging", "postcode")) {
            put(address, field, number.one(field));
        }
        BagItem street = find(STREET, number.one("OpenbareRuimteRef"));
        if (street != null) {
            put(address, "openbareRuimteNaam", street.one("naam"));
            BagItem town = find(TOWN, street.one("WoonplaatsRef"));
            put(address, "woonplaatsNaam", town == null ? null : town.one("naam"));
        }
        String id = number.one(ID);
        BagItem lived = id == null ? null : byNumber.get(id);
        if (lived != null) {
            residentialObject(address, lived);
        }
        return address;
    }

    private void residentialObject(ObjectNode address, BagItem item) {
        put(address, "adresseerbaarObjectIdentificatie", item.one(ID));
        put(address, "oppervlakte", item.one("oppervlakte"));
        ArrayNode uses = address.putArray("gebruiksdoelen");
        item.all("gebruiksdoel").forEach(uses::add);
        ArrayNode buildings = address.putArray("pandIdentificaties");
        ArrayNode years = address.putArray("oorspronkelijkBouwjaar");
        for (String id : new LinkedHashSet<>(item.all("PandRef"))) {
            buildings.add(id);
            BagItem building = find(BUILDING, id);
            if (building != null) {
                building.all("oorspronkelijkBouwjaar").forEach(years::add);
            }
        }
    }

    private static void put(ObjectNode address, String field, @Nullable String value) {
        if (value != null) {
            address.put(field, value);
        }
    }
}
