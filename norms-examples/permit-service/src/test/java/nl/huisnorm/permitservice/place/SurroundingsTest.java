package nl.huisnorm.permitservice.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.facility.BuildingBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.facility.Location;
import nl.huisnorm.facility.LocationBuilder;
import nl.huisnorm.permitservice.place.ReckonedFacility.Note;
import nl.huisnorm.permitservice.problem.Fault;
import nl.huisnorm.permitservice.problem.ServiceException;
import nl.huisnorm.permitservice.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Distances and counts from the coordinates of a stock; each distance here was reckoned by hand. */
class SurroundingsTest {

    private static final BigDecimal RADIUS = BigDecimal.valueOf(2500);

    private static Facility facility(@Nullable Location location) {
        return FacilityBuilder.builder()
                .id("own")
                .location(location)
                .buildings(List.of(BuildingBuilder.builder().id("1").build()))
                .build();
    }

    private static ReckonedFacility reckoned(@Nullable BigDecimal radius, String table) {
        return Surroundings.reckon(facility(null), "stock.csv", table.getBytes(StandardCharsets.UTF_8), radius);
    }

    private static Location location(@Nullable BigDecimal radius, String table) {
        return Objects.requireNonNull(reckoned(radius, table).facility().location());
    }

    private static List<String> keys(ReckonedFacility reckoned) {
        return reckoned.notes().stream().map(Note::key).toList();
    }

    /** 3-4-5: 150 m east and 200 m north are 250 m; half a metre less in one direction is less than 250 m. */
    @ParameterizedTest
    @CsvSource({
        "155150, 463200, 250.0",
        "155150, 463199.5, 249.6",
        "155150.1, 463200, 250.0",
        "155250, 463000, 250.0",
        "155249.99, 463000, 249.9",
        "155250.01, 463000, 250.0",
        "154750, 463000, 250.0",
        "155000, 462500, 500.0",
        "155300, 463400, 500.0",
        "155000, 463000, 0.0"
    })
    void the_distance_goes_as_the_crow_flies_and_is_rounded_down(String x, String y, String distance) {
        assertThat(location(null, "id,x,y\nown,155000,463000\nnext," + x + "," + y)
                        .distanceToNextSite())
                .isEqualTo(distance);
    }

    @Test
    void a_distance_of_places_with_decimals_does_not_fall_below_a_boundary_on_which_it_lies() {
        for (int tenth = 0; tenth < 100; tenth++) {
            String own = "155000." + String.format(Locale.ROOT, "%02d", tenth);
            String next = "155250." + String.format(Locale.ROOT, "%02d", tenth);
            assertThat(location(null, "id,x,y\nown," + own + ",463000\nnext," + next + ",463000")
                            .distanceToNextSite())
                    .as(own)
                    .isEqualTo("250.0");
        }
    }

    @Test
    void the_next_one_is_the_nearest_whichever_line_it_stands_in() {
        ReckonedFacility reckoned =
                reckoned(null, "id,x,y\nfar,156000,463000\nown,155000,463000\nnear,155000,463300\nother,150000,463000");
        assertThat(Objects.requireNonNull(reckoned.facility().location()).distanceToNextSite())
                .isEqualTo("300.0");
        assertThat(reckoned.reckoned().get(0).method().arguments()).containsExactly("own", "near");
    }

    /** 1,500 m and 2,000 m are 2,500 m. */
    @ParameterizedTest
    @CsvSource({
        "156500, 465000, 111",
        "156500, 465000.01, 11",
        "156500.1, 465000, 11",
        "156499.9, 465000, 111",
        "157500, 463000, 111",
        "157501, 463000, 11"
    })
    void who_lies_on_the_line_of_the_radius_counts_and_who_lies_beyond_it_does_not(String x, String y, int persons) {
        assertThat(location(
                                RADIUS,
                                "id,x,y,persons\nown,155000,463000,1\nnear,155100,463000,10\nedge," + x + "," + y
                                        + ",100\nfar,160000,463000,1000")
                        .personsWithinRadius())
                .isEqualTo(persons);
    }

