package nl.huisnorm.stock;


import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrabantStockTest {

    @TempDir
    private Path folder;

    @Test
    void the_same_number_gives_the_same_bytes_and_a_larger_stock_begins_with_the_smaller() throws IOException {
        Path one = folder.resolve("one.ndjson");
        Path other = folder.resolve("other.ndjson");
        Path more = folder.resolve("more.ndjson");
        BrabantStock.write(one, 50);
        BrabantStock.write(other, 50);
        BrabantStock.write(more, 60);
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
        assertThat(Files.readString(more)).startsWith(Files.readString(one));
    }

    @Test
    void every_facility_can_be_read_and_all_kinds_and_municipalities_occur()
            throws IOException, UnreadableInputException {
        Path file = folder.resolve("stock.ndjson");
        BrabantStock.write(file, 2000);
        Map<AccommodationForm, Integer> forms = new HashMap<>();
        Set<String> municipalities = new HashSet<>();
        Set<String> ids = new HashSet<>();
        try (FacilityStock stock = FacilityStock.open(file)) {
            while (stock.hasNext()) {
                StockItem item = stock.next();
                assertThat(item.problems()).isEmpty();
                Facility facility = Objects.requireNonNull(item.facility());
                ids.add(facility.id());
                municipalities.add(facility.municipality());
                forms.merge(facility.buildings().get(0).form(), 1, Integer::sum);
            }
        }
        assertThat(ids).hasSize(2000);
        assertThat(municipalities).hasSize(56);
        assertThat(forms.keySet())
                .containsExactlyInAnyOrder(
                        AccommodationForm.REGULAR_DWELLING,
                        AccommodationForm.HOTEL_OR_GUESTHOUSE,
                        AccommodationForm.UNIT_IN_COMPLEX,
                        AccommodationForm.RECREATION_SITE,
                        AccommodationForm.PORTABLE_UNIT);
    }
}
