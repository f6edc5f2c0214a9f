package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.ProblemGroup;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types another word than that of files gets the field or word it stands for, once and in the order of lines. */
class WordsTest {

    private static final String BUILDING = "id: x\nbuildings:\n  - id: a\n    ";
    private static final String ROOM = BUILDING + "rooms:\n      - id: r\n        kind: bedroom\n        ";
    private static final String PLAN = "id: p\nphases: [{id: een, from: 2026-01-01}]\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            amenities: {toiletten: 2} | «toiletten» heet hier toilets         | “toiletten” is called toilets here
            amenities: {wc: 2}        | «wc» heet hier toilets                | “wc” is called toilets here
            oppervlakte: 96           | «oppervlakte» heet hier usableFloorArea | “oppervlakte” is called usableFloorArea here
            Usable_floor_area: 96     | «Usable_floor_area» heet hier usableFloorArea | “Usable_floor_area” is called usableFloorArea here
            form: woonhuis            | «woonhuis» heet hier regular-dwelling | “woonhuis” is called regular-dwelling here
            function: wonen           | «wonen» heet hier residential         | “wonen” is called residential here
            toiletten: 2              | «toiletten» heet toilets en hoort niet hier, maar in amenities | “toiletten” is called toilets and does not belong here, but in amenities
            toilets: 2                | «toilets» hoort niet hier, maar in amenities | “toilets” does not belong here, but in amenities
            gemeente: GM0762          | «gemeente» heet municipality en hoort niet hier, maar bovenaan in het bestand | “gemeente” is called municipality and does not belong here, but at the top of the file
            municipality: GM0762      | «municipality» hoort niet hier, maar bovenaan in het bestand | “municipality” does not belong here, but at the top of the file
            rooms: [{id: 1, kind: slaapkamer}] | «slaapkamer» heet hier bedroom | “slaapkamer” is called bedroom here
            rooms: [{id: 1, kind: lounge}]     | «lounge» heet hier living-room | “lounge” is called living-room here
            rooms: [{id: 1, kind: slaapkammer}] | «slaapkammer» kan hier niet staan; bedoelt u «bedroom»? Mogelijk zijn: bedroom, living-room, kitchen, bathroom, toilet, corridor, laundry, storage, other | “slaapkammer” cannot stand here; did you mean “bedroom”? Possible are: bedroom, living-room, kitchen, bathroom, toilet, corridor, laundry, storage, other
            usableFlorArea: 96        | het veld «usableFlorArea» bestaat hier niet; bedoelt u «usableFloorArea»? | there is no field “usableFlorArea” here; did you mean “usableFloorArea”?
            """)
    void of_a_building(String written, String dutch, String english) {
        told(BUILDING + written, dutch, english);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bedden: 2         | «bedden» heet hier beds         | “bedden” is called beds here
            sleepers: 2       | «sleepers» heet hier occupants  | “sleepers” is called occupants here
            matrasbrete: 0.8  | het veld «matrasbrete» bestaat hier niet; bedoelt u «mattressWidth»? | there is no field “matrasbrete” here; did you mean “mattressWidth”?
            daylight: ja      | «ja» is hier true               | “ja” is true here
            daylight: onwaar  | «onwaar» is hier false          | “onwaar” is false here
            daylight: misschien | hier hoort «true» (ja) of «false» (nee) te staan, niet «misschien» | “true” or “false” belongs here, not “misschien”
            toiletten: 1      | «toiletten» heet toilets en hoort niet hier, maar in amenities (van buildings of units) | “toiletten” is called toilets and does not belong here, but in amenities (of buildings or units)
            zone: dorp        | «zone» hoort niet hier, maar in location | “zone” does not belong here, but in location
            """)
    void of_a_room(String written, String dutch, String english) {
        told(ROOM + written, dutch, english);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            overeenkomst: {}                          | «overeenkomst» heet hier agreement | “overeenkomst” is called agreement here
            agreement: {boete: {}}                    | «boete» heet hier penalty          | “boete” is called penalty here
            agreement: {penalty: {perDay: € 250}}     | bij een bedrag hoort een munt; schrijf: «amount: 250, currency: EUR» | an amount needs a currency; write: “amount: 250, currency: EUR”
            agreement: {penalty: {perDay: {amount: '1.250,00', currency: EUR}}} | schrijf 1250.00 in plaats van «1.250,00»: alleen cijfers, met een punt voor de decimalen | write 1250.00 instead of “1.250,00”: only digits, with a point before decimals
            agreement: {bedsShare: 50%}               | schrijf 50 in plaats van «50%»: alleen cijfers, met een punt voor de decimalen | write 50 instead of “50%”: only digits, with a point before decimals
            """)
    void of_a_plan(String written, String dutch, String english) {
        told(PLAN + written, dutch, english);
    }

    private static void told(String text, String dutch, String english) {
        List<Problem> problems = problems(text).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message(Messages.DUTCH)).isEqualTo(dutch);
        assertThat(problems.get(0).message(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void a_plan_and_an_application_are_known_by_dutch_words_too() {
        assertThat(problems("id: p\nfasen: [{id: een, from: 2026-01-01}]\n").problems())
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("«fasen» heet hier phases");
        assertThat(problems("aanvraag: {id: z}\nfacility: f.yaml\n").problems())
                .extracting(Problem::code)
                .containsExactly("field-word");
    }

    @Test
    void a_field_that_was_meant_is_not_also_told_to_be_missing() {
        assertThat(problems("kenmerk: x\ngebouwen:\n  - kenmerk: a\n").problems())
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("«kenmerk» heet hier id", "«gebouwen» heet hier buildings");
    }

    @Test
    void one_mistake_in_many_rooms_is_told_once_with_its_places_and_none_is_lost() {
        String text = BUILDING + "rooms:\n"
                + IntStream.range(0, 12)
                        .mapToObj(i -> "      - id: r" + i + "\n        kind: bedroom\n        bedden: 2\n")
                        .collect(Collectors.joining())
                + "    units: [{id: u, rooms: [{id: r, kind: bedroom, bedden: 2, stoelen: 1}]}]\n";
        UnreadableInputException refused = problems(text);
        assertThat(refused.problems()).hasSize(14);
        assertThat(refused.groups().stream().map(group -> group.line(Messages.DUTCH)))
                .containsExactly(
                        "f:7:9: /buildings/0/rooms/0/bedden: «bedden» heet hier beds "
                                + "(regels 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, …; 13 plaatsen)",
                        "f:41:63: /buildings/0/units/0/rooms/0/stoelen: «stoelen» heet hier chairs");
        assertThat(refused.groups().get(0).line(Locale.ENGLISH))
                .isEqualTo("f:7:9: /buildings/0/rooms/0/bedden: “bedden” is called beds here "
                        + "(lines 7, 10, 13, 16, 19, 22, 25, 28, 31, 34, …; 13 places)");
        assertThat(refused.groups().stream()
                        .mapToInt(group -> group.problems().size())
                        .sum())
                .isEqualTo(14);
        assertThat(refused).hasMessageContaining("13 places");
    }

    @Test
    void other_values_and_other_kinds_of_fields_are_other_mistakes() {
        String text = BUILDING + "rooms:\n"
                + "      - {id: a, kind: slaapkamer, storey: 1.5}\n"
                + "      - {id: b, kind: keuken, occupants: 1.5}\n";
        assertThat(problems(text).groups()).hasSize(4);
    }

    @Test
    void several_places_on_one_line_are_counted() {
        String text = "{\"id\": \"x\", \"buildings\": [{\"id\": \"a\", \"rooms\": ["
                + "{\"id\": \"1\", \"kind\": \"keuken\"}, {\"id\": \"2\", \"kind\": \"keuken\"}]}]}";
        assertThat(problems(text).groups().get(0).line(Messages.DUTCH))
                .isEqualTo("f:1:69: /buildings/0/rooms/0/kind: «keuken» heet hier kitchen (2 plaatsen)");
    }

    @Test
    void problems_come_in_the_order_of_lines() {
        String text = """
                buildings:
                  - usableFloorArea: 12 m2
                    naam: hoofd
                stays: [{id: s, from: soon}]
                residents: 010
                """;
        List<Integer> lines = problems(text).problems().stream()
                .map(problem ->
                        problem.position() == null ? 0 : problem.position().line())
                .toList();
        assertThat(lines).isSorted().containsExactly(1, 2, 2, 3, 4, 5);
    }

    @Test
    void a_file_that_is_named_twice_is_told_once() {
        String plan = "id: p\nphases: [{id: een, from: 2026-01-01}]\nfacilities: {x: x.yaml, y: x.yaml}\n";
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class,
                () -> InputReader.read("p", plan.getBytes(UTF_8), path -> "id: x\n".getBytes(UTF_8)));
        assertThat(refused.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("p facility-unreadable", "p facility-unreadable", "x.yaml missing-field");
    }

    @Test
    void there_is_an_end_to_what_is_told_and_that_is_told() {
        String many = IntStream.range(0, 150)
                .mapToObj(i -> "zzzzzzzz" + i + ": 1\n")
                .collect(Collectors.joining("", "id: x\nbuildings: [{id: a}]\n", ""));
        List<Problem> kinds = problems(many).problems();
        assertThat(kinds).hasSize(101);
        assertThat(kinds.get(100).code()).isEqualTo("more-problems");
        String rooms = IntStream.range(0, 1_200)
                .mapToObj(i -> "      - {id: r" + i + ", kind: bedroom, bedden: 2}\n")
                .collect(Collectors.joining("", BUILDING + "stoelen: 1\n    rooms:\n", ""));
        UnreadableInputException places = problems(rooms);
        assertThat(places.problems()).hasSize(1_002);
        assertThat(places.groups())
                .extracting(group -> group.problems().get(0).code())
                .containsExactly("field-word-elsewhere", "field-word", "more-problems");
    }

    @Test
    void a_group_is_of_something() {
        assertThat(ProblemGroup.of(List.of())).isEmpty();
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new ProblemGroup(List.of())))
                .isNotNull();
    }

    private static UnreadableInputException problems(String text) {
        return catchThrowableOfType(
                UnreadableInputException.class, () -> InputReader.read("f", text.getBytes(UTF_8), RelatedFiles.none()));
    }
}
