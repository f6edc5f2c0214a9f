package nl.huisnorm.checker.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, what there is instead, and which of that is nearest. */
public final class WrongUseText {

    private final ResourceBundle texts;

    /** Tells it in the language of texts. */
    public WrongUseText(ResourceBundle texts) {
        this.texts = texts;
    }

    /** What is wrong, in one line. */
    public String of(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(problem.getCommandLine(), unmatched.getUnmatched());
        }
        if (problem instanceof MissingParameterException missing) {
            return format(
                    "missing-argument",
                    missing.getMissing().stream().map(WrongUseText::name).collect(Collectors.joining(", ")));
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return format("given-twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = problem.getArgSpec();
        if (problem.getCause() instanceof UnreadableInputException refused && argument != null) {
            return name(argument) + ": " + refused.problems().get(0).message(texts.getLocale());
        }
        return argument == null ? String.valueOf(problem.getMessage()) : wrong(argument, problem);
    }

    /** What is no command, option or value of a command. */
    private String unmatched(CommandLine command, List<String> unmatched) {
        String first = unmatched.get(0);
        String all = String.join(" ", unmatched);
        String typed = first.replaceFirst("(?s)=.*", "");
        if (typed.startsWith("-")) {
            List<String> options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .map(OptionSpec::longestName)
                    .sorted()
                    .toList();
            return format("unknown-option", all, String.join(", ", options)) + Known.meant(typed, options, texts);
        }
        if (command.getSubcommands().isEmpty()) {
            return format("unknown-argument", all);
        }
        List<String> names = command.getCommandSpec().subcommands().values().stream()
                .map(CommandLine::getCommandName)
                .distinct()
                .toList();
        return format("unknown-command", first, String.join(", ", names))
                + Known.meant(typed, new TreeSet<>(command.getSubcommands().keySet()), texts);
    }

    private String wrong(ArgSpec argument, ParameterException problem) {
        String typed = Optional.ofNullable(problem.getValue()).orElse("");
        if (Map.class.isAssignableFrom(argument.type())) {
            return format("wrong-pair", name(argument), argument.paramLabel());
        }
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        Object[] words = type.getEnumConstants();
        if (words != null) {
            List<String> known = Arrays.stream(words).map(String::valueOf).toList();
            return format("wrong-word", typed, name(argument), String.join(", ", known))
                    + Known.meant(typed, known, texts);
        }
        boolean isWhole = Stream.of(int.class, Integer.class, long.class).anyMatch(type::equals);
        if (problem.getValue() == null) {
            return String.valueOf(problem.getMessage());
        }
        return format(isWhole ? "wrong-number" : "wrong-value", typed, name(argument));
    }

    private String format(String key, Object... arguments) {
        return Texts.format(texts, key, arguments);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
