package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the interface tells what there is, and keeps to the Dutch API Design Rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final String VERSION = "API-Version";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    static Path folder;

    private RunningService service;
    private JsonNode description;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.in(folder);
        description = description("nl");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> asked(String language) throws Exception {
        return service.send(
                HttpRequest.newBuilder(service.address("/v1/openapi.json")).header("Accept-Language", language));
    }

    private JsonNode description(String language) throws Exception {
        return RunningService.json(asked(language));
    }

    /** What a reference leads to. */
    private JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode found = description.at(node.get("$ref").asString().substring(1));
        assertThat(found.isMissingNode()).as(node.toString()).isFalse();
        return found;
    }

    private record Operation(String method, String path, JsonNode description) {}

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> all.add(new Operation(one.getKey(), path.getKey(), one.getValue()))));
        return all;
    }

    private RequestMappingHandlerMapping mapping() {
        return service.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    private Stream<HandlerMethod> methods(Operation operation) {
        return mapping().getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().contains("/v1" + operation.path())
                        && one.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equalsIgnoreCase(operation.method())))
                .map(Map.Entry::getValue);
    }

    @Test
    void every_path_that_is_described_is_there_and_every_path_that_is_there_is_described() {
        Set<String> there = new TreeSet<>();
        for (RequestMappingInfo info : mapping().getHandlerMethods().keySet()) {
            for (String path : info.getPatternValues()) {
                // the page is for people and no part of the interface
                if (path.startsWith("/v1/")) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> there.add(method.name().toLowerCase(Locale.ROOT) + " " + path));
                }
            }
        }
        assertThat(operations().stream().map(one -> one.method() + " /v1" + one.path()))
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void every_parameter_that_a_method_takes_is_described() {
        for (Operation operation : operations()) {
            Set<String> described = operation
                    .description()
                    .get("parameters")
                    .valueStream()
                    .map(this::resolved)
                    .filter(one -> one.get("in").asString().equals("query"))
                    .map(one -> one.get("name").asString())
                    .collect(Collectors.toSet());
            Set<String> taken = methods(operation)
                    .flatMap(method -> Arrays.stream(method.getMethodParameters()))
                    .flatMap(parameter ->
                            parameter.getParameterType().getSimpleName().equals("Wish")
                                    ? Stream.of("asOf", "regimes", "readings", "profile")
                                    : parameter.hasParameterAnnotation(RequestParam.class)
                                            ? Stream.of(parameter.getParameter().getName())
                                            : Stream.of())
                    .collect(Collectors.toSet());
            assertThat(described).as(operation.path()).isEqualTo(taken);
        }
    }

    @Test
    void every_media_type_that_is_given_is_described() {
        for (Operation operation : operations()) {
            Set<String> given = mapping().getHandlerMethods().keySet().stream()
                    .filter(info -> info.getPatternValues().contains("/v1" + operation.path())
                            && info.getMethodsCondition().getMethods().stream()
                                    .anyMatch(method -> method.name().equalsIgnoreCase(operation.method())))
                    .flatMap(info -> info.getProducesCondition().getProducibleMediaTypes().stream())
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            Set<String> described = operation.description().get("responses").properties().stream()
                    .filter(one -> one.getKey().startsWith("2"))
                    .map(one -> resolved(one.getValue()))
                    .filter(one -> one.has("content"))
                    .flatMap(one -> one.get("content").propertyNames().stream())
                    .collect(Collectors.toSet());
            assertThat(described).as(operation.path()).isEqualTo(given);
        }
    }

    private static List<String> broken(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema ofOpenApi() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("openapi/schema-3.1.json"))) {
            return SCHEMAS.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void it_is_a_description_by_the_schema_of_openapi_in_both_languages() throws Exception {
        Schema schema = ofOpenApi();
        assertThat(broken(schema, asked("nl").body())).isEmpty();
        String english = asked("en").body();
        assertThat(broken(schema, english)).isEmpty();
        for (Map.Entry<String, String> fault : Map.of(
                        "\"openapi\":\"3.1.0\"", "\"openapi\":\"3.0.0\"",
                        "\"in\":\"path\"", "\"in\":\"body\"",
                        "\"responses\":{\"200\":", "\"responses\":{\"ok\":",
                        "\"requestBody\":", "\"body\":",
                        "\"title\":\"Huisnorm permit-service\",", "")
                .entrySet()) {
            String changed = english.replace(fault.getKey(), fault.getValue());
            assertThat(changed).as(fault.getKey()).isNotEqualTo(english);
            assertThat(broken(schema, changed)).as(fault.getKey()).isNotEmpty();
        }
    }

    @Test
    void every_schema_in_it_is_one() {
        Schema ofSchemas = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(broken(ofSchemas, "{\"type\": \"text\"}")).isNotEmpty();
        List<JsonNode> all = new ArrayList<>(description.findValues("schema"));
        description.at("/components/schemas").forEach(all::add);
        assertThat(all).hasSizeGreaterThan(50);
        for (JsonNode one : all) {
            assertThat(broken(ofSchemas, one.toString())).as(one.toString()).isEmpty();
        }
    }

    @Test
    void it_is_for_everyone_in_both_languages_and_from_every_page() throws Exception {
        HttpResponse<String> dutch = asked("nl");
        assertThat(dutch.statusCode()).isEqualTo(200);
        assertThat(dutch.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(dutch.body()).contains("Beoordeelt en bewaart").doesNotContain("Judges and keeps", "\"nl\":");
        assertThat(asked("en").body()).contains("Judges and keeps").doesNotContain("Beoordeelt en bewaart");
    }

    @Test
    void it_says_its_version_which_every_answer_says_too() throws Exception {
        assertThat(description.get("openapi").asString()).matches("3\\.1\\.\\d+");
        String version = description.get("info").get("version").asString();
        assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(asked("nl").headers().firstValue(VERSION)).contains(version);
        description
                .get("servers")
                .forEach(one -> assertThat(one.get("url").asString()).matches(".*/v\\d+"));
        assertThat(description.get("info").get("contact").propertyNames()).contains("name", "url", "email");
    }

    @Test
    void paths_are_nouns_in_kebab_case_and_parameters_are_in_camel_case() {
        for (Operation operation : operations()) {
            assertThat(operation.path()).matches("/openapi\\.json|(/[a-z]+(-[a-z]+)*|/\\{[a-z]+})+");
            assertThat(operation.method()).isIn("get", "post", "put", "patch", "delete");
            operation.description().get("parameters").forEach(one -> {
                JsonNode parameter = resolved(one);
                if (parameter.get("in").asString().equals("query")) {
                    assertThat(parameter.get("name").asString()).matches("[a-z]+([A-Z][a-z]*)*");
                }
            });
        }
        assertThat(description.get("components").get("schemas").propertyNames())
                .allMatch(name -> name.matches("([A-Z][a-z0-9]*)+"));
    }

    @Test
    void every_answer_says_its_version_and_every_refusal_is_a_problem() {
        for (Operation operation : operations()) {
            JsonNode responses = operation.description().get("responses");
            responses.properties().forEach(one -> {
                JsonNode response = resolved(one.getValue());
                assertThat(response.get("description").asString()).isNotBlank();
                if (one.getKey().startsWith("2")) {
                    assertThat(response.get("headers").has(VERSION))
                            .as(operation.path())
                            .isTrue();
                } else {
                    assertThat(response.get("content").propertyNames()).containsExactly("application/problem+json");
                }
            });
            assertThat(responses.has("400")).as(operation.path()).isTrue();
        }
    }

    @Test
    void every_reference_leads_somewhere_and_everything_that_is_described_is_used() {
        String text = description.toString();
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
        for (String kind : List.of("parameters", "headers", "responses", "schemas", "requestBodies")) {
            for (String name : description.get("components").get(kind).propertyNames()) {
                assertThat(text).contains("\"#/components/" + kind + "/" + name + "\"");
            }
        }
    }

    @Test
    void every_answer_has_the_headers_that_keep_it_safe() throws Exception {
        for (HttpResponse<String> answer : List.of(service.get("/v1/assessments"), service.get("/v1/nothing"))) {
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(headers).containsKeys("cache-control", "x-content-type-options", "x-frame-options");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
        }
    }
}
