package nl.huisnorm.permitservice.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.facility.Building;
import nl.huisnorm.facility.Designation;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What registers tell is taken over as far as they tell it, and ids that can be none are refused. */
class RegisterTest {

    private static String extract() throws IOException {
        return extract("adressenuitgebreid.json");
    }

    private static String extract(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RegisterTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static BegunFacility begun(String extract) {
        return BagExtracts.begin(extract.getBytes(StandardCharsets.UTF_8));
    }

    private static Building building(BegunFacility begun) {
        return begun.facility().buildings().get(0);
    }

    private static boolean notes(BegunFacility begun, String key) {
        return begun.notes().stream().anyMatch(note -> note.key().equals(key));
    }

    private static boolean marks(BegunFacility begun, String pointer) {
        return begun.fromRegister().stream().anyMatch(mark -> mark.pointer().equals(pointer));
    }

    @Test
    void a_facility_is_begun_with_what_the_register_tells_each_value_marked() throws Exception {
        BegunFacility begun = begun(extract());
        Facility facility = begun.facility();
        assertThat(facility.municipality()).isEqualTo("GM0847");
        assertThat(Objects.requireNonNull(facility.address()).street()).isEqualTo("Voorbeeldstraat");
        assertThat(facility.address().houseNumber()).isEqualTo("12A-2");
        assertThat(facility.address().postcode()).isEqualTo("5711AB");
        assertThat(facility.address().town()).isEqualTo("Someren");
        assertThat(facility.address().bagId()).isEqualTo("0847200000012345");
        assertThat(building(begun).designation()).isEqualTo(Designation.RESIDENCY);
        assertThat(building(begun).usableFloorArea()).isEqualByComparingTo(new BigDecimal(142));
        assertThat(building(begun).builtIn()).isEqualTo(1968);
        assertThat(building(begun).function())
                .as("the register does not tell of which sort")
                .isNull();
        assertThat(FacilityReader.problems(facility)).isEmpty();
        assertThat(begun.fromRegister().stream().map(BegunFacility.FromRegister::pointer))
                .containsExactlyInAnyOrder(
                        "/municipality",
                        "/address/street",
                        "/address/houseNumber",
                        "/address/postcode",
                        "/address/town",
                        "/address/bagId",
                        "/buildings/0/designation",
                        "/buildings/0/usableFloorArea",
                        "/buildings/0/builtIn");
        assertThat(begun.fromRegister())
                .allMatch(mark -> mark.register().equals("BAG") && mark.object().equals("0847200000012345"));
    }

    @Test
    void an_address_by_itself_is_the_same_as_the_only_one_of_an_answer() throws Exception {
        String alone = extract()
                .replaceFirst("(?s)^\\{.*?\\[\\s*\\{", "{")
                .replaceFirst("(?s)\\}\\s*\\]\\s*\\}\\s*\\}\\s*$", "}");
        assertThat(begun(alone)).isEqualTo(begun(extract()));
    }

    @Test
    void the_xml_of_the_register_tells_the_same_and_only_what_holds_now() throws Exception {
        assertThat(begun(extract("uittreksel.xml"))).isEqualTo(begun(extract()));
    }

    @Test
    void xml_that_looks_up_something_elsewhere_is_refused() throws Exception {
        String xml = extract("uittreksel.xml")
                .replaceFirst("\\?>", "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                .replace("<Objecten:naam>Someren", "<Objecten:naam>&e;");
        assertThatThrownBy(() -> begun(xml))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.faults(new Texts(Texts.DUTCH)))
                                .extracting(Fault::code)
                                .containsExactly("not-xml"));
    }

    @Test
    void of_very_many_addresses_it_is_told_how_many_there_are() throws Exception {
        String number = "<Nummeraanduiding><identificatie>0847200000012345</identificatie></Nummeraanduiding>";
        String lived = "<Verblijfsobject><NummeraanduidingRef>0847200000012345</NummeraanduidingRef>"
                + "<PandRef>0847100000054321</PandRef></Verblijfsobject>";
        assertThatThrownBy(() -> begun("<x>" + (number + lived).repeat(30_000) + "</x>"))
                .isInstanceOfSatisfying(ServiceException.class, e -> {
                    Fault fault = e.faults(new Texts(Locale.ENGLISH)).get(0);
                    assertThat(fault.code()).isEqualTo("one-address");
                    assertThat(fault.detail()).contains("30,000");
                });
    }

