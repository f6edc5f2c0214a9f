package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import org.junit.jupiter.api.Test;

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
                .isEqualTo("the kind of change \"stools\" is none that is known, so it must say which facts it changes;"
                        + " write for instance facts: [amenities.toilets]");
        assertThat(refused.problems().get(0).pointer()).hasToString("/kinds/0/id");
    }

    @Test
    void a_fact_that_is_none_is_still_told() {
        UnreadableInputException refused =
                catchThrowableOfType(UnreadableInputException.class, () -> kind("chairs", "facts: [room.chair]"));
        assertThat(refused.problems().get(0).message(Locale.ENGLISH)).contains("\"room.chair\" is no fact");
    }
}
