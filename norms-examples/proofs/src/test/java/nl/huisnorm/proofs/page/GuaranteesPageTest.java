package nl.huisnorm.proofs.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of guarantees names tests that there are, says of each promise how it is repeated, and says the same in both languages. */
class GuaranteesPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/guarantees.md");

    /** A class of tests, or a program among them. */
    private static final Pattern TEST = Pattern.compile("\\b([A-Z][A-Za-z0-9]+(?:Test|IT))\\b");

    private static final Pattern METHOD = Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT))[.]([a-z_0-9]+)`");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Set<String> LEFT = Set.of("target", ".git", "docs", "resources");
    private static final int CELLS = 4;

    private static List<Path> tests() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return LEFT.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEST.matcher(name(file)).matches() && file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** The rows of all tables in a language, without their heads. */
    private static List<List<String>> rows(String language) throws IOException {
        String page = page();
        int from = page.indexOf("\n## " + language + "\n");
        assertThat(from).as(language).isNotNegative();
        int until = page.indexOf("\n## ", from + 4);
        List<List<String>> rows = new ArrayList<>();
        List<String> lines =
                page.substring(from, until < 0 ? page.length() : until).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean head = i + 1 < lines.size() && lines.get(i + 1).startsWith("|--");
            if (lines.get(i).startsWith("| ") && !head) {
                rows.add(Stream.of(lines.get(i).split("[|]", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
            }
        }
        return rows;
    }

    private static List<String> found(Pattern pattern, Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void every_test_that_is_named_is_there() throws IOException {
        Set<String> named = TEST.matcher(page())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = tests().stream().map(GuaranteesPageTest::name).collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(10);
        named.removeAll(there);
        assertThat(named).as("named and not there").isEmpty();
    }

    @Test
    void every_test_of_a_class_that_is_named_is_in_it() throws IOException {
        List<Path> tests = tests();
        for (MatchResult named : METHOD.matcher(page()).results().toList()) {
            Path file = tests.stream()
                    .filter(one -> name(one).equals(named.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(file)).contains(" " + named.group(2) + "(");
        }
    }

    @Test
    void every_promise_has_a_figure_a_test_and_a_command() throws IOException {
        for (String language : List.of("Nederlands", "English")) {
            assertThat(rows(language)).hasSizeGreaterThan(8);
            for (List<String> row : rows(language)) {
                assertThat(row).as(language).hasSize(CELLS);
                assertThat(row.get(2)).matches(cell -> TEST.matcher(cell).find());
                assertThat(row.get(3)).startsWith("`").endsWith("`");
            }
        }
    }

    /** Numbers, tests and commands are no matter of language. */
    @Test
    void both_languages_say_the_same() throws IOException {
        List<List<String>> dutch = rows("Nederlands");
        List<List<String>> english = rows("English");
        assertThat(dutch).hasSameSizeAs(english);
        for (int i = 0; i < dutch.size(); i++) {
            assertThat(found(CODE, dutch.get(i))).isEqualTo(found(CODE, english.get(i)));
            assertThat(digits(dutch.get(i).get(1)))
                    .isEqualTo(digits(english.get(i).get(1)));
        }
    }

    /** Without the signs that part thousands and decimals, which differ. */
    private static List<String> digits(String cell) {
        return found(NUMBER, List.of(cell)).stream()
                .map(number -> number.replaceAll("[.,]", ""))
                .toList();
    }
}
