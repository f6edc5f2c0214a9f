package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.huisnorm.answer.question.AnswerReader;
import nl.huisnorm.answer.question.AnswerType;
import nl.huisnorm.answer.question.InvalidAnswerException;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Interval;
import nl.huisnorm.facility.AccommodationForm;
import nl.huisnorm.facility.MeasurementUnit;
import nl.huisnorm.facility.RoomKind;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static Question question(AnswerType type, @Nullable MeasurementUnit unit, Named... words) {
        return question("room", "area", type, unit, words);
    }

    private static Question question(
            String owner, String fact, AnswerType type, @Nullable MeasurementUnit unit, Named... words) {
        List<Question.Choice> choices = java.util.Arrays.stream(words)
                .map(word -> new Question.Choice(
                        word.key(), new Text(word.label(Messages.DUTCH), word.label(Locale.ENGLISH))))
                .toList();
        return new Question(
                "q",
                owner,
                fact,
                null,
                type,
                null,
                null,
                unit,
                choices,
                List.of(),
                List.of(),
                new Interval(0, 0),
                BigDecimal.ZERO,
                true,
                LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({"ja,true", "J,true", "Yes,true", "true,true", "nee,false", "n,false", "NO,false"})
    void yes_and_no_are_read_in_both_languages(String text, boolean value) {
        assertThat(AnswerReader.read(question(AnswerType.YES_NO, null), text)).isEqualTo(value);
    }

    @Test
    void anything_else_is_no_yes_or_no() {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.YES_NO, null), "misschien"))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Messages.DUTCH)).isEqualTo("«misschien» is geen ja of nee"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "12,5|12.5",
                "12.50|12.50",
                "12,5 m²|12.5",
                "12.5m2|12.5",
                "0,790|0.790",
                "0.125|0.125",
                "-3,1|-3.1",
                "1234.500|1234.500"
            })
    void numbers_are_read_with_comma_or_point_and_with_their_unit(String text, String value) {
        assertThat(AnswerReader.read(question(AnswerType.NUMBER, MeasurementUnit.SQUARE_METRE), text))
                .isEqualTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "12,500", "999.999"})
    void a_number_that_may_have_thousands_is_refused(String text) {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.NUMBER, MeasurementUnit.SQUARE_METRE), text))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class, e -> assertThat(e.key()).isEqualTo("answer.which-number"));
    }

    @Test
    void what_to_write_instead_is_told() {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.NUMBER, MeasurementUnit.EURO), "1.250"))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Messages.DUTCH))
                                .isEqualTo("«1.250» kan twee dingen betekenen; schrijf 1250 of 1,25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"twaalf", "12 13", "1.000.000", "12 kg", "", "1e3"})
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.NUMBER, MeasurementUnit.SQUARE_METRE), text))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void a_whole_number_takes_digits_only_and_its_unit() {
        Question persons = question(AnswerType.WHOLE_NUMBER, MeasurementUnit.PERSONS);
        assertThat(AnswerReader.read(persons, "4 personen")).isEqualTo(4);
        assertThat(AnswerReader.read(persons, "4")).isEqualTo(4);
        for (String text : List.of("1.000", "4,0", "vier", "99999999999")) {
            assertThatThrownBy(() -> AnswerReader.read(persons, text)).isInstanceOf(InvalidAnswerException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-07-01", "2026-7-1", "1-7-2026", "01/07/2026", "1.7.2026", "1 juli 2026", "1 July 2026"})
    void dates_are_read_year_first_or_day_first(String text) {
        assertThat(AnswerReader.read(question(AnswerType.DATE, null), text)).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    /** Whatever is asked, and whatever is typed. */
    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void what_is_refused_is_told_in_one_line_that_no_terminal_obeys(AnswerType type) {
        Question question = question(type, MeasurementUnit.SQUARE_METRE, RoomKind.KITCHEN, RoomKind.BATHROOM);
        for (String hidden :
                List.of("\u001b[2J", "\u202e", "\u000b", "\n", "\r", "\t", "\u009b", "\u200b", "\u2028", "\ufeff")) {
            assertThatThrownBy(() -> AnswerReader.read(question, "G99" + hidden + "9999"))
                    .isInstanceOfSatisfying(InvalidAnswerException.class, e -> {
                        for (Locale locale : List.of(Messages.DUTCH, Locale.ENGLISH)) {
                            assertThat(e.message(locale)).contains("G99").doesNotContain(hidden);
                        }
                        assertThat(e.getMessage()).doesNotContain(hidden);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31-4-2026", "juli", "1-7-26"})
    void days_that_do_not_exist_are_refused(String text) {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.DATE, null), text))
                .isInstanceOf(InvalidAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "slaapkamer,bedroom",
        "SLAAPKAMER,bedroom",
        "bedroom,bedroom",
        "sl,bedroom",
        "slaapkamers,bedroom",
        "1,bedroom",
        "living-room,living-room",
        "woonkamer,living-room",
        "2,living-room"
    })
    void a_choice_is_named_by_its_word_the_word_of_files_a_beginning_or_its_number(String text, String key) {
        assertThat(AnswerReader.read(question(AnswerType.WORD, null, RoomKind.values()), text))
                .isEqualTo(key);
    }

    @Test
    void what_is_no_choice_or_more_than_one_is_refused_with_the_choices() {
        Question word = question(AnswerType.WORD, null, RoomKind.KITCHEN, RoomKind.BATHROOM, RoomKind.BEDROOM);
        assertThatThrownBy(() -> AnswerReader.read(word, "kelder"))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Messages.DUTCH))
                                .isEqualTo("«kelder» staat niet bij de keuzes; wel: keuken; badkamer; slaapkamer"));
        assertThatThrownBy(() -> AnswerReader.read(word, "b"))
                .isInstanceOfSatisfying(
                        InvalidAnswerException.class,
                        e -> assertThat(e.message(Locale.ENGLISH))
                                .isEqualTo("«b» can be more than one choice: bathroom; bedroom"));
        assertThatThrownBy(() -> AnswerReader.read(word, "4")).isInstanceOf(InvalidAnswerException.class);
    }

    @Test
    void several_choices_and_none_are_read() {
        Question words = question(AnswerType.WORDS, null, RoomKind.values());
        assertThat(AnswerReader.read(words, "keuken, toilet")).isEqualTo(List.of("kitchen", "toilet"));
        assertThat(AnswerReader.read(words, "geen")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 slaapkamers, 1 keuken",
                "4 bedrooms, 1 kitchen",
                "slaapkamer 4; keuken: 1",
                "4x slaapkamer, kitchen=1"
            })
    void numbers_of_kinds_are_read_in_either_order(String text) {
        assertThat(AnswerReader.read(question(AnswerType.KINDS, null, RoomKind.values()), text))
                .isEqualTo(Map.of("bedroom", 4, "kitchen", 1));
    }

    /** What the table of facts calls a kind of room is understood, and so is a room without a number: it is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 slaapkamers, zolder, wc | bedroom:5 other:1 toilet:1",
                "huiskamer, woonkeuken, 2 badkamers | living-room:1 kitchen:1 bathroom:2",
                "gang 2; schuur | corridor:2 storage:1",
                "attic, lounge, 3 restrooms | other:1 living-room:1 toilet:3"
            })
    void rooms_are_called_as_people_call_them(String text, String rooms) {
        Question question = question("building", "rooms", AnswerType.KINDS, null, RoomKind.values());
        Map<String, Integer> expected = new HashMap<>();
        for (String room : rooms.split(" ", -1)) {
            expected.put(room.split(":", -1)[0], Integer.valueOf(room.split(":", -1)[1]));
        }
        assertThat(AnswerReader.read(question, text)).isEqualTo(expected);
    }

    @Test
    void a_form_of_housing_is_called_as_people_call_it() {
        Question question = question("building", "form", AnswerType.WORD, null, AccommodationForm.values());
        assertThat(AnswerReader.read(question, "huis")).isEqualTo("regular-dwelling");
        assertThat(AnswerReader.read(question, "Camping")).isEqualTo("recreation-site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4 slaapkamer 1 keuken", "4 slaapkamer, 1 bedroom", "2 kelder"})
    void numbers_of_kinds_that_cannot_be_told_are_refused(String text) {
        assertThatThrownBy(() -> AnswerReader.read(question(AnswerType.KINDS, null, RoomKind.values()), text))
                .isInstanceOf(InvalidAnswerException.class);
    }
}
