package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recipe of the page on embedding compiles and runs as it stands there, and prints what stands below it. */
class EmbeddingGuideTest {

    private static final Path PAGE = Path.of("../docs/embedding.md");
    private static final Path FILES = Path.of("../norms-examples/files");
    private static final Pattern RECIPE = Pattern.compile(
            "(?ms)^## (\\d+)\\. ([^\\n]+)\\n(?:(?!^## ).)*?^```java\\n(.*?)^```\\n\\n```text\\n(.*?)^```$");

    @TempDir
    private Path folder = Path.of("");

    /** A recipe, with what it prints. */
    record Recipe(int number, String title, String body, String prints) {
        @Override
        public String toString() {
            return number + ". " + title;
        }
    }

    static List<Recipe> recipes() throws IOException {
        return RECIPE.matcher(Files.readString(PAGE))
                .results()
                .map(found ->
                        new Recipe(Integer.parseInt(found.group(1)), found.group(2), found.group(3), found.group(4)))
                .toList();
    }

    /** What a recipe prints, run as the body of a method in the folder of the examples. */
    private String run(Recipe recipe) throws Exception {
        String body = recipe.body().replace("Path.of(\"", "Path.of(\"" + FILES + "/");
        String source = PageJava.imports()
                + "public final class Recipe {\n public static void run() throws Exception {\n" + body + "}\n}\n";
        assertThat(PageJava.told("Recipe", source, folder))
                .as(recipe.toString())
                .isEmpty();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, EmbeddingGuideTest.class.getClassLoader());
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass("Recipe").getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void a_recipe_runs_and_prints_what_the_page_says(Recipe recipe) throws Exception {
        String printed = run(recipe);
        if (Boolean.getBoolean("huisnorm.update")) {
            String page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.replace(
                            recipe.body() + "```\n\n```text\n" + recipe.prints(),
                            recipe.body() + "```\n\n```text\n" + printed));
        } else {
            assertThat(printed).isEqualTo(recipe.prints());
        }
    }

    @Test
    void there_are_twelve_each_in_the_table_of_the_page() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(recipes()).hasSize(12);
        assertThat(Pattern.compile("(?m)^```java$").matcher(page).results())
                .as("all of them are run")
                .hasSize(12);
        for (int i = 0; i < 12; i++) {
            Recipe recipe = recipes().get(i);
            String heading = recipe.number() + "-"
                    + recipe.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            assertThat(recipe.number()).isEqualTo(i + 1);
            assertThat(page).contains("[" + recipe.number() + ". " + recipe.title() + "](#" + heading + ")");
        }
    }

    @Test
    void the_readme_and_the_architecture_name_it() throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("(docs/embedding.md)");
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains("embedding.md");
    }
}
