package nl.huisnorm.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The handbook is whole: its index leads to each page, each page is there in both languages, and no link leads
 * nowhere.
 */
class HandbookTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Path GUIDE = DOCS.resolve("guide");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)(?:, [a-z-]+)*(?:  |$)");

    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-[a-zA-Z], )?(--[a-z-]+)");
    private static final Set<String> COMMON = Set.of("--help", "--version");
    private static final Pattern FORM = Pattern.compile("[a-zA-Z]+");
    private static final Pattern EXIT = Pattern.compile("(?m)^  ([0-9]+) ");

    private static Set<String> pages(String language) throws IOException {
        try (Stream<Path> all = Files.list(GUIDE.resolve(language))) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> links(Path page) throws IOException {
        Set<String> links = new TreeSet<>();
        Matcher found = LINK.matcher(Files.readString(page));
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_index_leads_to_every_page(String language) throws IOException {
        assertThat(pages(language)).isNotEmpty();
        assertThat(links(GUIDE.resolve(language).resolve("README.md"))).containsAll(pages(language));
    }

    @Test
    void every_page_is_there_in_both_languages() throws IOException {
        assertThat(pages("nl")).isEqualTo(pages("en"));
    }

    @Test
    void no_link_of_a_page_leads_nowhere() throws IOException {
        List<String> dead = new ArrayList<>();
        try (Stream<Path> all = Files.walk(DOCS)) {
            for (Path page : all.filter(one -> one.toString().endsWith(".md")).toList()) {
                for (String link : links(page)) {
                    if (!link.contains(":") && !Files.exists(page.resolveSibling(link))) {
                        dead.add(DOCS.relativize(page) + ": " + link);
                    }
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void the_readme_tells_every_option_and_exit_code_of_check() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String help = Run.of("help", "check", "--lang", "en").out();
        List<String> options = OPTION.matcher(help)
                .results()
                .map(found -> found.group(1))
                .filter(option -> !COMMON.contains(option))
                .toList();
        assertThat(options).hasSizeGreaterThan(15).contains("--as-of");
        assertThat(options)
                .map(option -> option.equals("--output") ? "-o" : option)
                .allSatisfy(option -> assertThat(readme).contains("| `" + option));
        String codes = readme.substring(readme.indexOf("Exit codes of `check`"));
        List<String> exits = EXIT.matcher(help.substring(help.indexOf("Exit code")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(exits).hasSizeGreaterThan(7);
        assertThat(exits)
                .allSatisfy(exit ->
                        assertThat(codes.substring(0, codes.indexOf("\n\n"))).containsPattern("\\b" + exit + " [a-z]"));
        String wrong = Run.of("check", "-", "--format", "none", "--lang", "en").err();
        List<String> forms = FORM.matcher(wrong.substring(wrong.lastIndexOf(": ", wrong.indexOf("pdf"))))
                .results()
                .map(MatchResult::group)
                .takeWhile(word -> !word.equals("Help"))
                .toList();
        assertThat(forms).contains("text", "pdf", "junit");
        assertThat(forms).allSatisfy(form -> assertThat(readme).contains("`" + form + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_page_of_all_commands_names_each(String language) throws IOException {
        String page = Files.readString(GUIDE.resolve(language).resolve("commands.md"));
        String help = Run.of("help", "--lang", "nl").out();
        Matcher command = COMMAND.matcher(help.substring(help.indexOf("Opdrachten:")));
        List<String> commands = new ArrayList<>();
        while (command.find()) {
            commands.add(command.group(1));
        }
        assertThat(commands).hasSizeGreaterThan(20).contains("check", "help");
        assertThat(commands).allSatisfy(one -> assertThat(page).contains("| `" + one + "`"));
    }
}
