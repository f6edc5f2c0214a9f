package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that stands on the pages of the handbook compiles as it stands there. */
class HandbookExamplesTest {

    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

    @TempDir
    private Path folder = Path.of("");

    /** A block, and the page it stands on. */
    record Example(String page, String block) {
        @Override
        public String toString() {
            return page;
        }
    }

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(GUIDE)) {
            for (Path page :
                    pages.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                BLOCK.matcher(Files.readString(page))
                        .results()
                        .forEach(found ->
                                examples.add(new Example(GUIDE.relativize(page).toString(), found.group(1))));
            }
        }
        return examples;
    }

    /** What the compiler says of a block among the things that pages speak of; nothing where it compiles. */
    private String told(String block) throws IOException {
        String source = PageJava.imports()
                + "abstract class Example {\n"
                + "abstract void measureAgain(Finding finding);\n"
                + "void example(Huisnorm huisnorm, Facility facility, FacilityDocument document, LocalDate date,\n"
                + "        AssessmentOptions options, OutputStream out) throws Exception {\n"
                + block
                + "}\n}\n";
        return PageJava.told("Example", source, folder);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_a_page_compiles(Example example) throws IOException {
        assertThat(told(example.block())).as(example.page()).isEmpty();
    }

    @Test
    void what_is_no_method_is_told_and_pages_in_both_languages_have_examples() throws IOException {
        assertThat(told("huisnorm.judge(facility);\n")).contains("cannot find symbol");
        assertThat(examples())
                .extracting(Example::page)
                .contains("en/explain.md", "nl/explain.md", "en/capacity.md", "en/remedies.md", "en/interview.md");
    }
}
