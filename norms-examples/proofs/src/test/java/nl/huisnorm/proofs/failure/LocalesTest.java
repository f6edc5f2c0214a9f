package nl.huisnorm.proofs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every language and country that the Java machine knows, with their digits, calendars and capitals: none changes a byte. */
class LocalesTest {

    private static final int FEWEST = 700;

    /** How many commands take little time: the first. */
    private static final int QUICK = 7;

    private final Locale usual = Locale.getDefault();

    @TempDir
    private Path folder = Path.of("");

    private List<List<String>> commands = List.of();

    @BeforeEach
    void prepare() throws Exception {
        String house = Files.write(
                        folder.resolve("huis.yaml"),
                        "id: huis\nbuildings: [{id: a, residents: 12, usableFloorArea: 1234.5, rooms: [{id: ri, kind: bedroom, area: 6.25}]}]\n"
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
        String list = Files.writeString(
                        folder.resolve("lijst.csv"),
                        "id,building.residents,building.usableFloorArea\nI1,12,\"1234,5\"\n")
                .toString();
        commands = List.of(
                List.of("check", house, "--regime", "snf"),
                List.of("check", house, "--regime", "snf", "--format", "json", "--lang", "en"),
                List.of("check", house, "--regime", "snf", "--format", "csv", "--lang", "nl"),
                List.of("check", list, "--regime", "snf", "--expand"),
                List.of("convert", house, "--to", "json"),
                List.of("check", house, "--as-of", "31-12-2026"),
                List.of("chekc", house),
                List.of("check", house, "--regime", "snf", "--format", "html"),
                List.of("capacity", house, "--regime", "snf"),
                List.of("explain", house, "--norm", "SNF-3.1"),
                List.of("questions", house, "--regime", "snf", "--format", "json"),
                List.of("norms", "show", "SNF-3.1"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(usual);
    }

    private List<Program> all(List<List<String>> some) {
        return some.stream().map(one -> Program.of(one.toArray(String[]::new))).toList();
    }

    /** One of the quick commands in each, so that each of these meets a seventh of them. */
    @Test
    void none_of_them_changes_a_byte() {
        Locale.setDefault(Locale.ROOT);
        List<Program> before = all(commands);
        List<Locale> locales = known();
        for (int i = 0; i < locales.size(); i++) {
            int command = i % QUICK;
            Locale.setDefault(locales.get(i));
            assertThat(all(commands.subList(command, command + 1)))
                    .as(locales.get(i).toLanguageTag())
                    .isEqualTo(before.subList(command, command + 1));
        }
    }

    @Tag("slow")
    @Test
    void nor_does_any_of_them_in_any_command() {
        Locale.setDefault(Locale.ROOT);
        List<Program> before = all(commands);
        Map<String, Locale> others = new HashMap<>();
        for (Locale locale : known()) {
            Locale.setDefault(locale);
            if (!all(commands).equals(before)) {
                others.put(locale.toLanguageTag(), locale);
            }
        }
        assertThat(others).isEmpty();
    }

    private static List<Locale> known() {
        List<Locale> known = new ArrayList<>(List.of(Locale.getAvailableLocales()));
        // digits and calendars that a language can be asked for with, and no list names
        for (String tag : List.of(
                "ar-SA-u-nu-arab",
                "fa-IR-u-nu-arabext-ca-persian",
                "th-TH-u-ca-buddhist-nu-thai",
                "hi-IN-u-nu-deva",
                "ja-JP-u-ca-japanese",
                "he-IL-u-ca-hebrew",
                "bn-BD-u-nu-beng",
                "my-MM-u-nu-mymr",
                "az-AZ",
                "lt-LT",
                "und")) {
            known.add(Locale.forLanguageTag(tag));
        }
        known.sort(java.util.Comparator.comparing(Locale::toString));
        assertThat(known).hasSizeGreaterThan(FEWEST);
        return known;
    }
}
