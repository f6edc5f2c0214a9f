package nl.huisnorm.checker.command;

import java.util.Optional;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Named;

/** What a file is that was refused for being another than was looked for. */
public final class OtherKind {

    /** The problem that a file is of another kind, which it names first. */
    private static final String CODE = "other-kind";

    private OtherKind() {}

    /** What it is; none where it was refused for another reason. */
    public static Optional<Named> of(UnreadableInputException refused) {
        Problem first = refused.problems().get(0);
        return refused.problems().size() == 1
                        && first.code().equals(CODE)
                        && first.arguments().get(0) instanceof Named other
                ? Optional.of(other)
                : Optional.empty();
    }
}
