package nl.huisnorm.checker.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.huisnorm.checker.Recording;
import nl.huisnorm.checker.Run;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interview as a person has it: what is on the screen, and what is in the file afterwards. */
@Tag(Recording.RECORDS)
class InterviewTest {

    /** All that is asked before the bedrooms are measured is told; of the bedrooms all but how large they are. */
    private static final String LITTLE = """
            # alleen wat op de deur staat
            id: linde
            name: De Linde
            buildings:
              - id: huis
                form: regular-dwelling
                designation: residency
                construction: existing
                rooms:
                  - {id: een, kind: bedroom, occupants: 1, beds: 1, bunkBeds: 0, chairs: 1, wardrobeVolume: 1,
                     wardrobeInBedroom: true, mattressLength: 2, mattressWidth: 0.9}
                  - {id: twee, kind: bedroom, occupants: 1, beds: 1, bunkBeds: 0, chairs: 1, wardrobeVolume: 1,
                     wardrobeInBedroom: true, mattressLength: 2, mattressWidth: 0.9}
            management: {residentListOnSite: true, informationCardPosted: true, informationInOwnLanguage: true,
              sheetPosted: true, sheetAddress: true, sheetBeds: true, sheetDutchAndEnglish: true, sheetQrCodes: true}
            inspections:
              - {norm: SNF-6.2, subject: huis, met: true, on: 2026-11-23, role: inspecteur}
            """;

