package nl.huisnorm.checker.command;

import java.util.List;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.InputDocument;

/**
 * What judging refused though it was read. Reading asks for the same, so this is not to be expected; but if it happens it is
 * the input that is at fault, and no other input need wait for it.
 */
public final class Unsound {

    private Unsound() {}

    /** The problems with the file and the places in it. */
    public static UnreadableInputException in(InputDocument document, UnsoundInputException refused) {
        List<Problem> placed = refused.problems().stream()
                .map(problem -> new Problem(
                        document.file(),
                        document.positions().locate(problem.pointer()),
                        problem.pointer(),
                        problem.code(),
                        problem.arguments()))
                .toList();
        return new UnreadableInputException(placed);
    }
}
