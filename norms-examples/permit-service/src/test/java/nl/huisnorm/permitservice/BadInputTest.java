package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisnorm.permitservice.register.BagExtracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with what is sent to other addresses than that of assessments is told as well, with where it stands, and nothing of it is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String JSON = "application/json";
    private static final String PARTS = "multipart/form-data; boundary=x";
    private static final String STOCK = "id,x,y,persons\nlie-dor-118,175410,381120,6\n";
    private static final int DEEP = 15_000;

    /** Deeper than any JSON that is read, in less than the largest body of a key. */
    private static final int NESTED = 1_100;

    @TempDir
    static Path folder;

    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.in(folder, "--permit-service.largest-input=300KB");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** A problem of this kind, after which there is no more than there was. */
    private JsonNode problem(HttpResponse<String> response, int status, String code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception", "java.", "org.springframework", "tools.jackson");
        assertThat(response.body()).hasSizeLessThan(5_000);
        JsonNode problem = RunningService.json(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:huisnorm:permit-service:problem:" + code);
        assertThat(kept("/v1/assessments")).isZero();
        assertThat(kept("/v1/rechecks")).isZero();
        assertThat(kept("/v1/api-keys")).isEqualTo(1);
        return problem;
    }

    private int kept(String path) throws Exception {
        return RunningService.json(service.get(path)).get("items").size();
    }

    /** A problem with one fault, as its pointer or name and its code. */
    private void fault(HttpResponse<String> response, String code, String where, String fault) throws Exception {
        JsonNode errors = problem(response, 400, code).get("errors");
        assertThat(errors.size()).as(errors.toString()).isEqualTo(1);
        JsonNode location = errors.get(0).get("location");
        assertThat((location.has("name") ? location.get("name") : location.get("pointer")).asString() + " "
                        + errors.get(0).get("code").asString())
                .isEqualTo(where + " " + fault);
        assertThat(errors.get(0).get("detail").asString()).isNotBlank();
    }

    private HttpResponse<String> post(String path, String mediaType, String body) throws Exception {
        return service.post(path, mediaType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String house() throws IOException {
        return Files.readString(RunningService.HOUSE);
    }

    private static String extract() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BagExtracts.class.getResourceAsStream("adressenuitgebreid.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String part(String name, String file, String mediaType, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n" + content + "\r\n";
    }

    private static String form(String... parts) {
        return String.join("", parts) + "--x--\r\n";
    }

    private HttpResponse<String> interview(String facility, String answers) throws Exception {
        return post(
                "/v1/interviews?" + RunningService.DAY,
                PARTS,
                form(part("input", "huis.yaml", "application/yaml", facility), part("answers", "a", JSON, answers)));
    }

    private HttpResponse<String> surroundings(String query, String facility, String stock) throws Exception {
        return post(
                "/v1/surroundings?" + query,
                PARTS,
                form(
                        part("input", "huis.yaml", "application/yaml", facility),
                        part("files", "stock.csv", "text/csv", stock)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/bag-extracts, application/yaml, 'application/json, application/xml'",
        "/v1/bag-extracts, multipart/form-data; boundary=x, 'application/json, application/xml'",
        "/v1/surroundings, application/json, multipart/form-data",
        "/v1/interviews, text/plain, 'application/json, application/x-yaml, application/yaml, multipart/form-data'",
        "/v1/reports, application/pdf, 'application/json, application/x-yaml, application/yaml, multipart/form-data'",
        "/v1/api-keys, application/yaml, application/json",
        "/v1/api-keys, application/x-www-form-urlencoded, application/json",
        "/v1/api-keys, nothing, application/json"
    })
    void another_media_type_is_told_what_is_read_there(String path, String mediaType, String read) throws Exception {
        JsonNode problem = problem(post(path, mediaType, "{}"), 415, "media-type");
        assertThat(problem.get("detail").asString()).contains(": " + read + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bag-extracts", "interviews", "questions"})
    void what_is_too_large_is_told_how_large_it_may_be(String path) throws Exception {
        JsonNode problem = problem(post("/v1/" + path, JSON, " ".repeat(300 * 1024 + 1)), 413, "too-large");
        assertThat(problem.get("detail").asString()).contains("300 kB");
    }

    @Test
    void a_form_that_is_too_large_is_refused() throws Exception {
        problem(surroundings("radius=1", house(), "x".repeat(300 * 1024)), 413, "too-large-body");
        problem(interview(house(), "x".repeat(300 * 1024)), 413, "too-large-body");
    }

    @ParameterizedTest
    @CsvSource({
        "'{', '', not-json",
        "'{\"nummeraanduidingIdentificatie\": }', '', not-json",
        "'<a>', '', not-xml",
        "'', '', no-bag-address",
        "'[]', '', no-bag-address",
        "'\"adres\"', '', no-bag-address",
        "'{\"_embedded\": {\"adressen\": [{}, {}]}}', /_embedded/adressen, one-address"
    })
    void an_extract_that_is_malformed_is_refused(String body, String pointer, String code) throws Exception {
        fault(post("/v1/bag-extracts", JSON, body), "wrong-input", pointer, code);
    }

    @ParameterizedTest
    @CsvSource({"[, too-deep", "'{\"a\":', too-deep", "<a>, not-xml"})
    void an_extract_that_is_deeply_nested_is_refused(String step, String code) throws Exception {
        fault(post("/v1/bag-extracts", JSON, step.repeat(DEEP)), "wrong-input", "", code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"oppervlakte\": 142 | \"oppervlakte\": -1 | oppervlakte | out-of-bounds",
                "\"oppervlakte\": 142 | \"oppervlakte\": 999999999 | oppervlakte | out-of-bounds",
                "\"oppervlakte\": 142 | \"oppervlakte\": 99999999999 | oppervlakte | not-a-whole-number",
                "\"oppervlakte\": 142 | \"oppervlakte\": {} | oppervlakte | wrong-type",
                "[\"1968\"] | [\"68\"] | oorspronkelijkBouwjaar | out-of-bounds",
                "[\"1968\"] | [\"19680\"] | oorspronkelijkBouwjaar | out-of-bounds",
                "[\"1968\"] | [\"oud\"] | oorspronkelijkBouwjaar/0 | not-a-whole-number",
                "[\"1968\"] | \"1968\" | oorspronkelijkBouwjaar | wrong-type",
                "[\"woonfunctie\"] | [\"woonfunctie\", \"slaapfunctie\"] | gebruiksdoelen/1 | bag-use",
                "[\"woonfunctie\"] | [{}] | gebruiksdoelen/0 | wrong-type",
                "\"0847200000012345\" | \"0847010000012345\" | nummeraanduidingIdentificatie | bag-number",
                "\"0847200000012345\" | \"084720000001234\" | nummeraanduidingIdentificatie | bag-number",
                "\"0847010000012345\" | \"0847100000012345\" | adresseerbaarObjectIdentificatie | bag-place",
                "[\"0847100000054321\"] | [\"0847100000054321\", \"0847200000054321\"] | pandIdentificaties/1 | bag-building",
                "\"5711AB\" | \"ABCD12\" | postcode | pattern",
                "\"huisnummer\": 12 | \"huisnummer\": [12] | huisnummer | wrong-type"
            })
    void a_value_of_an_extract_that_cannot_be_is_told_with_where_it_stands(
            String right, String wrong, String where, String code) throws Exception {
        String extract = extract();
        assertThat(extract).contains(right);
        fault(
                post("/v1/bag-extracts", JSON, extract.replace(right, wrong)),
                "wrong-input",
                "/_embedded/adressen/0/" + where,
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=gisteren | asOf | not-a-day",
                "asOf=1999-12-31 | asOf | day-out-of-range",
                "asOf=2100-01-01 | asOf | day-out-of-range",
                "profile=no-such | profile | unknown-profile",
                "radius=0 | radius | out-of-range",
                "radius=veel | radius | wrong-type"
            })
    void a_wrong_parameter_of_surroundings_is_named(String query, String name, String code) throws Exception {
        fault(surroundings(query, house(), STOCK), "wrong-parameter", name, code);
    }

    @Test
    void surroundings_need_a_facility_and_a_table_that_can_be_read() throws Exception {
        String path = "/v1/surroundings?radius=100";
        String input = part("input", "huis.yaml", "application/yaml", house());
        String table = part("files", "stock.csv", "text/csv", STOCK);
        fault(post(path, PARTS, form(input)), "wrong-input", "files", "one-stock");
        fault(
                post(path, PARTS, form(input, table, table.replace("stock.csv", "other.csv"))),
                "wrong-input",
                "files",
                "one-stock");
        fault(post(path, PARTS, form(table)), "wrong-input", "input", "one-input");
        fault(post(path, PARTS, form(input, input, table)), "wrong-input", "input", "one-input");
        fault(surroundings("radius=100", house(), "id,x\n"), "wrong-input", "stock.csv", "no-coordinates");
        fault(surroundings("radius=100", house(), "\"id"), "wrong-input", "stock.csv", "not-a-table");
        fault(
                surroundings("radius=100", house(), "id,x,y\nother,175410,381120\n"),
                "wrong-input",
                "stock.csv",
                "not-in-stock");
        problem(surroundings("radius=100", "[".repeat(DEEP), STOCK), 400, "wrong-input");
        problem(surroundings("radius=100", "id: x\nunknown: 1\n", STOCK), 400, "wrong-input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] |  | wrong-type",
                "\"huis\" |  | wrong-type",
                "{ |  | not-json",
                "{\"answers\": 1} | /answers | wrong-type",
                "{\"answers\": [{}]} | /answers/0 | wrong-type",
                "{\"answers\": [{\"key\": {}, \"text\": \"1\"}]} | /answers/0/key | wrong-type",
                "{\"skipped\": [[]]} | /skipped/0 | wrong-type"
            })
    void answers_that_are_none_are_told_with_where_that_is(String answers, String pointer, String code)
            throws Exception {
        fault(interview(house(), answers), "wrong-input", pointer == null ? "" : pointer, code);
    }

    @Test
    void what_is_wrong_with_an_interview_is_told() throws Exception {
        fault(interview(house(), "{\"more\": " + "[".repeat(DEEP)), "wrong-input", "", "too-deep");
        fault(interview(house(), "[".repeat(DEEP)), "wrong-input", "", "wrong-type");
        fault(
                interview(house(), "{\"answers\": [{\"key\": \"/x\", \"text\": \"1\"}]}"),
                "wrong-answer",
                "/x",
                "not-asked");
        problem(interview("{", "{}"), 400, "wrong-input");
        problem(interview("[".repeat(DEEP), "{}"), 400, "wrong-input");
        problem(interview("id: x\nbuildings: [{id: a, residents: -1}]\n", "{}"), 400, "wrong-input");
        for (Map.Entry<String, String> query : Map.of(
                        "regimes=no-such", "regimes unknown-regime",
                        "asOf=2100-01-01", "asOf day-out-of-range",
                        "asOf=1999-12-31", "asOf day-out-of-range",
                        "asOf=2026-02-30", "asOf not-a-day")
                .entrySet()) {
            String[] fault = query.getValue().split(" ", -1);
            fault(service.postHouse("/v1/interviews?" + query.getKey()), "wrong-parameter", fault[0], fault[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-13-01, asOf, not-a-day",
        "asOf=, asOf, not-a-day",
        "asOf=1999-12-31, asOf, day-out-of-range",
        "asOf=2100-01-01, asOf, day-out-of-range"
    })
    void a_recheck_of_a_day_that_cannot_be_is_not_begun(String query, String name, String code) throws Exception {
        fault(post("/v1/rechecks?" + query, JSON, "{}"), "wrong-parameter", name, code);
    }

    @ParameterizedTest
    @CsvSource({"/v1/rechecks/x, id, wrong-type", "/v1/rechecks/x/changes, id, wrong-type"})
    void a_recheck_has_an_id(String path, String name, String code) throws Exception {
        fault(service.get(path), "wrong-parameter", name, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ |  | not-json",
                " |  | not-json",
                "[] |  | wrong-type",
                "\"sleutel\" |  | wrong-type",
                "{\"name\": {}, \"role\": \"READER\"} | /name | wrong-type",
                "{\"role\": \"READER\"} | /name | key-name",
                "{\"name\": \"\", \"role\": \"READER\"} | /name | key-name",
                "{\"name\": \"a<b\", \"role\": \"READER\"} | /name | key-name",
                "{\"name\": \"a\"} | /role | key-role",
                "{\"name\": \"a\", \"role\": \"reader\"} | /role | key-role",
                "{\"name\": \"a\", \"role\": [\"READER\"]} | /role | wrong-type",
                "{\"name\": \"a\", \"role\": 0} | /role | key-role"
            })
    void a_key_that_cannot_be_is_told_with_what_is_wrong(String body, String pointer, String code) throws Exception {
        fault(
                post("/v1/api-keys", JSON, body == null ? "" : body),
                "wrong-input",
                pointer == null ? "" : pointer,
                code);
    }

    @Test
    void a_key_is_not_made_of_what_is_deeply_nested_or_has_too_long_a_name() throws Exception {
        fault(post("/v1/api-keys", JSON, "{\"more\":" + "[".repeat(NESTED)), "wrong-input", "", "too-deep");
        fault(post("/v1/api-keys", JSON, "{\"name\":".repeat(NESTED)), "wrong-input", "/name", "wrong-type");
        fault(
                post("/v1/api-keys", JSON, "{\"name\": \"" + "a".repeat(101) + "\", \"role\": \"READER\"}"),
                "wrong-input",
                "/name",
                "key-name");
    }

    @ParameterizedTest
    @CsvSource({"1234567", "123456789", "1234567a", "'1234 678'"})
    void a_number_of_the_trade_register_has_eight_digits(String number) throws Exception {
        assertThat(pointers(plan("00298871", number))).contains("/company/kvkNumber");
    }

    @ParameterizedTest
    @CsvSource({"GM0000", "GM867", "0867", "GM08670", "gm0867"})
    void a_municipality_has_a_code_that_there_is_or_was(String code) throws Exception {
        assertThat(pointers(plan("GM0867", code))).contains("/municipality");
        assertThat(pointers(post(
                        "/v1/assessments?" + RunningService.DAY,
                        "application/yaml",
                        "id: x\nmunicipality: \"" + code + "\"\nbuildings: [{id: a}]\n")))
                .containsExactly("/municipality");
    }

    private HttpResponse<String> plan(String right, String wrong) throws Exception {
        Path plans = RunningService.FILES.resolve("plans");
        String plan = Files.readString(plans.resolve("distributiecentrum-de-hoef.yaml"));
        assertThat(plan).contains(right);
        return post(
                "/v1/assessments?" + RunningService.DAY,
                PARTS,
                form(
                        part("input", "plan.yaml", "application/yaml", plan.replace(right, wrong)),
                        file(plans, "campus-noordkade.yaml"),
                        file(plans, "flat-zuiderweg.yaml")));
    }

    private static String file(Path plans, String name) throws IOException {
        return part("files", name, "application/yaml", Files.readString(plans.resolve("facilities/" + name)));
    }

    private List<String> pointers(HttpResponse<String> refused) throws Exception {
        return problem(refused, 400, "wrong-input")
                .get("errors")
                .valueStream()
                .map(one -> one.get("location").get("pointer").asString())
                .collect(Collectors.toList());
    }
}
