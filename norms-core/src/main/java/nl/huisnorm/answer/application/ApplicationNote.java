package nl.huisnorm.answer.application;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What a reader must know of an application beside the findings. */
@Experimental
public enum ApplicationNote implements Named {
    /** It is judged on a day before it was lodged; that day's text may not be the one that will hold. */
    NOT_LODGED_YET,
    /** The plan that came with it promises no beds in the facility applied for. */
    FACILITY_NOT_IN_PLAN,
    /** The rulebook has no term for an application of this kind that was lodged on this day. */
    NO_TERM_KNOWN,
    /** It was withdrawn: no term runs any more. */
    WITHDRAWN,
    /** The term stands still: the applicant is to complete the application, or another permit is waited for. */
    TERM_STANDS_STILL,
    /** The decision was put off after the term had run out, which does not count. */
    EXTENSION_TOO_LATE,
    /** The decision was put off for longer than the law allows. */
    EXTENSION_TOO_LONG,
    /** There was no decision in time, and the permit is granted by law. */
    GRANTED_BY_SILENCE
}
