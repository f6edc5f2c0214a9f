package nl.huisnorm.permitservice.audit;

/** What can be done with the service that leaves a trace. */
public enum Action {
    /** An assessment was made and kept. */
    ASSESSMENT_KEPT,
    /** What an assessment that an earlier version kept is about was looked up, so that it is found by that. */
    ASSESSMENT_INDEXED,
    /** An assessment was thrown away because somebody asked for it. */
    ASSESSMENT_ERASED,
    /** An assessment was thrown away because its term of keeping had ended. */
    ASSESSMENT_EXPIRED,
    /** A report of a kept assessment was given out. */
    REPORT_GIVEN,
    /** All that is kept is judged once more. */
    RECHECK_BEGUN,
    /** That has ended. */
    RECHECK_ENDED,
    /** A key was made. */
    KEY_MADE,
    /** A key holds no longer. */
    KEY_REVOKED,
    /** All that is kept was given out as one file. */
    BACKUP_GIVEN
}
