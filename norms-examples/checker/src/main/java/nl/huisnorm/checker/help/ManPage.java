package nl.huisnorm.checker.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.checker.command.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of the program in the manual of a system, in the markup that {@code man} reads: what {@code --help} says, of the program
 * and of all its commands, and where settings are. It holds no day, so that the same program gives the same page.
 */
final class ManPage {

    private final ResourceBundle texts;
    private final StringBuilder page = new StringBuilder();

    private ManPage(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The page of a program with all its commands. */
    static String of(CommandLine program, ResourceBundle texts) {
        return new ManPage(texts).write(program.getCommandSpec());
    }

    private String write(CommandSpec program) {
        String name = program.name();
        macro("TH", name.toUpperCase(Locale.ROOT), "1", "", name + " " + ProgramVersion.number(), text("man-book"));
        section("man-name");
        String about = String.join(" ", program.usageMessage().description());
        line(roff(name) + " \\- " + roff(about.replaceAll("\\.$", "")));
        section("man-synopsis");
        line(bold(name) + " [" + italic(text("man-options")) + "] " + italic(text("man-command")) + " ["
                + italic(text("man-rest")) + "]");
        section("man-description");
        paragraphs(text("man-about"));
        section("man-option-list");
        options(program);
        section("man-command-list");
        commands(program);
        section("man-environment");
        entry(bold("HUISNORM_") + italic(text("man-option")), text("man-environment-option"));
        entry(bold("HUISNORM_CONFIG"), text("man-environment-config"));
        entry(bold("NO_COLOR"), text("man-environment-colour"));
        section("man-files");
        entry(italic("~/.config/huisnorm.properties"), text("man-files-settings"));
        section("man-examples");
        example("huisnorm check woning.yaml", "man-example-check");
        example("huisnorm check --lang en --format json -o woning.report.json woning.yaml", "man-example-json");
        example("huisnorm help explain", "man-example-help");
        return page.toString();
    }

    private void commands(CommandSpec above) {
        Set<CommandLine> own = new LinkedHashSet<>(above.subcommands().values());
        for (CommandLine one : own) {
            CommandSpec command = one.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                command(command);
                commands(command);
            }
        }
    }

    private void command(CommandSpec command) {
        Set<String> names = new LinkedHashSet<>(List.of(command.name()));
        names.addAll(Arrays.asList(command.aliases()));
        String above = command.parent().qualifiedName();
        page.append(".SS ")
                .append(quoted(above + " " + String.join(", ", names)))
                .append('\n');
        paragraphs(command.usageMessage().description());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (!parameter.hidden()) {
                entry(
                        italic(parameter.paramLabel()) + (parameter.arity().max() > 1 ? " ..." : ""),
                        description(parameter));
            }
        }
        options(command);
        String[] footer = command.usageMessage().footer();
        if (footer.length > 0) {
            page.append(".PP\n.nf\n");
            Arrays.stream(footer).map(ManPage::plain).dropWhile(String::isBlank).forEach(one -> line(roff(one)));
            page.append(".fi\n");
        }
    }

    /** In the order of {@code --help}: by the longest name. */
    private void options(CommandSpec command) {
        command.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(option -> option.longestName().replaceAll("^-+", "")))
                .forEach(option -> entry(names(option), description(option)));
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() > 0 ? "=" + italic(option.paramLabel()) : "";
        return Arrays.stream(option.names())
                        .sorted(Comparator.comparing(String::length))
                        .map(ManPage::bold)
                        .collect(Collectors.joining(", "))
                + value;
    }

    private static String[] description(ArgSpec argument) {
        return argument.description();
    }

    private void section(String key) {
        page.append(".SH ").append(quoted(text(key))).append('\n');
    }

    private void entry(String term, String... about) {
        page.append(".TP\n").append(term).append('\n');
        List<String> lines = new ArrayList<>();
        Arrays.stream(about).map(ManPage::plain).flatMap(String::lines).forEach(lines::add);
        line(roff(String.join(" ", lines)));
    }

    private void example(String command, String about) {
        entry(bold(command), text(about));
    }

    private void paragraphs(String... texts) {
        Arrays.stream(texts)
                .map(ManPage::plain)
                .flatMap(String::lines)
                .filter(one -> !one.isBlank())
                .forEach(one -> line(roff(one)));
    }

    /** A line of text; one that begins like a request of the markup does not count as one. */
    private void line(String text) {
        page.append(text.startsWith(".") || text.startsWith("'") ? "\\&" : "")
                .append(text)
                .append('\n');
    }

    private void macro(String name, String... arguments) {
        page.append('.').append(name);
        for (String one : arguments) {
            page.append(' ').append(quoted(one));
        }
        page.append('\n');
    }

    private String text(String key) {
        return texts.getString(key);
    }

    /** Texts of the help are formats. */
    private static String plain(String text) {
        return text.replace("%n", "\n").replace("%%", "%");
    }

    private static String bold(String text) {
        return "\\fB" + roff(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + roff(text) + "\\fR";
    }

    private static String quoted(String text) {
        return '"' + roff(text).replace("\"", "\\(dq") + '"';
    }

    /** A minus that is one, so that an option can be copied, and a backslash that is read as such. */
    private static String roff(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }
}
