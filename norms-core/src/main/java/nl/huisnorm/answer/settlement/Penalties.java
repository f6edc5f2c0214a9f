package nl.huisnorm.answer.settlement;

import java.math.BigDecimal;
import nl.huisnorm.stability.Experimental;

/**
 * What a penalty clause would come to for one breach. It is information, not a claim: whether notice of default was given
 * and the penalty is reasonable, the parties or a court decide. The days of grace are counted from the day on which
 * notice was given or, where that is not said, from the first day of the breach.
 *
 * @param least the least it would come to
 * @param most the most it would come to, where the beds short are not known exactly
 * @param currency the currency
 * @param capped whether the clause's highest amount, for a breach or for all of them, was reached
 */
@Experimental
public record Penalties(BigDecimal least, BigDecimal most, String currency, boolean capped) {}
