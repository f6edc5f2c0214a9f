package nl.huisnorm.permitservice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.huisnorm.permitservice.judging.Wish;
import nl.huisnorm.permitservice.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Takes from the query of a request what is to be judged by; where it names no day, today. */
@Component
@ConditionalOnWebApplication
public class WishResolver implements HandlerMethodArgumentResolver {

    private final Clock clock;

    WishResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Wish.class;
    }

    @Override
    public Wish resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        String day = request.getParameter("asOf");
        return new Wish(
                day == null ? LocalDate.now(clock) : day("asOf", day),
                list(request, "regimes"),
                readings(request),
                request.getParameter("profile"));
    }

    /** A day as ISO 8601 writes it. */
    static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ServiceException.query(name, "not-a-day", text);
        }
    }

    private static Map<String, String> readings(NativeWebRequest request) {
        Map<String, String> readings = new TreeMap<>();
        for (String chosen : list(request, "readings")) {
            int split = chosen.indexOf('=');
            if (split < 1 || readings.put(chosen.substring(0, split), chosen.substring(split + 1)) != null) {
                throw ServiceException.query("readings", "not-a-reading", chosen);
            }
        }
        return readings;
    }

    /** The values of a parameter that is given more than once, or with commas between them. */
    private static List<String> list(NativeWebRequest request, String name) {
        List<String> all = new ArrayList<>();
        String[] values = request.getParameterValues(name);
        if (values != null) {
            Arrays.stream(values)
                    .flatMap(value -> Arrays.stream(value.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }
}
