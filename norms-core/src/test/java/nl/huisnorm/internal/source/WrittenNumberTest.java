package nl.huisnorm.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.facility.MeasurementUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            118,5                    | SQUARE_METRE | 118.5
            '118,5 '                 | SQUARE_METRE | 118.5
            1.250,00                 | SQUARE_METRE | 1250.00
            1,250.00                 | SQUARE_METRE | 1250.00
            1.250.000                | SQUARE_METRE | 1250000
            1 250                    | SQUARE_METRE | 1250
            1\u00A0250,5             | SQUARE_METRE | 1250.5
            1'250                    | SQUARE_METRE | 1250
            1_000                    | SQUARE_METRE | 1000
            0,250                    | SQUARE_METRE | 0.250
            1250,500                 | SQUARE_METRE | 1250.500
            .5                       | SQUARE_METRE | 0.5
            +5                       | SQUARE_METRE | 5
            \u22125                  | METRE        | -5
            12,                      | SQUARE_METRE | 12
            12;                      | SQUARE_METRE | 12
            010                      | SQUARE_METRE | 10
            12 m2                    | SQUARE_METRE | 12
            12 m²                    | SQUARE_METRE | 12
            12 M2                    | SQUARE_METRE | 12
            12,5 vierkante meter     | SQUARE_METRE | 12.5
            3m                       | METRE        | 3
            80 cm                    | METRE        | 0.8
            2100 mm                  | METRE        | 2.1
            500 m                    | KILOMETRE    | 0.5
            1,5 km                   | KILOMETRE    | 1.5
            1 km                     | METRE        | 1000
            50%                      | PERCENT      | 50
            50 procent               | PERCENT      | 50
            € 400                    | EURO         | 400
            €400,00                  | EURO         | 400.00
            400 euro                 | EURO         | 400
            400,-                    | EURO         | 400
            € 1.250,-                | EURO         |
            EUR 99.50                | EURO         | 99.50
            200 liter                | LITRE        | 200
            30 min.                  | MINUTE       |
            30 minuten               | MINUTE       | 30
            21 dm³/s                 | CUBIC_DECIMETRE_PER_SECOND | 21
            6 maanden                | MONTH        | 6
            """)
    void a_number_is_told_as_files_have_it_where_it_is_beyond_doubt(String text, MeasurementUnit unit, String number) {
        assertThat(WrittenNumber.meant(text, unit, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,0         | 2
            1,250       | 1250
            2 stuks     | 2
            4 personen  | 4
            2,5         |
            """)
    void where_things_are_counted_only_whole_numbers_are_meant(String text, String number) {
        assertThat(WrittenNumber.meant(text, MeasurementUnit.COUNT, true)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,250      | 1250 | 1.25
            € 1.250    | 1250 | 1.25
            12,345     | 12345 | 12.3450
            """)
    void a_sign_before_three_digits_is_asked_about(String text, String one, String other) {
        Mistake mistake = WrittenNumber.mistake(text, MeasurementUnit.EURO, false);
        assertThat(mistake).isEqualTo(Mistake.of("number-which", text, one, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 m", "50%", "€ 400"})
    void another_unit_than_that_of_the_fact_is_told(String text) {
        assertThat(WrittenNumber.mistake(text, MeasurementUnit.SQUARE_METRE, false))
                .isEqualTo(Mistake.of("number-other-unit", text, "m²"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                ",",
                "twaalf",
                "12-14",
                "ca. 12",
                ">10",
                "0x1F",
                "12:30",
                "1 2",
                "1.25.3",
                "12 bananen",
                "..5",
                "1,2,3",
                "5 6 m2",
                "€",
                "m2",
                "1e3x",
                "12345678901234567890123456789012345678901234567890 m2"
            })
    void what_is_in_doubt_is_left_alone(String text) {
        assertThat(WrittenNumber.mistake(text, MeasurementUnit.SQUARE_METRE, false))
                .isNull();
    }
}
