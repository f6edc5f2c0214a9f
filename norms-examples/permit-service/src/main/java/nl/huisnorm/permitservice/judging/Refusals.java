package nl.huisnorm.permitservice.judging;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;

/** Tells what the library says is wrong with an input as what is wrong with a request. */
final class Refusals {

    private Refusals() {}

    static ServiceException of(String main, List<Problem> problems) {
        List<Problem> all = List.copyOf(problems);
        return ServiceException.wrong(
                "wrong-input",
                texts -> all.stream()
                        .map(problem -> fault(problem, main, texts.locale()))
                        .toList());
    }

    private static Fault fault(Problem problem, String main, Locale locale) {
        Position position = problem.position();
        String cell = position == null ? null : position.cell(locale);
        return new Fault(
                "body",
                new Fault.Location(
                        problem.pointer().equals(Pointer.ROOT)
                                ? ""
                                : problem.pointer().toString(),
                        problem.file().equals(main) ? null : problem.file(),
                        position == null || cell != null ? null : position.line(),
                        position == null || cell != null ? null : position.column()),
                problem.code(),
                cell == null ? problem.message(locale) : problem.message(locale) + " (" + cell + ")");
    }
}
