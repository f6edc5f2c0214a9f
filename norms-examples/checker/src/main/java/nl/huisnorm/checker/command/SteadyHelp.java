package nl.huisnorm.checker.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Help with its options in the same order whatever the language of the machine: the library's own order follows that. */
public final class SteadyHelp extends Help {

    private static final Comparator<OptionSpec> BY_NAME = Comparator.comparing(SteadyHelp::name)
            .thenComparing(option -> option.names()[0], Comparator.reverseOrder());

    private static final Comparator<OptionSpec> BY_VALUES = Comparator.<OptionSpec>comparingInt(
                    option -> option.arity().max())
            .thenComparingInt(option -> option.arity().min())
            .thenComparing(OptionSpec::isMultiValue)
            .thenComparing(BY_NAME);

    /** Prepares the help of a command. */
    public SteadyHelp(CommandSpec command, ColorScheme colors) {
        super(command, colors);
    }

    /** The shortest of its names in capitals, without what stands before it. */
    private static String name(OptionSpec option) {
        return Arrays.stream(option.names())
                .min(Comparator.comparingInt(String::length))
                .orElseThrow()
                .replaceFirst("^-+", "")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public Comparator<OptionSpec> createDefaultOptionSort() {
        return BY_NAME;
    }

    @Override
    public String detailedSynopsis(int headingLength, Comparator<OptionSpec> order, boolean clustered) {
        return super.detailedSynopsis(headingLength, BY_VALUES, clustered);
    }
}
