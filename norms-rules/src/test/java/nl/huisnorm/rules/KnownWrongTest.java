package nl.huisnorm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases that are known to be answered wrongly: one that is answered as it should be is not wrong any more. */
class KnownWrongTest {

    @TestFactory
    Stream<DynamicTest> every_case_that_is_known_wrong_still_is() {
        return CaseFile.toFix().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.norm() + ": " + one.content().title(), one.file().toUri(), () -> stillWrong(one)));
    }

    @Test
    void a_case_that_is_mended_is_to_be_moved_to_its_norm() {
        CaseFile.Placed right = CaseFile.all().get(0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> stillWrong(right))
                .withMessageContaining(right.norm())
                .withMessageContaining("move it to");
    }

    @Test
    void a_case_that_is_known_wrong_stands_nowhere_else() {
        assertThat(CaseFile.toFix())
                .extracting(CaseFile.Placed::content)
                .doesNotContainAnyElementsOf(
                        CaseFile.all().stream().map(CaseFile.Placed::content).toList());
    }

    private static void stillWrong(CaseFile.Placed placed) {
        try {
            CaseCheck.check(placed);
        } catch (AssertionError wrong) {
            return;
        }
        throw new AssertionError(placed.file() + " is answered as it should be: move it to "
                + CaseFile.ROOT.resolve(placed.file()
                        .subpath(placed.file().getNameCount() - 3, placed.file().getNameCount())));
    }
}
