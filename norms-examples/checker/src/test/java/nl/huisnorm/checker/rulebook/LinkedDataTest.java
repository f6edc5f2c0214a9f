package nl.huisnorm.checker.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.Run;
import nl.huisnorm.rulebook.CitedArticle;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rulebook as linked data, read by a library that knows nothing of it and may fetch nothing. */
class LinkedDataTest {

    private static final Rulebook RULEBOOK = Huisnorm.bundled().rulebook();

    private static final String OWN = "urn:huisnorm:term:";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String CPRMV = "https://standaarden.open-regels.nl/standards/cprmv/0.4.1#";
    private static final String CPSV = "http://purl.org/vocab/cpsv#";
    private static final String ELI = "http://data.europa.eu/eli/ontology#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    /** The terms of others, each of which the decision record says where it was read. */
    private static final Set<String> TERMS = Set.of(
            RDF + "type",
            RDF + "first",
            RDF + "rest",
            CPRMV + "id",
            CPRMV + "rulesetId",
            CPRMV + "definition",
            CPRMV + "validFrom",
            CPRMV + "validUntil",
            CPRMV + "confidenceLevel",
            CPRMV + "implements",
            CPRMV + "hasPart",
            CPSV + "implements",
            ELI + "first_date_entry_in_force",
            ELI + "date_no_longer_in_force",
            ELI + "version_date",
            ELI + "realizes",
            ELI + "is_part_of",
            ELI + "number",
            DCT + "identifier",
            DCT + "title",
            DCT + "description",
            DCT + "isPartOf",
            DCT + "hasPart",
            "http://www.w3.org/ns/prov#wasDerivedFrom",
            "http://schema.org/value",
            SKOS + "prefLabel",
            SKOS + "notation");

    private static final Set<String> CLASSES = Set.of(
            CPRMV + "Rule",
            CPRMV + "RuleSet",
            CPRMV + "TemporalRule",
            CPRMV + "ParameterWaarde",
            CPSV + "Rule",
            ELI + "LegalResource",
            ELI + "LegalResourceSubdivision",
            ELI + "LegalExpression",
            "http://www.w3.org/ns/dcat#Dataset");

    private static List<Triple> triples = List.of();

    private record Triple(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language) {}

