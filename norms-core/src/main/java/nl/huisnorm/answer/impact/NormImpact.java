package nl.huisnorm.answer.impact;

import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.stability.Experimental;

/**
 * What one binding norm does to a facility.
 *
 * @param norm the norm as it is after the change, or as it was before where it no longer holds
 * @param broken whether it is broken after the change and was not before
 * @param mended whether it was broken before the change and is not after
 * @param lost the beds that were lawful before, and that this norm alone takes away. Norms can take the same bed away, so
 *     these do not add up to the beds that are lost
 */
@Experimental
public record NormImpact(Norm norm, boolean broken, boolean mended, BedsLost lost) {}
