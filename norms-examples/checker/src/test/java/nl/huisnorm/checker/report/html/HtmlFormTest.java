package nl.huisnorm.checker.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a report: whole, sound, and readable for everybody. */
@Tag(Recording.RECORDS)
class HtmlFormTest {

    private static final Path RECORDED = Path.of("src/test/resources/html");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final String WAIVERS = "../files/waivers/boerderij-heideweg.yaml";
    private static final String FARM = HtmlPage.FILES + "boerderij-heideweg.yaml";

    @ParameterizedTest
    @CsvSource({
        "boerderij-heideweg.yaml, nl, 'brp,waadi,drinkwater'",
        "boerderij-heideweg.yaml, en, 'brp,waadi,drinkwater'",
        "pension-kerkplein.yaml, nl, 'stay-length,drinkwater'",
        "pension-kerkplein.yaml, en, 'stay-length,drinkwater'"
    })
    void a_page_is_what_was_recorded(String file, String language, String regimes) throws IOException {
        String now = HtmlPage.of(HtmlPage.FILES + file, "--lang", language, "--regime", regimes)
                .text()
                .replaceAll("(?s)<style>.*?</style>", "<style>…</style>")
                .replaceAll("(?s)<script>.*?</script>", "<script>…</script>")
                .replaceAll("'sha256-[^']*'", "…")
                .replaceAll("(<dt>[^<]*</dt><dd>[0-9.]+ )<code>[0-9a-f]{64}</code>", "$1<code>…</code>");
        Path recorded = RECORDED.resolve(file.replaceFirst("\\..*", "") + "-" + language + ".html");
        if (Recording.on()) {
            Files.createDirectories(RECORDED);
            Files.writeString(recorded, now);
        }
        assertThat(now).isEqualTo(Files.readString(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boerderij-heideweg.yaml", "hotel-stationsweg.json", "onbekend-industrieweg.yaml"})
    void every_finding_stands_on_it_once_by_its_own_name_and_every_reference_arrives(String file) {
        HtmlPage page = HtmlPage.of(HtmlPage.FILES + file, "--waivers", WAIVERS);
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("check", "--format", "json", HtmlPage.FILES + file, "--waivers", WAIVERS)
                        .out());
        List<String> fingerprints = new ArrayList<>();
        json.findValues("findings")
                .forEach(list -> list.forEach(
                        one -> fingerprints.add("b-" + one.path("fingerprint").asString())));
        assertThat(page.findings())
                .containsExactlyInAnyOrderElementsOf(fingerprints)
                .isNotEmpty();
        List<String> ids = page.values("id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> known = new HashSet<>(ids);
        assertThat(page.values("href").stream().filter(one -> one.startsWith("#")))
                .isNotEmpty()
                .allMatch(one -> known.contains(one.substring(1)));
        assertThat(page.values("aria-labelledby")).isNotEmpty().allMatch(known::contains);
        assertThat(page.values("for")).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void every_outcome_has_its_part_its_sign_and_its_word() {
        HtmlPage page = HtmlPage.of(FARM, "--waivers", WAIVERS);
        assertThat(page.values("data-kind"))
                .contains("not_met", "missing", "by_person", "advice", "waived", "met", "not_applicable");
        assertThat(page.texts("legend"))
                .containsExactly("✕ voldoet niet ? niet te bepalen § ontheffing ✓ voldoet – niet van toepassing");
        assertThat(page.texts("tile")).isNotEmpty().allMatch(tile -> tile.matches("[✕?§✓–] .*"));
        assertThat(page.text()).contains("ow-2026-03", "gebruikt bij 1 bevinding", "niet gebruikt");
    }

    @Test
    void nothing_is_fetched_and_nothing_but_its_own_style_and_script_may_run() throws NoSuchAlgorithmException {
        HtmlPage page = HtmlPage.of(FARM);
        String style = page.elements("style").get(0).getTextContent();
        // beside it stands one that is data and does not run
        String script = page.elements("script").stream()
                .filter(one -> one.getAttribute("type").isEmpty())
                .findFirst()
                .orElseThrow()
                .getTextContent();
        assertThat(page.elements("meta").stream()
                        .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                        .map(meta -> meta.getAttribute("content")))
                .containsExactly("default-src 'none'; style-src 'sha256-" + digest(style) + "'; script-src 'sha256-"
                        + digest(script) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style + script).doesNotContain("http", "@import", "url(", "fetch", "eval", "innerHTML");
        assertThat(page.values("src")).isEmpty();
        assertThat(page.values("style")).isEmpty();
        assertThat(page.elements("link")).isEmpty();
        assertThat(page.elements("img")).isEmpty();
        assertThat(page.values("href"))
                .allMatch(one -> one.startsWith("#") || one.startsWith("https://wetten.overheid.nl/"));
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"nl, 1", "en, 1", "'nl,en', 2"})
    void headings_go_down_one_step_at_a_time_and_everything_is_labelled_in_its_language(String languages, int reports) {
        HtmlPage page = HtmlPage.of(FARM, "--lang", languages);
        String first = languages.substring(0, 2);
        assertThat(page.tree().getDocumentElement().getAttribute("lang")).isEqualTo(first);
        assertThat(page.elements("article").stream().map(one -> one.getAttribute("lang")))
                .containsExactly(languages.split(",", -1));
        int before = 0;
        int tops = 0;
        for (Element element : page.elements()) {
            if (HEADING.matcher(element.getTagName()).matches()) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isBetween(1, before + 1);
                before = level;
                tops += level == 1 ? 1 : 0;
                assertThat(element.getTextContent()).isNotBlank();
            }
        }
        assertThat(tops).isEqualTo(1);
        assertThat(page.elements("main")).hasSize(1);
        assertThat(page.elements("footer")).hasSize(1);
        assertThat(page.elements("form")).hasSize(reports).allMatch(form -> form.hasAttribute("hidden"));
        assertThat(page.elements("th")).isNotEmpty().allMatch(head -> head.hasAttribute("scope"));
        Set<String> labelled = new TreeSet<>(page.values("for"));
        List<Element> fields = new ArrayList<>(page.elements("select"));
        fields.addAll(page.elements("input"));
        assertThat(fields).hasSize(5 * reports).allMatch(field -> labelled.contains(field.getAttribute("id")));
        assertThat(page.elements("details"))
                .allMatch(one -> one.getElementsByTagName("summary").getLength() > 0);
        assertThat(page.values("tabindex")).allMatch("0"::equals);
        assertThat(page.elements("svg"))
                .isNotEmpty()
                .allMatch(one -> one.getAttribute("aria-hidden").equals("true"));
    }

    /** The picture of the numbers says nothing that the words beside it do not say. */
    @Test
    void a_bar_has_its_numbers_in_words_beside_it() {
        for (Element bar : HtmlPage.of(FARM).elements("svg")) {
            assertThat(bar.getParentNode().getTextContent()).containsPattern("[0-9]");
        }
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(HtmlPage.of(FARM, "--lang", "nl,en").text())
                .isEqualTo(HtmlPage.of(FARM, "--lang", "nl,en").text());
    }

    @Test
    void the_verdict_and_what_to_do_stand_first_and_advice_is_counted_apart() {
        HtmlPage page = HtmlPage.of(FARM);
        List<String> order = List.of(
                "VOLDOET NIET",
                "11 bindende punten voldoen niet.",
                "Wat eerst te doen",
                "Wat eerst te vragen",
                "Wat iemand moet nakijken",
                "Alle bevindingen",
                "Waarnaar is getoetst");
        String text = page.elements("article").get(0).getTextContent();
        List<Integer> places = order.stream().map(text::indexOf).toList();
        assertThat(places).doesNotContain(-1);
        assertThat(places.subList(0, 2)).isSorted();
        assertThat(page.texts("closing").get(0)).doesNotContain("hierboven").contains("hieronder");
        assertThat(page.texts("apart")).hasSize(1);
        assertThat(page.texts("apart").get(0)).startsWith("advies en wat niet meetelt");
        int notMet = page.elements("tr").stream()
                .filter(row -> row.getElementsByTagName("td").getLength() == 5
                        && !row.getAttribute("class").equals("apart"))
                .mapToInt(row ->
                        Integer.parseInt(row.getElementsByTagName("td").item(0).getTextContent()))
                .sum();
        assertThat(notMet).isEqualTo(11);
    }

    /** Of 120 rooms nobody sees all at once: units are opened one by one, and so is what is met. */
    @Test
    void a_large_facility_is_folded(@TempDir Path folder) throws IOException {
        StringBuilder file =
                new StringBuilder("id: groot\nbuildings:\n  - id: a\n    form: regular-dwelling\n    units:\n");
        for (int unit = 1; unit <= 30; unit++) {
            file.append("      - id: u").append(unit).append("\n        rooms:\n");
            for (int room = 1; room <= 4; room++) {
                file.append("          - {id: k")
                        .append(room)
                        .append(", kind: bedroom, storey: ")
                        .append(unit % 3)
                        .append("}\n");
            }
        }
        Path facility = Files.writeString(folder.resolve("groot.yaml"), file);
        HtmlPage page = HtmlPage.of(facility.toString(), "--regime", "snf");
        assertThat(page.texts("tile")).hasSize(1 + 1 + 30 * 2 + 120);
        List<Element> folded = page.elements("details");
        assertThat(folded.stream().filter(one -> one.getAttribute("class").equals("box")))
                .hasSize(30);
        assertThat(folded.stream().filter(one -> one.hasAttribute("open")))
                .allMatch(one -> !one.getAttribute("class").equals("box")
                        && !one.getAttribute("class").equals("place"));
        assertThat(page.findings()).doesNotHaveDuplicates().hasSizeGreaterThan(500);
    }
}
