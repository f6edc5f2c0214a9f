package nl.huisnorm.answer.agenda;

import nl.huisnorm.stability.Experimental;
import nl.huisnorm.text.Named;

/** What must be done or ends on a day of an agenda. */
@Experimental
public enum AgendaKind implements Named {
    /** The beds of a phase must be there. */
    BEDS,
    /** A milestone must be reached. */
    MILESTONE,
    /** A monitoring report must be in. */
    REPORT,
    /** The housing must be there, or sale or lease of the plot dissolves. */
    DISSOLUTION,
    /** The bank guarantee must be given. */
    GUARANTEE,
    /** The last day on which notice can be given to end the agreement on the day on which it ends early. */
    NOTICE,
    /** The last day of the term of a notice of default, after which a penalty runs. */
    NOTICE_RUNS_OUT,
    /** The first day on which an amendment of the agreement holds. */
    AMENDED,
    /** The last day on which the bank guarantee can be called. */
    GUARANTEE_ENDS,
    /** The last day of a time of force majeure. */
    HINDRANCE_ENDS,
    /** The last day that a facility is certified. */
    CERTIFICATE_ENDS,
    /** The last day that a certificate was promised for in a housing line. */
    PROMISED_CERTIFICATE_ENDS,
    /** The last day of a permit. */
    PERMIT_ENDS,
    /** The last day of the beds of a housing line. */
    LINE_ENDS,
    /** The last day of the agreement. */
    AGREEMENT_ENDS;

    /** Whether something must be done by the day, and not only ends on it. */
    public boolean isDuty() {
        return this == BEDS || this == MILESTONE || this == REPORT || this == DISSOLUTION || this == GUARANTEE;
    }
}
