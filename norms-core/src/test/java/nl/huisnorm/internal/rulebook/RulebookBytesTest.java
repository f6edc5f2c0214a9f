package nl.huisnorm.internal.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.BuildingFunction;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written as bytes and read again. */
class RulebookBytesTest {

    private static final Path NORMS = Path.of("../norms-rules/src/main/resources/norms");

    private static byte[] written(@Nullable Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ValueOutput(new DataOutputStream(bytes)).write(value);
        return bytes.toByteArray();
    }

    private static @Nullable Object again(@Nullable Object value) throws IOException {
        return new ValueInput(new DataInputStream(new ByteArrayInputStream(written(value)))).read();
    }

    @Test
    void the_rulebook_is_equal_and_has_the_digest_of_its_source() throws IOException, UnreadableInputException {
        CompiledRulebook.Compiled compiled = CompiledRulebook.compile(NORMS, "1");
        RulebookContent read = RulebookBytes.read(RulebookBytes.of(compiled.content()));
        assertThat(read).isEqualTo(compiled.content());
        assertThat(read.digest()).isEqualTo(compiled.content().digest());
        assertThat(RulebookBytes.of(read)).isEqualTo(RulebookBytes.of(compiled.content()));
    }

    @Test
    void every_kind_of_value() throws IOException {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("z", List.of(true, false, 7, -1));
        order.put("a", new Condition.Yearly("date", MonthDay.of(2, 29), MonthDay.of(12, 31)));
        List<Object> values = List.of(
                "",
                "één",
                new BigDecimal("12.50"),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(1000, 1, 1),
                BuildingFunction.RESIDENTIAL,
                new Text("een", "one"),
                new Condition.Bound(null, "number"),
                order,
                Set.of(1, 2, 3),
                List.of());
        assertThat(again(values)).isEqualTo(values);
        assertThat(again(null)).isNull();
        assertThat(((Map<?, ?>) Objects.requireNonNull(again(order)))
                        .keySet()
                        .iterator()
                        .next())
                .isEqualTo("z");
    }

    @Test
    void what_is_there_again_is_the_same() throws IOException {
        List<?> read = (List<?>) Objects.requireNonNull(again(List.of(new Text("een", "one"), new Text("een", "one"))));
        assertThat(read.get(0)).isSameAs(read.get(1));
    }

    @Test
    void a_set_without_an_order_is_written_by_the_alphabet() throws IOException {
        assertThat(written(Set.of("b", "c", "a"))).isEqualTo(written(new LinkedHashSet<>(List.of("a", "b", "c"))));
        Map<String, Integer> byTheAlphabet = new LinkedHashMap<>();
        byTheAlphabet.put("a", 2);
        byTheAlphabet.put("b", 1);
        assertThat(written(Map.of("b", 1, "a", 2))).isEqualTo(written(byTheAlphabet));
    }

    @Test
    void what_no_rulebook_has_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(new Object()))
                .withMessageContaining("Object");
    }
}
