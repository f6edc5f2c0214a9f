package nl.huisnorm.rules.internal.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.answer.remedy.CostModel;
import nl.huisnorm.answer.remedy.CostModel.Way;
import org.junit.jupiter.api.Test;

/** Which kind of change is meant where a fact is changed in some way. */
class CostKindsTest {

    private static final CostModel.Kind MORE = MadeUpKinds.each("room.chairs", Way.MORE, "1");
    private static final CostModel.Kind MORE_AGAIN = MadeUpKinds.each("room.chairs", Way.MORE, "2");
    private static final CostModel.Kind LESS = MadeUpKinds.each("room.chairs", Way.LESS, "3");

    @Test
    void where_more_than_one_names_a_fact_and_a_way_the_first_goes() {
        CostKinds kinds = MadeUpKinds.kinds(MORE, MORE_AGAIN, LESS);
        assertThat(kinds.of("room.chairs")).containsExactly(MORE, LESS);
        assertThat(kinds.of("room.chairs", Way.MORE)).isEqualTo(MORE);
        assertThat(kinds.of("room.chairs", Way.LESS)).isEqualTo(LESS);
    }

    @Test
    void what_no_kind_names_is_not_changed() {
        CostKinds kinds = MadeUpKinds.kinds(MORE);
        assertThat(kinds.of("room.beds")).isEmpty();
        assertThat(kinds.of("room.beds", Way.MORE)).isNull();
        assertThat(kinds.of("room.chairs", Way.LESS)).isNull();
    }
}
