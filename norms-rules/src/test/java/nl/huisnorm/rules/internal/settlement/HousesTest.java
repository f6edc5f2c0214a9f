package nl.huisnorm.rules.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisnorm.facility.Address;
import nl.huisnorm.facility.AddressBuilder;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.facility.FacilityBuilder;
import nl.huisnorm.internal.facility.Houses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HousesTest {

    private static Facility facility(String id, @Nullable Address address) {
        return FacilityBuilder.builder()
                .id(id)
                .address(address)
                .buildings(List.of())
                .build();
    }

    private static Address at(@Nullable String postcode, @Nullable String street, String number) {
        return AddressBuilder.builder()
                .postcode(postcode)
                .street(street)
                .houseNumber(number)
                .town(street == null ? null : "Liessel")
                .build();
    }

    private static String second(@Nullable Address one, @Nullable Address other) {
        return new Houses(List.of(facility("first", one), facility("second", other))).first("second");
    }

    @Test
    void two_facilities_with_one_address_are_one_house_however_it_is_written() {
        assertThat(second(at("5711 AB", null, "9"), at("5711AB", null, "9"))).isEqualTo("first");
        assertThat(second(at(null, "Heideweg", "9a"), at(null, "HEIDEWEG", "9 A")))
                .isEqualTo("first");
    }

    @Test
    void another_number_another_postcode_or_no_address_is_another_house() {
        assertThat(second(at("5711 AB", null, "9"), at("5711 AB", null, "11"))).isEqualTo("second");
        assertThat(second(at("5711 AB", null, "9"), at("5711 AC", null, "9"))).isEqualTo("second");
        assertThat(second(at("5711 AB", null, "9"), null)).isEqualTo("second");
        assertThat(second(null, null)).isEqualTo("second");
    }

    @Test
    void an_id_that_is_not_among_them_is_its_own_house() {
        assertThat(new Houses(List.of()).first("elsewhere")).isEqualTo("elsewhere");
    }

    @Test
    void one_bag_id_is_one_house_and_two_at_one_address_are_two() {
        Address dijk = at("5711 AB", null, "1");
        Address half = dijk.withBagId("0847010000000001");
        Address other = dijk.withBagId("0847010000000002");
        assertThat(second(half, other)).isEqualTo("second");
        assertThat(second(half, dijk)).isEqualTo("first");
        assertThat(second(half, at("5711 AC", null, "3").withBagId("0847010000000001")))
                .isEqualTo("first");
        assertThat(new Houses(List.of(facility("first", dijk), facility("second", dijk))).of("second"))
                .extracting(Facility::id)
                .containsExactly("first", "second");
    }
}