    private static final Path RECORDED = Path.of("src/test/resources/nl/huisnorm/checker/question");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("linde.yaml");
        Files.writeString(file, LITTLE);
    }

    private static String resource(String name) throws IOException {
        return Files.readString(RECORDED.resolve(name));
    }

    private static Facility read(Path path) throws UnreadableInputException {
        return FacilityReader.read(path).facility();
    }

    private Run interview(String lines, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "interview";
        arguments[1] = file.toString();
        arguments[2] = "--regime";
        arguments[3] = "snf";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.typing(lines, arguments);
    }

    /** The same answers in both languages: what is typed is understood in either. */
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_whole_interview_from_nothing_to_a_file_that_can_be_checked(String language) throws Exception {
        Path out = folder.resolve("out.yaml");
        if (Recording.on()) {
            record(language, out);
        }
        String screen = resource("interview-" + language + ".txt");
        String lines = typed(screen);
        Run run = Run.typing(lines, whole(language, out));
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replace(out.toString(), "OUT.yaml")).isEqualTo(screen);
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(Files.readString(out)).isEqualTo(resource("interview-" + language + ".yaml"));
        Run check = Run.of("check", out.toString(), "--regime", "snf", "--lang", language);
        assertThat(check.exit()).isIn(ExitCode.COMPLIANT, ExitCode.NON_COMPLIANT);
        assertThat(Run.of("questions", out.toString(), "--regime", "snf").out()).contains("Er is niets te vragen.");
    }

    private static String typed(String screen) {
        return screen.lines()
                .filter(line -> line.startsWith(">"))
                .map(line -> line.substring(1).strip() + "\n")
                .collect(Collectors.joining());
    }

    private static String[] whole(String language, Path out) {
        return new String[] {
            "interview", "--lang", language, "--as-of", "2026-11-23", "--regime", "snf", "-o", out.toString()
        };
    }

    /** What is asked now, answered by somebody who knows the place. */
    private static void record(String language, Path out) throws IOException {
        Inspector inspector = new Inspector(RECORDED.resolve("interview.txt"), RECORDED.resolve("good-housing.txt"));
        Run dutch = Run.answering(inspector::answer, whole("nl", out));
        Files.delete(out);
        Run run = Run.typing(typed(dutch.out()), whole(language, out));
        Files.writeString(
                RECORDED.resolve("interview-" + language + ".txt"), run.out().replace(out.toString(), "OUT.yaml"));
        Files.move(out, RECORDED.resolve("interview-" + language + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void every_answer_is_kept_at_once_and_the_end_of_the_input_is_the_end() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = interview("2,5\n", "-o", out.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out()).contains("De Linde (linde)", "Gestopt.", "Bewaard in " + out);
        Facility facility = read(out);
        assertThat(facility.withBuildings(read(file).buildings())).isEqualTo(read(file));
        assertThat(facility).isNotEqualTo(read(file));
        assertThat(Files.readString(file)).as("the input stays as it was").isEqualTo(LITTLE);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(file, out);
        }
    }

    @Test
    void without_a_name_for_the_output_it_is_asked_and_nothing_is_written_over_without_yes() throws Exception {
        Run run = interview(file + "\nnee\n" + folder.resolve("geen/map.yaml") + "\n\n2,5\nklaar\n");
        Path completed = folder.resolve("linde-aangevuld.yaml");
        assertThat(run.out())
                .contains(
                        "[" + completed + "]",
                        file + " bestaat al. Overschrijven?",
                        "geen/map.yaml kan niet worden geschreven.",
                        "Bewaard in " + completed);
        assertThat(Files.readString(file)).isEqualTo(LITTLE);
        assertThat(read(completed)).isNotEqualTo(read(file));
    }

    @Test
    void the_input_is_written_over_where_it_is_named_and_its_comments_are_missed_aloud() throws Exception {
        Facility before = read(file);
        Run run = interview("2,5\n", "-o", file.toString());
        assertThat(run.out()).contains("het commentaar in het bestand gaat verloren");
        assertThat(Files.readString(file)).doesNotContain("#").startsWith("id: linde\nname: De Linde\n");
        assertThat(read(file)).isNotEqualTo(before);
        assertThat(interview("klaar\n", "-o", file.toString()).out())
                .doesNotContain("commentaar")
                .contains("niets nieuws");
    }

    @Test
    void an_answer_that_cannot_be_is_refused_with_the_reason_and_asked_again() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = interview("veel\n-1\n12.500\n12,5\n", "-o", out.toString());
        assertThat(run.out())
                .contains(
                        "Dat kan niet: «veel» is geen getal; schrijf bijvoorbeeld 12,5",
                        "Dat kan niet: -1 kan niet kloppen: verwacht wordt een waarde van 0 tot en met 10000 m²",
                        "Dat kan niet: «12.500» kan twee dingen betekenen; schrijf 12500 of 12,50");
        assertThat(read(out).buildings().get(0).rooms())
                .allMatch(room ->
                        room.area() != null && room.area().toPlainString().equals("12.5"));
    }

    @Test
    void each_room_can_have_an_answer_of_its_own_and_what_is_skipped_stays_unknown() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = interview("elk\n?\n9,5\n\nklaar\n", "-o", out.toString());
        assertThat(run.out())
                .contains(
                        "Hoe groot is de vloeroppervlakte van slaapkamer huis/een?",
                        "Hoe groot is de vloeroppervlakte van slaapkamer huis/twee?",
                        "Waar te vinden: Meet de vloer");
        assertThat(read(out).buildings().get(0).rooms())
                .extracting(room -> room.area() == null ? "" : room.area().toPlainString())
                .containsExactly("9.5", "");
        assertThat(run.out().split("vloeroppervlakte van slaapkamer huis/twee", -1))
                .as("a room that was skipped is not asked again")
                .hasSize(2);
    }

    @Test
    void an_answer_can_be_undone() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = interview("terug\n9,5\nterug\nklaar\n", "-o", out.toString());
        assertThat(run.out())
                .contains("Er is geen antwoord om ongedaan te maken.", "Het vorige antwoord is ongedaan gemaakt.");
        assertThat(read(out)).isEqualTo(read(file));
    }

    @Test
    void going_back_among_rooms_undoes_one_room_at_a_time() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = interview("elk\n9,5\nterug\n10\n11\nklaar\n", "-o", out.toString());
        assertThat(read(out).buildings().get(0).rooms())
                .extracting(room -> "" + room.area())
                .containsExactly("10", "11");
        assertThat(run.out().split("vloeroppervlakte van slaapkamer huis/een", -1))
                .hasSize(3);
    }

    @Test
    void it_tells_why_it_asks_and_where_the_answer_is() {
        Run run = interview(
                "?\n", "--lang", "en", "-o", folder.resolve("out.yaml").toString());
        assertThat(run.out())
                .contains(
                        "Where to find it: Measure the floor",
                        "Answer: a number in m², from 0 to 10000",
                        "Needed for 2 findings",
                        "SNF-2.3",
                        "About 2 places:\n    bedroom huis/een\n    bedroom huis/twee\n");
    }

    @Test
    void a_file_named_json_is_json() throws Exception {
        Path out = folder.resolve("out.json");
        interview("9,5\n", "-o", out.toString());
        assertThat(Files.readString(out)).startsWith("{\n  \"id\" : \"linde\"");
        assertThat(read(out).buildings().get(0).rooms()).allMatch(room -> room.area() != null);
    }

    @Test
    void whoever_stops_before_there_is_a_facility_leaves_no_file() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = Run.typing("De Eik\n?\nklaar\n", "interview", "-o", out.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out()).contains("[de-eik]", "Gestopt; er is niets bewaard.");
        assertThat(out).doesNotExist();
    }

    @Test
    void the_opening_takes_nothing_that_a_reader_refuses() {
        Path out = folder.resolve("out.yaml");
        Run run = Run.typing(
                "De Eik\n\nLiesel\nDeurn\nGM0762\nhotal\nhotel\n0\n101\n2\nHuis\nHuis, Huis\nHuis, Schuur\n0\n\n",
                "interview",
                "-o",
                out.toString());
        assertThat(run.out())
                .contains(
                        "Dat kan niet: «Liesel» is geen gemeente die bekend is",
                        "Dat kan niet: «Deurn» is geen gemeente die bekend is; bedoelt u Deurne?",
                        "Dat kan niet: «hotal» staat niet bij de keuzes",
                        "bedoelt u hotel?",
                        "Dat kan niet: schrijf een geheel getal van 1 tot en met 100",
                        "Dat kan niet: het kenmerk «huis» is al gebruikt");
    }

    /** A role is text of a stranger too: one that no file can have would make the file unreadable that it is kept in. */
    @ParameterizedTest
    @ValueSource(strings = {"in\u00adspecteur", "in\u202especteur", "x"})
    void a_role_that_cannot_be_kept_is_refused_and_asked_again(String role) throws Exception {
        String given = role.equals("x") ? "x".repeat(10_001) : role;
        Path out = folder.resolve("out.yaml");
        Files.writeString(file, LITTLE.substring(0, LITTLE.indexOf("inspections:")));
        String lines = "ja\n" + given + "\nja\ntoezichthouder\nklaar\n";
        Run run = interview(lines, "-o", out.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(run.out()).contains("Dat kan niet: ");
        assertThat(read(out).inspections())
                .extracting(inspection -> inspection.role())
                .contains("toezichthouder")
                .doesNotContain(given);
    }

    @Test
    void a_name_that_cannot_be_kept_is_refused_where_it_is_asked() throws Exception {
        Path out = folder.resolve("out.yaml");
        Run run = Run.typing("De\u00ad Eik\nDe Eik\n\n\n\n\n\n\nklaar\n", "interview", "-o", out.toString());
        assertThat(run.out()).contains("Dat kan niet: ", "[de-eik]");
        assertThat(read(out).name()).isEqualTo("De Eik");
    }

    /** What never ends is not read to its end: neither one line, nor answers without a number. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "x", "ja\n", "veel\n", "\r\n?\r\n"})
    @Timeout(120)
    void what_gives_more_than_anybody_types_is_not_read_any_further(String again) {
        AtomicLong taken = new AtomicLong();
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                taken.incrementAndGet();
                return again.charAt((int) (at++ % again.length()));
            }

            @Override
            public int read(byte[] into, int start, int most) {
                for (int i = 0; i < most; i++) {
                    into[start + i] = (byte) read();
                }
                return most;
            }
        };
        Run run = Run.reading(
                endless,
                "interview",
                file.toString(),
                "--regime",
                "snf",
                "-o",
                folder.resolve("out.yaml").toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLIANT);
        assertThat(taken.get()).isLessThan(1 << 19);
    }

    @Test
    void what_cannot_be_read_or_written_is_told_with_its_own_exit_code() throws IOException {
        assertThat(Run.of("interview", folder.resolve("nee.yaml").toString()).exit())
                .isEqualTo(ExitCode.UNREADABLE);
        Files.writeString(file, "id: linde\nbuildings: []\n");
        Run none = interview("");
        assertThat(none.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(none.err()).contains("ten minste één gebouw");
        Run nowhere = interview("", "-o", folder.resolve("geen/map.yaml").toString());
        assertThat(nowhere.exit()).isEqualTo(ExitCode.WRONG_USE);
    }
}