    @Test
    void where_it_is_not_known_how_many_live_within_the_radius_nothing_is_filled_in() {
        String table = "id,x,y,persons\nown,155000,463000,1\nnear,155100,463000,\nfar,160000,463000,";
        ReckonedFacility reckoned = reckoned(RADIUS, table);
        assertThat(Objects.requireNonNull(reckoned.facility().location()).personsWithinRadius())
                .isNull();
        assertThat(reckoned.notes()).contains(Note.of("place.unknown-persons", "near"));
        assertThat(location(BigDecimal.valueOf(99), table).personsWithinRadius())
                .as("who lies beyond the radius need not be known")
                .isEqualTo(1);
    }

    @Test
    void without_a_radius_nobody_is_counted_and_that_is_told() {
        ReckonedFacility reckoned = reckoned(null, "id,x,y,persons\nown,155000,463000,1\nnear,155100,463000,10");
        assertThat(Objects.requireNonNull(reckoned.facility().location()).personsWithinRadius())
                .isNull();
        assertThat(keys(reckoned)).contains("place.no-radius");
    }

    @Test
    void facilities_of_the_municipality_are_counted_where_the_table_tells_of_each_where_it_lies() {
        String table = "id,x,y,municipality\nown,155000,463000,GM0762\na,155100,463000,GM0762\nb,155200,463000,";
        assertThat(location(null, table + "GM0847").sitesInMunicipality()).isEqualTo(2);
        assertThat(location(null, table + "GM0762").sitesInMunicipality()).isEqualTo(3);
        ReckonedFacility unknown = reckoned(null, table);
        assertThat(Objects.requireNonNull(unknown.facility().location()).sitesInMunicipality())
                .isNull();
        assertThat(keys(unknown)).contains("place.no-municipality");
    }

    @Test
    void a_facility_that_stands_alone_gets_no_distance() {
        ReckonedFacility reckoned = reckoned(null, "id,x,y\nown,155000,463000");
        assertThat(Objects.requireNonNull(reckoned.facility().location()).distanceToNextSite())
                .isNull();
        assertThat(keys(reckoned)).contains("place.no-other");
    }

    @Test
    void what_was_typed_by_hand_gives_way_and_what_is_no_surroundings_stays() {
        Location before = LocationBuilder.builder()
                .distanceToNextSite(BigDecimal.valueOf(900))
                .parkingSpaces(12)
                .build();
        ReckonedFacility reckoned = Surroundings.reckon(
                facility(before),
                "stock.csv",
                "id,x,y\nown,155000,463000\nnext,155250,463000".getBytes(StandardCharsets.UTF_8),
                null);
        Location after = Objects.requireNonNull(reckoned.facility().location());
        assertThat(after.distanceToNextSite()).isEqualTo("250.0");
        assertThat(after.parkingSpaces()).isEqualTo(12);
        assertThat(reckoned.notes()).contains(Note.of("place.instead", "/location/distanceToNextSite", "900", "250.0"));
    }

    @Test
    void every_value_is_marked_with_where_it_stands_and_how_it_was_reckoned_in_both_languages() {
        ReckonedFacility reckoned = reckoned(
                RADIUS, "id;x;y;persons;municipality\nown;155000;463000;1;GM0762\nnext;155250,5;463000;2;GM0762");
        assertThat(reckoned.reckoned().stream().map(one -> one.pointer() + " " + one.value() + " " + one.file()))
                .containsExactly(
                        "/location/distanceToNextSite 250.5 stock.csv",
                        "/location/personsWithinRadius 3 stock.csv",
                        "/location/sitesInMunicipality 2 stock.csv");
        for (Locale locale : Texts.locales()) {
            assertThat(reckoned.reckoned())
                    .allSatisfy(one -> assertThat(one.method().text(locale)).isNotBlank());
        }
    }

    /** The church tower of Amersfoort is the point that the grid was made from. */
    @Test
    void degrees_become_metres() {
        Coordinate place = RdNew.ofDegrees(5.3872035, 52.1551723).orElseThrow();
        assertThat(place.x).isCloseTo(155_000, within(0.5));
        assertThat(place.y).isCloseTo(463_000, within(0.5));
    }

