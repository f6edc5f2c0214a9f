package nl.huisnorm.assessment;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The outcome of a whole assessment or of a layer of it. */
@Stable
public enum Verdict implements Named {
    /** Every binding norm is met or does not apply; {@link Assessment#isWithoutNorms} tells where none applies at all. */
    COMPLIANT,
    /** Every binding norm is met, does not apply or is waived, and at least one is waived. */
    COMPLIANT_WITH_WAIVERS,
    /** At least one binding norm is not met. */
    NON_COMPLIANT,
    /** No binding norm is known to be unmet, but at least one cannot be told. */
    UNDETERMINED
}
