package nl.huisnorm.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.answer.remedy.CostModel.Way;
import nl.huisnorm.internal.files.CostWays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of mistake in the table of facts ends the build, with the file and the fact. */
class TableCheckTest {

    private static final String CHAIRS = "  chairs:\n    type: count\n    bounds: [0, 1000]\n";
    private static final String LOCKABLE = "  lockable:\n    type: yes-no\n";

    private static final Path FACTS = Path.of("src/main/facts");
    private static final Table TABLE = TableReader.read(FACTS, new Mistakes());

    @TempDir
    private Path folder;

    private static Arguments mistake(String what, String text, String other, String told) {
        return Arguments.of(what, "room.yaml", text, other, told);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("unknown type", CHAIRS, CHAIRS.replace("count", "amount"), "chairs: has type amount"),
                mistake("no type", CHAIRS, "  chairs:\n", "chairs: has no type"),
                mistake("of something that is not", "of: RoomKind", "of: RoomSort", "kind: is choice of RoomSort"),
                mistake("of a record as a choice", "of: RoomKind", "of: smokeDetector", "kind: is choice of smoke"),
                mistake("of nothing", "    of: smokeDetector\n", "", "smokeDetectors: is parts of nothing"),
                mistake("of where nothing goes", LOCKABLE, LOCKABLE + "    of: Zone\n", "lockable: is yes-no of Zone"),
                mistake("no bounds", "    bounds: [0, 3]\n", "", "mattressWidth: must have bounds"),
                mistake("bounds of no number", LOCKABLE, LOCKABLE + "    bounds: [0, 1]\n", "lockable: must have bo"),
                mistake("one bound", "[0, 3]", "[3]", "mattressWidth: bounds must be the least and the most"),
                mistake("bounds the wrong way", "[0, 3]", "[3, 0]", "mattressWidth: has bounds of which the first"),
                mistake("a bound that is a word", "[0, 3]", "[0, many]", "mattressWidth: has the bound many"),
                mistake("a bound in octal", "[0, 3]", "[0, 010]", "mattressWidth: has the bound 010"),
                mistake("broken bounds of a count", CHAIRS, CHAIRS.replace("1000", "9.5"), "chairs: is a count and"),
                mistake("a count too large", CHAIRS, CHAIRS.replace("1000", "3000000000"), "chairs: is a count and"),
                mistake("unknown unit", "unit: metre", "unit: meter", "mattressWidth: has unit meter, which is none"),
                mistake(
                        "a unit of no number",
                        LOCKABLE,
                        LOCKABLE + "    unit: metre\n",
                        "lockable: has unit metre, wh"),
                mistake("pattern without example", "    example: slaapkamer-1\n", "", "id: must have a pattern and an"),
                mistake("example off the pattern", "example: slaapkamer-1", "example: a/1", "id: has the example a/1"),
                mistake("an open pattern", "#-]+\"", "#-\"", "id: has a pattern that is none"),
                mistake("required neither yes nor no", "required: true", "required: always", "id: required must be"),
                mistake("a key nobody knows", LOCKABLE, LOCKABLE + "    hint: x\n", "lockable: has hint, which"),
                mistake(
                        "no about",
                        "    about: {nl: \"of er daglicht",
                        "    aboutt: {nl: \"of er",
                        "daylight: has no about"),
                mistake("a language left out", ", en: \"daylight\"}", "}", "daylight label: has no en"),
                mistake("an empty text", "en: \"daylight\"", "en: \" \"", "daylight label: en must be a text"),
                mistake("a third language", "en: \"daylight\"", "en: \"a\", de: \"b\"", "daylight label: has de"),
                mistake("braces in a label", "en: \"daylight\"", "en: \"{0} light\"", "daylight: has braces in its la"),
                mistake("no question mark", "come into {0}?", "come into {0}", "daylight: asks"),
                mistake(
                        "the place in one language",
                        "come into {0}?",
                        "come in?",
                        "daylight: names {0} in the question"),
                mistake(
                        "another place to fill in",
                        "come into {0}?",
                        "come into {1}?",
                        "daylight: has braces in its qu"),
                mistake(
                        "no where at all",
                        "where: {nl: \"Kijk in de kamer.\", en: \"Look in the room.\"}\n",
                        "",
                        "daylight: has no where"),
                mistake("braces in where", "Measure the floor", "Measure {the} floor", "area: has braces in its where"),
                mistake("not known", "    known: on-site\n", "", "kind: has no known"),
                mistake("known by nobody", "known: on-site", "known: at-home", "kind: is known at-home"),
                mistake("seen nowhere", "\nwalk: rooms", "", "area: is known on-site and has no walk"),
                mistake(
                        "no stop of the walk",
                        "\nwalk: rooms",
                        "\nwalk: attic",
                        "area: has walk attic, which is none of"),
                mistake("unknown kind of change", "[chairs]", "[seats]", "chairs: has remedy seats"),
                mistake("an empty list", "[chairs]", "[]", "chairs: remedy must be a list"),
                mistake(
                        "no words",
                        "    words: {nl: [\"daglicht\", \"raam\"], en: [\"naturalLight\", \"window\"]}\n",
                        "",
                        "daylight: has no words"),
                mistake("no words in a language", "{nl: [\"daglicht\", \"raam\"], ", "{", "daylight words: has no nl"),
                mistake(
                        "a word of two facts",
                        "\"naturalLight\"",
                        "\"Chair\"",
                        "daylight: has the word Chair, which chairs"),
                mistake(
                        "a word twice",
                        "[\"daglicht\", \"raam\"]",
                        "[\"raam\", \"raam\"]",
                        "daylight: has a word twice"),
                mistake(
                        "a word that is a key",
                        "\"naturalLight\"",
                        "\"heated\"",
                        "daylight: has the word heated, which is"),
                mistake(
                        "a word of two words",
                        "\"naturalLight\"",
                        "\"natural light\"",
                        "daylight: has the word natural li"),
                mistake("a fact twice", "  lockable:\n", "  heated:\n", "has heated twice"),
                mistake(
                        "a name with a hyphen",
                        "  lockable:\n",
                        "  lock-able:\n",
                        "lock-able: must be called by a word"),
                mistake("a name that Java has", "  lockable:\n", "  default:\n", "default: must be called by a word"),
                mistake(
                        "another record's file",
                        "facility.Room",
                        "facility.Chamber",
                        "is Chamber, which belongs in chamber.yaml"),
                mistake("a record twice", "facility.Room", "facility.Unit", "is Unit, which"),
                mistake(
                        "a package that is none",
                        "facility.Room",
                        "house.Room",
                        "record must be facility or settlement"),
                mistake("a text for a record", "    type: count\n", "    type: [count]\n", "type must be a text"),
                mistake("no YAML", "facts:\n", "facts: [\n", "is no YAML"),
                Arguments.of(
                        "not part of a file",
                        "settlement-plan.yaml",
                        "of: stock",
                        "of: care",
                        "stock.yaml:1: is part of no file"),
                Arguments.of("no facts", "money.yaml", "facts:\n", "other:\n", "money.yaml:1: has no facts"),
                Arguments.of(
                        "a word that the enum has not",
                        "choices/zone.yaml",
                        "  rural:\n",
                        "  countryside:\n",
                        "choices/zone.yaml:1: has the words [village, business-park, countryside"),
                Arguments.of(
                        "one word for two",
                        "choices/zone.yaml",
                        "\"farmyard\"",
                        "\"campsite\"",
                        "has the word campsite, which farm has too"),
                Arguments.of(
                        "a field without a label",
                        "kinds/waiver.yaml",
                        "      label: {nl: \"id van de ontheffing\", en: \"the waiver’s id\"}\n",
                        "",
                        "Waiver id: has no label"),
                Arguments.of(
                        "a field without words",
                        "kinds/waiver.yaml",
                        "      words: {nl: [\"kenmerk\", \"nummer\"], en: [\"identifier\", \"key\", \"number\"]}\n",
                        "",
                        "Waiver id: has no words"),
                Arguments.of(
                        "one word for two fields",
                        "kinds/waiver.yaml",
                        "\"aanvrager\"",
                        "\"verlener\"",
                        "has the word verlener, which owner has too"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_told_with_its_file_and_fact(String what, String file, String text, String other, String told)
            throws IOException {
        String whole = Files.readString(FACTS.resolve(file));
        assertThat(whole).as(what).contains(text);
        int at = whole.indexOf(text);
        List<String> mistakes = with(file, whole.substring(0, at) + other + whole.substring(at + text.length()));
        assertThat(mistakes)
                .as(what)
                .anyMatch(mistake ->
                        mistake.contains(told) && (told.contains(".yaml:") || mistake.startsWith(file + ":")));
    }

    /** The mistakes of the table with another file in it. */
    private List<String> with(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("choices"));
        Files.createDirectories(folder.resolve("kinds"));
        Files.writeString(folder.resolve(file), text);
        Mistakes mistakes = new Mistakes();
        Table changed = TableReader.read(folder, mistakes);
        if (mistakes.found().isEmpty()) {
            TableCheck.check(
                    new Table(
                            other(TABLE.records(), changed.records(), RecordEntry::place),
                            other(TABLE.choices(), changed.choices(), ChoiceEntry::place),
                            other(TABLE.kinds(), changed.kinds(), KindEntry::place)),
                    Path.of(""),
                    mistakes);
        }
        return mistakes.found();
    }

    private static <T> List<T> other(List<T> all, List<T> changed, Function<T, Place> place) {
        Set<String> files =
                changed.stream().map(entry -> place.apply(entry).file()).collect(Collectors.toSet());
        return Stream.concat(
                        all.stream()
                                .filter(entry ->
                                        !files.contains(place.apply(entry).file())),
                        changed.stream())
                .toList();
    }

    @Test
    void a_kind_of_change_whose_way_does_not_fit_the_fact_is_told() {
        TableCopy copy = new TableCopy(folder).with("room.yaml", "remedy: [chairs]", "remedy: [escape-kept]");
        assertThatIllegalArgumentException()
                .isThrownBy(copy::generate)
                .withMessageContaining(
                        "chairs: has remedy escape-kept, whose way yes is none for a fact of type count");
    }

    @Test
    void what_can_be_changed_in_a_way_is_the_same_here_and_where_weights_are_read() {
        for (Way way : Way.values()) {
            CostKinds.Kind kind = new CostKinds.Kind(new Place("costs.yaml", 1, "x"), way.key());
            for (FactType type : FactType.values()) {
                assertThat(CostWays.types(way).stream()
                                .anyMatch(one -> one.key().equals(type.word())))
                        .as(way + " " + type)
                        .isEqualTo(kind.fits(type));
            }
        }
    }

    @Test
    void a_kind_of_change_of_no_fact_is_told() {
        TableCopy copy = new TableCopy(folder)
                .with("src/main/resources/nl/huisnorm/io/read/costs.yaml", "  - id: chairs\n", "  - id: stools\n");
        assertThatIllegalArgumentException()
                .isThrownBy(copy::generate)
                .withMessageContaining("stools: is a kind of change that no fact has as a remedy")
                .withMessageContaining("chairs: has remedy chairs");
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_lines() {
        TableCopy copy = new TableCopy(folder)
                .with("room.yaml", "[0, 3]", "[3, 0]")
                .with("facility.yaml", "known: register", "known: elsewhere");
        assertThatIllegalArgumentException()
                .isThrownBy(copy::generate)
                .withMessageMatching(
                        "(?s).*facility\\.yaml:\\d+ \\w+: is known elsewhere.*room\\.yaml:85 mattressWidth: .*");
    }

    @Test
    void a_file_with_nothing_in_it_is_told() throws IOException {
        assertThat(with("empty.yaml", "")).containsExactly("empty.yaml:1: is empty");
    }

    @Test
    void the_table_as_it_is_has_no_mistakes() throws IOException {
        assertThat(with("room.yaml", Files.readString(FACTS.resolve("room.yaml"))))
                .isEmpty();
    }
}
