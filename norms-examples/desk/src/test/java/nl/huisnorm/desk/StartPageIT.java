package nl.huisnorm.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first ten minutes of an inspector, as the page on how to begin tells them: every command of the page is given in its order, and
 * its pictures are those of what comes out. With {@code -Ddesk.pictures=true} they are made anew.
 */
@Timeout(300)
class StartPageIT {

    private static final Path GUIDE = Path.of("../../docs/guide");
    private static final String COMMAND = "huisnorm ";
    private static final List<String> WHOLE = List.of("-r", "72");
    private static final List<String> UPPER_PART =
            List.of("-r", "110", "-x", "30", "-y", "30", "-W", "860", "-H", "270");

    @TempDir
    private Path folder = Path.of("");

    private Path program = Path.of("");

    /** What is typed instead, by the name of the cell: more refrigerators, a new day, and that there is something after all. */
    private static String better(String name, boolean dutch) {
        if (name.endsWith("(l)")) {
            return "380";
        }
        boolean isDay = name.contains(dutch ? "keuring" : "inspect");
        return !isDay ? "" : dutch ? "17-03-2026" : "2026-03-17";
    }

    private static List<String> commands(String language) throws IOException {
        return Files.readAllLines(GUIDE.resolve(language).resolve("start.md")).stream()
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
    }

    /** What the page shows that a command says: nothing where it shows none. */
    private static List<String> shown(String language, String command) throws IOException {
        List<String> page = Files.readAllLines(GUIDE.resolve(language).resolve("start.md"));
        int at = page.indexOf(COMMAND + command);
        int end = at + page.subList(at, page.size()).indexOf("```");
        boolean isShown = page.subList(end, page.size()).stream()
                .skip(1)
                .limit(2)
                .toList()
                .equals(List.of("", "```text"));
        List<String> rest = page.subList(end + 3, page.size());
        return isShown ? rest.subList(0, rest.indexOf("```")) : List.of();
    }

    /** A command of the page, which ends as it must and says what the page shows. */
    private String gives(String language, String command, int exit) throws Exception {
        List<String> all = new ArrayList<>(List.of(program.toString()));
        all.addAll(List.of(command.split(" ", -1)));
        Desk.Ended ended = Desk.run(folder, all);
        assertThat(ended.exit()).as("%s: %s", command, ended.out()).isEqualTo(exit);
        Iterator<String> said = ended.out().lines().iterator();
        for (String line : shown(language, command)) {
            boolean isSaid = line.equals("…");
            while (!isSaid && said.hasNext()) {
                isSaid = said.next().equals(line);
            }
            assertThat(isSaid)
                    .as("%s says «%s»: %s", command, line, ended.out())
                    .isTrue();
        }
        return ended.out();
    }

    /** Saves what somebody filled in with a spreadsheet program, which calculates it again. */
    private void saved(Person person, String name) throws Exception {
        Path filled = Files.createDirectories(folder.resolve("filled")).resolve(name);
        person.saves(filled);
        Desk.saved(filled, "xlsx:Calc MS Excel 2007 XML", folder);
    }

    /** The cells that findings name, as somebody reads them. */
    private static List<String[]> cells(String said, String pattern) {
        return Pattern.compile(pattern)
                .matcher(said.replaceAll("\\s+", " "))
                .results()
                .map(one -> new String[] {one.group(1), one.group(2)})
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | leeg  | huis  | huis-hersteld | rapport | inhoud van de koelkasten   | VOLDOET NIET
            en | empty | house | house-mended  | report  | volume of the refrigerators | NON-COMPLIANT
            """)
    void everything_that_the_page_tells_can_be_done_and_looks_so(
            String language, String empty, String found, String mended, String report, String cell, String verdict)
            throws Exception {
        program = Desk.unpacked(Files.createDirectories(folder.resolve("unpacked")));
        List<String> commands = commands(language);
        assertThat(commands).hasSize(5);

        gives(language, commands.get(0), 0);
        try (Person person = Person.opens(folder.resolve(empty + ".xlsx"), language)) {
            person.fillsIn(found + ".txt");
            saved(person, found + ".xlsx");
        }
        String said = gives(language, commands.get(1), 1);
        assertThat(commands.get(1)).contains(found + ".xlsx");

        boolean dutch = language.equals("nl");
        List<String[]> cells = cells(
                said,
                dutch ? "\\(blad ([^,()]+), cel ([A-Z]+[0-9]+)\\)" : "\\(sheet ([^,()]+), cell ([A-Z]+[0-9]+)\\)");
        assertThat(cells).hasSize(3);
        try (Person person = Person.opens(folder.resolve(found + ".xlsx"), language)) {
            for (String[] one : cells) {
                String now = person.sees(one[0], one[1]);
                String name = person.nameOf(one[0], one[1]);
                assertThat(now).as("%s %s", one[0], one[1]).isNotEmpty();
                person.types(one[0], one[1], better(name, dutch));
            }
            person.fillsIn(mended + ".txt");
            saved(person, mended + ".xlsx");
        }
        gives(language, commands.get(2), 0);
        gives(language, commands.get(3), 1);
        gives(language, commands.get(4), 1);

        Path sheets =
                Desk.saved(folder.resolve(found + ".xlsx"), "pdf", Files.createDirectories(folder.resolve("pdf")));
        Pictures.showsPage("start-workbook-" + language, sheets, cell, UPPER_PART);
        Path paper = folder.resolve(report + ".pdf");
        Pictures.showsPage("start-pdf-" + language, paper, "Woning Dorpsstraat", WHOLE);
        try (Browser browser = Browser.open()) {
            browser.at(folder.resolve(report + ".html")).wide(1000);
            assertThat(browser.find("body").getText()).contains(verdict);
            Pictures.shows("start-html-" + language, browser.picture(folder.resolve("page.png")), browser.words());
        }
    }
}
