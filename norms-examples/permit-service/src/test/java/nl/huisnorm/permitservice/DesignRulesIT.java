package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that the service gives out, held against the API Design Rules by the linter that they name: Spectral, of npm. */
@Tag("desk")
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesignRulesIT {

    private static final Path LINTER = Path.of("src/test/adr").toAbsolutePath();

    /**
     * What is known and stays: the address of the service has no host, since every municipality has its own, and TLS is that of the proxy
     * before it.
     */
    private static final Map<String, Integer> JUDGED = Map.of("nlgov:servers-use-https", 1);

    private static final int PATIENCE = 600;

    @TempDir
    static Path folder;

    /** Faults that somebody could put into the description: what stands there, what would stand there, and the rule that finds it. */
    private static final String[][] FAULTS = {
        {"\"openapi\":\"3.1.0\"", "\"openapi\":\"2.0\"", "nlgov:openapi3"},
        {"\"email\":", "\"x-email\":", "nlgov:info-contact-fields-exist"},
        {"\"contact\":", "\"x-contact\":", "info-contact"},
        {"\"url\":\"/v1\"", "\"url\":\"/\"", "nlgov:include-major-version-in-uri"},
        {"\"url\":\"/v1\"", "\"url\":\"/v1.1\"", "nlgov:include-major-version-in-uri"},
        {"\"version\":\"1.", "\"version\":\"v1.", "nlgov:semver"},
        {"\"/openapi.json\":", "\"/description\":", "nlgov:paths-open-api-json-resource-exists"},
        {"\"/openapi.json\":{", "\"/openapi.json\":{\"post\":{},", "nlgov:paths-open-api-json-resource-has-get"},
        {"\"Access-Control-Allow-Origin\":", "\"Other\":", "nlgov:paths-open-api-json-specify-cors-header"},
        {"\"security\":[],", "", "nlgov:paths-open-api-json-for-everyone"},
        {"\"headers\":{\"API-Version\":", "\"headers\":{\"Version\":", "nlgov:missing-version-header"},
        {"\"headers\":{\"API-Version\":", "\"x-headers\":{\"API-Version\":", "nlgov:missing-header"},
        {"\"/audit-check\":", "\"/auditCheck\":", "nlgov:paths-kebab-case"},
        {"\"/audit-check\":", "\"/-audit\":", "nlgov:paths-kebab-case"},
        {"\"/audit-check\":", "\"/audit-check/\":", "nlgov:paths-no-trailing-slash"},
        {"\"/profiles\":{\"get\":", "\"/profiles\":{\"trace\":", "nlgov:http-methods"},
        {"\"name\":\"otherAsOf\"", "\"name\":\"other-as-of\"", "nlgov:query-keys-camel-case"},
        {"\"name\":\"regimes\"", "\"name\":\"Regimes\"", "nlgov:query-keys-camel-case"},
        {"\"AuditEntry\":", "\"audit_entry\":", "nlgov:schema-camel-case"},
        {"\"keptBy\":", "\"kept_by\":", "nlgov:property-casing"},
        {"\"application/problem+json\":", "\"application/json\":", "nlgov:use-problem-schema"},
        {
            "\"required\":[\"type\",\"title\",\"status\",\"detail\",\"instance\"]",
            "\"required\":[\"type\"]",
            "nlgov:problem-schema-members"
        },
        {"\"400\":", "\"422\":", "nlgov:problem-invalid-input"},
        {"\"format\":\"date-time\"", "\"format\":\"date-time-local\"", "nlgov:date-time-ensure-timezone"},
        {"\"format\":\"date-time\"", "\"format\":\"time\"", "nlgov:time-without-timezone"},
        {
            "\"keptAt\":{\"type\":\"string\",\"format\":\"date-time\"}",
            "\"keptAt\":{\"type\":\"string\"}",
            "nlgov:specify-format-for-date-and-time"
        },
        {
            "\"knownOn\":{\"type\":\"string\",\"format\":\"date\"",
            "\"knownOn\":{\"type\":\"string\",\"format\":\"date-time\"",
            "nlgov:use-date-instead-of-datetime"
        },
        {"\"#/components/schemas/Side\"", "\"#/components/schemas/NoSuch\"", "invalid-ref"}
    };

    /** What was found in each description, by the name of its file: how often each rule is broken. */
    private final Map<String, Map<String, Integer>> found = new TreeMap<>();

    @BeforeAll
    void lint() throws Exception {
        for (String file : new String[] {"package.json", "package-lock.json", ".npmrc", "ruleset.yaml"}) {
            Files.copy(LINTER.resolve(file), folder.resolve(file));
        }
        done(List.of("npm", "ci", "--prefer-offline"));
        List<String> lint = new ArrayList<>(List.of(
                folder.resolve("node_modules/.bin/spectral").toString(),
                "lint",
                "--ruleset",
                "ruleset.yaml",
                "--format",
                "json",
                "--output",
                "found.json",
                "--quiet"));
        try (ServiceJar service = ServiceJar.start(
                Files.createDirectories(folder.resolve("service")), "--permit-service.examples=false")) {
            for (String language : new String[] {"nl", "en"}) {
                lint.add(described(language, description(service, language)));
            }
            String description = description(service, "en");
            for (int i = 0; i < FAULTS.length; i++) {
                assertThat(description).contains(FAULTS[i][0]);
                lint.add(described("fault-" + i, description.replace(FAULTS[i][0], FAULTS[i][1])));
            }
        }
        done(lint);
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(folder.resolve("found.json")))) {
            String file = String.valueOf(Path.of(one.get("source").asString()).getFileName());
            found.computeIfAbsent(file, any -> new TreeMap<>())
                    .merge(one.get("code").asString(), 1, Integer::sum);
        }
    }

    private static String described(String name, String description) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), description);
        return name + ".json";
    }

    private static String description(ServiceJar service, String language) throws Exception {
        return service.send(HttpRequest.newBuilder(URI.create(service.address() + "/openapi.json"))
                        .header("Accept-Language", language))
                .body();
    }

    /** Waits for a program, whose code says whether it found something. */
    private static void done(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                .as("%s", command)
                .isTrue();
        assertThat(process.exitValue())
                .as("%s: %s", command, Files.readString(said))
                .isIn(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_description_keeps_to_all_rules_but_what_is_judged(String language) {
        assertThat(found.getOrDefault(language + ".json", Map.of())).isEqualTo(JUDGED);
    }

    @Test
    void a_rule_that_is_broken_is_found() {
        for (int i = 0; i < FAULTS.length; i++) {
            assertThat(found.getOrDefault("fault-" + i + ".json", Map.of()))
                    .as("%s instead of %s", FAULTS[i][1], FAULTS[i][0])
                    .containsKey(FAULTS[i][2]);
        }
    }
}
