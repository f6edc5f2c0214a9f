package nl.huisnorm.permitservice.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisnorm.permitservice.text.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells as a problem document what Tomcat refuses before the service sees it: an address with signs that no address has, headers that are
 * too large. Tomcat makes it by its name.
 */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Tomcat asks for one without arguments. */
    public ProblemValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean isOpen = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, isOpen);
        if (!isOpen.get()) {
            return;
        }
        try {
            write(problem(request, status), response);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("whoever asked is gone", e);
        }
    }

    private static ProblemBody problem(Request request, HttpStatus status) {
        Texts texts = Texts.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String code = status.is4xxClientError() ? "bad-request" : "failed";
        return new ProblemBody(
                ProblemAdvice.TYPE + code,
                texts.get("problem." + code + ".title"),
                status.value(),
                texts.get("problem." + code + ".detail"),
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                List.of());
    }

    private static void write(ProblemBody problem, Response response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("API-Version", ApiVersion.NUMBER);
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(JSON.writeValueAsString(problem));
            response.finishResponse();
        }
    }
}
