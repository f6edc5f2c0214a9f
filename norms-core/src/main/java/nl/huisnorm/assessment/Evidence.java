package nl.huisnorm.assessment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.internal.facts.Choice;
import nl.huisnorm.internal.facts.Fact;
import nl.huisnorm.internal.facts.FactTable;
import nl.huisnorm.internal.facts.FactType;
import nl.huisnorm.stability.MadeByLibrary;
import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Named;
import nl.huisnorm.text.Text;

/**
 * An input that was used.
 *
 * @param owner what the fact belongs to, for instance {@code room}
 * @param place where it stands in the input
 * @param value the value: a {@link String}, {@link java.math.BigDecimal}, {@link Integer}, {@link Boolean},
 *     {@link java.time.LocalDate} or {@link nl.huisnorm.text.Named word}
 */
@Stable
public record Evidence(String owner, Pointer place, Object value) {

    /** Made by the library. */
    @MadeByLibrary
    public Evidence {}

    /** The fact's name, for instance {@code area}. */
    public String fact() {
        return place.last();
    }

    private boolean isOf(FactType type) {
        Fact known = FactTable.get().fact(owner + "." + fact());
        return known != null && known.type() == type;
    }

    /** Words of a closed list, which come as they stand in files. */
    private String words(String keys, Locale locale) {
        Fact choices = Objects.requireNonNull(FactTable.get().fact(owner + "." + fact()));
        Map<String, Text> labels = FactTable.get().choiceOf(choices).words().stream()
                .collect(Collectors.toMap(Choice.Word::key, Choice.Word::label));
        return Stream.of(keys.split(", ", -1))
                .map(key -> labels.getOrDefault(key, new Text(key, key)).in(locale))
                .collect(Collectors.joining(", "));
    }

    /**
     * The value as people read it.
     *
     * @param locale the language wanted; anything but Dutch gives English
     */
    public String text(Locale locale) {
        Messages texts = Messages.in(locale);
        if (value instanceof Boolean truth) {
            return texts.get(truth ? "report.yes" : "report.no");
        }
        if (value instanceof Named word) {
            return word.label(locale);
        }
        if (value instanceof LocalDate day) {
            return texts.date(day);
        }
        if (value.equals(0) && isOf(FactType.PARTS)) {
            return texts.get("report.none");
        }
        if (value instanceof String keys && isOf(FactType.CHOICES)) {
            return words(keys, locale);
        }
        return value instanceof Number ? texts.number(value.toString()) : value.toString();
    }
}
