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
        return CaseFiles.toFix().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.norm() + ": " + one.content().title(), one.file().toUri(), () -> stillWrong(one)));
    }

    @Test
    void a_case_that_is_mended_is_to_be_moved_to_its_norm() {
        CaseFiles.Placed right = CaseFiles.all().get(0);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> stillWrong(right))
                .withMessageContaining(right.norm())
                .withMessageContaining("move it to");
    }

    @Test
    void a_case_that_is_known_wrong_stands_nowhere_else() {
        assertThat(CaseFiles.toFix())
                .extracting(CaseFiles.Placed::content)
                .doesNotContainAnyElementsOf(
                        CaseFiles.all().stream().map(CaseFiles.Placed::content).toList());
    }

    private static void stillWrong(CaseFiles.Placed placed) {
        try {
            CaseCheck.check(placed);
        } catch (AssertionError wrong) {
            return;
        }
        throw new AssertionError(placed.file() + " is answered as it should be: move it to "
                + CaseFiles.ROOT.resolve(placed.file()
                        .subpath(placed.file().getNameCount() - 3, placed.file().getNameCount())));
    }
}
