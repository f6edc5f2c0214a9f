package nl.huisnorm.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no YAML or JSON is told in the reader's language: what is wrong, on which line, in which column. */
class SyntaxTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            id: x\\nbuildings:\\n\\t- id: a          ¦ 3:1  ¦ yaml-tab         ¦ hier staat een tab; spring in met spaties
            \\tid: x                                 ¦ 1:1  ¦ yaml-tab         ¦ hier staat een tab; spring in met spaties
            id: x\\n  name: y                        ¦ 2:3  ¦ yaml-indent      ¦ deze regel springt verkeerd in: velden die bij elkaar horen, beginnen recht onder elkaar
            operator:\\n    name: x\\n  kvkNumber: y ¦ 3:3  ¦ yaml-indent      ¦ deze regel springt verkeerd in: velden die bij elkaar horen, beginnen recht onder elkaar
            b:\\n  - id: a\\n   form: x              ¦ 3:4  ¦ yaml-indent      ¦ deze regel springt verkeerd in: velden die bij elkaar horen, beginnen recht onder elkaar
            id: x\\n- y                              ¦ 2:1  ¦ yaml-dash        ¦ hier hoort geen streepje: de streepjes van een lijst staan recht onder elkaar
            units: - id: x                           ¦ 1:8  ¦ yaml-dash-here   ¦ een lijst begint op een eigen regel; zet het streepje op de volgende regel
            - x\\nid: y                              ¦ 2:1  ¦ yaml-no-dash     ¦ hier ontbreekt een streepje, of deze regel springt verkeerd in
            name: "x\\nid: y                         ¦ 1:7  ¦ quote-open       ¦ dit aanhalingsteken wordt niet gesloten
            name: 'x\\nid: y                         ¦ 1:7  ¦ quote-open       ¦ dit aanhalingsteken wordt niet gesloten
            name: "x\\nid: "y"                       ¦ 2:6  ¦ yaml-after-quote ¦ hier staat nog iets na een aanhalingsteken of haak; is er eerder een aanhalingsteken te veel of te weinig?
            name: 'foto's'                           ¦ 1:13 ¦ yaml-after-quote ¦ hier staat nog iets na een aanhalingsteken of haak; is er eerder een aanhalingsteken te veel of te weinig?
            parts: [a, b\\nid: x                     ¦ 1:8  ¦ bracket-open     ¦ deze [ wordt niet gesloten, of er ontbreekt een komma
            use: {a: 1\\nid: x                       ¦ 1:6  ¦ bracket-open     ¦ deze { wordt niet gesloten, of er ontbreekt een komma
            parts: ["a" "b"]                         ¦ 1:13 ¦ comma-missing    ¦ hier ontbreekt een komma
            parts: [a,,b]                            ¦ 1:11 ¦ comma-extra      ¦ hier staat een komma te veel
            name: "x",\\nid: y                       ¦ 1:10 ¦ comma-extra      ¦ hier staat een komma te veel
            parts: [a]]                              ¦ 1:11 ¦ bracket-close    ¦ hier hoort geen ] te staan
            name: }                                  ¦ 1:7  ¦ bracket-close    ¦ hier hoort geen } te staan
            id: x\\nname y\\nform: z                 ¦ 2:1  ¦ colon-missing    ¦ hier ontbreekt een dubbele punt na de naam van een veld
            id x\\nname: y                           ¦ 1:1  ¦ colon-missing    ¦ hier ontbreekt een dubbele punt na de naam van een veld
            id: x\\nname:y\\nform: z                 ¦ 2:1  ¦ yaml-colon-space ¦ na de dubbele punt hoort een spatie; schrijf name: y
            id:x\\nname: y                           ¦ 1:1  ¦ yaml-colon-space ¦ na de dubbele punt hoort een spatie; schrijf id: x
            b:\\n  - id:x\\n    name: y              ¦ 2:3  ¦ yaml-colon-space ¦ na de dubbele punt hoort een spatie; schrijf id: x
            name: Let op: vol                        ¦ 1:13 ¦ yaml-colon-twice ¦ op deze regel staat nog een dubbele punt; zet de waarde tussen aanhalingstekens
            name: @thuis                             ¦ 1:7  ¦ yaml-character   ¦ een waarde kan niet met @ beginnen; zet haar tussen aanhalingstekens
            name: `x`                                ¦ 1:7  ¦ yaml-character   ¦ een waarde kan niet met ` beginnen; zet haar tussen aanhalingstekens
            name: %x                                 ¦ 1:7  ¦ yaml-character   ¦ een waarde kan niet met % beginnen; zet haar tussen aanhalingstekens
            name: "C:\\\\huis"                       ¦ 1:11 ¦ yaml-escape      ¦ een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis; schrijf \\\\ of gebruik enkele aanhalingstekens
            name: > x                                ¦ 1:9  ¦ yaml-block-text  ¦ na | of > begint de tekst op de volgende regel
            : x                                      ¦ 1:1  ¦ yaml-key         ¦ hier hoort de naam van een veld te staan
            name: a\\007b                          ¦ 1:8  ¦ control-character ¦ hier staat een onzichtbaar teken (U+0007); haal het weg
            id: x\\n---\\nid: y                      ¦ 3:1  ¦ more-than-one-document ¦ het bestand gaat door na het einde van de gegevens; één locatie per bestand
            id: x\\n...\\nid: y                      ¦ 3:1  ¦ more-than-one-document ¦ het bestand gaat door na het einde van de gegevens; één locatie per bestand
            id: *x                                   ¦ 1:5  ¦ yaml-alias       ¦ verwijzingen (*naam, <<) worden niet gelezen: schrijf de waarde uit
            <<: {id: x}                              ¦ 1:1  ¦ yaml-alias       ¦ verwijzingen (*naam, <<) worden niet gelezen: schrijf de waarde uit
            id: !!int 12                             ¦ 1:5  ¦ yaml-tag         ¦ aanduidingen met een uitroepteken (!naam) worden niet gelezen; schrijf alleen de waarde, of zet tekst met een ! tussen aanhalingstekens
            name: !let op                            ¦ 1:7  ¦ yaml-tag         ¦ aanduidingen met een uitroepteken (!naam) worden niet gelezen; schrijf alleen de waarde, of zet tekst met een ! tussen aanhalingstekens
            \\s id: x\\nname: y                  ¦ 1:1  ¦ yaml-indent-first ¦ de eerste regel springt in en deze niet; begin de eerste regel helemaal vooraan
            # kop\\n\\n  id: x\\n# a\\nname: y      ¦ 3:1  ¦ yaml-indent-first ¦ de eerste regel springt in en deze niet; begin de eerste regel helemaal vooraan
            buildings:\\n  -id: a\\n    form: x     ¦ 2:3  ¦ yaml-dash-space  ¦ na het streepje van een lijst hoort een spatie; schrijf - id: a
            id:\u00A0x\\nname: y                   ¦ 1:4  ¦ odd-space-here   ¦ hier staat een vaste of andere bijzondere spatie (U+00A0); gebruik gewone spaties
            id: x\\n \u00A0name: y                 ¦ 2:2  ¦ odd-space-here   ¦ hier staat een vaste of andere bijzondere spatie (U+00A0); gebruik gewone spaties
            b:\\n  -\u00A0id: x\\n    kind: y      ¦ 2:4  ¦ odd-space-here   ¦ hier staat een vaste of andere bijzondere spatie (U+00A0); gebruik gewone spaties
            %YAML 9.0\\n---\\nid: x                  ¦ 1:1  ¦ yaml-syntax      ¦ dit is hier geen geldige YAML
            """)
    void what_is_no_yaml_is_told_with_its_place(String text, String place, String code, String dutch) {
        told("f", text, place, code, dutch);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            {"id": "x",}                ¦ 1:11 ¦ comma-extra         ¦ hier staat een komma te veel
            {"id": "x",\\n\\n}          ¦ 1:11 ¦ comma-extra         ¦ hier staat een komma te veel
            {"b": ["x",]}               ¦ 1:11 ¦ comma-extra         ¦ hier staat een komma te veel
            {"b": ["x",,"y"]}           ¦ 1:12 ¦ comma-extra         ¦ hier staat een komma te veel
            {"id": "x"\\n "name": "y"}  ¦ 2:2  ¦ comma-missing       ¦ hier ontbreekt een komma
            {"id": 1 2}                 ¦ 1:10 ¦ comma-missing       ¦ hier ontbreekt een komma
            {"id" "x"}                  ¦ 1:7  ¦ colon-missing       ¦ hier ontbreekt een dubbele punt na de naam van een veld
            {"id": }                    ¦ 1:8  ¦ json-value-missing  ¦ hier ontbreekt een waarde
            {id: "x"}                   ¦ 1:2  ¦ json-name-quotes    ¦ de naam van een veld staat in JSON tussen dubbele aanhalingstekens
            {'id': "x"}                 ¦ 1:2  ¦ json-quotes         ¦ schrijf in JSON rechte dubbele aanhalingstekens (") in plaats van '
            {"id": “x”}                 ¦ 1:8  ¦ json-quotes         ¦ schrijf in JSON rechte dubbele aanhalingstekens (") in plaats van “
            {"id": huis}                ¦ 1:8  ¦ json-bare-text      ¦ «huis» hoort in JSON tussen dubbele aanhalingstekens
            {"id": 2026-07-01}          ¦ 1:8  ¦ json-bare-text      ¦ «2026-07-01» hoort in JSON tussen dubbele aanhalingstekens
            {"id": 12:30}               ¦ 1:8  ¦ json-bare-text      ¦ «12:30» hoort in JSON tussen dubbele aanhalingstekens
            {"id": ja}                  ¦ 1:8  ¦ json-bare-truth     ¦ «ja» is hier true; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id": True}                ¦ 1:8  ¦ truth-word          ¦ «True» is hier true
            {"id": 118,5}               ¦ 1:8  ¦ number-form         ¦ schrijf 118.5 in plaats van «118,5»: alleen cijfers, met een punt voor de decimalen
            {"id": 1_000}               ¦ 1:8  ¦ number-form         ¦ schrijf 1000 in plaats van «1_000»: alleen cijfers, met een punt voor de decimalen
            {"id": .5}                  ¦ 1:8  ¦ number-form         ¦ schrijf 0.5 in plaats van «.5»: alleen cijfers, met een punt voor de decimalen
            {"id": 5.}                  ¦ 1:8  ¦ number-form         ¦ schrijf 5 in plaats van «5.»: alleen cijfers, met een punt voor de decimalen
            {"id": +5}                  ¦ 1:8  ¦ number-form         ¦ schrijf 5 in plaats van «+5»: alleen cijfers, met een punt voor de decimalen
            {"id": 12 m2}               ¦ 1:8  ¦ number-form         ¦ schrijf 12 in plaats van «12 m2»: alleen cijfers, met een punt voor de decimalen
            {"id": 010}                 ¦ 1:8  ¦ number-leading-zero ¦ «010» begint met een nul; is het 10?
            {"id": -}                   ¦ 1:9  ¦ json-syntax         ¦ dit is hier geen geldige JSON
            {"id": "x\\n}               ¦ 1:10 ¦ json-line-break     ¦ deze tekst gaat door op de volgende regel; er ontbreekt een aanhalingsteken, of schrijf \\n
            {"id": "x\\ty"}             ¦ 1:10 ¦ json-control        ¦ een tab of ander onzichtbaar teken kan zo niet in een tekst staan; schrijf een tab als \\t
            {"id": "C:\\\\huis"}        ¦ 1:12 ¦ json-escape         ¦ een \\ heeft in een tekst een eigen betekenis; schrijf \\\\
            {"id": "x                   ¦ 1:8  ¦ quote-open          ¦ dit aanhalingsteken wordt niet gesloten
            {"id": "x"                  ¦ 1:11 ¦ json-ends-early     ¦ dit is geen geldige JSON: het bestand houdt te vroeg op
            {"id": ["x"}                ¦ 1:12 ¦ bracket-close       ¦ hier hoort geen } te staan
            {"id": "x"}}                ¦ 1:12 ¦ more-than-one-document ¦ het bestand gaat door na het einde van de gegevens; één locatie per bestand
            {"id": "x"} y               ¦ 1:13 ¦ more-than-one-document ¦ het bestand gaat door na het einde van de gegevens; één locatie per bestand
            { // kop\\n "id": "x"}      ¦ 1:3  ¦ json-comment        ¦ in JSON kunnen geen opmerkingen staan; haal deze weg
            {"id": \\001}              ¦ 1:8  ¦ control-character   ¦ hier staat een onzichtbaar teken (U+0001); haal het weg
            {"id": NaN}                 ¦ 1:8  ¦ json-no-number      ¦ «NaN» is geen getal; laat het veld weg of schrijf «null» als het getal niet bekend is
            {"id": -Infinity}           ¦ 1:8  ¦ json-no-number      ¦ «-Infinity» is geen getal; laat het veld weg of schrijf «null» als het getal niet bekend is
            {"id": nan, "a": 1}         ¦ 1:8  ¦ json-no-number      ¦ «nan» is geen getal; laat het veld weg of schrijf «null» als het getal niet bekend is
            {"id": 0x1F}                ¦ 1:8  ¦ json-bare-hex       ¦ JSON kent «0x1F» niet; schrijf 31 als het een getal is, of zet het tussen dubbele aanhalingstekens als het een tekst is
            {"id": undefined}           ¦ 1:8  ¦ json-bare-null      ¦ «undefined» heet in JSON «null», of laat het veld weg; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id": None}                ¦ 1:8  ¦ json-bare-null      ¦ «None» heet in JSON «null», of laat het veld weg; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id": nul}                 ¦ 1:8  ¦ json-bare-null      ¦ «nul» heet in JSON «null», of laat het veld weg; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id": tru}                 ¦ 1:8  ¦ json-bare-truth     ¦ «tru» is hier true; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id": flase}               ¦ 1:8  ¦ json-bare-truth     ¦ «flase» is hier false; als het een tekst is, hoort het tussen dubbele aanhalingstekens
            {"id":\u00A0"x"}            ¦ 1:7  ¦ odd-space-here      ¦ hier staat een vaste of andere bijzondere spatie (U+00A0); gebruik gewone spaties
            {\u200B"id": "x"}           ¦ 1:2  ¦ control-character   ¦ hier staat een onzichtbaar teken (U+200B); haal het weg
            """)
    void what_is_no_json_is_told_with_its_place(String text, String place, String code, String dutch) {
        told("f.json", text, place, code, dutch);
    }

    private static void told(String name, String text, String place, String code, String dutch) {
        Problem problem = problems(name, text.translateEscapes()).get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message(Messages.DUTCH)).isEqualTo(dutch);
        assertThat(problem.message(Locale.ENGLISH)).isNotEqualTo(dutch).doesNotContain("{0}");
        String[] lineAndColumn = place.split(":", -1);
        assertThat(problem.position())
                .isEqualTo(new Position(Integer.parseInt(lineAndColumn[0]), Integer.parseInt(lineAndColumn[1])));
    }

    @Test
    void fields_given_twice_are_told_each_with_its_place() {
        assertThat(problems("f", "id: x\nname: a\nid: y\nname: b\nbuildings: [{id: a}]\n"))
                .extracting(Problem::position, Problem::code)
                .containsExactly(tuple(new Position(3, 1), "field-twice"), tuple(new Position(4, 1), "field-twice"));
    }

    @Test
    void columns_count_what_people_see_as_one_character() {
        assertThat(problems("f", "name: 😀😀 Let op: vol\n").get(0).position()).isEqualTo(new Position(1, 16));
    }

    @Test
    void a_field_given_twice_hides_nothing_else_that_is_wrong() {
        for (String text : List.of(
                "id: x\nid: y\nbuildings:\n  - id: a\n    toiletten: 2\n    residents: 1,5\n",
                "{\"id\": \"x\", \"id\": \"y\", \"buildings\": [{\"id\": \"a\", \"toiletten\": 2, \"residents\": 1.5}]}")) {
            assertThat(problems("f", text))
                    .extracting(Problem::code)
                    .containsExactly("field-twice", "field-word-elsewhere", "wrong-type-count");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            f.yaml   ¦ {id: x, buildings: [{id: a}]}              ¦
            f        ¦ {id: x, buildings: [{id: a}]}              ¦
            f.yaml   ¦ {"id": "x", "buildings": [{"id": "a"}]}    ¦
            f.yaml   ¦ {"id": "x", "buildings": [{"id": "a"}],}   ¦
            f.yml    ¦ { # kop\\n id: x, buildings: [{id: a}]}     ¦
            f.json   ¦ {"id": "x", "buildings": [{"id": "a"}]}    ¦
            f        ¦ {"id": "x", "buildings": [{"id": "a"}]}    ¦
            f.json   ¦ {id: x, buildings: [{id: a}]}              ¦ json-name-quotes
            f.ndjson ¦ {id: x, buildings: [{id: a}]}              ¦ json-name-quotes
            f        ¦ {"id": "x", "buildings": [{"id": "a"}],}   ¦ comma-extra
            f.yaml   ¦ {"id": "x", "buildings": [{"id": "a"]}     ¦ bracket-close
            f.yaml   ¦ {id: x, buildings: [{id: a}                ¦ bracket-open
            f        ¦ {// kop\\n"id": "x"}                        ¦ json-comment
            """)
    void braces_are_json_or_the_short_way_of_yaml(String name, String text, @Nullable String code) {
        if (code == null) {
            assertThat(catchThrowable(() ->
                            FacilityReader.read(name, text.translateEscapes().getBytes(UTF_8))))
                    .isNull();
        } else {
            assertThat(problems(name, text.translateEscapes()).get(0).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            {usableFloorArea: 12,5}      ¦ tussen accolades scheidt een komma velden; schrijf het getal met een punt: 12.5
            {usableFloorArea: 12,5 m2}   ¦ tussen accolades scheidt een komma velden; schrijf het getal met een punt: 12.5
            {usableFloorArea: 1.250,00}  ¦ tussen accolades scheidt een komma velden; schrijf het getal met een punt: 1250.00
            {usableFloorArea: 1,250}     ¦ «1,250» kan 1250 of 1.25 zijn; schrijf een van die twee, zoals zij hier staan
            {residents: 2,5, name: b}    ¦ tussen accolades scheidt een komma velden; schrijf het getal met een punt: 2.5
            """)
    void a_decimal_comma_between_braces_is_told_as_such(String building, String dutch) {
        List<Problem> problems = problems("f", "id: x\nbuildings:\n  - " + building.replace("{", "{id: a, ") + "\n");
        assertThat(problems)
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly(dutch);
        assertThat(problems.get(0).pointer().toString()).matches("/buildings/0/(usableFloorArea|residents)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“Kas”", "„Kas”", "”Kas”", "‘Kas’", "“Kas"})
    void curly_marks_around_a_value_are_told(String written) {
        assertThat(problems("f", "id: x\nname: " + written + "\nbuildings: [{id: a}]\n")
                        .get(0)
                        .code())
                .isEqualTo("curly-quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“12”", "„12”"})
    void curly_marks_around_a_number_are_told_once(String written) {
        assertThat(problems("f", "id: x\nbuildings: [{id: a, residents: " + written + "}]\n"))
                .extracting(problem -> problem.message(Messages.DUTCH))
                .containsExactly("om " + written + " staan gekrulde aanhalingstekens, die in YAML zelf tekst zijn; "
                        + "schrijf rechte aanhalingstekens of laat ze weg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"’s-Hertogenbosch", "‘s-Gravenhage", "De “Kas”", "“De Kas” Liessel", "\"“Kas”\"", "foto’s"})
    void curly_marks_within_a_text_belong_to_it(String written) throws UnreadableInputException {
        String text = "id: x\nname: " + written + "\nbuildings: [{id: a}]\n";
        assertThat(FacilityReader.read("f", text.getBytes(UTF_8)).facility().name())
                .isEqualTo(written.replace("\"", ""));
    }

    @Test
    void a_dash_without_its_space_is_told_as_such() {
        for (String text : List.of(
                "-id: x\nbuildings: [{id: a}]\n", "id: x\nbuildings:\n  -id: a\n", "id: x\nbuildings:\n  -id\n")) {
            assertThat(problems("f", text))
                    .extracting(problem -> problem.message(Messages.DUTCH))
                    .containsExactly("na het streepje van een lijst hoort een spatie; schrijf - id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_any_system_ends_them(String end) throws UnreadableInputException {
        String text = String.join(end, "id: \"1\"", "name: \"True\"", "buildings:", "  - id: a", "    name: ~", "");
        assertThat(FacilityReader.read("f", text.getBytes(UTF_8)).facility().name())
                .isEqualTo("True");
        assertThat(problems("f", text + "zzzzzzzz: 1").get(0).position()).isEqualTo(new Position(6, 1));
    }

    private static List<Problem> problems(String name, String text) {
        return catchThrowableOfType(
                        UnreadableInputException.class, () -> FacilityReader.read(name, text.getBytes(UTF_8)))
                .problems();
    }
}
