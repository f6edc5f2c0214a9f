package nl.huisnorm.assessment;

/**
 * An input that was used.
 *
 * @param owner what the fact belongs to, for instance {@code room}
 * @param place where it stands in the input
 * @param value the value: a {@link String}, {@link java.math.BigDecimal}, {@link Integer}, {@link Boolean},
 *     {@link java.time.LocalDate} or {@link nl.huisnorm.text.Named word}
 */
public record Evidence(String owner, Pointer place, Object value) {

    /** The fact's name, for instance {@code area}. */
    public String fact() {
        return place.last();
    }
}
