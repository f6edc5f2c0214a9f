package nl.huisnorm.answer.comparison;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** Why an assessment has no answer where another one has. */
@Experimental
public enum Absence implements Named {
    /** Its regime was not among those judged by. */
    NOT_ASKED,
    /** The rulebook does not have the text of its regime of that day, or only part of it. */
    TEXT_UNKNOWN,
    /** The norm was applied, but there is no such subject. */
    NO_SUBJECT,
    /** The norm was not in force, or there is no subject of its kind. */
    NOT_JUDGED
}
