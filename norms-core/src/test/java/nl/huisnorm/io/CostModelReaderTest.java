package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostModelReaderTest {

    private static final String MODEL = """
            id: ours
            title: {nl: "Van ons", en: "Ours"}
            kinds:
              - id: %s
                label: {nl: "stoelen", en: "chairs"}
                %s
                way: more
                each: 3
            """;

    private static CostModel.Kind kind(String id, String facts) throws UnreadableInputException {
        return CostModelReader.read("costs.yaml", MODEL.formatted(id, facts).getBytes(StandardCharsets.UTF_8))
                .kinds()
                .get(0);
    }

    @Test
    void a_kind_that_is_known_changes_the_facts_of_the_table() throws UnreadableInputException {
        assertThat(kind("chairs", "").facts()).contains("room.chairs").doesNotContain("room.beds");
        assertThat(kind("mattresses", "").facts()).containsExactly("room.mattressWidth", "room.mattressLength");
    }

    @Test
    void a_kind_changes_the_facts_that_the_file_names_where_it_names_them() throws UnreadableInputException {
        assertThat(kind("chairs", "facts: [room.beds]").facts()).containsExactly("room.beds");
        assertThat(kind("stools", "facts: [room.chairs]").facts()).containsExactly("room.chairs");
        assertThat(kind("chairs", "facts: []").facts()).isEmpty();
    }

    @Test
    void a_kind_that_is_not_known_must_name_its_facts() {
        UnreadableInputException refused =
                catchThrowableOfType(UnreadableInputException.class, () -> kind("stools", ""));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).message(Locale.ENGLISH))
                .isEqualTo("the kind of change “stools” is none that is known, so it must say which facts it changes;"
                        + " write for instance “facts: [amenities.toilets]”");
        assertThat(refused.problems().get(0).pointer()).hasToString("/kinds/0/id");
    }

    @Test
    void a_fact_that_is_none_is_still_told() {
        UnreadableInputException refused =
                catchThrowableOfType(UnreadableInputException.class, () -> kind("chairs", "facts: [room.chair]"));
        assertThat(refused.problems().get(0).message(Locale.ENGLISH)).contains("“room.chair” is no fact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            more   | room.daylight            | getallen
            less   | room.kind                | getallen
            follow | room.daylight            | getallen
            yes    | room.beds                | ja of nee
            no     | room.area                | ja of nee
            renew  | room.beds                | datums
            add    | room.beds                | lijsten
            """)
    void a_way_that_cannot_fit_a_fact_is_told(String way, String fact, String kinds) {
        String model = MODEL.formatted("ours", "facts: [" + fact + "]").replace("way: more", "way: " + way);
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class,
                () -> CostModelReader.read("costs.yaml", model.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems())
                .extracting(problem -> problem.pointer() + " " + problem.message(Messages.DUTCH))
                .containsExactly("/kinds/0/way «" + fact + "» kan niet met «way: " + way + "»; dat is voor " + kinds);
    }

    @Test
    void a_way_that_cannot_fit_what_a_known_kind_changes_is_told() {
        String model = MODEL.formatted("chairs", "").replace("way: more", "way: yes");
        assertThat(catchThrowableOfType(
                        UnreadableInputException.class,
                        () -> CostModelReader.read("costs.yaml", model.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("“room.chairs” cannot go with “way: yes”; that is for yes or no");
    }

    @Test
    void a_fact_that_a_kind_names_twice_is_told() {
        UnreadableInputException refused = catchThrowableOfType(
                UnreadableInputException.class, () -> kind("chairs", "facts: [room.chairs, room.beds, room.chairs]"));
        assertThat(refused.problems())
                .extracting(problem -> problem.pointer() + " " + problem.message(Messages.DUTCH))
                .containsExactly("/kinds/0/facts/2 «room.chairs» staat hier twee keer");
    }
}
