package nl.huisnorm.checker.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What shells read for which the library of the command line writes nothing: commands, and of each its options and words. */
final class ShellScript {

    private final CommandLine program;
    private final String name;

    ShellScript(CommandLine program) {
        this.program = program;
        this.name = program.getCommandName();
    }

    /** A command with all names that it goes by, and those above it. */
    private record Named(CommandSpec spec, List<String> names, List<String> above) {}

    private List<Named> commands() {
        List<Named> all = new ArrayList<>();
        add(program.getCommandSpec(), List.of(), all);
        return all;
    }

    private static void add(CommandSpec parent, List<String> above, List<Named> all) {
        for (CommandLine one : parent.subcommands().values().stream().distinct().toList()) {
            CommandSpec spec = one.getCommandSpec();
            if (!spec.usageMessage().hidden()) {
                List<String> names = List.copyOf(spec.names());
                all.add(new Named(spec, names, above));
                add(spec, names, all);
            }
        }
    }

    private static List<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static List<String> words(OptionSpec option) {
        Class<?> type = option.auxiliaryTypes()[0];
        return type.isEnum()
                ? Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                        .map(Object::toString)
                        .toList()
                : List.of();
    }

    /** The first line of what is said of a command or option. */
    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }

    /** A line for each command and option. */
    String fish() {
        List<String> lines = new ArrayList<>();
        for (Named command : commands()) {
            String here = String.join(" ", command.names());
            String where = command.above().isEmpty()
                    ? "__fish_use_subcommand"
                    : "__fish_seen_subcommand_from " + String.join(" ", command.above());
            lines.add("complete -c " + name + " -n " + quoted(where) + " -a " + quoted(here) + " -d "
                    + quoted(first(command.spec().usageMessage().description())));
            for (OptionSpec option : options(command.spec())) {
                lines.add("complete -c " + name + " -n " + quoted("__fish_seen_subcommand_from " + here)
                        + Arrays.stream(option.names())
                                .map(one ->
                                        one.startsWith("--") ? " -l " + one.substring(2) : " -s " + one.substring(1))
                                .collect(Collectors.joining())
                        + (option.arity().max() > 0 ? " -r" : "")
                        + (words(option).isEmpty() ? "" : " -f -a " + quoted(String.join(" ", words(option))))
                        + " -d " + quoted(first(option.description())));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A table of what can follow on what, and the few lines that look it up. */
    String powershell() {
        StringBuilder table = new StringBuilder("$words = @{\n");
        row(
                table,
                "",
                commands().stream()
                        .filter(one -> one.above().isEmpty())
                        .flatMap(one -> one.names().stream())
                        .toList());
        for (Named command : commands()) {
            List<String> next = new ArrayList<>();
            commands().stream()
                    .filter(one -> one.above().equals(command.names()))
                    .forEach(one -> next.addAll(one.names()));
            options(command.spec()).forEach(option -> next.addAll(List.of(option.names())));
            command.names().forEach(one -> row(table, one, next));
            for (OptionSpec option : options(command.spec())) {
                if (!words(option).isEmpty()) {
                    for (String typed : command.names()) {
                        row(table, typed + " " + option.longestName(), words(option));
                    }
                }
            }
        }
        return table + "}\n" + """
                Register-ArgumentCompleter -Native -CommandName '%s' -ScriptBlock {
                    param($word, $line, $at)
                    $typed = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                    if ($word -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
                    $commands = @($typed | Where-Object { $_ -notlike '-*' -and $words.ContainsKey($_) })
                    $command = if ($commands.Count -gt 0) { $commands[-1] } else { '' }
                    $option = if ($typed.Count -gt 0) { $command + ' ' + $typed[-1] } else { '' }
                    $next = if ($option -and $words.ContainsKey($option)) { $words[$option] } else { $words[$command] }
                    $next | Where-Object { $_ -like "$word*" } | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new($_)
                    }
                }
                """.formatted(name);
    }

    private static void row(StringBuilder table, String after, List<String> next) {
        table.append("    '")
                .append(after)
                .append("' = @(")
                .append(next.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")))
                .append(")\n");
    }
}
