package nl.huisnorm.permitservice.web;

import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;

/** Tells where a body, or a part of one, cannot be read as what it has to be; nothing of it is told again. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Fault fault(HttpMessageNotReadableException e, Texts texts) {
        return e.getCause() instanceof JacksonException cause ? fault(cause, texts) : none(texts);
    }

    /** There is nothing to read. */
    static Fault none(Texts texts) {
        return new Fault("body", new Fault.Location("", null, null, null), "not-json", texts.get("fault.not-json"));
    }

    static Fault fault(JacksonException cause, Texts texts) {
        String pointer = pointer(cause);
        String code = code(cause);
        TokenStreamLocation place = cause.getLocation();
        Integer line = place == null || place.getLineNr() < 1 ? null : place.getLineNr();
        Integer column = place == null || place.getColumnNr() < 1 ? null : place.getColumnNr();
        return new Fault(
                "body",
                new Fault.Location(pointer, null, line, column),
                code,
                texts.get("fault." + code, pointer.isEmpty() ? "JSON" : pointer));
    }

    private static String code(JacksonException cause) {
        if (cause instanceof DatabindException) {
            return "wrong-type";
        }
        return cause instanceof StreamConstraintsException ? "too-deep" : "not-json";
    }

    private static String pointer(JacksonException cause) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : cause.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
