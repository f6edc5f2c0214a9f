package nl.huisnorm.checker.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.checker.Run;
import nl.huisnorm.machine.OnLinux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpAndCompletionTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"check", "norms", "norms search", "init", "completion", "help", "test", "watch", "lint"})
    void help_of_a_command_is_what_the_command_says_of_itself(String command) {
        for (String language : List.of("nl", "en")) {
            Run help = Run.of(("help " + command + " --lang " + language).split(" "));
            assertThat(help.exit()).isZero();
            assertThat(help).isEqualTo(Run.of((command + " --help --lang " + language).split(" ")));
        }
    }

    @Test
    void help_alone_explains_the_program() {
        assertThat(Run.of("help")).isEqualTo(Run.of("--help"));
        assertThat(Run.of("hulp").out()).contains("check", "Toetst");
    }

    @Test
    void help_of_what_is_no_command_tells_the_nearest() {
        assertThat(Run.of("help", "chekc").err()).contains("er is geen opdracht chekc", "; bedoelt u check?");
        assertThat(Run.of("help", "check", "all").exit()).isEqualTo(2);
        assertThat(Run.of("help", "NORMS", "LIST")).isEqualTo(Run.of("norms", "list", "--help"));
    }

    @ParameterizedTest
    @CsvSource({
        "toets, check",
        "assess, check",
        "capaciteit, capacity",
        "herstel, remedies",
        "uitleg, explain",
        "gevolgen, impact",
        "tijdlijn, timeline",
        "vragen, questions",
        "vraaggesprek, interview",
        "vergelijk, diff",
        "compare, diff",
        "overeenkomst, agreement",
        "verplichtingen, duties",
        "raadsnotitie, council-note",
        "varianten, variants",
        "regio, region",
        "normen, norms",
        "valideer, validate",
        "omzetten, convert",
        "begin, init",
        "aanvullen, completion",
        "hulp, help",
        "beproef, test",
        "volg, watch",
        "doorlichten, lint",
        "controlelijst, checklist",
        "verifieer, verify",
        "bestandsschema, schema",
        "json-schema, schema"
    })
    void commands_go_by_the_words_people_expect(String alias, String command) {
        assertThat(Run.of(alias, "--help")).isEqualTo(Run.of(command, "--help"));
        assertThat(Run.of("help", alias)).isEqualTo(Run.of("help", command));
    }

    @Test
    void every_command_has_a_description_in_both_languages() {
        for (String language : List.of("nl", "en")) {
            String all = Run.of("help", "--lang", language).out();
            List<String> lines = all.lines()
                    .dropWhile(line -> !line.matches("(Opdrachten|Commands):"))
                    .skip(1)
                    .toList();
            assertThat(lines).isNotEmpty().allMatch(line -> line.matches(" {3,}.*\\S {2,}\\S.*| {10,}\\S.*| {2}\\S.*"));
        }
    }

    private String completed(String line) throws IOException, InterruptedException {
        Path script = folder.resolve("huisnorm.bash");
        Files.writeString(script, Run.of("completion", "bash").out());
        String words = line + (line.endsWith(" ") ? "''" : "");
        Process shell = new ProcessBuilder(
                        "bash",
                        "--norc",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                                + "_complete_huisnorm; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(out).isZero();
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "huisnorm va, validate",
        "huisnorm toe, toets",
        "huisnorm norms se, search",
        "huisnorm check --by, --by-machine",
        "huisnorm check --format j, json"
    })
    void a_shell_completes_commands_options_and_words(String line, String expected) throws Exception {
        Path bash = Path.of("/bin/bash");
        OnLinux.needs(Files.isExecutable(bash), "bash");
        assertThat(completed(line)).contains(expected);
    }

    @Test
    void the_script_is_whole_and_for_zsh_begins_with_what_zsh_needs() {
        String bash = Run.of("completion").out();
        assertThat(bash).startsWith("#!").contains("complete -F _complete_huisnorm");
        assertThat(bash).doesNotContain("\\u000");
        assertThat(Run.of("completion", "ZSH").out())
                .startsWith("autoload -Uz compinit")
                .endsWith(bash);
        assertThat(Run.of("completion", "ksh").err())
                .contains("ksh is geen geldige waarde voor SHELL; mogelijk zijn: bash, zsh, fish, powershell");
    }

    @Test
    void fish_reads_a_line_for_each_command_and_option() {
        String fish = Run.of("completion", "fish").out();
        assertThat(fish.lines())
                .allMatch(line -> line.startsWith("complete -c huisnorm -n '"))
                .anyMatch(line ->
                        line.startsWith("complete -c huisnorm -n '__fish_use_subcommand' -a 'check toets assess' -d '"))
                .anyMatch(line -> line.contains("-n '__fish_seen_subcommand_from norms normen' -a 'search"))
                .anyMatch(line -> line.contains("-l format -r -f -a 'text json"))
                .noneMatch(line -> line.contains("manual"));
        assertThat(fish.replace("\\'", "").lines())
                .allMatch(line -> line.chars().filter(letter -> letter == '\'').count() % 2 == 0);
    }

    @Test
    void powershell_reads_a_table_of_what_follows_on_what() {
        String script = Run.of("completion", "powershell").out();
        assertThat(script)
                .startsWith("$words = @{\n    '' = @('check', ")
                .containsPattern("    'toets' = @\\(.*'--by-machine'")
                .containsPattern("    'check --format' = @\\('text', 'json'")
                .containsPattern("    'norms' = @\\(.*'list'.*'search'")
                .contains("Register-ArgumentCompleter -Native -CommandName 'huisnorm' -ScriptBlock {")
                .endsWith("}\n");
        List<String> keys = script.lines()
                .filter(line -> line.startsWith("    '"))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }
}
