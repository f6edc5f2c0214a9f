package nl.huisnorm.rules.internal.law;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.SubjectKind;
import nl.huisnorm.rulebook.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scope that cannot be asked is refused when the library is built, not when a facility is judged. */
class ScopeTest {

    static Stream<Condition> notSound() {
        return Stream.of(
                new Condition.OneOf("building.form", List.of("hotel")),
                new Condition.OneOf("building.underOneRoof", List.of("yes")),
                new Condition.OneOf("building.usableFloorArea", List.of("12")),
                new Condition.OneOf("building.colour", List.of("red")),
                new Condition.OneOf("form", List.of("recreation-site")),
                new Condition.OneOf("facility.form", List.of("recreation-site")),
                new Condition.Above("building.underOneRoof", BigDecimal.ONE),
                new Condition.During("building.form", Validity.ALWAYS),
                new Condition.Term("none"),
                new Condition.Term("itself"));
    }

    @ParameterizedTest
    @MethodSource("notSound")
    void what_cannot_be_asked_is_refused(Condition condition) {
        Map<String, Condition> terms = Map.of("itself", new Condition.Not(new Condition.Term("itself")));
        assertThatThrownBy(() -> Scope.of(condition, SubjectKind.BUILDING, terms))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_can_be_asked_is_not() {
        assertThatCode(() -> Scope.of(
                        new Condition.OneOf("building.form", List.of("recreation-site")),
                        SubjectKind.BEDROOM,
                        Map.of()))
                .doesNotThrowAnyException();
    }
}
