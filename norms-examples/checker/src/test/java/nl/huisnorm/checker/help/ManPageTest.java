package nl.huisnorm.checker.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The page of the manual says what the help says. */
class ManPageTest {

    private static final Pattern COMMAND = Pattern.compile("^ {2}([a-z][a-z-]+)(?:, [a-z-]+)* {2,}\\S");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)");

    private static String manual(String language) {
        Run run = Run.of("manual", "--lang", language);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static Set<String> commands(String language) {
        Set<String> found = new TreeSet<>();
        Run.of("--help", "--lang", language).out().lines().forEach(line -> {
            var command = COMMAND.matcher(line);
            if (command.find()) {
                found.add(command.group(1));
            }
        });
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_command_and_every_option_of_the_help_is_on_the_page(String language) {
        String page = manual(language);
        Set<String> commands = commands(language);
        assertThat(commands).hasSizeGreaterThan(20).contains("check", "norms");
        for (String command : commands) {
            String heading = ".SS \"huisnorm " + command.replace("-", "\\-");
            assertThat(page).containsPattern(Pattern.quote(heading) + "[\",]");
            String part = page.substring(page.indexOf(heading));
            OPTION.matcher(Run.of(command, "--help", "--lang", language).out())
                    .results()
                    .map(found -> found.group(1).replace("-", "\\-"))
                    .forEach(option -> assertThat(part).as(command).contains(option));
        }
        assertThat(page).contains(".SS \"huisnorm norms search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_holds_no_format_and_no_line_that_is_a_request_by_chance(String language) {
        assertThat(manual(language).lines())
                .allMatch(line -> !line.startsWith("'") && !line.contains("%n") && !line.contains("${"))
                .allMatch(line -> !line.startsWith(".") || line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( .*)?"))
                .noneMatch(String::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({"nl, NAAM, OVERZICHT", "en, NAME, SYNOPSIS"})
    void the_page_is_in_the_language_that_is_asked_for(String language, String name, String synopsis) {
        assertThat(manual(language)).contains(".SH \"" + name + "\"", ".SH \"" + synopsis + "\"");
    }

    @Test
    void hidden_commands_are_not_on_the_page() {
        assertThat(manual("nl")).doesNotContain("huisnorm manual");
        assertThat(Run.of("--help").out()).doesNotContain("manual");
    }

    /** Texts of a made-up program, and the headings. */
    private static ResourceBundle texts() {
        ResourceBundle english = ResourceBundle.getBundle("nl.huisnorm.checker.texts", Locale.ENGLISH);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return english.keySet().stream()
                        .filter(key -> key.startsWith("man-"))
                        .map(key -> new Object[] {key, english.getString(key)})
                        .toArray(Object[][]::new);
            }
        };
    }

    @Test
    void a_small_program_gives_this_page() {
        CommandSpec weigh = CommandSpec.create()
                .name("weigh")
                .aliases("weeg")
                .addOption(OptionSpec.builder("-o", "--out-put")
                        .paramLabel("OUT")
                        .type(String.class)
                        .description("Where to.", "50%% of C:\\temp")
                        .build())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .arity("1..*")
                        .description("What to weigh.")
                        .build());
        weigh.usageMessage().description(".dots and 'quotes'%nbegin lines").footer("", "Exit code:", "  0  done");
        CommandSpec program = CommandSpec.create().name("scales");
        program.usageMessage().description("Weighs.");
        program.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Help.")
                .build());
        program.addSubcommand("weigh", weigh);
        program.addSubcommand("secret", CommandSpec.create().usageMessage(hidden()));
        String page = ManPage.of(new CommandLine(program), texts());
        assertThat(page).startsWith("""
                        .TH "SCALES" "1" "" "scales 0" "Huisnorm"
                        .SH "NAME"
                        scales \\- Weighs
                        """).contains("""
                        .SH "OPTIONS"
                        .TP
                        \\fB\\-h\\fR, \\fB\\-\\-help\\fR
                        Help.
                        .SH "COMMANDS"
                        .SS "scales weigh, weeg"
                        \\&.dots and 'quotes'
                        begin lines
                        .TP
                        \\fIFILE\\fR ...
                        What to weigh.
                        .TP
                        \\fB\\-o\\fR, \\fB\\-\\-out\\-put\\fR=\\fIOUT\\fR
                        Where to. 50% of C:\\etemp
                        .PP
                        .nf
                        Exit code:
                          0  done
                        .fi
                        .SH "ENVIRONMENT"
                        """).doesNotContain("secret");
    }

    private static UsageMessageSpec hidden() {
        return new UsageMessageSpec().hidden(true);
    }
}
