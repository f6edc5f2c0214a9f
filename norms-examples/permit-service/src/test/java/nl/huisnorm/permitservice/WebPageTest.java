package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page that people use, as far as that can be told without a browser, and what the service answers to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPageTest {

    private static final Path RESOURCES = Path.of("src/main/resources/nl/huisnorm/permitservice");
    private static final Path BEFORE = RunningService.FILES.resolve("before/woning-dorpsstraat.yaml");
    private static final Path UNKNOWN = RunningService.FILES.resolve("facilities/onbekend-industrieweg.yaml");
    private static final Path PLANS = RunningService.FILES.resolve("plans");
    private static final String OTHER = "horst-2025";
    private static final List<String> PICTURES =
            List.of("start", "question", "verdict", "rooms", "remedies", "beside", "application");
    private static final String AREA = "area: 29.5, ";

    @TempDir
    static Path folder;

    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service = RunningService.in(folder);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> withoutKey(String path, String language) throws Exception {
        return service.send(HttpRequest.newBuilder(service.address(path)).header("Accept-Language", language));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(RESOURCES.resolve("text/page_" + language + ".properties")));
        return words;
    }

    private static String part(String name) throws IOException {
        return Files.readString(RESOURCES.resolve("web/page/" + name));
    }

    @ParameterizedTest
    @CsvSource({"nl, Huisvesting toetsen", "en, Assess housing"})
    void it_is_for_everyone_in_the_language_of_the_browser(String language, String title) throws Exception {
        HttpResponse<String> page = withoutKey("/", language);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", "<title data-text=\"title\">" + title + "</title>")
                .doesNotContainPattern("data-text=\"[a-z-]+\"[^>]*></");
        assertThat(withoutKey("/?lang=en", "nl").body()).contains("<html lang=\"en\">");
        assertThat(withoutKey("/page/words.json", language).body()).contains(title, "GM0847");
        assertThat(withoutKey("/page/page.js", language).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(withoutKey("/page/page.css", language).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(withoutKey("/page/secret", language).statusCode()).isEqualTo(404);
    }

    @Test
    void its_policy_lets_nothing_run_that_stands_in_the_page_and_no_text_become_a_part_of_it() throws Exception {
        String policy = withoutKey("/", "nl")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "require-trusted-types-for 'script'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(part("page.html")).doesNotContainPattern("<script(?![^>]* src=)|<style| style=| on[a-z]+=");
        assertThat(part("page.js"))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Storage");
    }

    @Test
    void every_word_that_the_page_uses_is_there_in_both_languages_and_every_word_that_is_there_is_used()
            throws Exception {
        Properties dutch = words("nl");
        Set<String> used = found("data-(?:text|label)=\"([a-z-]+)\"", part("page.html"));
        String script = part("page.js");
        used.addAll(found("word\\(\"([a-z-]+)\"", script));
        used.addAll(found("\"((?:busy|compared|remedies)-[a-z-]+)\"", script).stream()
                .filter(dutch.stringPropertyNames()::contains)
                .toList());
        used.add("busy");
        for (String counted : found("counted\\(\"([a-z-]+)\"", script)) {
            used.add(counted);
            used.add(counted + ".one");
        }
        assertThat(dutch.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(words("en").stringPropertyNames()).isEqualTo(dutch.stringPropertyNames());
        for (String key : dutch.stringPropertyNames()) {
            assertThat(found("(\\{[0-9]})", words("en").getProperty(key)))
                    .as(key)
                    .isEqualTo(found("(\\{[0-9]})", dutch.getProperty(key)));
        }
    }

    @Test
    void a_summary_tells_the_verdict_what_was_found_and_has_the_picture() throws Exception {
        HttpResponse<String> answer =
                service.post("/v1/summaries?" + RunningService.DAY, "application/yaml", Files.readAllBytes(BEFORE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode part = RunningService.json(answer).get("parts").get(0);
        assertThat(part.get("state").get("name").asString()).isEqualTo("non-compliant");
        assertThat(part.get("line").asString()).contains("VOLDOET NIET");
        assertThat(part.get("knownOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        JsonNode group = part.get("sections").get(0).get("groups").get(0);
        assertThat(group.get("title").asString()).isNotBlank();
        assertThat(group.get("anchors").size()).isPositive();
        assertThat(part.get("plan").get("boxes").size()).isGreaterThan(1);
        // what a place of the picture leads to is there
        for (JsonNode link : part.get("places").findValues("links")) {
            for (JsonNode one : link) {
                assertThat(part.get("sections").toString())
                        .contains("\"" + one.get("href").asString().substring(1) + "\"");
            }
        }
    }

    private HttpResponse<String> application(String language) throws Exception {
        return service.postPartsIn(
                language,
                "/v1/summaries?" + RunningService.DAY,
                PLANS.resolve("aanvraag-campus-noordkade.yaml"),
                PLANS.resolve("facilities/campus-noordkade.yaml"),
                PLANS.resolve("facilities/flat-zuiderweg.yaml"),
                PLANS.resolve("distributiecentrum-de-hoef.yaml"));
    }

    @Test
    void a_summary_of_an_application_has_its_facility_and_its_plan() throws Exception {
        HttpResponse<String> answer = application("nl");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(RunningService.json(answer)
                        .get("parts")
                        .valueStream()
                        .map(one -> one.get("kind").asString()))
                .containsExactlyInAnyOrder("application", "facility", "plan");
    }

    private HttpResponse<String> interview(String facility, String answers) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"input\"; filename=\"huis\"\r\n\r\n" + facility
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"answers\"\r\nContent-Type: application/json\r\n\r\n"
                + answers + "\r\n--x--\r\n";
        return service.post(
                "/v1/interviews?" + RunningService.DAY,
                "multipart/form-data; boundary=x",
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void only_what_is_open_is_asked_and_after_the_answer_nothing_is() throws Exception {
        String house = Files.readString(RunningService.HOUSE);
        assertThat(house).contains(AREA);
        JsonNode step = RunningService.json(interview(house.replace(AREA, ""), "{}"));
        assertThat(step.get("state").get("name").asString()).isEqualTo("undetermined");
        assertThat(step.get("left").asInt()).isEqualTo(1);
        JsonNode question = step.get("screen").get("questions").get(0);
        String key = question.get("places").get(0).get("key").asString();
        assertThat(key).endsWith("/area");

        HttpResponse<String> wrong = interview(
                step.get("facility").asString(), "{\"answers\":[{\"key\":\"" + key + "\",\"text\":\"veel\"}]}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        JsonNode error = RunningService.json(wrong).get("errors").get(0);
        assertThat(error.get("location").get("name").asString()).isEqualTo(key);
        assertThat(error.get("detail").asString()).contains("veel");

        JsonNode end = RunningService.json(interview(
                step.get("facility").asString(), "{\"answers\":[{\"key\":\"" + key + "\",\"text\":\"29,5 m²\"}]}"));
        assertThat(end.has("screen")).isFalse();
        assertThat(end.get("state").get("name").asString()).isEqualTo("compliant");
        assertThat(end.get("facility").asString()).contains("29.5");
    }

    @Test
    void what_is_not_known_is_not_asked_again() throws Exception {
        String house = Files.readString(RunningService.HOUSE).replace(AREA, "");
        JsonNode step = RunningService.json(interview(house, "{}"));
        String key = step.get("screen")
                .get("questions")
                .get(0)
                .get("places")
                .get(0)
                .get("key")
                .asString();
        JsonNode after = RunningService.json(interview(house, "{\"skipped\":[\"" + key + "\"]}"));
        assertThat(after.has("screen")).isFalse();
        assertThat(after.get("state").get("name").asString()).isEqualTo("undetermined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{", "\"huis\"", "{\"answers\":[{}]}", "{\"answers\":[{\"key\":\"/x\",\"text\":\"1\"}]}"})
    void answers_that_are_none_are_refused(String answers) throws Exception {
        HttpResponse<String> refused = interview(Files.readString(RunningService.HOUSE), answers);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    @Test
    void screens_are_about_facilities_alone() throws Exception {
        HttpResponse<String> refused = service.postParts(
                "/v1/interviews?" + RunningService.DAY,
                PLANS.resolve("distributiecentrum-de-hoef.yaml"),
                PLANS.resolve("facilities/campus-noordkade.yaml"),
                PLANS.resolve("facilities/flat-zuiderweg.yaml"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("only-facilities");
    }

    @Test
    void two_laws_stand_beside_each_other_with_what_differs() throws Exception {
        JsonNode same =
                RunningService.json(service.postHouse("/v1/comparisons?otherAsOf=2026-11-23&" + RunningService.DAY));
        assertThat(same.get("changes").size()).isZero();
        JsonNode beside = RunningService.json(service.postHouse(
                "/v1/comparisons?profile=horst-2025&otherProfile=voorbeeldgemeente&" + RunningService.DAY));
        assertThat(beside.get("one").get("profile").asString())
                .isNotEqualTo(beside.get("other").get("profile").asString());
        assertThat(beside.get("changes").size()).isPositive();
        JsonNode none = RunningService.json(
                service.postHouse("/v1/comparisons?profile=horst-2025&otherProfile=&" + RunningService.DAY));
        assertThat(none.get("other").has("profile")).isFalse();
        assertThat(none.get("changes").size())
                .as("the house stands in another municipality, and is judged as if it stood there")
                .isPositive();
        HttpResponse<String> refused = service.postHouse("/v1/comparisons?otherAsOf=morgen&" + RunningService.DAY);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("otherAsOf");
    }

    @Test
    void nobody_is_answered_without_a_key() throws Exception {
        for (String path : List.of("summaries", "interviews", "comparisons")) {
            HttpResponse<String> refused = service.send(HttpRequest.newBuilder(service.address("/v1/" + path))
                    .header("Content-Type", "application/yaml")
                    .POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)));
            assertThat(refused.statusCode()).isEqualTo(401);
        }
    }

    /** What a picture shows: the words of the page, and what the service answers about what was given. */
    private String told(String picture, String language) throws Exception {
        StringBuilder all = new StringBuilder(
                        withoutKey("/page/words.json", language).body())
                .append(withoutKey("/?lang=" + language, language).body())
                .append("lie dor 118 woning-dorpsstraat.yaml 23 11 2026 mm dd jjjj yyyy");
        List<String> paths = switch (picture) {
            case "start", "application" -> List.of();
            case "question" -> List.of("interviews");
            case "verdict", "rooms" -> List.of("summaries");
            case "remedies" -> List.of("summaries", "remedies");
            case "beside" -> List.of("summaries", "remedies", "comparisons");
            default -> throw new AssertionError("nothing is known to make " + picture + " of");
        };
        for (String path : paths) {
            Path file = path.equals("interviews") ? UNKNOWN : BEFORE;
            String more = path.equals("comparisons") ? "&otherProfile=" + OTHER : "";
            all.append(service.send(service.request("/v1/" + path + "?" + RunningService.DAY + more)
                            .header("Content-Type", "application/yaml")
                            .header("Accept-Language", language)
                            .POST(HttpRequest.BodyPublishers.ofFile(file)))
                    .body());
        }
        if (picture.equals("application")) {
            all.append(application(language).body());
        }
        all.append(service.send(service.request("/v1/profiles").header("Accept-Language", language))
                .body());
        return all.toString().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"nl", "en"})
    @DisabledIfSystemProperty(named = "desk.pictures", matches = "true")
    void what_the_pictures_of_the_page_show_is_what_comes_out(String language) throws Exception {
        for (String picture : PICTURES) {
            Set<String> told = found("([\\p{L}\\p{N}]+)", told(picture, language));
            List<String> lines =
                    Files.readAllLines(Path.of("../../docs/permit-service").resolve(picture + "-" + language + ".txt"));
            assertThat(lines).hasSizeGreaterThan(4);
            for (String line : lines.subList(1, lines.size())) {
                assertThat(told)
                        .as("%s-%s shows «%s»; -Pdesk -Ddesk.pictures=true takes it anew", picture, language, line)
                        .containsAll(found("([\\p{L}\\p{N}]+)", line.toLowerCase(Locale.ROOT)));
            }
        }
    }
}
