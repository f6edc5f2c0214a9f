package nl.huisnorm.permitservice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.huisnorm.permitservice.judging.Given;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Takes an input from a request: the body itself, or the part {@code input} of a body with parts, with the files that it names in parts
 * {@code files}. Not more is read than an input may be large.
 */
@Component
@ConditionalOnWebApplication
public class GivenResolver implements HandlerMethodArgumentResolver {

    private static final String INPUT = "input";
    private static final String FILES = "files";

    private final ServiceSettings settings;

    GivenResolver(ServiceSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Given.class;
    }

    @Override
    public Given resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory)
            throws IOException {
        MultipartHttpServletRequest parts = webRequest.getNativeRequest(MultipartHttpServletRequest.class);
        if (parts != null) {
            return parts(parts);
        }
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return new Given(INPUT, body(request), Map.of());
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        long most = settings.largestInput().toBytes();
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most + 1));
        if (body.length > most) {
            throw tooLarge();
        }
        return body;
    }

    private Given parts(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> inputs = request.getFiles(INPUT);
        if (inputs.size() != 1) {
            throw part("one-input", INPUT, inputs.size());
        }
        List<MultipartFile> files = request.getFiles(FILES);
        if (files.size() > settings.mostFiles()) {
            throw part("too-many-files", FILES, files.size(), settings.mostFiles());
        }
        long size = inputs.get(0).getSize();
        Map<String, byte[]> named = new HashMap<>();
        for (MultipartFile file : files) {
            size += file.getSize();
            if (size > settings.largestInput().toBytes()) {
                throw tooLarge();
            }
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (named.put(name, file.getBytes()) != null) {
                throw part("same-name", FILES, name);
            }
        }
        String name = inputs.get(0).getOriginalFilename();
        return new Given(
                name == null || name.isBlank() ? INPUT : name, inputs.get(0).getBytes(), named);
    }

    private ServiceException tooLarge() {
        return ServiceException.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", size(settings.largestInput()));
    }

    /** A size in the largest unit that it is a whole number of. */
    static String size(DataSize size) {
        if (size.equals(DataSize.ofMegabytes(size.toMegabytes()))) {
            return size.toMegabytes() + " MB";
        }
        return size.equals(DataSize.ofKilobytes(size.toKilobytes()))
                ? size.toKilobytes() + " kB"
                : size.toBytes() + " bytes";
    }

    private static ServiceException part(String code, String part, Object... arguments) {
        return ServiceException.wrong(
                "wrong-input",
                texts -> List.of(new Fault(
                        "body",
                        new Fault.Location(null, part, null, null),
                        code,
                        texts.get("fault." + code, arguments))));
    }
}
