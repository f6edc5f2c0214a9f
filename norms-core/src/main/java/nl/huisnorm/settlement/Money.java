package nl.huisnorm.settlement;

import java.math.BigDecimal;
import nl.huisnorm.facility.Bounds;
import nl.huisnorm.facility.Matches;

/**
 * A sum of money.
 *
 * @param amount the sum; not negative
 * @param currency its currency; only {@code EUR} is known
 */
public record Money(
        @Bounds(max = "1000000000") BigDecimal amount,
        @Matches(value = "EUR", example = "EUR") String currency) {}