    @Test
    void of_one_address_with_very_much_around_it_everything_is_looked_at_once() throws Exception {
        String building = "<Pand><identificatie>0847100000054321</identificatie>"
                + "<oorspronkelijkBouwjaar>1968</oorspronkelijkBouwjaar>".repeat(50_000) + "</Pand>";
        String other = "<Verblijfsobject><identificatie>0847010000000001</identificatie></Verblijfsobject>";
        BegunFacility begun = begun("<x><Nummeraanduiding><identificatie>0847200000012345</identificatie>"
                + "</Nummeraanduiding>" + other.repeat(30_000)
                + "<Verblijfsobject><NummeraanduidingRef>0847200000012345</NummeraanduidingRef>"
                + "<PandRef>0847100000054321</PandRef>".repeat(50_000)
                + "<oppervlakte>142</oppervlakte></Verblijfsobject>"
                + building.repeat(2) + "</x>");
        assertThat(building(begun).builtIn()).isEqualTo(1968);
        assertThat(building(begun).usableFloorArea()).isEqualByComparingTo(new BigDecimal(142));
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"logiesfunctie\"]', LODGING",
        "'[\"woonfunctie\", \"logiesfunctie\"]',",
        "'[\"winkelfunctie\"]',",
        "'[]',"
    })
    void only_one_use_of_housing_tells_the_designation(String uses, Designation designation) throws Exception {
        BegunFacility begun = begun(extract().replace("[\"woonfunctie\"]", uses));
        assertThat(building(begun).designation()).isEqualTo(designation);
        assertThat(marks(begun, "/buildings/0/designation")).isEqualTo(designation != null);
        assertThat(notes(begun, "bag.other-use")).isEqualTo(designation == null && !uses.equals("[]"));
    }

    @Test
    void what_is_of_more_buildings_is_not_taken_for_that_of_one() throws Exception {
        BegunFacility begun = begun(extract()
                .replace("[\"0847100000054321\"]", "[\"0847100000054321\", \"0847100000054322\"]")
                .replace("[\"1968\"]", "[\"1968\", \"2001\"]"));
        assertThat(building(begun).usableFloorArea()).isNull();
        assertThat(building(begun).builtIn()).isNull();
        assertThat(notes(begun, "bag.more-buildings")).isTrue();
        assertThat(notes(begun, "bag.more-years")).isTrue();
        assertThat(building(begun(extract().replace("[\"1968\"]", "[\"1968\", \"1968\"]")))
                        .builtIn())
                .isEqualTo(1968);
    }

    @Test
    void an_id_of_a_municipality_that_was_merged_tells_both() throws Exception {
        BegunFacility begun = begun(extract().replace("\"0847200000012345\"", "\"1685200000012345\""));
        assertThat(begun.facility().municipality()).isEqualTo("GM1991");
        assertThat(begun.facility().formerMunicipality()).isEqualTo("GM1685");
        assertThat(notes(begun, "bag.former-municipality")).isTrue();
        BegunFacility unknown = begun(extract().replace("\"0847200000012345\"", "\"0001200000012345\""));
        assertThat(unknown.facility().municipality()).isNull();
        assertThat(notes(unknown, "bag.unknown-municipality")).isTrue();
    }

    @Test
    void every_note_is_a_sentence_in_both_languages() throws Exception {
        BegunFacility begun = begun(extract());
        assertThat(begun.notes()).isNotEmpty();
        for (BegunFacility.Note note : begun.notes()) {
            assertThat(note.text(Texts.DUTCH)).endsWith(".").isNotEqualTo(note.text(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{', not-json",
        "'<', not-xml",
        "'<a>', not-xml",
        "'<a/>', one-address",
        "'', no-bag-address",
        "'[]', no-bag-address",
        "'{}', no-bag-address",
        "'{\"_embedded\": {\"adressen\": []}}', one-address",
        "'{\"_embedded\": {\"adressen\": [{}, {}]}}', one-address",
        "'{\"_embedded\": {\"adressen\": [{}]}}', no-bag-address",
        "'{\"nummeraanduidingIdentificatie\": \"0847010000012345\"}', bag-number",
        "'{\"nummeraanduidingIdentificatie\": \"084720000001234\"}', bag-number",
        "'{\"nummeraanduidingIdentificatie\": \"0847200000012345\", \"oppervlakte\": \"groot\"}', not-a-whole-number"
    })
    void what_is_no_such_extract_is_refused(String extract, String code) {
        assertThatThrownBy(() -> begun(extract))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        e -> assertThat(e.faults(new Texts(Texts.DUTCH)))
                                .extracting(Fault::code)
                                .containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource({
        "0847010000012345, RESIDENTIAL_OBJECT",
        "0847020000012345, BERTH",
        "0847030000012345, PITCH",
        "0847100000012345, BUILDING",
        "0847200000012345, NUMBER",
        "0847300000012345, STREET"
    })
    void an_id_tells_of_what_kind_it_is(String id, BagObject kind) {
        assertThat(BagObject.of(id)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0847040000012345",
                "0847000000012345",
                "084720000001234",
                "08472000000123450",
                "084720000001234x",
                ""
            })
    void what_is_of_no_kind_is_no_id(String id) {
        assertThat(BagObject.of(id)).isEmpty();
    }
}
