package nl.huisnorm.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisnorm.input.Pointer;
import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void a_pointer_is_written_as_rfc_6901_has_it() {
        assertThat(Pointer.ROOT).hasToString("");
        assertThat(Pointer.ROOT.field("buildings").element(0).field("a/b~c")).hasToString("/buildings/0/a~1b~0c");
    }

    @Test
    void pointers_to_the_same_place_are_equal() {
        Pointer one = Pointer.ROOT.field("rooms").element(3);
        assertThat(one)
                .isEqualTo(Pointer.ROOT.field("rooms").element(3))
                .hasSameHashCodeAs(Pointer.ROOT.field("rooms").element(3));
        assertThat(one).isNotEqualTo(Pointer.ROOT.field("rooms").element(4));
        assertThat(one.last()).isEqualTo("3");
    }
}
