package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the service answers, in the words of the library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    private static final Path PLANS = RunningService.FILES.resolve("plans");
    private static final Path[] OF_APPLICATION = {
        PLANS.resolve("facilities/campus-noordkade.yaml"),
        PLANS.resolve("facilities/flat-zuiderweg.yaml"),
        PLANS.resolve("distributiecentrum-de-hoef.yaml")
    };

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

    @Test
    void a_facility_is_judged_and_kept_and_its_report_is_there_as_it_was_kept() throws Exception {
        HttpResponse<String> kept = service.postHouse("/v1/assessments?" + RunningService.DAY);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        JsonNode assessment = RunningService.json(kept);
        assertThat(assessment.get("verdict").asString()).isEqualTo("COMPLIANT");
        assertThat(assessment.get("kind").asString()).isEqualTo("facility");
        assertThat(assessment.get("asOf").asString()).isEqualTo("2026-11-23");

        String location = kept.headers().firstValue("Location").orElseThrow();
        assertThat(service.get(location).body()).isEqualTo(kept.body());
        JsonNode report = RunningService.json(service.get(location + "/report"));
        assertThat(report.get("assessments").get(0).get("verdict").asString()).isEqualTo("COMPLIANT");
        assertThat(report.get("rulebook").get("sha256").asString())
                .isEqualTo(assessment.get("rulebookSha256").asString());
    }

    @Test
    void the_same_report_is_there_as_a_page_and_as_paper() throws Exception {
        String path = "/v1/assessments/" + service.keepHouse() + "/report";
        HttpResponse<byte[]> page = service.bytes(service.request(path).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"nl\"");
        HttpResponse<byte[]> english = service.bytes(
                service.request(path).header("Accept", "text/html").header("Accept-Language", "en"));
        assertThat(new String(english.body(), StandardCharsets.UTF_8)).contains("lang=\"en\"");
        HttpResponse<byte[]> paper = service.bytes(service.request(path).header("Accept", "application/pdf"));
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void an_application_is_judged_with_the_files_it_names() throws Exception {
        HttpResponse<String> kept = service.postParts(
                "/v1/assessments?" + RunningService.DAY,
                PLANS.resolve("aanvraag-campus-noordkade.yaml"),
                OF_APPLICATION);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(RunningService.json(kept).get("kind").asString()).isEqualTo("application");
        String location = kept.headers().firstValue("Location").orElseThrow();
        assertThat(RunningService.json(service.get(location + "/report"))
                        .get("assessments")
                        .size())
                .as("itself, its facility and its plan")
                .isEqualTo(3);
    }

    @Test
    void a_file_that_an_application_names_and_that_was_not_sent_is_told_with_its_place() throws Exception {
        HttpResponse<String> refused = service.postParts(
                "/v1/assessments?" + RunningService.DAY,
                PLANS.resolve("aanvraag-campus-noordkade.yaml"),
                OF_APPLICATION[0],
                OF_APPLICATION[2]);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningService.json(refused).get("errors").toString())
                .contains("\"pointer\":\"/facilities/flat-zuiderweg\"")
                .contains("\"name\":\"distributiecentrum-de-hoef.yaml\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions", "capacities", "remedies", "reports"})
    void an_answer_about_a_facility_a_plan_and_an_application_is_json_of_the_library(String answer) throws Exception {
        String path = "/v1/" + answer + "?regimes=snf&" + RunningService.DAY;
        HttpResponse<String> facility = service.postHouse(path);
        HttpResponse<String> plan = service.postParts(
                path, PLANS.resolve("distributiecentrum-de-hoef.yaml"), OF_APPLICATION[0], OF_APPLICATION[1]);
        HttpResponse<String> application =
                service.postParts(path, PLANS.resolve("aanvraag-campus-noordkade.yaml"), OF_APPLICATION);
        for (HttpResponse<String> one : List.of(facility, plan, application)) {
            assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
            assertThat(RunningService.json(one).get("rulebook").get("sha256").asString())
                    .hasSize(64);
        }
    }

    @Test
    void why_a_norm_comes_out_as_it_does_is_told_in_the_language_asked_for() throws Exception {
        String norm = RunningService.json(service.get("/v1/norms?regime=snf&" + RunningService.DAY))
                .get("norms")
                .get(0)
                .get("id")
                .asString();
        HttpResponse<String> explained = service.send(service.request("/v1/explanations?norm=" + norm)
                .header("Content-Type", "application/yaml")
                .header("Accept-Language", "en-GB, nl;q=0.5")
                .POST(HttpRequest.BodyPublishers.ofFile(RunningService.HOUSE)));
        assertThat(explained.statusCode()).as(explained.body()).isEqualTo(200);
        assertThat(RunningService.json(explained).get("language").asString()).isEqualTo("en");
        assertThat(RunningService.json(explained).get("explanations").size()).isPositive();
    }

    @Test
    void nothing_is_kept_of_what_is_only_asked() throws Exception {
        int before = RunningService.json(service.get("/v1/assessments?size=200"))
                .get("items")
                .size();
        service.postHouse("/v1/reports?" + RunningService.DAY);
        service.postHouse("/v1/capacities?" + RunningService.DAY);
        assertThat(RunningService.json(service.get("/v1/assessments?size=200"))
                        .get("items")
                        .size())
                .isEqualTo(before);
    }

    @Test
    void a_list_is_given_in_parts_that_together_are_the_whole() throws Exception {
        for (int i = 0; i < 3; i++) {
            service.keepHouse();
        }
        JsonNode whole =
                RunningService.json(service.get("/v1/assessments?size=200")).get("items");
        int found = 0;
        String next = "/v1/assessments?size=2";
        while (next != null) {
            JsonNode part = RunningService.json(service.get(next));
            for (JsonNode one : part.get("items")) {
                assertThat(one).isEqualTo(whole.get(found));
                found++;
            }
            next = part.has("next") ? part.get("next").asString() : null;
        }
        assertThat(found).isEqualTo(whole.size());
    }

    @Test
    void norms_are_data_with_their_links() throws Exception {
        JsonNode norms = RunningService.json(service.get("/v1/norms?regime=bbl&asOf=2026-11-23"))
                .get("norms");
        assertThat(norms.size()).isPositive();
        assertThat(norms.toString()).contains("https://wetten.overheid.nl/");
        String id = norms.get(0).get("id").asString();
        assertThat(RunningService.json(service.get("/v1/norms/" + id))
                        .get("norms")
                        .get(0))
                .isEqualTo(norms.get(0));
        assertThat(service.get("/v1/norms/no-such-norm").statusCode()).isEqualTo(404);
    }

    @Test
    void a_profile_changes_what_is_judged_by() throws Exception {
        String id = RunningService.json(service.get("/v1/profiles"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        HttpResponse<String> report = service.postHouse("/v1/reports?profile=" + id + "&" + RunningService.DAY);
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    }

    @Test
    void a_facility_that_is_begun_from_the_register_of_addresses_can_be_gone_on_with() throws Exception {
        byte[] extract = Files.readAllBytes(
                Path.of("src/test/resources/nl/huisnorm/permitservice/register/adressenuitgebreid.json"));
        HttpResponse<String> begun = service.post("/v1/bag-extracts", "application/json", extract);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        JsonNode facility = RunningService.json(begun).get("facility");
        for (JsonNode mark : RunningService.json(begun).get("fromRegister")) {
            assertThat(facility.at(mark.get("pointer").asString()).isMissingNode())
                    .as(mark.toString())
                    .isFalse();
        }
        HttpResponse<String> file = service.send(service.request("/v1/bag-extracts")
                .header("Content-Type", "application/json")
                .header("Accept", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(extract)));
        assertThat(file.body()).startsWith("# /address/street komt uit de BAG");
        HttpResponse<String> questions = service.post(
                "/v1/questions?" + RunningService.DAY,
                "application/yaml",
                file.body().getBytes(StandardCharsets.UTF_8));
        assertThat(questions.statusCode()).as(questions.body()).isEqualTo(200);
    }

    @Test
    void the_bundled_examples_are_kept_where_nothing_is_kept_yet(@TempDir Path other) throws Exception {
        try (RunningService fresh = RunningService.in(other, RunningService.EXAMPLES)) {
            JsonNode items = RunningService.json(fresh.get("/v1/assessments")).get("items");
            assertThat(items.valueStream().map(one -> one.get("kind").asString()))
                    .containsExactlyInAnyOrder("facility", "plan", "application");
        }
        try (RunningService again = RunningService.in(other, RunningService.EXAMPLES)) {
            assertThat(RunningService.json(again.get("/v1/assessments"))
                            .get("items")
                            .size())
                    .isEqualTo(3);
        }
        assertThat(Files.readString(other.resolve("officer.key"))).startsWith("hn_");
    }
}
