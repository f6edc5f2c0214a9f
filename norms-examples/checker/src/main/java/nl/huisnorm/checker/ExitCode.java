package nl.huisnorm.checker;

import nl.huisnorm.assessment.Verdict;

/** What the program tells the one who started it. */
final class ExitCode {

    static final int COMPLIANT = 0;
    static final int NON_COMPLIANT = 1;
    static final int WRONG_USE = 2;
    static final int UNDETERMINED = 3;
    static final int UNREADABLE = 4;
    static final int FAILED = 70;

    private int code = COMPLIANT;

    /** An input that could not be judged outweighs every verdict; a verdict outweighs a better one. */
    void add(Verdict verdict) {
        int worse = switch (verdict) {
            case COMPLIANT -> COMPLIANT;
            case NON_COMPLIANT -> NON_COMPLIANT;
            case UNDETERMINED -> UNDETERMINED;
        };
        boolean first = code == COMPLIANT;
        boolean worsens = code == UNDETERMINED && worse == NON_COMPLIANT;
        if (first || worsens) {
            code = worse;
        }
    }

    void unreadable() {
        code = UNREADABLE;
    }

    int code() {
        return code;
    }
}
