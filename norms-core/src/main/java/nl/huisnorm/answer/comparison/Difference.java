package nl.huisnorm.answer.comparison;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What can differ between two assessments, and so be why a finding is another one. */
@Experimental
public enum Difference implements Named {
    /** What the input says of the facility, plan or application, and what the inspector answered. */
    DATA,
    /** The rulebook, or the profile of the municipality. */
    RULEBOOK,
    /** The day of the assessment: another law holds, or a date in the data has passed. */
    DATE,
    /** What was chosen to judge by: regimes, readings of open questions, waivers. */
    OPTIONS
}
