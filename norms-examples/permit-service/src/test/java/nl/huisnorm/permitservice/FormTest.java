package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** As many files as whoever runs the service allows come through, and not one more. */
class FormTest {

    @TempDir
    Path folder;

    private static HttpResponse<String> sent(RunningService service, int inputs, int files) throws Exception {
        StringBuilder body = new StringBuilder();
        String house = Files.readString(RunningService.HOUSE);
        for (int i = 0; i < inputs; i++) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"input\"; filename=\"huis.yaml\"\r\n\r\n")
                    .append(house)
                    .append("\r\n");
        }
        for (int i = 0; i < files; i++) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                    .append(i)
                    .append(".yaml\"\r\n\r\nid: x\r\n");
        }
        return service.post(
                "/v1/reports?regimes=snf&" + RunningService.DAY,
                "multipart/form-data; boundary=x",
                body.append("--x--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(HttpResponse<String> refused, String name, String code, String number) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonNode fault = RunningService.json(refused).get("errors").get(0);
        assertThat(fault.get("location").get("name").asString()).isEqualTo(name);
        assertThat(fault.get("code").asString()).isEqualTo(code);
        assertThat(fault.get("detail").asString()).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "3, 4, 4", "1500, 1.501, 1501"})
    void every_number_that_is_allowed_comes_through(int most, String told, int more) throws Exception {
        try (RunningService service = RunningService.in(folder, "--permit-service.most-files=" + most)) {
            HttpResponse<String> all = sent(service, 1, most);
            assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
            assertFault(sent(service, 1, more), "files", "too-many-files", told);
            HttpResponse<String> far = sent(service, 1, more + 100);
            assertThat(far.statusCode()).as(far.body()).isEqualTo(413);
            assertThat(RunningService.json(far).get("type").asString()).endsWith("problem:too-many-parts");
        }
    }

    @Test
    void a_form_has_one_input() throws Exception {
        try (RunningService service = RunningService.in(folder)) {
            assertFault(sent(service, 0, 1), "input", "one-input", "0");
            assertFault(sent(service, 2, 1), "input", "one-input", "2");
        }
    }

    private static ServiceSettings settings(DataSize largest, int files) {
        return new ServiceSettings(Path.of("x"), false, largest, files, 0, 64, Duration.ofSeconds(60), null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000})
    void limits_may_be_as_wide_as_memory_allows(int files) {
        assertThatCode(() -> settings(DataSize.ofBytes(1), files)).doesNotThrowAnyException();
        assertThatCode(() -> settings(DataSize.ofGigabytes(1), files)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void limits_that_are_none_are_refused_by_name(int files) {
        assertThatThrownBy(() -> settings(DataSize.ofMegabytes(8), files)).hasMessageContaining("most-files");
        assertThatThrownBy(() -> settings(DataSize.ofBytes(0), 1)).hasMessageContaining("largest-input");
        assertThatThrownBy(() -> settings(DataSize.ofBytes(1024L * 1024 * 1024 + 1), 1))
                .hasMessageContaining("largest-input");
    }
}
