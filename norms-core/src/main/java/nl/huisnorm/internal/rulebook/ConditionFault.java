package nl.huisnorm.internal.rulebook;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import org.jspecify.annotations.Nullable;

/**
 * Why something is no condition, in the words of both languages.
 *
 * @param name which of the reasons, as the texts have it
 * @param arguments what it says that is written there
 */
record ConditionFault(String name, List<String> arguments) implements Named {

    ConditionFault {
        arguments = arguments.stream().map(Problems::told).toList();
    }

    /** Stops the reading of a condition, with the reason and the place. */
    static final class FoundException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Object[] arguments;
        private final transient @Nullable Position position;

        private FoundException(@Nullable Position position, String code, Object... arguments) {
            super(code);
            this.code = code;
            this.arguments = arguments;
            this.position = position;
        }

        /** Tells it as a problem of the condition. */
        void tell(Pointer at, Problems problems) {
            problems.add(position, at, code, arguments);
        }
    }

    static FoundException at(SourceNode node, String name, String... arguments) {
        return new FoundException(node.position(), "not-a-condition", new ConditionFault(name, List.of(arguments)));
    }

    /** What is wrong with a number in a condition, as it is told of a number anywhere. */
    static FoundException ofNumber(SourceNode node, String code, Object... arguments) {
        return new FoundException(node.position(), code, arguments);
    }

    @Override
    public String key() {
        return name;
    }

    @Override
    public String label(Locale locale) {
        return Messages.in(locale).get("condition-fault." + name, arguments.toArray());
    }
}
