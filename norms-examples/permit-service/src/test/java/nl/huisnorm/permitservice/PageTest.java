package nl.huisnorm.permitservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.permitservice.setting.ServiceSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The page about the service tells of every path and every setting, and of none that there is not. */
class PageTest {

    private static final Path PAGE = Path.of("../../docs/permit-service.md");
    private static final Path PICTURES = Path.of("../../docs/permit-service");
    private static final Path DESCRIPTION = Path.of("src/main/resources/nl/huisnorm/permitservice/web/openapi.yaml");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_paths_of_the_table_are_those_of_the_description() throws IOException {
        JsonNode paths = YAMLMapper.builder()
                .build()
                .readTree(Files.readString(DESCRIPTION))
                .get("paths");
        for (String part : languages()) {
            String table = part.lines().filter(line -> line.startsWith("| `")).collect(Collectors.joining("\n"));
            assertThat(found("(/v1/[a-z{}/.-]+)", table))
                    .containsExactlyInAnyOrderElementsOf(paths.propertyNames().stream()
                            .map(path -> "/v1" + path)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void every_setting_of_the_service_is_told_and_there_are_no_others() throws IOException {
        Set<String> settings = Arrays.stream(ServiceSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String part : languages()) {
            assertThat(found("--permit-service\\.([a-z-]+)", part)).isEqualTo(settings);
        }
    }

    @Test
    void the_files_that_the_page_names_are_there() throws IOException {
        String page = page();
        for (String link : found("\\]\\(([a-z/.-]+\\.md)\\)", page)) {
            assertThat(PAGE.resolveSibling(link)).exists();
        }
        Path folder = Path.of("../files/plans");
        for (String file : found("@([a-z/.-]+\\.yaml)", page)) {
            assertThat(folder.resolve(file)).exists();
        }
        assertThat(page).contains("norms-examples/permit-service/Containerfile");
        assertThat(Path.of("Containerfile")).exists();
    }

    @Test
    void every_picture_is_there_with_the_words_that_could_be_read_on_it_and_there_are_no_others() throws Exception {
        Set<String> shown = found("\\]\\(permit-service/([a-z-]+)\\.png\\)", page());
        assertThat(shown).isNotEmpty();
        try (Stream<Path> all = Files.list(PICTURES)) {
            assertThat(all.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(shown.stream()
                            .flatMap(name -> Stream.of(name + ".png", name + ".txt"))
                            .toList());
        }
        for (String name : shown) {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Files.readAllBytes(PICTURES.resolve(name + ".png"))));
            assertThat(Files.readAllLines(PICTURES.resolve(name + ".txt")).get(0))
                    .as("the words beside %s are those of another picture", name)
                    .isEqualTo("sha256 " + digest);
        }
    }

    @Test
    void both_languages_have_the_same_chapters() throws IOException {
        List<String> languages = languages();
        assertThat(chapters(languages.get(0))).isPositive().isEqualTo(chapters(languages.get(1)));
    }

    @Test
    void both_languages_have_the_same_commands() throws IOException {
        List<String> languages = languages();
        assertThat(commands(languages.get(1))).isNotEmpty().isEqualTo(commands(languages.get(0)));
    }

    /** The addresses and programs of the commands of a part. */
    private static List<String> commands(String part) {
        return Pattern.compile("(?s)```sh\n(.*?)```")
                .matcher(part)
                .results()
                .flatMap(block -> Pattern.compile(
                                "http://localhost:8080/[a-zA-Z0-9$/?=.-]*|[a-zA-Z0-9.-]+[.](?:jar|java)( [a-z]+)?")
                        .matcher(block.group(1))
                        .results())
                .map(MatchResult::group)
                .toList();
    }

    /** The Dutch part and the English part. */
    private static List<String> languages() throws IOException {
        String page = page();
        int english = page.indexOf("\n## English");
        return List.of(page.substring(0, english), page.substring(english));
    }

    private static long chapters(String part) {
        return Stream.of(part.split("\n", -1))
                .filter(line -> line.startsWith("### "))
                .count();
    }
}
