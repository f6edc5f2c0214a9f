package nl.huisnorm.internal.rulebook;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Position;
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
        arguments = List.copyOf(arguments);
    }

    /** Stops the reading of a condition, with the reason and the place. */
    static final class FoundException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ConditionFault fault;
        private final transient @Nullable Position position;

        private FoundException(ConditionFault fault, @Nullable Position position) {
            super(fault.label(Locale.ENGLISH));
            this.fault = fault;
            this.position = position;
        }

        ConditionFault fault() {
            return fault;
        }

        @Nullable Position position() {
            return position;
        }
    }

    static FoundException at(SourceNode node, String name, String... arguments) {
        return new FoundException(new ConditionFault(name, List.of(arguments)), node.position());
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
