package nl.huisnorm.permitservice.problem;

import java.util.List;
import java.util.function.Function;
import nl.huisnorm.permitservice.text.Texts;
import org.springframework.http.HttpStatus;

/** A request that is not answered, and why: told as a problem document, in the language that the request asks for. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final Object[] arguments;
    private final transient Function<Texts, List<Fault>> faults;

    private ServiceException(HttpStatus status, String code, Function<Texts, List<Fault>> faults, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.faults = faults;
        this.arguments = arguments.clone();
    }

    /**
     * A request that is not answered.
     *
     * @param status the status of the answer
     * @param code the kind of problem; {@code problem.CODE.title} and {@code problem.CODE.detail} are its texts
     * @param arguments what the detail names
     */
    public static ServiceException of(HttpStatus status, String code, Object... arguments) {
        return new ServiceException(status, code, texts -> List.of(), arguments);
    }

    /**
     * A request of which parts are wrong.
     *
     * @param code the kind of problem
     * @param faults tells what is wrong, in a language
     */
    public static ServiceException wrong(String code, Function<Texts, List<Fault>> faults) {
        return new ServiceException(HttpStatus.BAD_REQUEST, code, faults);
    }

    /**
     * A request with one wrong parameter.
     *
     * @param name the parameter
     * @param code what is wrong with it; {@code fault.CODE} is its text
     * @param arguments what the text names
     */
    public static ServiceException query(String name, String code, Object... arguments) {
        return wrong(
                "wrong-parameter", texts -> List.of(Fault.ofQuery(name, code, texts.get("fault." + code, arguments))));
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** The kind of problem. */
    public String code() {
        return code;
    }

    /** What the detail names. */
    public Object[] arguments() {
        return arguments.clone();
    }

    /** What is wrong, piece by piece, in a language. */
    public List<Fault> faults(Texts texts) {
        return faults.apply(texts);
    }
}
