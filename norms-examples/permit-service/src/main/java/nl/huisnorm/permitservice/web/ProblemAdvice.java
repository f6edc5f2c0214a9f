package nl.huisnorm.permitservice.web;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import nl.huisnorm.permitservice.text.Texts;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells whatever goes wrong as a problem document. Nothing of an input and nothing of the program is told or logged with it but what
 * kind of thing went wrong.
 */
@RestControllerAdvice
@ConditionalOnWebApplication
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "5";

    /** What a code of SQL begins with where data are not as they have to be. */
    private static final String DATA = "22";

    private static final String TYPE = "urn:huisnorm:permit-service:problem:";

    private final ServiceSettings settings;

    ProblemAdvice(ServiceSettings settings) {
        this.settings = settings;
    }

    /** A request that the service itself refuses. */
    @ExceptionHandler
    ResponseEntity<Object> refused(ServiceException e, WebRequest request) {
        Texts texts = texts(request);
        return answer(e.status(), e.code(), e.faults(texts), request, new HttpHeaders(), e.arguments());
    }

    /**
     * The database does not take it: what was sent is longer than it keeps or has a sign that it has not, or somebody else did something in
     * the meantime that cannot stand beside it. To ask the same again is of no use.
     */
    @ExceptionHandler
    ResponseEntity<Object> notTaken(DataIntegrityViolationException e, WebRequest request) {
        LOG.error("database: {}", e.getClass().getName());
        boolean isInput = e.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(DATA);
        return answer(
                isInput ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
                isInput ? "cannot-be-kept" : "in-between",
                List.of(),
                request,
                new HttpHeaders());
    }

    /** The database is away, or two came in each other's way: the same can be asked again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, SQLException.class})
    ResponseEntity<Object> database(Exception e, WebRequest request) {
        LOG.error("database: {}", e.getClass().getName());
        String code = e instanceof ConcurrencyFailureException ? "busy" : "no-database";
        return answer(HttpStatus.SERVICE_UNAVAILABLE, code, List.of(), request, new HttpHeaders());
    }

    /** A parameter that is not of its kind. */
    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e, WebRequest request) {
        String where = e.getParameter().hasParameterAnnotation(PathVariable.class) ? "path" : "query";
        return parameter(where, e.getName(), "wrong-type", request);
    }

    /** An address or a form that cannot be read. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadable(Exception e, WebRequest request) {
        LOG.debug("unreadable", e);
        if (isOfTooManyParts(e)) {
            return tooManyParts(request, new HttpHeaders());
        }
        return answer(HttpStatus.BAD_REQUEST, "bad-request", List.of(), request, new HttpHeaders());
    }

    /** Something that nobody thought of. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.error("unexpected: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        LOG.debug("unexpected", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failed", List.of(), request, new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (e instanceof MissingServletRequestParameterException missing) {
            return parameter("query", missing.getParameterName(), "missing", request);
        }
        String code = e instanceof ErrorResponse || known.is4xxClientError() ? ofStatus(known) : "failed";
        if (e instanceof MissingRequestValueException) {
            code = "bad-request";
        }
        if (isOfTooManyParts(e)) {
            return tooManyParts(request, headers);
        }
        if (e instanceof HttpMessageNotReadableException unreadable) {
            List<Fault> faults = List.of(UnreadableBody.fault(unreadable, texts(request)));
            return answer(HttpStatus.BAD_REQUEST, "wrong-input", faults, request, headers);
        }
        return answer(known, code, List.of(), request, headers, arguments(e));
    }

    private ResponseEntity<Object> tooManyParts(WebRequest request, HttpHeaders headers) {
        return answer(
                HttpStatus.CONTENT_TOO_LARGE, "too-many-parts", List.of(), request, headers, settings.mostFiles());
    }

    private static boolean isOfTooManyParts(Throwable wrong) {
        for (Throwable one = wrong; one != null; one = one.getCause()) {
            if (one instanceof FileCountLimitExceededException) {
                return true;
            }
        }
        return false;
    }

    /** What the detail names. */
    private static Object[] arguments(Exception e) {
        return e instanceof HttpMediaTypeNotSupportedException other
                ? new Object[] {
                    other.getSupportedMediaTypes().stream()
                            .map(MediaType::toString)
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining(", "))
                }
                : new Object[0];
    }

    private static String ofStatus(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type";
            case CONTENT_TOO_LARGE -> "too-large-body";
            default -> status.is4xxClientError() ? "bad-request" : "failed";
        };
    }

    private static ResponseEntity<Object> parameter(String where, String name, String fault, WebRequest request) {
        Fault one = new Fault(
                where,
                new Fault.Location(null, name, null, null),
                fault,
                texts(request).get("fault." + fault, name));
        return answer(HttpStatus.BAD_REQUEST, "wrong-parameter", List.of(one), request, new HttpHeaders());
    }

    private static Texts texts(WebRequest request) {
        return Texts.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static ResponseEntity<Object> answer(
            HttpStatus status,
            String code,
            List<Fault> faults,
            WebRequest request,
            HttpHeaders headers,
            Object... arguments) {
        Texts texts = texts(request);
        ProblemBody body = new ProblemBody(
                TYPE + code,
                texts.get("problem." + code + ".title"),
                status.value(),
                texts.get("problem." + code + ".detail", arguments),
                ((ServletWebRequest) request).getRequest().getRequestURI(),
                faults);
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            all.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            all.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return new ResponseEntity<>(body, all, status);
    }
}
