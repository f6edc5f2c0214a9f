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

    /** So many signs all values of a parameter have together: all ids of the rulebook are shorter. */
    private static final int LONGEST = 10_000;

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
        String day = single(request, "asOf");
        return new Wish(
                day == null ? LocalDate.now(clock) : day("asOf", day),
                list(request, "regimes").stream().distinct().toList(),
                readings(request),
                single(request, "profile"));
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

    /** The value of a parameter that is given once; a form may have parts of the names that the query has. */
    private static @Nullable String single(NativeWebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length == 0) {
            return null;
        }
        if (Arrays.stream(values).distinct().count() > 1) {
            throw ServiceException.query(name, "more-than-once", name);
        }
        requireShort(name, values[0].length());
        return values[0];
    }

    private static void requireShort(String name, long length) {
        if (length > LONGEST) {
            throw ServiceException.query(name, "value-too-long", name, length, LONGEST);
        }
    }

    /** The values of a parameter that is given more than once, or with commas between them. */
    private static List<String> list(NativeWebRequest request, String name) {
        List<String> all = new ArrayList<>();
        String[] values = request.getParameterValues(name);
        if (values != null) {
            requireShort(name, Arrays.stream(values).mapToLong(String::length).sum());
            Arrays.stream(values)
                    .flatMap(value -> Arrays.stream(value.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(all::add);
        }
        return all;
    }
}