    @Test
    void a_table_in_degrees_tells_the_same_as_one_in_metres() {
        // a minute of latitude is 1,852 m, by which miles at sea were measured
        Location location = location(null, "id,longitude,latitude\nown,5.3872035,52.1551723\nnext,5.3872035,52.171839");
        assertThat(Objects.requireNonNull(location.distanceToNextSite()).doubleValue())
                .isCloseTo(1854.5, within(1.0));
    }

    private static List<String> faults(byte[] table) {
        try {
            Surroundings.reckon(facility(null), "stock.csv", table, null);
        } catch (ServiceException e) {
            return e.faults(new Texts(Texts.DUTCH)).stream()
                    .map(fault -> fault.location().line() + " " + fault.code())
                    .toList();
        }
        return List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x,y;155000,463000                                       | 1 no-column
        id,x;own,155000                                         | 1 no-coordinates
        id,x,y,lon,lat;own,155000,463000,5,52                   | 1 no-coordinates
        id,x,y,x;own,155000,463000,1                            | 1 column-twice
        id,x,y;own,155000,463000;own,155000,463000              | 3 same-id
        id,x,y;own,155000,463000;,155000,463000                 | 3 no-id
        id,x,y;own,155000,463000;a,east,463000                  | 3 not-a-number
        id,x,y;own,155000,463000;a,155000                       | 3 not-a-number
        id,x,y;own,155000,463000;a,463000,155000                | 3 not-in-the-netherlands
        id,lon,lat;own,5.3,52.1;a,52.1,5.3                      | 3 not-in-the-netherlands
        id,lon,lat;own,5.3,52.1;a,180,90                        | 3 not-in-the-netherlands
        id,x,y,persons;own,155000,463000,-1                     | 2 not-a-whole-number
        id,x,y,persons;own,155000,463000,1.5                    | 2 not-a-whole-number
        id,x,y,municipality;own,155000,463000,GM0000            | 2 unknown-municipality
        id,x,y;other,155000,463000                              | null not-in-stock
        """)
    void what_is_wrong_with_a_table_is_told_with_its_line(String table, String fault) {
        assertThat(faults(table.strip().replace(';', '\n').getBytes(StandardCharsets.UTF_8)))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\"id", "id,x,y", "own,155000,463000", "{\"id\": 1}"})
    void what_is_no_table_is_refused(String table) {
        assertThatThrownBy(() -> reckoned(null, table)).isInstanceOf(ServiceException.class);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(faults(new byte[] {'i', 'd', ',', (byte) 0xFF, (byte) 0xFE})).containsExactly("1 not-a-table");
    }

    @Test
    void of_very_many_mistakes_some_are_told() {
        StringBuilder table = new StringBuilder("id,x,y\n");
        for (int i = 0; i < 1000; i++) {
            table.append(i).append(",a,b\n");
        }
        assertThat(faults(table.toString().getBytes(StandardCharsets.UTF_8))).hasSize(100);
    }

    @Test
    void every_fault_of_a_table_is_told_in_both_languages() {
        byte[] table = "id,x,y\n,a,b\nb,1,1\n".getBytes(StandardCharsets.UTF_8);
        for (Locale locale : Texts.locales()) {
            assertThatThrownBy(() -> Surroundings.reckon(facility(null), "stock.csv", table, null))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            e -> assertThat(e.faults(new Texts(locale)))
                                    .extracting(Fault::detail)
                                    .allSatisfy(detail -> assertThat(detail).isNotBlank()));
        }
    }

    @Test
    void the_table_of_the_page_about_the_service_is_one() throws IOException {
        String page = Files.readString(Path.of("../../docs/permit-service.md"));
        int begin = page.indexOf("kenmerk;x;y");
        String table = page.substring(begin, page.indexOf("```", begin));
        Facility house =
                FacilityBuilder.builder(facility(null)).id("lie-dor-118").build();
        Location location = Objects.requireNonNull(
                Surroundings.reckon(house, "locaties.csv", table.getBytes(StandardCharsets.UTF_8), RADIUS)
                        .facility()
                        .location());
        // 240 m east and 180 m north are 300 m; 2,100 m and 1,700 m are more than 2,500 m
        assertThat(location.distanceToNextSite()).isEqualTo("300.0");
        assertThat(location.personsWithinRadius()).isEqualTo(26);
        assertThat(location.sitesInMunicipality()).isEqualTo(3);
    }
}