    @BeforeAll
    static void read() throws JsonLdError {
        Run run = Run.of("norms", "export", "--format", "jsonld");
        assertThat(run.exit()).as(run.err()).isZero();
        List<Triple> all = new ArrayList<>();
        RdfQuadConsumer consumer = new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    @Nullable String datatype,
                    @Nullable String language,
                    @Nullable String direction,
                    @Nullable String graph) {
                all.add(new Triple(subject, predicate, object, datatype, language));
                return this;
            }
        };
        JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8))))
                .loader((address, options) -> {
                    throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
                })
                .provide(consumer);
        triples = List.copyOf(all);
    }

    private static List<String> objects(String subject, String predicate) {
        return triples.stream()
                .filter(triple ->
                        triple.subject().equals(subject) && triple.predicate().equals(predicate))
                .map(Triple::object)
                .toList();
    }

    private static Set<String> ofType(String type) {
        return triples.stream()
                .filter(triple -> triple.predicate().equals(RDF + "type")
                        && triple.object().equals(type))
                .map(Triple::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String norm(Norm norm) {
        return "urn:huisnorm:norm:" + norm.id();
    }

    @Test
    void each_norm_is_one_resource_with_its_regime_days_and_article() {
        assertThat(ofType(CPSV + "Rule"))
                .isEqualTo(ofType(CPRMV + "Rule"))
                .isEqualTo(ofType(CPRMV + "TemporalRule"))
                .isEqualTo(RULEBOOK.norms().stream()
                        .map(LinkedDataTest::norm)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, List<Triple>> bySubject = triples.stream().collect(Collectors.groupingBy(Triple::subject));
        for (Norm norm : RULEBOOK.norms()) {
            List<Triple> told = bySubject.getOrDefault(norm(norm), List.of());
            assertThat(values(told, DCT + "isPartOf"))
                    .containsExactly("urn:huisnorm:regime:" + norm.regime().id());
            assertThat(values(told, CPRMV + "validFrom"))
                    .isEqualTo(listOf(norm.validity().from()));
            assertThat(values(told, CPRMV + "validUntil"))
                    .isEqualTo(listOf(norm.validity().until()));
            assertThat(values(told, OWN + "article"))
                    .isEqualTo(listOf(norm.citation().article()));
            assertThat(values(told, DCT + "identifier")).containsExactly(norm.id());
            assertThat(values(told, DCT + "title"))
                    .containsExactlyInAnyOrder(norm.title().nl(), norm.title().en());
            assertThat(values(told, OWN + "parameter"))
                    .hasSize(norm.parameters().size());
        }
    }

    private static List<String> values(List<Triple> triples, String predicate) {
        return triples.stream()
                .filter(triple -> triple.predicate().equals(predicate))
                .map(Triple::object)
                .toList();
    }

    private static List<String> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    @Test
    void a_day_is_a_date_and_a_text_has_its_language() {
        assertThat(triples)
                .filteredOn(triple -> triple.predicate().endsWith("validFrom")
                        || (triple.predicate().startsWith(ELI)
                                && triple.predicate().contains("date")))
                .isNotEmpty()
                .allMatch(triple -> DATE.equals(triple.datatype()));
        assertThat(triples)
                .filteredOn(triple -> triple.predicate().equals(DCT + "title"))
                .isNotEmpty()
                .allMatch(triple -> "nl".equals(triple.language()) || "en".equals(triple.language()));
    }

    @Test
    void each_regime_is_a_set_of_rules_in_their_order() {
        assertThat(ofType(CPRMV + "RuleSet")).hasSize(RULEBOOK.regimes().size());
        assertThat(triples)
                .filteredOn(triple -> triple.predicate().equals(RDF + "first"))
                .extracting(Triple::object)
                .containsExactlyInAnyOrderElementsOf(
                        RULEBOOK.norms().stream().map(LinkedDataTest::norm).toList());
        for (var regime : RULEBOOK.regimes()) {
            assertThat(objects("urn:huisnorm:regime:" + regime.id(), CPRMV + "validFrom"))
                    .hasSize(1);
            assertThat(objects("urn:huisnorm:regime:" + regime.id(), OWN + "edition"))
                    .hasSize(regime.editions().size());
        }
        assertThat(ofType(OWN + "Edition"))
                .hasSize(RULEBOOK.regimes().stream()
                        .mapToInt(regime -> regime.editions().size())
                        .sum());
    }

    @Test
    void each_number_is_a_value_with_its_days() {
        long ofNorms = RULEBOOK.norms().stream()
                .flatMap(norm -> norm.parameters().values().stream())
                .mapToLong(parameter -> parameter.values().size())
                .sum();
        assertThat(ofType(CPRMV + "ParameterWaarde").stream()
                        .filter(value -> RULEBOOK.norms().stream()
                                .anyMatch(norm -> value.startsWith("urn:huisnorm:value:" + norm.id() + ":"))))
                .hasSize((int) ofNorms);
        assertThat(triples)
                .filteredOn(triple -> triple.predicate().equals("http://schema.org/value"))
                .allMatch(triple -> "http://www.w3.org/2001/XMLSchema#decimal".equals(triple.datatype()));
    }

    @Test
    void what_a_norm_implements_is_an_article_of_a_law_or_the_law() {
        Set<String> laws = ofType(ELI + "LegalResource");
        Set<String> articles = ofType(ELI + "LegalResourceSubdivision");
        assertThat(triples)
                .filteredOn(triple -> triple.predicate().equals(CPSV + "implements"))
                .isNotEmpty()
                .allMatch(triple -> laws.contains(triple.object()) || articles.contains(triple.object()));
        assertThat(articles).allSatisfy(article -> {
            assertThat(objects(article, ELI + "is_part_of")).singleElement().matches(laws::contains);
            assertThat(objects(article, ELI + "number")).hasSize(1);
            assertThat(objects(article, ELI + "version_date")).hasSize(1);
        });
        assertThat(laws.stream().map(law -> law.substring(law.lastIndexOf('/') + 1)))
                .containsAll(RULEBOOK.norms().stream()
                        .flatMap(norm -> norm.citation().articles().stream())
                        .map(CitedArticle::bwb)
                        .toList());
    }

    @Test
    void no_term_of_others_is_used_but_those_that_were_read_somewhere() {
        assertThat(triples.stream().map(Triple::predicate).filter(term -> !term.startsWith(OWN)))
                .isSubsetOf(TERMS)
                .containsAll(TERMS);
        assertThat(triples.stream()
                        .filter(triple -> triple.predicate().equals(RDF + "type"))
                        .map(Triple::object)
                        .filter(type -> !type.startsWith(OWN)))
                .isSubsetOf(CLASSES)
                .containsAll(CLASSES);
    }

    @Test
    void every_resource_of_ours_that_is_named_is_told_of() {
        Set<String> told = triples.stream().map(Triple::subject).collect(Collectors.toSet());
        assertThat(triples)
                .filteredOn(triple -> triple.datatype() == null && triple.language() == null)
                .filteredOn(triple -> triple.object().startsWith("urn:huisnorm:")
                        && !triple.object().startsWith(OWN))
                .extracting(Triple::object)
                .isNotEmpty()
                .allMatch(told::contains);
    }
}
