package nl.huisnorm.checker.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number in a cell is meant or asked back as one in any other file, with the line and the column. */
class CsvNumbersTest {

    @TempDir
    private Path folder = Path.of("");

    private List<Problem> problems(String column, String written) throws IOException, UnreadableInputException {
        Path file = Files.writeString(
                folder.resolve("bestand.csv"),
                "facility.id,building.id,facility.leases.1.id," + column + "\nx,a,m," + written + "\n");
        try (FacilityStock stock = CsvStock.open(file)) {
            return stock.next().problems();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "building.usableFloorArea, 1.250, 1250, 1.25",
        "building.usableFloorArea, 1.255, 1255, 1.2550",
        "building.residents, 2.000, 2000, 2",
        "facility.leases.1.monthlyRent, 1.250, 1250, 1.25",
        "facility.leases.1.monthlyRent, 415.0000, 4150000, 415.00"
    })
    void which_number_is_meant_is_asked(String column, String written, String one, String other)
            throws IOException, UnreadableInputException {
        List<Problem> problems = problems(column, written);
        assertThat(problems).extracting(Problem::code).containsExactly("number-which");
        assertThat(problems.get(0).line(Messages.DUTCH))
                .contains(":2:4: /" + column)
                .endsWith("«%s» kan %s of %s zijn; schrijf een van die twee, zoals zij hier staan"
                        .formatted(written, one, other));
        assertThat(problems(column, one)).extracting(Problem::code).doesNotContain("number-which");
        assertThat(problems(column, other)).isEmpty();
    }
}
