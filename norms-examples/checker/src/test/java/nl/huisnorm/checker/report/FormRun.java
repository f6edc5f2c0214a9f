package nl.huisnorm.checker.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;

/** Reports of a small house in some form, with what a spreadsheet takes for formulas in its names. */
public final class FormRun {

    public static final String HOUSE = "src/test/resources/forms/huis.yaml";
    public static final String FARM = "../files/facilities/boerderij-heideweg.yaml";

    private static final Path FORMS = Path.of("src/test/resources/forms");

    private FormRun() {}

    /** What comes out about the small house: a certificate and advice, what is met, waived or not met. */
    public static Run house(String format, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "check",
                HOUSE,
                "--as-of",
                "2026-11-23",
                "--regime",
                "snf,aanjaagteam",
                "--waivers",
                FORMS.resolve("ontheffingen.yaml").toString(),
                "--outcomes",
                "voldoet-niet,ontheffing,voldoet",
                "--format",
                format));
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    /** What was recorded under a name; recorded anew first where that was asked for. The hash of the rulebook is left out. */
    public static String recorded(String name, String now) {
        Path file = FORMS.resolve(name);
        try {
            if (Recording.on()) {
                Files.writeString(file, now);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came out, without the hash of the rulebook, which every change of a norm turns. */
    public static String plain(Run run) {
        return run.out()
                .replaceAll("(\"?rulebookSha256\"? ?[:=] ?\"|\"rulebookSha256\" value=\")[0-9a-f]{64}", "$1…")
                .replaceAll("(,[^,\"]*,[0-9.]+,)[0-9a-f]{64}(,20)", "$1…$2");
    }
}
