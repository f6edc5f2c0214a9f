package nl.huisnorm.io.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What the names in the linked data of a rulebook stand for: terms of CPRMV, CPSV-AP, ELI and the vocabularies that these build on. Every
 * other name is one of our own.
 */
final class LinkedTerms {

    /** Our own terms: a name for what has none elsewhere, and no address. */
    static final String OWN = "urn:huisnorm:term:";

    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String CONTAINER = "@container";
    private static final String DATE = "xsd:date";

    private static final Map<String, String> PREFIXES = prefixes();

    /** What is a tree and no resource: it stands as it does in the rulebook's data. */
    private static final List<String> TREES = List.of(
            "absent",
            "adoption",
            "answers",
            "cautions",
            "norms",
            "own",
            "quantity",
            "roomPoints",
            "scenario",
            "scope",
            "terms",
            "works");

    /** Other texts in two languages. */
    private static final List<String> TEXTS = List.of("precededBy", "question", "reading", "remark", "told");

    /** Other days. */
    private static final List<String> DAYS = List.of("knownOn", "readIn", "since");

    /** Other references. */
    private static final List<String> REFERENCES =
            List.of("edition", "openQuestion", "parameter", "parameterValue", "reopens", "succeededBy", "yieldsTo");

    private LinkedTerms() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("cprmv", "https://standaarden.open-regels.nl/standards/cprmv/0.4.1#");
        prefixes.put("cpsv", "http://purl.org/vocab/cpsv#");
        prefixes.put("eli", "http://data.europa.eu/eli/ontology#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("schema", "http://schema.org/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** Writes it as a field, so that nobody need fetch it from anywhere. */
    static void write(JsonGenerator json) {
        json.writeObjectPropertyStart("@context");
        json.writeNumberProperty("@version", new BigDecimal("1.1"));
        json.writeStringProperty("@vocab", OWN);
        PREFIXES.forEach(json::writeStringProperty);
        for (String text : TEXTS) {
            term(json, text, OWN + text, CONTAINER, "@language");
        }
        term(json, "title", "dct:title", CONTAINER, "@language");
        term(json, "description", "dct:description", CONTAINER, "@language");
        term(json, "label", "skos:prefLabel", CONTAINER, "@language");
        term(json, "definition", "cprmv:definition", "@language", "nl");
        term(json, "value", "schema:value", TYPE, "xsd:decimal");
        term(json, "validFrom", "cprmv:validFrom", TYPE, DATE);
        term(json, "validUntil", "cprmv:validUntil", TYPE, DATE);
        term(json, "inForceFrom", "eli:first_date_entry_in_force", TYPE, DATE);
        term(json, "inForceUntil", "eli:date_no_longer_in_force", TYPE, DATE);
        term(json, "textOf", "eli:version_date", TYPE, DATE);
        term(json, "rules", "cprmv:hasPart", TYPE, ID, CONTAINER, "@list");
        term(json, "legalResource", "cprmv:implements", TYPE, ID);
        term(json, "implements", "cpsv:implements", TYPE, ID);
        term(json, "derivedFrom", "prov:wasDerivedFrom", TYPE, ID);
        term(json, "realizes", "eli:realizes", TYPE, ID);
        term(json, "partOfLaw", "eli:is_part_of", TYPE, ID);
        term(json, "partOf", "dct:isPartOf", TYPE, ID);
        term(json, "hasPart", "dct:hasPart", TYPE, ID);
        for (String reference : REFERENCES) {
            term(json, reference, OWN + reference, TYPE, ID);
        }
        for (String day : DAYS) {
            term(json, day, OWN + day, TYPE, DATE);
        }
        for (String tree : TREES) {
            term(json, tree, OWN + tree, TYPE, "@json");
        }
        json.writeStringProperty("identifier", "dct:identifier");
        json.writeStringProperty("notation", "skos:notation");
        json.writeStringProperty("number", "eli:number");
        json.writeStringProperty("ruleId", "cprmv:id");
        json.writeStringProperty("rulesetId", "cprmv:rulesetId");
        json.writeStringProperty("confidence", "cprmv:confidenceLevel");
        json.writeEndObject();
    }

    private static void term(JsonGenerator json, String name, String iri, String... keywords) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(ID, iri);
        for (int i = 0; i < keywords.length; i += 2) {
            json.writeStringProperty(keywords[i], keywords[i + 1]);
        }
        json.writeEndObject();
    }
}
