package nl.huisnorm.checker.command;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a setting for all commands is for one of them. Options of one name can be other things for other commands: some can tell in
 * more languages at once, and each has forms of its own.
 */
final class SharedOption {

    private static final String BETWEEN = ",";

    private SharedOption() {}

    /**
     * What an option is by a setting; none where the setting is for other commands: it is nothing that this option can be, and that
     * one of the same name of another command can be.
     */
    static Optional<String> of(OptionSpec option, String value) {
        boolean isOne = option.type().isEnum() && value.contains(BETWEEN);
        String own = isOne ? value.substring(0, value.indexOf(BETWEEN)).strip() : value;
        if (isOne && !isForAnother(option, value)) {
            return Optional.of(value);
        }
        return canBe(option, own) || !isForAnother(option, value) ? Optional.of(own) : Optional.empty();
    }

    private static boolean isForAnother(OptionSpec option, String value) {
        CommandSpec command = option.command();
        return command != null
                && namesakes(command.root(), option.longestName()).anyMatch(other -> canBe(other, value));
    }

    private static Stream<OptionSpec> namesakes(CommandSpec command, String name) {
        OptionSpec own = command.findOption(name);
        Stream<OptionSpec> below = command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(sub -> namesakes(sub, name));
        return own == null ? below : Stream.concat(Stream.of(own), below);
    }

    /** Whether a value is one of the words, or looks like a day, where an option can be no other; else nobody knows before it is tried. */
    private static boolean canBe(OptionSpec option, String value) {
        Class<?> type = option.isMultiValue() ? option.auxiliaryTypes()[0] : option.type();
        if (type.equals(LocalDate.class)) {
            return value.chars().anyMatch(Character::isDigit);
        }
        String[] values = option.isMultiValue() ? value.split(BETWEEN, -1) : new String[] {value};
        return !type.isEnum() || Arrays.stream(values).allMatch(one -> isWord(type, one.strip()));
    }

    private static boolean isWord(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(word -> word.toString().equalsIgnoreCase(value));
    }
}
